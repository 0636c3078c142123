/** What stands around a printed report: the heading of official documents above, the signatures below. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { dateText, instantText, numberText } from '../../state/dates.js';
import { useLabels } from '../../state/labels.js';
import { useParameters } from '../../state/parameters.js';
import type { ReportAnswer } from '../../state/reports.js';

interface OfficialHeadingProps {
  readonly title: string;
  readonly answer: ReportAnswer;
}

/** To be filled in by hand where the report is of no one unit. */
const DOTS = '………………………………';

export const OfficialHeading = ({ title, answer }: OfficialHeadingProps): ReactNode => {
  const { t } = useTranslation();
  const { language, unit: nameOf } = useLabels();
  const [{ unit }] = useParameters();
  const { asOf, from, to, knownAt } = answer;
  const said = (date: string): string => dateText(date, language);
  return (
    <div className="print-only official">
      <div className="official-heads">
        <strong>{unit === undefined ? DOTS : nameOf(unit)}</strong>
        <strong>
          {t('reports.heading.state')}
          <br />
          {t('reports.heading.motto')}
        </strong>
      </div>
      <p className="official-title">{title}</p>
      <p>
        {asOf !== undefined && t('overview.asOf', { date: said(asOf) })}
        {from !== undefined &&
          to !== undefined &&
          t('overview.inPeriod', { from: said(from), to: said(to) })}
        {' · '}
        {t('chart.knownAt', { index: numberText(knownAt.index, language) })}
        {knownAt.instant !== null && `, ${instantText(knownAt.instant, language)}`}
      </p>
    </div>
  );
};

export const Signatures = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className="print-only official">
      <div className="official-heads official-signatures">
        {(['prepared', 'signer'] as const).map((who) => (
          <p key={who}>
            <strong>{t(`reports.heading.${who}`)}</strong>
            <br />
            {t('reports.heading.sign')}
          </p>
        ))}
      </div>
    </div>
  );
};
