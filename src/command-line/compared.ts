/** A comparison of a staff list with the ledger as the service answers it, and as lines of one table. */
import { OPEN_ATTRIBUTES } from '../domain/attributes.js';
import type { Row } from '../export/report-answer.js';

export interface Reconciliation {
  readonly asOf: string;
  readonly knownAt: { readonly index: number };
  readonly listed: number;
  readonly matched: number;
  readonly same: number;
  readonly missing: readonly Somebody[];
  readonly extra: readonly (Somebody & { readonly place: string })[];
  readonly different: readonly {
    readonly place: string;
    readonly person: string;
    readonly fields: readonly {
      readonly field: string;
      readonly roster: string;
      readonly ledger: string | null;
    }[];
  }[];
  readonly ambiguous: readonly {
    readonly place: string;
    readonly why: string;
    readonly candidates: readonly string[];
  }[];
}

interface Somebody {
  readonly person: string | null;
  readonly fullName: string | null;
  readonly unit?: string | null;
}

/** What is sent of a row. */
export const COMPARED_FIELDS: readonly string[] = [
  ...['person', 'nationalId', 'fullName', 'unit', 'hireDate'],
  ...OPEN_ATTRIBUTES.map(({ name }) => name),
];

/** A line for whoever is missing, extra or ambiguous, and for each field that differs. */
export const rowsOf = ({
  missing,
  extra,
  different,
  ambiguous,
}: Reconciliation): readonly Row[] => [
  ...missing.map(({ person, fullName, unit = null }) =>
    line('missing', '', person, fullName, unit === null ? '' : `unit ${unit}`),
  ),
  ...extra.map(({ place, person, fullName }) => line('extra', place, person, fullName, '')),
  ...different.flatMap(({ place, person, fields }) =>
    fields.map(({ field, roster, ledger }) =>
      line(
        'different',
        place,
        person,
        null,
        `${field}: list ${roster}, ledger ${ledger ?? 'unknown'}`,
      ),
    ),
  ),
  ...ambiguous.map(({ place, why, candidates }) =>
    line('ambiguous', place, null, null, [why, ...candidates].join(' ')),
  ),
];

const line = (
  what: string,
  place: string,
  person: string | null,
  fullName: string | null,
  detail: string,
): Row => ({ what, place, person, fullName, detail });
