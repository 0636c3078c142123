/** Prints the closing table of an import in monospace. */
import { basename } from 'node:path';
import type { Closing, Counts, FileTally } from './tally.js';
import { sumOf } from './tally.js';

type Line = readonly [label: string, count: number];

const NUMBER = new Intl.NumberFormat('en');

/**
 * One block a file and one for all, each outcome with its parts indented below it.
 * @param dryRun nothing was recorded, and the table says so
 */
export const tallyTable = ({ files, total, balanced }: Closing, dryRun: boolean): string => {
  const blocks = [
    ...files.map((file) => ({ title: basename(file.file), lines: linesOf(file, dryRun) })),
    ...(files.length === 1 ? [] : [{ title: 'all files', lines: linesOf(total, dryRun) }]),
  ];
  const lines = blocks.flatMap((block) => block.lines);
  const labels = widest([...lines.map(([label]) => label), ...blocks.map(({ title }) => title)]);
  const counts = widest(lines.map(([, count]) => NUMBER.format(count)));
  const print = ([label, count]: Line): string =>
    `${label.padEnd(labels)}  ${NUMBER.format(count).padStart(counts)}`;
  const printed = blocks.map(({ title, lines: of }) => [title, ...of.map(print)].join('\n'));
  const sums = balanced
    ? 'Every row that was read is accounted for.'
    : 'The sums do not add up: rows are missing from this table.';
  return [...printed, sums].join('\n\n');
};

const widest = (texts: readonly string[]): number =>
  texts.reduce((width, text) => Math.max(width, text.length), 0);

const linesOf = (tally: Omit<FileTally, 'file'>, dryRun: boolean): readonly Line[] => [
  ['  read', tally.read],
  ...partsOf(dryRun ? 'would be recorded' : 'recorded', tally.recorded),
  ...(tally.withAnomaly > 0 ? ([['    with anomaly, of these', tally.withAnomaly]] as const) : []),
  ['  already there', tally.alreadyThere],
  ...(sumOf(tally.unchanged) > 0 ? partsOf('nothing to record', tally.unchanged) : []),
  ...(sumOf(tally.listed) > 0 ? partsOf('listed', tally.listed) : []),
  ...partsOf('refused', tally.refused),
  ...(tally.unanswered > 0 ? ([['  not answered yet', tally.unanswered]] as const) : []),
];

const partsOf = (label: string, counts: Counts): readonly Line[] => [
  [`  ${label}`, sumOf(counts)],
  ...Object.entries(counts).map(([part, count]): Line => [`    ${part}`, count]),
];
