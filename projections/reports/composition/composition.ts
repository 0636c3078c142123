/** Answers the report composition: for each attribute the headcount by it, beside the headcount of the group. */
import type { Key } from '../../keys.js';
import { checkSize } from '../groups.js';
import { headcount } from '../headcount/headcount.js';
import type { AnswerRow, Find, Findings, Question, Report, Value } from '../report.js';
import { BadParameter } from '../report.js';
import { quotient } from '../rounding.js';
import { ATTRIBUTES_MAX, description } from './description.js';

export const composition: Report = {
  description,
  answer: (question, query) => assemble(question, (part) => headcount.answer(part, query)),
  from: {
    report: headcount,
    assemble: (question, find) => assemble(question, find),
  },
};

const assemble = async (question: Question, find: Find): Promise<Findings> => {
  const { groupBy, by } = question;
  if (by.length > ATTRIBUTES_MAX) {
    throw new BadParameter('by', `names ${by.length} attributes`, `at most ${ATTRIBUTES_MAX}`);
  }
  const both = by.find((key) => groupBy.includes(key));
  if (both !== undefined) {
    throw new BadParameter(
      'by',
      `names ${both.name}, as groupBy does`,
      'keys that are not grouped by',
    );
  }
  const groups = await find({ ...question, by: [] });
  const wholes = new Map(groups.rows.map((row) => [groupOf(groupBy, row), row.count ?? null]));
  const parts: Part[] = [];
  for (const key of by) {
    const { rows, notes } = await find({ ...question, by: [], groupBy: [...groupBy, key] });
    parts.push({ key, rows, notes });
    checkSize(
      1,
      parts.reduce((sum, part) => sum + part.rows.length, 0),
    );
  }
  const rows = parts.flatMap(({ key, rows: found }) =>
    found.map((row) => partRow(groupBy, key, row, wholes.get(groupOf(groupBy, row)) ?? null)),
  );
  const notes = [groups, ...parts].flatMap((each) => each.notes);
  return {
    method: 'persons at the end of the day, each once in every attribute',
    ...closing(groupBy, rows),
    total: groups.total,
    rows,
    notes: [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()],
  };
};

interface Part {
  readonly key: Key;
  readonly rows: readonly AnswerRow[];
  readonly notes: Findings['notes'];
}

const groupOf = (groupBy: readonly Key[], row: AnswerRow): string =>
  JSON.stringify(groupBy.map(({ name }) => row[name]));

const partRow = (groupBy: readonly Key[], key: Key, row: AnswerRow, whole: Value): AnswerRow => {
  const count = row.count ?? null;
  return {
    ...Object.fromEntries(groupBy.map(({ name }) => [name, row[name] ?? null])),
    attribute: key.name,
    value: row[key.name] ?? null,
    count,
    share: typeof count === 'number' && typeof whole === 'number' ? quotient(count, whole) : null,
    N: whole,
  };
};

/** Whether every attribute of every group adds up to N; not said where parts are withheld. */
const closing = (
  groupBy: readonly Key[],
  rows: readonly AnswerRow[],
): { readonly closes?: boolean } => {
  if (rows.some(({ count, N }) => count === null || N === null)) return {};
  const sums = Map.groupBy(rows, (row) => `${row.attribute} ${groupOf(groupBy, row)}`);
  const closes = [...sums.values()].every(
    (parts) => parts.reduce((sum, { count }) => sum + Number(count), 0) === parts[0]?.N,
  );
  return { closes };
};
