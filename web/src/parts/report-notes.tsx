/** What belongs to the figures of a report: by when they were known, how they were reckoned, what they mean. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { NO_GROWTH } from './breaks.js';
import { dateText, instantText, numberText } from '../state/dates.js';
import { useLabels } from '../state/labels.js';
import type { Description, ReportAnswer } from '../state/reports.js';

export const Footing = ({ answer }: { readonly answer: ReportAnswer }): ReactNode => {
  const { t } = useTranslation();
  const { language, method, note } = useLabels();
  const { index, instant } = answer.knownAt;
  return (
    <footer className="muted">
      <When answer={answer} /> {method(answer.method)} ·{' '}
      {t('chart.knownAt', { index: numberText(index, language) })}
      {instant !== null && `, ${instantText(instant, language)}`}
      {answer.notes
        // Said where the breaks are.
        .filter(({ code }) => code !== NO_GROWTH)
        .map((each, at) => (
          <p key={at}>{note(each)}</p>
        ))}
    </footer>
  );
};

const When = ({ answer: { asOf, from, to } }: { readonly answer: ReportAnswer }): ReactNode => {
  const { t, i18n } = useTranslation();
  const said = (date: string): string => dateText(date, i18n.language);
  if (asOf !== undefined) return <>{capital(t('overview.asOf', { date: said(asOf) }))}:</>;
  if (from === undefined || to === undefined) return null;
  return <>{capital(t('overview.inPeriod', { from: said(from), to: said(to) }))}:</>;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const DefinitionOf = ({
  definition: { text, formula, source, version },
}: {
  readonly definition: Description['definition'];
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <details className="muted no-print">
      <summary>
        {t('chart.definition')}, {t('chart.version', { version })}
      </summary>
      <p lang="en">{text}</p>
      <p lang="en">{formula}</p>
      <p lang="en">{source}</p>
    </details>
  );
};
