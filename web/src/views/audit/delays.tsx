/** How late facts are recorded, and which numbers of decisions are missing. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../parts/answered.js';
import { DefinitionOf, Footing } from '../../parts/report-notes.js';
import { ReportTable } from '../../parts/report-table.js';
import { useBehind } from '../../state/behind.js';
import { today, yearsBefore } from '../../state/dates.js';
import { useNarrowed, useParameters } from '../../state/parameters.js';
import { useDescription, useReport } from '../../state/reports.js';

/** As far back as delays are looked for, when nothing is said. */
const YEARS = 1;

export const Delays = (): ReactNode => {
  const { t } = useTranslation();
  const narrowed = useNarrowed();
  const [{ asOf = today(), from = yearsBefore(asOf, YEARS), to = asOf }, change] = useParameters();
  const span = { from, to };
  return (
    <>
      <div className="bar">
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            {t(`time.${name}`)}{' '}
            <input
              type="date"
              value={span[name]}
              onChange={({ target }) => {
                change({ [name]: target.value });
              }}
            />
          </label>
        ))}
      </div>
      <List name="recording-lag" says={t('audit.delays.lag')} query={{ ...narrowed, ...span }} />
      <List name="decision-gaps" says={t('audit.delays.gaps')} query={narrowed} />
    </>
  );
};

interface ListProps {
  readonly name: string;
  readonly says: string;
  readonly query: Readonly<Record<string, string>>;
}

const List = ({ name, says, query }: ListProps): ReactNode => {
  const { t, i18n } = useTranslation();
  const report = useReport(name, query);
  const description = useDescription(name);
  const behind = useBehind(query, description);
  const file = new URLSearchParams({ ...query, format: 'csv', lang: i18n.language }).toString();
  return (
    <section className="card wide">
      <header>
        <h2>{says}</h2>
        <a className="button" download href={`/v1/reports/${name}?${file}`}>
          {t('audit.delays.csv')}
        </a>
      </header>
      <Answered query={report}>
        {(answer) => (
          <>
            <ReportTable {...{ answer, description, behind }} caption={says} />
            <Footing answer={answer} />
          </>
        )}
      </Answered>
      {description !== undefined && <DefinitionOf definition={description.definition} />}
    </section>
  );
};
