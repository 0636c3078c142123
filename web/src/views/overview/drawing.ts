/** What the pictures of the overview have in common: a legend that is part of the picture, and names that fit. */
import type { Markish } from '@observablehq/plot';
import { dot, text } from '@observablehq/plot';

export interface LegendItem {
  readonly label: string;
  readonly fill: string;
  readonly symbol?: 'square' | 'circle';
}

const LETTER_PX = 6.6;
const LINE_PX = 18;
const GAP_PX = 30;

/** Marks at the top left, and the height that they need as margin: saved pictures have their legend too. */
export const legendOf = (
  items: readonly LegendItem[],
  width: number,
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
  const height = (line + 1) * LINE_PX + 8;
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

export const SERIES = [1, 2, 3, 4, 5, 6].map((number) => `var(--series-${number})`);
export const QUIET = 'var(--series-7)';
