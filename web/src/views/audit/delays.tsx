/** How late facts are recorded, and which numbers of decisions are missing. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../parts/answered.js';
import { ReportTable } from '../../parts/report-table.js';
import { instantText, numberText } from '../../state/dates.js';
import { useNarrowed } from '../../state/parameters.js';
import { useDescription, useReport } from '../../state/reports.js';

export const Delays = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <List name="recording-lag" says={t('audit.delays.lag')} />
      <List name="decision-gaps" says={t('audit.delays.gaps')} />
    </>
  );
};

const List = ({ name, says }: { readonly name: string; readonly says: string }): ReactNode => {
  const { t, i18n } = useTranslation();
  const query = useNarrowed();
  const report = useReport(name, query);
  const description = useDescription(name);
  const file = new URLSearchParams({ ...query, format: 'csv', lang: i18n.language }).toString();
  return (
    <section className="card wide" aria-label={says}>
      <header>
        <h2>{says}</h2>
        <a className="button" download href={`/v1/reports/${name}?${file}`}>
          {t('audit.delays.csv')}
        </a>
      </header>
      <Answered query={report}>
        {(answer) => (
          <>
            <ReportTable caption={says} answer={answer} description={description} />
            <footer className="muted">
              {t('chart.knownAt', { index: numberText(answer.knownAt.index, i18n.language) })}
              {answer.knownAt.instant !== null &&
                `, ${instantText(answer.knownAt.instant, i18n.language)}`}
              {answer.notes.map((note, at) => (
                <p key={at}>{note.text}</p>
              ))}
            </footer>
          </>
        )}
      </Answered>
      {description !== undefined && (
        <details className="muted">
          <summary>{t('chart.definition')}</summary>
          <p>{description.definition.text}</p>
        </details>
      )}
    </section>
  );
};
