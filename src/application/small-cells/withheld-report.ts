/** Answers a report without its small cells, nor anything from which they could be reckoned; see docs/access.md. */
import type { Key } from '../../../projections/keys.js';
import type {
  AnswerRow,
  Find,
  Findings,
  Note,
  Query,
  Question,
  Report,
} from '../../../projections/reports/report.js';
import { BadParameter } from '../../../projections/reports/report.js';
import { UNIT_PATH_SQL } from '../../../projections/lists/queries.js';
import { smallerThan, withheldIn } from './withhold.js';
import type { Cell, IsSmall, Place } from './withhold.js';

/** The measures of each report that count people; a report that is not named has no answer without small cells. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  headcount: ['count'],
  'headcount-series': ['count'],
  bridge: [
    'opening',
    'hires',
    'movesIn',
    'separations',
    'movesOut',
    'reorganisedIn',
    'reorganisedOut',
    'closing',
  ],
  rotations: ['turns', 'persons'],
  attrition: [
    'separations',
    'voluntary',
    'involuntary',
    'other',
    'unknown',
    'movesOut',
    'averageHeadcount',
  ],
  training: ['turns', 'persons'],
  retention: ['base', 'retained', 'rehired', 'left'],
  mobility: ['turns', 'persons', 'averageHeadcount', 'present'],
  'first-year-attrition': ['hires', 'gone', 'stayed', 'pending'],
  ratings: ['staff', 'excellent', 'good', 'completed', 'notCompleted', 'unrated'],
};

/** Every further key makes smaller groups, and twice as many sums to look through. */
const KEYS_MAX = 3;
/** Remarks that count nobody. */
const HARMLESS_NOTES = [
  'partial-period',
  'no-moves-by-separation',
  'incomplete-cohort',
  'unit-unknown',
];

export const hasNoSmallCells = ({ description: { name }, from }: Report): boolean =>
  from === undefined ? Object.hasOwn(COUNTS, name) : hasNoSmallCells(from.report);

/**
 * @param groupMin fewer people than this are a small cell
 * @throws BadParameter for a question whose answers could be taken from one another
 */
export const findWithoutSmallCells = async (
  report: Report,
  question: Question,
  query: Query,
  groupMin: number,
): Promise<Findings> => {
  const { from } = report;
  if (from !== undefined) {
    const find: Find = (part, of = from.report) => findWithoutSmallCells(of, part, query, groupMin);
    return from.assemble(question, find, query);
  }
  checkQuestion(report, question);
  const isSmall = smallerThan(groupMin);
  const keys = keysOf(question);
  const tables: Table[] = [];
  for (const level of await levelsAbove(report, question, query)) {
    const groupBy = [...new Set([...level.keys, ...keys])];
    const asked = { ...question, unit: level.unit, filters: [], groupBy };
    const { rows } = await report.answer(asked, query);
    tables.push(tableOf(report, rows, { keys: groupBy, at: level.at }, isSmall));
  }
  const findings = await report.answer(question, query);
  return withheld({ report, question, findings, tables, groupMin });
};

const checkQuestion = ({ description }: Report, question: Question): void => {
  const refuse = (parameter: string, detail: string, expected: string): never => {
    throw new BadParameter(parameter, detail, `${expected}, as small groups are withheld`);
  };
  const takes = (name: string): boolean =>
    description.parameters.some((taken) => taken.name === name);
  const dates = (['asOf', 'from', 'to'] as const).filter(takes);
  for (const name of dates) {
    // Two days next to each other would tell what one person did between them.
    if (!question[name].endsWith('-01'))
      refuse(name, `is ${question[name]}`, 'the first of a month');
  }
  if (question.interval === 'day') refuse('interval', 'is day', 'month, or longer');
  if (question.count !== 'persons') refuse('count', `is ${question.count}`, 'persons');
  if (!question.subtree) refuse('subtree', 'is false', 'true');
  const { length } = keysOf(question);
  if (length > KEYS_MAX) refuse('groupBy', `and where name ${length} keys`, `at most ${KEYS_MAX}`);
};

const keysOf = ({ groupBy, filters }: Question): readonly Key[] => [
  ...new Set([...groupBy, ...filters.map(({ key }) => key)]),
];

/** A table that is looked through: a unit's people by the units below it, and by the keys of the question. */
interface Level {
  readonly unit: string | null;
  readonly keys: readonly Key[];
  /** Where the answer lies in it, by key. */
  readonly at: Readonly<Record<string, string>>;
}

/** The whole, and each unit above the one that is asked for: a unit must not be had by taking away its neighbours. */
const levelsAbove = async (
  { description }: Report,
  { unit, knownAt, asOf, from, scope }: Question,
  query: Query,
): Promise<readonly Level[]> => {
  if (unit === null) return [{ unit, keys: [], at: {} }];
  const onDay = !description.parameters.some(({ name }) => name === 'from');
  const found = await query(UNIT_PATH_SQL, { unit, knownAt, date: onDay ? asOf : from, scope });
  const path = found.map((row) => String(row.unit));
  return path.length === 0
    ? [{ unit, keys: [], at: {} }]
    : path.map((each, depth) => {
        const key = description.keys.population.find(({ name }) => name === `unit${depth + 1}`);
        if (key === undefined) throw new BadParameter('unit', 'is too deep', 'a unit further up');
        return { unit: path[depth - 1] ?? null, keys: [key], at: { [key.name]: each } };
      });
};

interface Table {
  readonly keys: readonly Key[];
  readonly at: Level['at'];
  readonly isWithheld: (place: Place) => boolean;
}

const timeOf = ({ period, date }: AnswerRow): string => String(period ?? date ?? '');
const valueOf = (row: AnswerRow, { name }: Key): string => String(row[name]);

const tableOf = (
  report: Report,
  rows: readonly AnswerRow[],
  { keys, at }: Pick<Table, 'keys' | 'at'>,
  isSmall: IsSmall,
): Table => {
  const cells = rows.map((row) => ({
    at: [timeOf(row), ...keys.map((key) => valueOf(row, key))],
    counts: countsOf(report, row),
  }));
  const isWithheld = hasFlows(report) ? withheldIn(cells, isSmall) : withheldByDate(cells, isSmall);
  return { keys, at, isWithheld };
};

const countsOf = ({ description: { name } }: Report, row: AnswerRow): readonly number[] =>
  (COUNTS[name] ?? []).map((column) => Number(row[column] ?? 0));

/** What happens adds up over periods; how many there are on two dates does not. */
const hasFlows = ({ description }: Report): boolean =>
  description.columns.some(({ name }) => name === 'period');

const withheldByDate = (cells: readonly Cell[], isSmall: IsSmall): Table['isWithheld'] => {
  const dates = new Map(
    [...Map.groupBy(cells, ({ at: [date] }) => date)].map(([date, ofDate]) => [
      date,
      withheldIn(
        ofDate.map(({ at, counts }) => ({ at: at.slice(1), counts })),
        isSmall,
      ),
    ]),
  );
  return ([date, ...place]) => dates.get(date ?? '')?.(place) === true;
};

interface Whole {
  readonly report: Report;
  readonly question: Question;
  readonly findings: Findings;
  readonly tables: readonly Table[];
  readonly groupMin: number;
}

const withheld = ({ report, question, findings, tables, groupMin }: Whole): Findings => {
  const { total, rows, notes, method, closes } = findings;
  const { groupBy, filters } = question;
  const isSmall = smallerThan(groupMin);
  const isWithheld = (time: string | null, row: AnswerRow, grouped: readonly Key[]): boolean =>
    isSmall(countsOf(report, row)) ||
    tables.some(({ keys, at, isWithheld: inTable }) => {
      const values = keys.map((key): readonly (string | null)[] => {
        if (at[key.name] !== undefined) return [at[key.name] ?? null];
        if (grouped.includes(key)) return [valueOf(row, key)];
        return filters.find((filter) => filter.key === key)?.values ?? [null];
      });
      return productOf(values).some((place) => inTable([time, ...place]));
    });
  const kept = new Set(['period', 'date', ...groupBy.map(({ name }) => name)]);
  const blank = (row: AnswerRow): AnswerRow =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, kept.has(name) ? value : null]),
    );
  const shown = rows.map((row) => (isWithheld(timeOf(row), row, groupBy) ? blank(row) : row));
  const ofTotal = (row: AnswerRow): AnswerRow =>
    isWithheld(hasFlows(report) ? null : timeOf(row), row, []) ? blank(row) : row;
  const count = shown.filter((row, at) => row !== rows[at]).length;
  return {
    method,
    ...(closes !== undefined && { closes }),
    total: Array.isArray(total)
      ? (total as readonly AnswerRow[]).map(ofTotal)
      : typeof total === 'object' && total !== null
        ? ofTotal(total as AnswerRow)
        : (ofTotal({ count: total }).count ?? null),
    rows: shown,
    notes: [
      ...notes.filter(({ code }) => HARMLESS_NOTES.includes(code)),
      withheldNote(count, groupMin),
    ],
  };
};

const productOf = (values: readonly (readonly (string | null)[])[]): readonly Place[] =>
  values.reduce<readonly Place[]>(
    (places, next) => places.flatMap((place) => next.map((value) => [...place, value])),
    [[]],
  );

const withheldNote = (rows: number, groupMin: number): Note => ({
  code: 'small-cells-withheld',
  text: `${rows} rows are withheld: they count fewer than ${groupMin} people, or would tell of others that do.`,
  values: { rows, least: groupMin },
});
