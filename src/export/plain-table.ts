/** Lays rows out as aligned plain text, for a terminal or a letter. */
import type { Cell, Row } from './report-answer.js';
import { columnsOf } from './report-answer.js';

const GAP = '  ';
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * A heading line, a rule and a line for each row. Columns that hold numbers only are aligned to the right, with the
 * same number of decimals all the way down.
 * @param columns which to show, and in which order; all of them when not given
 */
export const plainTable = (
  rows: readonly Row[],
  columns: readonly string[] = columnsOf(rows),
): string => {
  const laidOut = columns.map((name) => layOut(name, rows));
  const lines = [
    laidOut.map(({ heading, pad }) => pad(heading)),
    laidOut.map(({ width }) => '─'.repeat(width)),
    ...rows.map((_, at) => laidOut.map(({ cells, pad }) => pad(cells[at] ?? ''))),
  ];
  return lines.map((cells) => `${cells.join(GAP).trimEnd()}\n`).join('');
};

interface Column {
  readonly heading: string;
  readonly cells: readonly string[];
  readonly width: number;
  readonly pad: (text: string) => string;
}

const layOut = (name: string, rows: readonly Row[]): Column => {
  const values = rows.map((row) => row[name] ?? null);
  const numbers = values.filter((value) => typeof value === 'number');
  const numeric = numbers.length > 0 && values.every(isNumberOrNothing);
  const decimals = Math.max(0, ...numbers.map(decimalsOf));
  const cells = values.map((value) =>
    typeof value === 'number' && numeric ? value.toFixed(decimals) : cellText(value),
  );
  const width = Math.max(...[name, ...cells].map(widthOf));
  const pad = (text: string): string => {
    const space = ' '.repeat(width - widthOf(text));
    return numeric ? space + text : text + space;
  };
  return { heading: name, cells, width, pad };
};

const isNumberOrNothing = (value: Cell): boolean => value === null || typeof value === 'number';

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** One line of text, whatever is in the cell: line ends and tabs would break the layout. */
const cellText = (value: Cell): string => {
  if (value === null) return '';
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return text.normalize('NFC').replaceAll(/\s/g, ' ');
};

const widthOf = (text: string): number => [...graphemes.segment(text)].length;
