/** Counts moves by where they begin and end, and finds the place of each band of the picture. */
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';
import { SERIES } from './drawing.js';

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Moves of one unit to another, the most frequent first; and how many stayed in their unit. */
export const flowsOf = (
  rows: readonly Row[],
): { readonly pairs: readonly Flow[]; readonly inside: number } => {
  const counts = new Map<string, Flow>();
  let inside = 0;
  for (const row of rows) {
    const [from, to] = [textIn(row, 'fromUnit'), textIn(row, 'toUnit')];
    if (from === to || from === '' || to === '') {
      inside += 1;
      continue;
    }
    const pair = `${from}/${to}`;
    counts.set(pair, { from, to, count: (counts.get(pair)?.count ?? 0) + 1 });
  }
  const pairs = [...counts.values()].sort(
    (one, other) => other.count - one.count || one.from.localeCompare(other.from),
  );
  return { pairs, inside };
};

interface End {
  readonly side: 'from' | 'to';
  readonly unit: string;
  readonly count: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
}

interface Band extends Flow {
  readonly y1: number;
  readonly y2: number;
  /** Height of one move. */
  readonly thickness: number;
  readonly colour: string;
}

/** Heights are in lines of text: a unit takes at least one, so that names do not lie upon each other. */
const LEAST = 1;
const GAP = 0.5;
const ROOM_MAX = 14;

export const placed = (
  flows: readonly Flow[],
): { readonly ends: readonly End[]; readonly links: readonly Band[] } => {
  const all = flows.reduce((sum, { count }) => sum + count, 0);
  const thickness = ROOM_MAX / Math.max(1, all);
  const ends = [...column(flows, 'from', thickness), ...column(flows, 'to', thickness)];
  const top = new Map(
    ends.map(({ side, unit, middle, count }) => [
      `${side}/${unit}`,
      middle - (count * thickness) / 2,
    ]),
  );
  const starts = ends.filter(({ side }) => side === 'from').map(({ unit }) => unit);
  const take = (end: string, count: number): number => {
    const at = top.get(end) ?? 0;
    top.set(end, at + count * thickness);
    return at + (count * thickness) / 2;
  };
  const links = flows.map((flow) => ({
    ...flow,
    y1: take(`from/${flow.from}`, flow.count),
    y2: take(`to/${flow.to}`, flow.count),
    thickness,
    colour: SERIES[starts.indexOf(flow.from) % SERIES.length] ?? 'var(--series-7)',
  }));
  return { ends, links };
};

const column = (flows: readonly Flow[], side: 'from' | 'to', thickness: number): readonly End[] => {
  const counts = new Map<string, number>();
  for (const flow of flows) counts.set(flow[side], (counts.get(flow[side]) ?? 0) + flow.count);
  let at = 0;
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([unit, count]) => {
      const high = Math.max(LEAST, count * thickness);
      const top = at;
      at += high + GAP;
      return { side, unit, count, top, bottom: top + high, middle: top + high / 2 };
    });
};
