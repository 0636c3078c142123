/** Average headcounts of groups, as fractions of whole numbers. */
import { addDays } from '../../../src/domain/plain-date.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import type { Selection } from '../compose.js';
import { levelsOf } from '../levels.js';
import type { Level, Levels } from '../levels.js';
import type { Period } from '../periods.js';
import { monthStartsOf } from '../periods.js';
import type { Query, Question } from '../report.js';

export interface Fraction {
  readonly numerator: number;
  /** 0 where the method has no day to look at. */
  readonly denominator: number;
}

/** One way to make an average: the dates that it looks at, and what it makes of them. */
interface Method {
  readonly says: string;
  readonly dates: (period: Period) => readonly PlainDate[];
  readonly average: (level: Level, period: Period) => Fraction;
}

const eve = (date: PlainDate): PlainDate => addDays(date, -1);
const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const METHODS: Readonly<Record<Question['average'], Method>> = {
  daily: {
    says: 'person-days ÷ days',
    dates: ({ from, to }) => [from, to],
    average: (level, { from, to }) => ({
      numerator: level.days(from, to),
      denominator: daysBetween(from, to),
    }),
  },
  monthly: {
    says: 'mean of the headcounts on the first days of the months',
    dates: monthStartsOf,
    average: (level, period) => {
      const starts = monthStartsOf(period);
      return {
        numerator: starts.reduce((sum, start) => sum + level.on(start), 0),
        denominator: starts.length,
      };
    },
  },
  endpoints: {
    says: 'half of the headcounts of the day before the period and of its last day',
    dates: ({ from, to }) => [eve(from), eve(to)],
    average: (level, { from, to }) => ({
      numerator: level.on(eve(from)) + level.on(eve(to)),
      denominator: 2,
    }),
  },
};

/** The levels that the method needs for these periods. */
export const levelsFor = async (
  query: Query,
  question: Question,
  selection: Selection,
  periods: readonly Period[],
): Promise<Levels> => {
  const { dates } = METHODS[question.average];
  const asked = [...new Set(periods.flatMap(dates))].sort();
  return levelsOf(query, question, selection, asked);
};
