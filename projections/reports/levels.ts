/** Headcounts of groups on a row of dates, and person-days between them: what every measure of a stock is made from. */
import type { PlainDate } from '../../src/domain/plain-date.js';
import type { Selection } from './compose.js';
import { ask, readQuery } from './compose.js';
import type { Groups } from './groups.js';
import { groupsOf, idOf, numberOf, textOf } from './groups.js';
import { counting } from './headcount/counted.js';
import { PERIODS_MAX } from './periods.js';
import type { Query, Question, TableRow } from './report.js';
import { BadParameter } from './report.js';

const SERIES = readQuery(new URL('./headcount-series/headcount-series.sql', import.meta.url));
const DAY_MS = 86_400_000;

/** How many stood in one group, and for how long. */
export interface Level {
  /** Persons on that date, which must be one of those asked. */
  readonly on: (date: PlainDate) => number;
  /** Person-days in [from, to), both among the dates asked. */
  readonly days: (from: PlainDate, to: PlainDate) => number;
}

/** The level of a group run up from its changes. */
interface Run {
  readonly groups: Groups;
  readonly counts: readonly number[];
  /** Days that its people were there, from the first date until before each date. */
  readonly personDays: readonly number[];
}

export class Levels {
  readonly #runs = new Map<string, Run>();
  readonly #places: ReadonlyMap<PlainDate, number>;

  constructor(dates: readonly PlainDate[], runs: readonly Run[]) {
    this.#places = new Map(dates.map((date, place) => [date, place]));
    for (const run of runs) this.#runs.set(idOf(run.groups), run);
  }

  /** Nobody at any time where the group has no level. */
  of(groups: Groups): Level {
    const run = this.#runs.get(idOf(groups));
    const passed = (date: PlainDate): number => run?.personDays[this.#place(date)] ?? 0;
    return {
      on: (date) => run?.counts[this.#place(date)] ?? 0,
      days: (from, to) => passed(to) - passed(from),
    };
  }

  /** The groups in which somebody stood, on one of the dates, the last among them, or between them. */
  get groups(): readonly Groups[] {
    return [...this.#runs.values()].map(({ groups }) => groups);
  }

  /** The groups in which somebody stood on one of the dates. */
  get groupsOnDates(): readonly Groups[] {
    return [...this.#runs.values()]
      .filter(({ counts }) => counts.some((count) => count > 0))
      .map(({ groups }) => groups);
  }

  #place(date: PlainDate): number {
    const place = this.#places.get(date);
    if (place === undefined) throw new Error(`no level was asked for ${date}`);
    return place;
  }
}

/** The levels of a selection on dates in order. @throws BadParameter for too many dates */
export const levelsOf = async (
  query: Query,
  question: Question,
  selection: Selection,
  dates: readonly PlainDate[],
): Promise<Levels> => {
  // One date more than there are periods: the end of the last one.
  if (dates.length > PERIODS_MAX + 1) {
    throw new BadParameter(
      'from',
      `and to are ${dates.length} dates apart`,
      `at most ${PERIODS_MAX}`,
    );
  }
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return new Levels([], []);
  const series = counting(SERIES, question.count);
  const rows = await ask(query, series, question, selection, { dates, first, last });
  const marks = dates.map((date) => ({ date, day: dayOf(date) }));
  const ofGroup = Map.groupBy(rows, (row) => idOf(groupsOf(row)));
  return new Levels(
    dates,
    [...ofGroup.values()].map((changes) => runOf(changes, marks)),
  );
};

/** A date with its number in days. */
interface Mark {
  readonly date: PlainDate;
  readonly day: number;
}

/** Runs the changes of one group up to levels. */
const runOf = (changes: readonly TableRow[], marks: readonly Mark[]): Run => {
  const [first] = changes;
  if (first === undefined) throw new Error('a group without a change');
  const byDate = new Map(changes.map((row) => [textOf(row, 'date'), row]));
  const [counts, personDays]: [number[], number[]] = [[], []];
  let [count, days] = [0, 0];
  for (const { date, day } of marks) {
    const row = byDate.get(date);
    if (row !== undefined) {
      count += numberOf(row, 'change');
      days += numberOf(row, 'days');
    }
    counts.push(count);
    personDays.push(count * day - days);
  }
  return { groups: groupsOf(first), counts, personDays };
};

const dayOf = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
