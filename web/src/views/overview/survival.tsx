/** How long employments last, with the limits of what the records say. */
import { areaY, gridY, lineY, pointerX, ruleY, tip } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Picture } from '../../parts/report-card.js';
import { ReportCard } from '../../parts/report-card.js';
import { numberText } from '../../state/dates.js';
import { useNarrowed } from '../../state/parameters.js';
import { usePeriod } from '../../state/period.js';
import { numberIn, useDescription } from '../../state/reports.js';

const MONTHS = 12;
const PERCENT = 100;

export const Survival = (): ReactNode => {
  const { t } = useTranslation();
  const { asOf, monthsOnly } = usePeriod();
  const narrowed = useNarrowed();
  if (useDescription('survival') === undefined || monthsOnly) return null;
  return (
    <ReportCard
      name="survival"
      title={t('overview.survival')}
      query={{ ...narrowed, asOf }}
      picture={curve}
      below={() => <p className="muted">{t('overview.survivalAxis')} →</p>}
    />
  );
};

const curve: Picture = ({ rows }, { labels }) => {
  const percent = (value: number): string => `${numberText(value * PERCENT, labels.language, 1)} %`;
  const points = rows
    .filter((row) => typeof row.survival === 'number')
    .map((row) => {
      const survival = numberIn(row, 'survival');
      const known = typeof row.lower === 'number' && typeof row.upper === 'number';
      const [lower, upper] = known
        ? [numberIn(row, 'lower'), numberIn(row, 'upper')]
        : [survival, survival];
      const limits = known ? ` (${percent(lower)} – ${percent(upper)})` : '';
      return {
        // The share beyond the end of the month.
        year: (numberIn(row, 'month') + 1) / MONTHS,
        survival,
        lower,
        upper,
        says: `${labels.column('month')} ${numberIn(row, 'month')}: ${percent(survival)}${limits}`,
      };
    });
  return (width) => ({
    width,
    height: 260,
    x: { label: null, domain: [0, Math.max(1, ...points.map(({ year }) => year))] },
    y: {
      label: null,
      domain: [0, 1],
      tickFormat: (each: number) => `${each * PERCENT} %`,
      ticks: 5,
    },
    marks: [
      gridY({ ticks: 5 }),
      areaY(points, {
        x: 'year',
        y1: 'lower',
        y2: 'upper',
        fill: 'var(--series-1)',
        fillOpacity: 0.2,
        curve: 'step',
      }),
      lineY(points, {
        x: 'year',
        y: 'survival',
        stroke: 'var(--series-1)',
        strokeWidth: 2,
        curve: 'step',
      }),
      ruleY([0]),
      tip(points, pointerX({ x: 'year', y: 'survival', title: 'says' })),
    ],
  });
};
