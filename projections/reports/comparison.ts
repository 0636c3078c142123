/** Compares the answers of a report for two days, or for two periods that are equally long. */
import type { PlainDate } from '../../src/domain/plain-date.js';
import { addDays, addMonths } from '../../src/domain/plain-date.js';
import { checkSize } from './groups.js';
import type { Period } from './periods.js';
import { periodsOf } from './periods.js';
import type { AnswerRow, Column, Find, Findings, Question, ReportDescription } from './report.js';
import { BadParameter } from './report.js';
import { signedQuotient } from './rounding.js';
import { growthRefused } from './view/breaks.js';

const DAY_MS = 86_400_000;

/**
 * The same question of the earlier day or period; null when nothing is compared.
 * @throws BadParameter when it is not earlier, or does not have as many intervals
 */
export const earlierOf = (description: ReportDescription, question: Question): Question | null => {
  const { compareTo, asOf, from, to, interval } = question;
  if (compareTo === null) return null;
  if (isOfDay(description)) {
    checkEarlier(compareTo, asOf, 'asOf');
    return { ...question, compareTo: null, asOf: compareTo };
  }
  checkEarlier(compareTo, from, 'from');
  const earlier = { ...question, compareTo: null, from: compareTo, to: endOf(compareTo, from, to) };
  const [before, now] = [
    periodsOf(earlier.from, earlier.to, interval).length,
    periodsOf(from, to, interval).length,
  ];
  if (before !== now) {
    const detail = `begins a period of ${before} intervals, the one asked has ${now}`;
    throw new BadParameter('compareTo', detail, 'a date from which as many intervals follow');
  }
  return earlier;
};

const isOfDay = ({ parameters }: ReportDescription): boolean =>
  !parameters.some(({ name }) => name === 'from');

const checkEarlier = (compareTo: PlainDate, date: PlainDate, name: string): void => {
  if (compareTo < date) return;
  throw new BadParameter('compareTo', `is ${compareTo}`, `a date before ${name}, ${date}`);
};

/** As many months after the first day as the period asked has, where it has whole ones; else as many days. */
const endOf = (start: PlainDate, from: PlainDate, to: PlainDate): PlainDate => {
  const months = monthsBetween(from, to);
  if (addMonths(from, months) === to) return addMonths(start, months);
  return addDays(start, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
};

const monthsBetween = (from: PlainDate, to: PlainDate): number => {
  const months = (date: PlainDate): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from);
};

/**
 * Both answers side by side: one row for each group, period and measure.
 * @param hasBroken whether the units of a row changed in between
 */
export const compared = async (
  description: ReportDescription,
  question: Question,
  earlier: Question,
  find: Find,
  hasBroken: (keys: AnswerRow) => boolean = () => false,
): Promise<Findings> => {
  const asked = { ...question, compareTo: null };
  const [before, now] = [await find(earlier), await find(asked)];
  const answered = sideBySide(description, question, before, now, [
    periodsOf(earlier.from, earlier.to, question.interval),
    periodsOf(question.from, question.to, question.interval),
  ]);
  const notes = new Map(
    [...now.notes, ...before.notes].map((note) => [JSON.stringify(note), note]),
  );
  const refused: AnswerRow[] = [];
  // What stands before and after is of different units: it grew by no percentage.
  const unbroken = (row: AnswerRow): AnswerRow => {
    if (row.growth === null || !hasBroken(row)) return row;
    refused.push(row);
    return { ...row, growth: null };
  };
  const [rows, total] = [answered.rows.map(unbroken), answered.total.map(unbroken)];
  return {
    method: `${now.method}; differences are of the figures shown`,
    ...(now.closes !== undefined &&
      before.closes !== undefined && { closes: now.closes && before.closes }),
    total,
    rows,
    notes: [...notes.values(), ...growthRefused(refused)],
  };
};

/** A row of each answer that speak of the same. */
interface Pair {
  readonly keys: AnswerRow;
  readonly before?: AnswerRow;
  readonly now?: AnswerRow;
}

const sideBySide = (
  description: ReportDescription,
  { groupBy }: Question,
  before: Findings,
  now: Findings,
  [earlier, later]: readonly [readonly Period[], readonly Period[]],
): Readonly<Record<'rows' | 'total', readonly AnswerRow[]>> => {
  const measures = description.columns.filter(({ measure }) => measure !== undefined);
  const named = description.columns.filter(
    ({ measure, aside }) => measure === undefined && aside !== true,
  );
  const names = [...named.map(({ name }) => name), ...groupBy.map(({ name }) => name)];
  const time = names.find((name) => name === 'period' || name === 'date');
  const stamp = (period: Period): string => (time === 'date' ? period.from : period.label);
  const counterpart = new Map(
    earlier.map((period, at) => [stamp(period), stamp(later[at] ?? period)]),
  );
  const original = new Map([...counterpart].map(([old, next]) => [next, old]));
  const keysOf = (row: AnswerRow, move: ReadonlyMap<string, string>): AnswerRow =>
    Object.fromEntries(
      Object.keys(row)
        .filter((name) => names.includes(name))
        .map((name) => {
          const value = row[name] ?? null;
          return [name, name === time ? (move.get(String(value)) ?? value) : value];
        }),
    );
  const pairsOf = (old: readonly AnswerRow[], next: readonly AnswerRow[]): readonly Pair[] => {
    const pairs = new Map<string, Pair>();
    for (const row of next) {
      const keys = keysOf(row, new Map());
      pairs.set(JSON.stringify(keys), { keys, now: row });
    }
    for (const row of old) {
      const keys = keysOf(row, counterpart);
      pairs.set(JSON.stringify(keys), {
        ...(pairs.get(JSON.stringify(keys)) ?? { keys }),
        before: row,
      });
    }
    return [...pairs.values()];
  };
  const rowsOf = (pairs: readonly Pair[]): readonly AnswerRow[] => {
    checkSize(pairs.length, measures.length);
    return pairs.flatMap(({ keys, before: old, now: next }) =>
      measures.map((measure) => ({
        ...(time !== undefined && typeof keys[time] === 'string'
          ? { [time]: keys[time], comparedTo: original.get(keys[time]) ?? null }
          : {}),
        ...keys,
        measure: measure.name,
        ...changeOf(measure, old, next),
      })),
    );
  };
  return {
    rows: rowsOf(inOrder(pairsOf(before.rows, now.rows), time)),
    total: rowsOf(pairsOf(totalRows(before, names), totalRows(now, names))).filter(
      // A total has not every measure of the rows.
      ({ old }) => old !== undefined,
    ),
  };
};

/** Rows of a group that only the earlier answer has stand last in their period. */
const inOrder = (pairs: readonly Pair[], time: string | undefined): readonly Pair[] => {
  if (time === undefined) return pairs;
  const ofTime = Map.groupBy(pairs, ({ keys }) => keys[time]);
  return [...ofTime.values()].flat();
};

/** The measures of a total; one that is no series is of the whole time, whatever that is called. */
const totalRows = ({ total }: Findings, names: readonly string[]): readonly AnswerRow[] => {
  if (Array.isArray(total)) return total as readonly AnswerRow[];
  if (typeof total !== 'object' || total === null) return [{ count: total }];
  return [Object.fromEntries(Object.entries(total).filter(([name]) => !names.includes(name)))];
};

const SCALE = 10_000;
const scaled = (value: number): number => Math.round(value * SCALE);

/** Of a group that one answer lacks there was nobody: a rate it has none. */
const changeOf = (
  { name, measure }: Column,
  before: AnswerRow | undefined,
  now: AnswerRow | undefined,
): AnswerRow => {
  const absent = measure === 'rate' ? null : 0;
  const [old, next] = [before, now].map((row) => (row === undefined ? absent : row[name]));
  if (old === undefined || next === undefined) return {};
  if (typeof old !== 'number' || typeof next !== 'number') {
    return { old: old ?? null, new: next ?? null, difference: null, points: null, growth: null };
  }
  const change = scaled(next) - scaled(old);
  return {
    old,
    new: next,
    difference: change / SCALE,
    points: measure === 'count' ? null : measure === 'share' ? change / 100 : change / SCALE,
    growth: measure === 'count' && old > 0 ? signedQuotient(change * 100, scaled(old)) : null,
  };
};
