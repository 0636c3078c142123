/** A report as a card: its picture or its rows, what it means, and files of it. */
import type { PlotOptions } from '@observablehq/plot';
import type { ReactNode, RefObject } from 'react';
import { useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Behind } from '../state/behind.js';
import { useBehind } from '../state/behind.js';
import type { Labels } from '../state/labels.js';
import { useLabels } from '../state/labels.js';
import type { ReportAnswer, ReportQuery } from '../state/reports.js';
import { useDescription, useReport } from '../state/reports.js';
import { Answered } from './answered.js';
import { Breaks } from './breaks.js';
import { Downloads } from './downloads.js';
import { Notice } from './notice.js';
import { PlotFigure } from './plot-figure.js';
import { DefinitionOf, Footing } from './report-notes.js';
import { ReportTable } from './report-table.js';

/** What a picture says its numbers with. */
export interface Saying {
  readonly labels: Labels;
  /** Where a mark leads: for the `href` of marks. Null where it leads nowhere. */
  readonly behind: (row: Readonly<Record<string, unknown>>, column: string) => string | null;
}

export type Picture = (answer: ReportAnswer, saying: Saying) => (width: number) => PlotOptions;

export interface ReportCardProps {
  readonly name: string;
  readonly query: ReportQuery;
  /** The title of the report when absent. */
  readonly title?: string;
  readonly wide?: boolean;
  /** What to draw of an answer: a constant, or kept by useCallback. */
  readonly picture: Picture;
  /** What stands above the picture. */
  readonly above?: (answer: ReportAnswer) => ReactNode;
  /** What stands below it: what the picture leaves out. */
  readonly below?: (answer: ReportAnswer) => ReactNode;
  /** What to show in the place of a picture of nothing. */
  readonly empty?: (answer: ReportAnswer) => boolean;
  readonly emptySays?: ReactNode;
}

export const ReportCard = (props: ReportCardProps): ReactNode => {
  const { name, query, title, wide = false, above } = props;
  const { t } = useTranslation();
  const [isTable, setTable] = useState(false);
  const answer = useReport(name, query);
  const description = useDescription(name);
  const behind = useBehind(query, description);
  const { language } = useLabels();
  const place = useRef<HTMLElement>(null);
  const heading = useId();
  const says = title ?? description?.title[language] ?? name;
  return (
    <section className={wide ? 'card wide' : 'card'} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{says}</h2>
        <button
          aria-pressed={isTable}
          onClick={() => {
            setTable(!isTable);
          }}
        >
          {t('chart.table')}
        </button>
        <Downloads {...{ name, query, language }} place={isTable ? undefined : place} />
      </header>
      <div className="reserve">
        <Answered query={answer}>
          {(found) => (
            <>
              {above?.(found)}
              {isTable ? (
                <ReportTable {...{ description, behind }} caption={says} answer={found} />
              ) : (
                <Drawn {...props} {...{ found, behind, says, place }} />
              )}
              <Breaks {...{ name, query }} answer={found} />
              <Footing answer={found} />
            </>
          )}
        </Answered>
      </div>
      {description !== undefined && <DefinitionOf definition={description.definition} />}
    </section>
  );
};

interface DrawnProps extends ReportCardProps {
  readonly found: ReportAnswer;
  readonly behind: Behind | undefined;
  readonly says: string;
  readonly place: RefObject<HTMLElement | null>;
}

const Drawn = (props: DrawnProps): ReactNode => {
  const { found, picture, behind, says, place, below, empty, emptySays } = props;
  const { t } = useTranslation();
  const labels = useLabels();
  const options = useMemo(
    () => picture(found, { labels, behind: (row, column) => behind?.(row, column) ?? null }),
    [picture, found, labels, behind],
  );
  if (empty?.(found) === true || found.rows.length === 0) {
    return emptySays ?? <Notice>{t('state.empty')}</Notice>;
  }
  return (
    <>
      <PlotFigure says={says} options={options} place={place} />
      {below?.(found)}
    </>
  );
};
