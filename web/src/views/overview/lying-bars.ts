/** One bar a group, lying: its name before it, its number behind. */
import { barX, ruleX, text } from '@observablehq/plot';

import type { Picture } from '../../parts/report-card.js';
import type { ReportAnswer } from '../../state/reports.js';
import { fitted } from './drawing.js';

export interface Bar {
  readonly group: string;
  readonly value: number;
  readonly says: string;
  readonly href: string | null;
  readonly fill?: string;
}

export const lyingBars =
  (bars: readonly Bar[]): ReturnType<Picture> =>
  (width) => ({
    width,
    height: 30 + bars.length * 28,
    marginLeft: Math.min(170, width * 0.42),
    marginRight: 76,
    x: { axis: null },
    y: {
      domain: bars.map(({ group }) => group),
      label: null,
      tickSize: 0,
      tickFormat: (name: string) => fitted(name, Math.min(160, width * 0.4)),
    },
    marks: [
      barX(bars, {
        y: 'group',
        x: 'value',
        fill: ({ fill = 'var(--series-1)' }: Bar) => fill,
        insetTop: 3,
        insetBottom: 3,
        href: 'href',
      }),
      ruleX([0]),
      text(bars, {
        y: 'group',
        x: 'value',
        text: 'says',
        dx: 6,
        textAnchor: 'start',
        fontWeight: 600,
        href: 'href',
      }),
    ],
  });

/** The key that an answer is grouped by. */
export const groupKeyOf = ({ parameters }: ReportAnswer): string => {
  const { groupBy } = parameters;
  return Array.isArray(groupBy) ? String(groupBy[0]) : '';
};
