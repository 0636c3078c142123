/** Reads which row of a report is to be explained, and makes of the question one of that cell alone. */
import type { Figure } from '../../projections/reports/explanations/explanation.js';
import { periodsOf } from '../../projections/reports/periods.js';
import type { Filter, Question, ReportDescription } from '../../projections/reports/report.js';
import { BadParameter } from '../../projections/reports/report.js';
import type { PlainDate } from '../domain/plain-date.js';
import { isPlainDate } from '../domain/plain-date.js';

/** A row as it is named: values of the columns that tell it apart. */
export type NamedRow = Readonly<Record<string, string>>;

const timeColumn = ({ columns }: ReportDescription): 'period' | 'date' | undefined =>
  (['period', 'date'] as const).find((time) => columns.some(({ name }) => name === time));

/** What may name a row of this question. */
export const rowNames = (
  description: ReportDescription,
  { groupBy }: Question,
  own: readonly string[] = [],
): readonly string[] => [
  ...[timeColumn(description)].filter((name) => name !== undefined),
  ...own,
  ...groupBy.map(({ name }) => name),
];

/**
 * Reads `unit:A,gender:female`; a value may hold commas and colons of its own. A lone value is the period or the date.
 * @throws BadParameter
 */
export const readRow = (text: string | undefined, names: readonly string[]): NamedRow => {
  if (text === undefined || text === '') return {};
  const expected = names.length === 0 ? 'nothing: there is one row' : `${names.join(':…,')}:…`;
  const [time] = names;
  if ((time === 'period' || time === 'date') && !names.some((name) => text.startsWith(`${name}:`)))
    return { [time]: text };
  const starts = names
    .flatMap((name) => (text.startsWith(`${name}:`) ? [{ name, at: 0 }] : placesOf(text, name)))
    .sort((a, b) => a.at - b.at);
  if (starts[0]?.at !== 0) throw new BadParameter('row', `is ${text}`, expected);
  const entries = starts.map(({ name, at }, place): [string, string] => {
    const end = starts[place + 1]?.at;
    return [name, text.slice(at + name.length + 1, end === undefined ? undefined : end - 1)];
  });
  if (new Set(entries.map(([name]) => name)).size < entries.length)
    throw new BadParameter('row', 'names a column twice', expected);
  return Object.fromEntries(entries);
};

const placesOf = (text: string, name: string): { name: string; at: number }[] => {
  const at = text.indexOf(`,${name}:`);
  return at === -1 ? [] : [{ name, at: at + 1 }];
};

/**
 * The figure in one column of a row. What the row does not name is summed over: without any name it is the total.
 * @param own columns that tell rows apart beside time and groups
 * @throws BadParameter
 */
export const figureOf = (
  description: ReportDescription,
  question: Question,
  own: readonly string[],
  { row, column }: { readonly row: NamedRow; readonly column: string },
): Figure => {
  const given = own.filter((name) => row[name] !== undefined);
  if (given.length > 0 && given.length < own.length)
    throw new BadParameter('row', `names ${given.join()} alone`, own.join(' and '));
  const groups: Filter[] = question.groupBy.flatMap((key) => {
    const value = row[key.name];
    return value === undefined ? [] : [{ key, values: [value] }];
  });
  return {
    question: {
      ...question,
      ...timeOf(description, question, row),
      groupBy: groups.map(({ key }) => key),
      filters: [...question.filters, ...groups],
    },
    column,
    at: Object.fromEntries(given.map((name) => [name, row[name] ?? ''])),
  };
};

const timeOf = (
  description: ReportDescription,
  question: Question,
  row: NamedRow,
): { from?: PlainDate; to?: PlainDate; asOf?: PlainDate } => {
  const { from, to, interval } = question;
  if (timeColumn(description) === 'date') {
    const { date } = row;
    if (date !== undefined && isPlainDate(date)) return { asOf: date };
    throw new BadParameter('row', 'names no date', 'date:YYYY-MM-DD, one of the dates of the rows');
  }
  if (row.period === undefined) return {};
  const periods = periodsOf(from, to, interval);
  const period = periods.find(({ label }) => label === row.period);
  if (period !== undefined) return { from: period.from, to: period.to };
  const known = periods.map(({ label }) => label);
  throw new BadParameter('row', `names period ${row.period}`, `one of: ${shortened(known)}`);
};

const NAMED_MAX = 12;
const shortened = (labels: readonly string[]): string =>
  labels.length <= NAMED_MAX
    ? labels.join(', ')
    : `${labels.slice(0, NAMED_MAX).join(', ')}, …, ${labels.at(-1) ?? ''}`;
