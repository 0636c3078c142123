/** What a target on units counts: those that stand on a day, within their quota or over it by the report quota. */
import type { Predicate } from '../../../src/domain/catalogue-content.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { UNKNOWN } from '../../keys.js';
import { ask, readQuery } from '../compose.js';
import { textOf } from '../groups.js';
import { NoSuchKey, meets } from '../predicates.js';
import { quota } from '../quota/quota.js';
import type { TableRow } from '../report.js';
import type { Means, Measured } from './measured.js';
import type { Target } from './target.js';

const SQL = readQuery(new URL('./units.sql', import.meta.url));
const WITHIN_QUOTA = 'withinQuota';
/** It is withheld how many people are there. */
const WITHHELD = 'withheld';

/** What is told of a unit, by key. */
type Told = Readonly<Record<string, string>>;

export const measureUnits = async (
  { numerator }: Target,
  population: Predicate,
  day: PlainDate,
  { question, find, query }: Means,
): Promise<Omit<Measured, 'date'>> => {
  const { unit, scope } = question;
  const own = { asOf: day, within: unit, seen: scope, unit: null, scope: null };
  const everything = { groupBy: [], filters: [] };
  const rows = await ask(query, SQL, question, everything, own);
  const differences = await quota.from?.assemble(
    { ...question, ...everything, asOf: day, basis: 'home' },
    find,
    query,
  );
  const withinQuota = new Map(
    (differences?.rows ?? []).map((row) => [row.unit, within(row.assigned, row.difference)]),
  );
  const told = rows.map((row) => toldOf(row, withinQuota.get(textOf(row, 'unit')) ?? UNKNOWN));
  const passing = told.filter((each) => holds(population, each));
  const meeting = passing.filter((each) => holds(numerator, each));
  const withheld = passing.some((each) => each[WITHIN_QUOTA] === WITHHELD);
  const unknown = passing.filter((each) => each[WITHIN_QUOTA] === UNKNOWN).length;
  const asksQuota = Object.hasOwn(numerator, WITHIN_QUOTA);
  return {
    denominator: passing.length,
    numerator: withheld && asksQuota ? null : meeting.length,
    unknown:
      unknown === 0 || !asksQuota ? [] : [{ key: WITHIN_QUOTA, of: 'numerator', count: unknown }],
  };
};

const within = (assigned: unknown, difference: unknown): string => {
  if (assigned === null) return UNKNOWN;
  return typeof difference === 'number' ? String(difference <= 0) : WITHHELD;
};

const toldOf = (row: TableRow, withinQuota: string): Told => {
  const path = Array.isArray(row.path) ? (row.path as readonly string[]) : [];
  const above = Array.from({ length: 9 }, (_, at) => [
    `unit${at + 1}`,
    path[Math.min(at, path.length - 1)] ?? UNKNOWN,
  ]);
  return {
    unit: textOf(row, 'unit'),
    ...(Object.fromEntries(above) as Told),
    level: typeof row.level === 'string' ? row.level : UNKNOWN,
    unitType: typeof row.type === 'string' ? row.type : UNKNOWN,
    [WITHIN_QUOTA]: withinQuota,
  };
};

/** @throws NoSuchKey */
const holds = (predicate: Predicate, told: Told): boolean =>
  Object.entries(predicate).every(([key, condition]) => {
    const value = told[key];
    if (value === undefined) throw new NoSuchKey(key);
    return meets(condition, value);
  });
