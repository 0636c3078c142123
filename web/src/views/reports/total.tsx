/** The total of an answer, which is reckoned by the definition and not by adding rows. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

import type { Behind } from '../../state/behind.js';
import { totalRow } from '../../state/behind.js';
import { numberText } from '../../state/dates.js';
import type { Labels } from '../../state/labels.js';
import { useLabels } from '../../state/labels.js';
import type { Description, ReportAnswer } from '../../state/reports.js';

interface TotalProps {
  readonly total: ReportAnswer['total'];
  readonly description: Description;
  readonly behind?: Behind | undefined;
}

/** A series has a total for every date: its rows say it. */
export const Total = ({ total, description, behind }: TotalProps): ReactNode => {
  const { t } = useTranslation();
  const labels = useLabels();
  if (total === null || total === undefined || Array.isArray(total)) return null;
  const row = totalRow(total);
  return (
    <>
      <h3>{t('reports.total')}</h3>
      <dl className="figures totals">
        {Object.entries(row).map(([name, value]) => {
          const href = typeof value === 'number' && value !== 0 ? behind?.(row, name) : undefined;
          const text = said(name, value, labels);
          return (
            <div key={name}>
              <dt>{labels.column(name, description)}</dt>
              <dd>{href === undefined ? text : <Link href={href}>{text}</Link>}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
};

const said = (name: string, value: unknown, { language, value: label }: Labels): string => {
  if (typeof value === 'number') return numberText(value, language, 4);
  if (typeof value === 'boolean') return label(name, String(value));
  return typeof value === 'string' ? label(name, value) : '–';
};
