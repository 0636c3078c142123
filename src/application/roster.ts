/** A staff list of a day as it is compared with the ledger: who is listed, and what is said of them. */
import { OPEN_ATTRIBUTES } from '../domain/attributes.js';

/** A row of a staff list. What is absent is not compared. */
export interface RosterEntry {
  /** Where the row stands, in the caller's words: a line, or a cell of a sheet. */
  readonly place: string;
  readonly person?: string;
  readonly nationalId?: string;
  readonly fullName?: string;
  /** A day, a month or a year. */
  readonly birthDate?: string;
  /** Values by column of the list of people: texts, flags as `true` and `false`, numbers as they are written. */
  readonly values: Readonly<Record<string, string>>;
}

/** What of a row can be compared, beside the name and the birth date. */
export const ROSTER_VALUES: readonly string[] = [
  'unit',
  'hireDate',
  ...OPEN_ATTRIBUTES.map(({ name }) => name).filter((name) => name !== 'birthDate'),
];

/** A field that the list and the ledger give differently; null: not given. */
export interface Difference {
  readonly field: string;
  readonly roster: string;
  readonly ledger: string | null;
}

export type Means = 'person' | 'nationalId' | 'name-and-birth';

/** Why nobody was taken for the person of a row. */
export type Ambiguity = 'several-people' | 'no-birth-date' | 'nothing-to-match' | 'listed-twice';

export interface Reconciliation {
  readonly asOf: string;
  readonly knownAt: { readonly index: number; readonly instant: string | null };
  /** Rows of the list; `matched` + `extra` + `ambiguous` of them. */
  readonly listed: number;
  readonly matched: number;
  /** Of those matched, how many by each means. */
  readonly by: Readonly<Record<Means, number>>;
  /** Matched, and different in nothing that the list says. */
  readonly same: number;
  /** In the ledger on that day, and not in the list. */
  readonly missing: readonly {
    readonly person: string;
    readonly fullName: string | null;
    readonly unit: string | null;
  }[];
  /** In the list, and not in the ledger on that day. */
  readonly extra: readonly {
    readonly place: string;
    readonly person: string | null;
    readonly fullName: string | null;
  }[];
  readonly different: readonly {
    readonly place: string;
    readonly person: string;
    readonly fields: readonly Difference[];
  }[];
  readonly ambiguous: readonly {
    readonly place: string;
    readonly why: Ambiguity;
    readonly candidates: readonly string[];
  }[];
}
