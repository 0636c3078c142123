/** What measuring a target needs, and what it finds. */
import type { PlainDate } from '../../../src/domain/plain-date.js';
import type { Key } from '../../keys.js';
import type { Find, Query, Question } from '../report.js';

/** A count; null where it is withheld. */
export type Counted = number | null;

export interface Measured {
  /** The day, or the last day of the year or period, that it speaks of. */
  readonly date: PlainDate;
  readonly numerator: Counted;
  readonly denominator: Counted;
  /** What is not known of how many; null where that is withheld. */
  readonly unknown: readonly Unknown[];
}

export interface Unknown {
  readonly key: string;
  readonly of: 'population' | 'numerator';
  readonly count: Counted;
}

/** What measuring needs from around it. */
export interface Means {
  readonly question: Question;
  readonly find: Find;
  readonly query: Query;
  readonly keys: readonly Key[];
  /** Small groups are withheld: what has no answer without them has none. */
  readonly withheld: boolean;
}
