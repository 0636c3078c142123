/** The total of an answer, which is reckoned by the definition and not by adding rows. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { numberText } from '../../state/dates.js';
import type { Labels } from '../../state/labels.js';
import { useLabels } from '../../state/labels.js';
import type { Description, ReportAnswer } from '../../state/reports.js';

interface TotalProps {
  readonly total: ReportAnswer['total'];
  readonly description: Description;
}

/** A series has a total for every date: its rows say it. */
export const Total = ({ total, description }: TotalProps): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  if (total === null || total === undefined || Array.isArray(total)) return null;
  const figures: readonly (readonly [string, unknown])[] =
    typeof total === 'object'
      ? Object.entries(total).filter(([name]) => name !== 'period')
      : [['count', total]];
  return (
    <>
      <h3>{t('reports.total')}</h3>
      <dl className="figures totals">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{labels.column(name, description)}</dt>
            <dd>{said(name, value, labels)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const said = (name: string, value: unknown, { language, value: label }: Labels): string => {
  if (typeof value === 'number') return numberText(value, language, 4);
  if (typeof value === 'boolean') return label(name, String(value));
  return typeof value === 'string' ? label(name, value) : '–';
};
