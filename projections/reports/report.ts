/** What a report is: its definition and parameters as data, and how its answer is made from the tables. */
import type { PlainDate } from '../../src/domain/plain-date.js';
import type { Key } from '../keys.js';

/** `whole` is the one period from `from` to `to`. */
export type Interval = 'day' | 'month' | 'quarter' | 'year' | 'whole';

/** One meaning of a measure; any change of what the numbers say is a new version. */
export interface Definition {
  readonly version: number;
  readonly text: string;
  readonly formula: string;
  /** Where the definition comes from: a standard, a law, a practice. */
  readonly source: string;
}

/** A parameter that a report takes. */
export interface Taken {
  readonly name: string;
  readonly required?: boolean;
  /** What holds when it is not given, in words or as the value itself. */
  readonly default?: string;
  /** The values it may have, where they are a closed list. */
  readonly values?: readonly string[];
  readonly says: string;
}

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'date' | 'integer' | 'decimal';
  /** What it measures, where two dates can be compared by it: a rate is in percent, a share a part of 1. */
  readonly measure?: 'count' | 'share' | 'rate';
  /** It tells more of a row, and does not tell rows apart: left out where answers are compared. */
  readonly aside?: true;
  readonly says: string;
}

/** A question that the report answers, as a reader of the catalogue would put it. */
export interface Example {
  /** In words. */
  readonly question: string;
  /** The same in parameters, as HTTP takes them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What the answer says, with invented numbers. */
  readonly says: string;
}

export interface ReportDescription {
  readonly name: string;
  /** It has a row for a person, and is not for those who get figures only. */
  readonly ofPersons?: true;
  readonly title: { readonly vi: string; readonly en: string };
  readonly definition: Definition;
  readonly example: Example;
  readonly parameters: readonly Taken[];
  /** The keys it groups and filters by. Those of the event itself come beside the ones of the population. */
  readonly keys: { readonly population: readonly Key[]; readonly event: readonly Key[] };
  /** The columns of a row; the group keys asked for stand after the first of a report over periods. */
  readonly columns: readonly Column[];
}

/** One key with the values that pass. */
export interface Filter {
  readonly key: Key;
  readonly values: readonly string[];
}

/** What is asked: the parameters as understood, checked and completed. */
export interface Question {
  /** The ledger index up to which facts are known. */
  readonly knownAt: number;
  readonly asOf: PlainDate;
  /** An earlier day, or the first day of an earlier period that is as long; null: nothing is compared. */
  readonly compareTo: PlainDate | null;
  /** Half-open. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly interval: Interval;
  /** Units at the top of what the asker may see, with all below them; null: everything. */
  readonly scope: readonly string[] | null;
  readonly unit: string | null;
  readonly subtree: boolean;
  readonly basis: 'home' | 'host';
  /** People are counted in the units of the structure of this day; null: of each date, as it was. */
  readonly view: PlainDate | null;
  readonly groupBy: readonly Key[];
  readonly filters: readonly Filter[];
  /** The attributes of a composition. */
  readonly by: readonly Key[];
  readonly average: 'daily' | 'monthly' | 'endpoints';
  readonly count: 'persons' | 'posts' | 'fte' | 'units';
  /** Survival: from this day on separations are recorded; null: from the first one known. */
  readonly recordsFrom: PlainDate | null;
  /** Days ahead of `asOf` that a list of what is due looks. */
  readonly within: number;
  readonly person: string | null;
  readonly post: string | null;
  /** Of a report whose `kind` is no key. */
  readonly kind: string | null;
  /** Lists: the cursor of the last row seen, empty at the start, and how many rows at most. */
  readonly after: string;
  readonly limit: number;
}

/** A remark on an answer; the code and the values let it be said in another language. */
export interface Note {
  readonly code: string;
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A day on which the structure of units changed, so that figures before and after are of different units. */
export interface Break {
  readonly date: PlainDate;
  /** The units that the fact is about. */
  readonly units: readonly string[];
  /** merge, split, split-off (a part left), move or dissolve. */
  readonly kind: string;
  readonly event: string;
  /** Whether the figures of both sides are of the same units all the same, as those of everybody are. */
  readonly comparable: boolean;
}

export type Value = string | number | boolean | null;
export type AnswerRow = Readonly<Record<string, Value>>;

/** What a report found. */
export interface Findings {
  readonly method: string;
  /** Of the whole selection, by the definition; never the sum of the rows. */
  readonly total: Value | AnswerRow | readonly AnswerRow[];
  readonly rows: readonly AnswerRow[];
  readonly notes: readonly Note[];
  /** Whether every row of a bridge closes. */
  readonly closes?: boolean;
  /** Lists: the cursor of the next page; null at the end. */
  readonly next?: string | null;
}

/** Finds the answer of a report to one question: of the one that it is put together from, or of another. */
export type Find = (question: Question, of?: Report) => Promise<Findings>;

/** What another report was asked, and what it found. */
export interface Asked {
  readonly description: ReportDescription;
  readonly question: Question;
  readonly findings: Findings;
}

/**
 * Asks a report by its name, with parameters as HTTP takes them: of the same knowledge, and for the same asker.
 * @throws BadParameter, also where there is no such report
 */
export type AskOther = (
  name: string,
  parameters: Readonly<Record<string, string>>,
) => Promise<Asked>;

export interface Report {
  readonly description: ReportDescription;
  /** `others` is given wherever a report is asked by its name. */
  readonly answer: (question: Question, query: Query, others?: AskOther) => Promise<Findings>;
  /** It is put together from answers of another report: for whoever gets no small cells, from what those show. */
  readonly from?: {
    readonly report: Report;
    /** The query is for what counts nobody. */
    readonly assemble: (question: Question, find: Find, query: Query) => Promise<Findings>;
  };
}

/** A row as the tables give it. */
export type TableRow = Readonly<Record<string, Value | readonly string[]>>;
type Parameters = Readonly<Record<string, Value | readonly string[]>>;
/** Runs one SQL text with named parameters; dates come and go as `YYYY-MM-DD`. */
export type Query = (sql: string, parameters: Parameters) => Promise<readonly TableRow[]>;

/** A parameter that cannot be understood, or is not taken by the report. */
export class BadParameter extends Error {
  override readonly name = 'BadParameter';
  constructor(
    readonly parameter: string,
    /** What is wrong with it. */
    readonly detail: string,
    /** What would be right. */
    readonly expected: string,
  ) {
    super(`${parameter} ${detail}; expected ${expected}`);
  }
}
