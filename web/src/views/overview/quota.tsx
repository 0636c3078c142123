/** Each unit's posts as assigned against the people present: those furthest apart first. */
import { barX, ruleX, text, tickX } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { numberText } from '../../state/dates.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import type { ReportAnswer } from '../../state/reports.js';
import { numberIn, textIn, useDescription } from '../../state/reports.js';
import { legendOf, rowNames } from './drawing.js';

const UNITS_MAX = 20;
const PRESENT = 'var(--series-3)';
const ASSIGNED = 'var(--ink)';

export const Quota = (): ReactNode => {
  const { t } = useTranslation();
  const { asOf, monthsOnly } = usePeriod();
  const narrowed = useNarrowed();
  // Whoever gets no small cells gets no report of every unit.
  if (useDescription('quota') === undefined || monthsOnly) return null;
  return (
    <ReportCard
      name="quota"
      title={t('overview.quota')}
      query={{ ...narrowed, asOf }}
      picture={bullets}
      empty={(answer) => withQuota(answer).length === 0}
      below={(answer) => {
        const all = withQuota(answer).length;
        if (all <= UNITS_MAX) return null;
        return <p className="muted">{t('overview.quotaRest', { shown: UNITS_MAX, all })}</p>;
      }}
    />
  );
};

const withQuota = ({ rows }: ReportAnswer) =>
  rows.filter((row) => typeof row.assigned === 'number' && typeof row.unit === 'string');

const bullets: Picture = (answer, { labels, behind }) => {
  const units = withQuota(answer)
    .map((row) => {
      const [assigned, present] = [numberIn(row, 'assigned'), numberIn(row, 'present')];
      const apart = present - assigned;
      const sign = apart > 0 ? '+' : apart < 0 ? '−' : '±';
      return {
        unit: textIn(row, 'unit'),
        assigned,
        present,
        apart,
        end: Math.max(assigned, present),
        says: `${numberText(present, labels.language)} / ${numberText(assigned, labels.language)} (${sign}${Math.abs(apart)})`,
        href: behind(row, 'present'),
      };
    })
    .sort((one, other) => Math.abs(other.apart) - Math.abs(one.apart))
    .slice(0, UNITS_MAX);
  return (width) => {
    const items = [
      { label: labels.column('present'), fill: PRESENT },
      { label: labels.column('assigned'), fill: ASSIGNED },
    ];
    const legend = legendOf(items, width);
    const names = rowNames(
      units.map(({ unit }) => unit),
      labels.unit,
      width,
    );
    return {
      width,
      height: legend.height + 30 + units.length * (26 + names.above),
      marginTop: legend.height + 4,
      marginLeft: names.marginLeft,
      marginRight: 100,
      x: { axis: null, zero: true },
      y: names.y,
      marks: [
        barX(units, {
          y: 'unit',
          x: 'present',
          fill: PRESENT,
          insetTop: 5 + names.above,
          insetBottom: 5,
          href: 'href',
        }),
        tickX(units, {
          y: 'unit',
          x: 'assigned',
          stroke: ASSIGNED,
          strokeWidth: 3,
          insetTop: 2 + names.above,
          insetBottom: 2,
        }),
        ruleX([0]),
        text(units, {
          y: 'unit',
          x: 'end',
          text: 'says',
          dx: 8,
          dy: names.above / 2,
          textAnchor: 'start',
          fontWeight: 600,
          href: 'href',
        }),
        ...names.marks,
        ...legend.marks,
      ],
    };
  };
};
