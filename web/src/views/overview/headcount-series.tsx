/** Headcount over ten years, month by month. */
import type { PlotOptions } from '@observablehq/plot';
import { lineY, pointerX, ruleY, tip } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { ReportCard } from '../../parts/report-card.js';
import { today, yearsBefore } from '../../state/dates.js';
import { useNarrowed, useParameters } from '../../state/parameters.js';
import type { ReportAnswer } from '../../state/reports.js';
import { numberIn, textIn } from '../../state/reports.js';

const YEARS = 10;

export const HeadcountSeries = (): ReactNode => {
  const { t } = useTranslation();
  const [{ asOf = today() }] = useParameters();
  const narrowed = useNarrowed();
  const query = {
    ...narrowed,
    from: yearsBefore(asOf, YEARS),
    to: asOf,
    interval: 'month',
  } as const;
  return (
    <ReportCard
      name="headcount-series"
      title={t('overview.headcountSeries')}
      query={query}
      wide
      picture={line}
    />
  );
};

const line =
  ({ rows }: ReportAnswer) =>
  (width: number): PlotOptions => {
    const points = rows.map((row) => ({
      date: new Date(textIn(row, 'date')),
      count: numberIn(row, 'count'),
    }));
    return {
      width,
      height: 260,
      y: { grid: true, zero: true, label: null },
      x: { type: 'utc', label: null },
      marks: [
        ruleY([0]),
        lineY(points, { x: 'date', y: 'count', stroke: 'var(--series-1)', strokeWidth: 2 }),
        tip(points, pointerX({ x: 'date', y: 'count' })),
      ],
    };
  };
