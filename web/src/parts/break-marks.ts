/** Marks the days of a series on which the structure of the units that it counts changed. */
import type { Markish } from '@observablehq/plot';
import { ruleX, text } from '@observablehq/plot';

import type { ReportAnswer } from '../state/reports.js';
import { grouped } from '../state/reports.js';

export const BREAK_FILL = 'var(--past)';
/** Pixels that the signs need above a picture. */
export const BREAK_PX = 20;

/** A line for each day, under a sign that says how many changes it had when they were several. */
export const breakMarks = ({ breaks = [] }: ReportAnswer): readonly Markish[] => {
  const days = [...grouped(breaks, ({ date }) => date)].map(([date, of]) => ({
    at: new Date(date),
    sign: of.length > 1 ? `◆ ${of.length}` : '◆',
  }));
  if (days.length === 0) return [];
  return [
    ruleX(days, { x: 'at', stroke: BREAK_FILL, strokeDasharray: '4 3' }),
    text(days, { x: 'at', text: 'sign', frameAnchor: 'top', dy: -10, fill: BREAK_FILL }),
  ];
};
