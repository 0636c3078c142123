/** One bar a group, lying: its name before it, its number behind. */
import { barX, ruleX, text } from '@observablehq/plot';

import type { Picture } from '../../parts/report-card.js';
import type { ReportAnswer } from '../../state/reports.js';
import { rowNames } from './drawing.js';

export interface Bar {
  readonly group: string;
  readonly value: number;
  readonly says: string;
  readonly href: string | null;
  readonly fill?: string;
}

export const lyingBars =
  (bars: readonly Bar[]): ReturnType<Picture> =>
  (width) => {
    const names = rowNames(
      bars.map(({ group }) => group),
      (group) => group,
      width,
    );
    return {
      width,
      height: 30 + bars.length * (28 + names.above),
      marginLeft: names.marginLeft,
      marginRight: 84,
      x: { axis: null },
      y: names.y,
      marks: [
        barX(bars, {
          y: 'group',
          x: 'value',
          fill: ({ fill = 'var(--series-1)' }: Bar) => fill,
          insetTop: 3 + names.above,
          insetBottom: 3,
          href: 'href',
        }),
        ruleX([0]),
        text(bars, {
          y: 'group',
          x: 'value',
          text: 'says',
          dx: 6,
          dy: names.above / 2,
          textAnchor: 'start',
          fontWeight: 600,
          href: 'href',
        }),
        ...names.marks,
      ],
    };
  };

/** The key that an answer is grouped by. */
export const groupKeyOf = ({ parameters }: ReportAnswer): string => {
  const { groupBy } = parameters;
  return Array.isArray(groupBy) ? String(groupBy[0]) : '';
};
