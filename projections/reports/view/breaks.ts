/** Where a series as it was breaks: the changes of the structure of units that its figures cross. */
import { addDays } from '../../../src/domain/plain-date.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { readQuery } from '../compose.js';
import type { AnswerRow, Break, Note, Query, Question, ReportDescription } from '../report.js';

const CHANGES = readQuery(new URL('./changes.sql', import.meta.url));
const UNIT_KEY = /^unit\d?$/;

/** A change with the units that have other people after it, because they lost or gained units below them. */
interface Crossed extends Omit<Break, 'comparable'> {
  readonly touched: ReadonlySet<string>;
  /** The units that it is about, with all that stand above them. */
  readonly about: ReadonlySet<string>;
}

/** The breaks of a question, and which rows of its answer they make incomparable. */
export interface Breaks {
  readonly shown: readonly Break[];
  /** Whether the figure before and after is of different units; the total has no keys. */
  readonly hasBroken: (keys: AnswerRow) => boolean;
}

const NONE: Breaks = { shown: [], hasBroken: () => false };

/** Whether a report takes a view, and its figures are of more than one day. */
export const hasBreaks = ({ parameters }: ReportDescription, { compareTo }: Question): boolean =>
  parameters.some(({ name }) => name === 'view') &&
  (compareTo !== null || parameters.some(({ name }) => name === 'from'));

/** What the question crosses, from the first day of what it is compared with. In a view there is nothing to cross. */
export const breaksOf = async (
  description: ReportDescription,
  question: Question,
  earlier: Question | null,
  query: Query,
): Promise<Breaks> => {
  if (question.view !== null || !hasBreaks(description, question)) return NONE;
  const selected = unitsSelected(question);
  const keys = [...question.groupBy, ...question.by].map(({ name }) => name);
  const byLevel = [...keys, ...question.filters.map(({ key }) => key.name)].includes('level');
  const divided = byLevel || keys.some((name) => UNIT_KEY.test(name));
  const [after, until] = crossedBy(description, question, earlier);
  const rows = await query(CHANGES, { knownAt: question.knownAt, after, until });
  const isIn = (units: ReadonlySet<string>, { unit, scope }: Question): boolean =>
    (unit === null || units.has(unit)) && (scope === null || scope.some((each) => units.has(each)));
  const crossed = together(rows.map(crossedOf)).filter(({ about }) => isIn(about, question));
  const touched = new Set(crossed.flatMap((each) => [...each.touched]));
  const whole = selected.some((unit) => touched.has(unit)) || (byLevel && crossed.length > 0);
  return {
    shown: crossed.map(({ date, units, kind, event, ...each }) => ({
      ...{ date, units, kind, event },
      // Without any unit in the question, the figures are of everybody, whatever the structure.
      comparable: !divided && !selected.some((unit) => each.touched.has(unit)),
    })),
    hasBroken: (row) => whole || unitsNamed(row).some((unit) => touched.has(unit)),
  };
};

/** The units by which the selection itself is limited. */
const unitsSelected = ({ unit, scope, filters }: Question): readonly string[] => [
  ...(unit === null ? [] : [unit]),
  ...(scope ?? []),
  ...filters.flatMap(({ key, values }) => (UNIT_KEY.test(key.name) ? values : [])),
];

const unitsNamed = (row: AnswerRow): readonly string[] =>
  Object.entries(row).flatMap(([name, value]) =>
    UNIT_KEY.test(name) || (name === 'value' && UNIT_KEY.test(String(row.attribute)))
      ? [String(value)]
      : [],
  );

/** After which day, and before which, a change lies between figures: some are of the eve of the period. */
const crossedBy = (
  { columns, parameters }: ReportDescription,
  question: Question,
  earlier: Question | null,
): readonly [PlainDate, PlainDate] => {
  const first = earlier ?? question;
  if (!parameters.some(({ name }) => name === 'from')) {
    return [first.asOf, addDays(question.asOf, 1)];
  }
  const fromEve =
    columns.some(({ name }) => name === 'opening') || question.average === 'endpoints';
  return [fromEve ? addDays(first.from, -1) : first.from, question.to];
};

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

const crossedOf = (row: Readonly<Record<string, unknown>>): Crossed => {
  const [before, after] = [new Set(textsOf(row.before)), new Set(textsOf(row.after))];
  const units = textsOf(row.units);
  const moved = [...before, ...after].filter((unit) => !before.has(unit) || !after.has(unit));
  const touched = new Set(row.kind === 'dissolve' ? units : moved);
  return {
    date: String(row.date),
    units,
    kind: String(row.kind),
    event: String(row.event),
    touched,
    about: new Set([...before, ...after, ...units]),
  };
};

/** What one fact changed is one break. */
const together = (changes: readonly Crossed[]): readonly Crossed[] => {
  const ofFact = Map.groupBy(changes, ({ date, event, kind }) => `${date} ${event} ${kind}`);
  return [...ofFact.values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    return {
      ...first,
      units: [...new Set(each.flatMap(({ units }) => units))].sort(),
      touched: new Set(each.flatMap(({ touched }) => [...touched])),
      about: new Set(each.flatMap(({ about }) => [...about])),
    };
  });
};

/** Said where growth is refused. */
export const growthRefused = (rows: readonly AnswerRow[]): readonly Note[] =>
  rows.length === 0
    ? []
    : [
        {
          code: 'growth-across-break',
          text: `${rows.length} figures have no growth: their units changed in between. Ask with view=today, or with a date.`,
          values: { figures: rows.length },
        },
      ];
