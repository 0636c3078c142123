/** What the pictures of the overview have in common: a legend that is part of the picture, and names that fit. */
import type { Markish, ScaleOptions } from '@observablehq/plot';
import { dot, text } from '@observablehq/plot';

export interface LegendItem {
  readonly label: string;
  readonly fill: string;
  readonly symbol?: 'square' | 'circle';
}

const LETTER_PX = 6.6;
const LINE_PX = 18;
const GAP_PX = 30;

/** Room for the numbers on top of standing bars. */
export const LIFT_PX = 14;

/** Marks at the top left, and the height that they need as margin: saved pictures have their legend too. `lift`: pixels left free below. */
export const legendOf = (
  items: readonly LegendItem[],
  width: number,
  lift = 0,
): { readonly marks: readonly Markish[]; readonly height: number } => {
  let x = 6;
  let line = 0;
  const placed = items.map((item) => {
    const needs = item.label.length * LETTER_PX + GAP_PX;
    if (x > 6 && x + needs > width) {
      x = 6;
      line += 1;
    }
    const at = { ...item, x, line };
    x += needs;
    return at;
  });
  const height = (line + 1) * LINE_PX + 8 + lift;
  const marks = placed.flatMap(({ label, fill, symbol = 'square', x: left, line: row }) => {
    const dy = 10 - height + row * LINE_PX;
    const at = { frameAnchor: 'top-left', dy } as const;
    return [
      dot([label], { ...at, dx: left, r: 5, fill, symbol }),
      text([label], {
        ...at,
        dx: left + 11,
        text: [label],
        textAnchor: 'start',
        fill: 'var(--ink)',
      }),
    ];
  });
  return { marks, height };
};

/** At most so many pixels of a name. */
export const fitted = (name: string, pixels: number): string => {
  const letters = Math.max(4, Math.floor(pixels / LETTER_PX));
  return name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`;
};

/** Narrower than this there is no room for names beside the bars: they stand above them. */
const NARROW_PX = 480;
const NAME_PX = 18;

interface RowNames {
  readonly marginLeft: number;
  readonly y: ScaleOptions;
  /** What a row is higher by, and what its marks leave free above them. */
  readonly above: number;
  readonly marks: readonly Markish[];
}

/** The names of lying bars: an axis where it has room. */
export const rowNames = (
  rows: readonly string[],
  nameOf: (row: string) => string,
  width: number,
): RowNames => {
  const common = { domain: [...rows], label: null, tickSize: 0 };
  if (width >= NARROW_PX) {
    const marginLeft = Math.min(190, width * 0.4);
    const tickFormat = (row: string): string => fitted(nameOf(row), marginLeft - 10);
    return { marginLeft, y: { ...common, tickFormat }, above: 0, marks: [] };
  }
  const names = text(rows, {
    y: (row: string) => row,
    text: (row: string) => fitted(nameOf(row), width - 12),
    frameAnchor: 'left',
    textAnchor: 'start',
    fill: 'var(--ink)',
    dx: 4,
    dy: -NAME_PX + 4,
  });
  return { marginLeft: 6, y: { ...common, axis: null }, above: NAME_PX, marks: [names] };
};

/** Years in full where each has room for it, else their last two digits. */
export const yearFormat = (years: number, width: number): ((year: string) => string) =>
  width / years > 42 ? (year) => year : (year) => `’${year.slice(2)}`;

export const SERIES = [1, 2, 3, 4, 5, 6].map((number) => `var(--series-${number})`);
export const QUIET = 'var(--series-7)';
