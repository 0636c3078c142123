/** A report as a card: its picture or its rows, what it means, and files of it. */
import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { instantText, numberText } from '../state/dates.js';
import type { ReportAnswer, ReportQuery } from '../state/reports.js';
import { useDescription, useReport } from '../state/reports.js';
import { Answered } from './answered.js';
import { savePicture } from './save-picture.js';
import type { PlotOptions } from '@observablehq/plot';
import { PlotFigure } from './plot-figure.js';
import { ReportTable } from './report-table.js';

export interface ReportCardProps {
  readonly name: string;
  readonly query: ReportQuery;
  /** The title of the report when absent. */
  readonly title?: string;
  readonly wide?: boolean;
  /** What to draw of an answer; must be stable between renderings of the same. */
  readonly picture: (answer: ReportAnswer, language: string) => (width: number) => PlotOptions;
  /** What stands above the picture: a figure or two, large. */
  readonly children?: (answer: ReportAnswer) => ReactNode;
}

const FILES = ['csv', 'xlsx'] as const;
const PICTURES = ['svg', 'png'] as const;

export const ReportCard = ({
  name,
  query,
  title,
  wide = false,
  picture,
  children,
}: ReportCardProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const [isTable, setTable] = useState(false);
  const answer = useReport(name, query);
  const description = useDescription(name);
  const place = useRef<HTMLElement>(null);
  const heading = useId();
  const language = i18n.language === 'vi' ? 'vi' : 'en';
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
        <details className="menu">
          <summary>{t('chart.download')}</summary>
          <ul>
            {FILES.map((format) => (
              <li key={format}>
                <a download href={addressOf(name, query, format, language)}>
                  {format.toUpperCase()}
                </a>
              </li>
            ))}
            {!isTable &&
              PICTURES.map((format) => (
                <li key={format}>
                  <button className="plain" onClick={() => void savePicture(place, name, format)}>
                    {format.toUpperCase()}
                  </button>
                </li>
              ))}
          </ul>
        </details>
      </header>
      <Answered query={answer}>
        {(found) => (
          <>
            {children?.(found)}
            {isTable ? (
              <ReportTable caption={says} answer={found} description={description} />
            ) : (
              <Picture {...{ found, picture, says, place, language }} />
            )}
            <Footing answer={found} />
          </>
        )}
      </Answered>
      {description !== undefined && (
        <details className="muted">
          <summary>
            {t('chart.definition')},{' '}
            {t('chart.version', { version: description.definition.version })}
          </summary>
          <p>{description.definition.text}</p>
          <p>{description.definition.formula}</p>
          <p>{description.definition.source}</p>
        </details>
      )}
    </section>
  );
};

interface PictureProps {
  readonly found: ReportAnswer;
  readonly picture: ReportCardProps['picture'];
  readonly says: string;
  readonly place: React.RefObject<HTMLElement | null>;
  readonly language: string;
}

const Picture = ({ found, picture, says, place, language }: PictureProps): ReactNode => (
  <PlotFigure says={says} options={picture(found, language)} place={place} />
);

/** By when it was known, how it was reckoned, and what the answer remarks on itself. */
const Footing = ({ answer }: { readonly answer: ReportAnswer }): ReactNode => {
  const { t, i18n } = useTranslation();
  const { index, instant } = answer.knownAt;
  return (
    <footer className="muted">
      {answer.method}. {t('chart.knownAt', { index: numberText(index, i18n.language) })}
      {instant !== null && `, ${instantText(instant, i18n.language)}`}
      {answer.notes.map((note, at) => (
        <p key={at}>{note.text}</p>
      ))}
    </footer>
  );
};

const addressOf = (name: string, query: ReportQuery, format: string, lang: string): string => {
  const parameters = new URLSearchParams({ format, lang });
  for (const [key, value] of Object.entries(query)) {
    for (const each of [value].flat()) parameters.append(key, `${each as string | number}`);
  }
  return `/v1/reports/${name}?${parameters.toString()}`;
};
