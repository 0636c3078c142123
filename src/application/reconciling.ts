/** Compares a staff list of a day with the ledger: who is missing, who is extra, and what is said differently. */
import type { PlainDate } from '../domain/plain-date.js';
import type { NationalIds } from './national-ids.js';
import type { PeopleList, PeoplePage } from './people-list.js';
import { PEOPLE_COLUMNS } from './people-list.js';
import type { Reach } from './reach.js';
import type { Row } from './reporting.js';
import type { Difference, Reconciliation, RosterEntry } from './roster.js';
import { RosterMatcher, isSameBirth } from './roster-matching.js';

export interface ReconcileQuestion {
  readonly asOf: PlainDate;
  readonly knownAt?: number | string | undefined;
  /** Only the people of this unit and of those below it. */
  readonly unit?: string | undefined;
}

const PAGE_PEOPLE = 10_000;

export class Reconciling {
  constructor(
    private readonly people: PeopleList,
    private readonly nationalIds: NationalIds,
  ) {}

  /**
   * Only people within reach are compared: what lies outside is as if it were not there.
   * @throws KnowledgeBeyondLog, NotProjectedInTime
   */
  async reconcile(
    roster: readonly RosterEntry[],
    question: ReconcileQuestion,
    reach: Reach,
  ): Promise<Reconciliation> {
    const { asOf, knownAt, rows } = await this.employed(question, reach);
    const byId = new Map(rows.map((row) => [String(row.person), row]));
    const seesIdentity = reach.sees.includes('identity');
    const matcher = new RosterMatcher(
      rows.map((row) => ({
        person: String(row.person),
        fullName: textOrNull(row.fullName),
        birthDate: textOrNull(row.birthDate),
      })),
      (id) => (seesIdentity ? this.nationalIds.holdersOf(id) : Promise.resolve([])),
    );
    const found = new Set<string>();
    const by = { person: 0, nationalId: 0, 'name-and-birth': 0 };
    const extra: Reconciliation['extra'][number][] = [];
    const different: Reconciliation['different'][number][] = [];
    const ambiguous: Reconciliation['ambiguous'][number][] = [];
    for (const entry of roster) {
      const { place } = entry;
      const match = await matcher.match(entry);
      if (match === 'nobody') {
        extra.push({ place, person: entry.person ?? null, fullName: entry.fullName ?? null });
      } else if ('why' in match) {
        ambiguous.push({ place, ...match });
      } else if (found.has(match.person)) {
        ambiguous.push({ place, why: 'listed-twice', candidates: [match.person] });
      } else {
        found.add(match.person);
        by[match.by] += 1;
        const fields = differencesOf(entry, byId.get(match.person) ?? {}, seesIdentity);
        if (fields.length > 0) different.push({ place, person: match.person, fields });
      }
    }
    return {
      asOf,
      knownAt,
      listed: roster.length,
      matched: found.size,
      by,
      same: found.size - different.length,
      missing: rows
        .filter((row) => !found.has(String(row.person)))
        .map((row) => ({
          person: String(row.person),
          fullName: textOrNull(row.fullName),
          unit: textOrNull(row.unit),
        })),
      extra,
      different,
      ambiguous,
    };
  }

  private async employed(
    { asOf, knownAt, unit }: ReconcileQuestion,
    reach: Reach,
  ): Promise<Pick<PeoplePage, 'asOf' | 'knownAt'> & { readonly rows: readonly Row[] }> {
    const asked = { asOf, unit, standing: 'employed', columns: PEOPLE_COLUMNS, limit: PAGE_PEOPLE };
    const first = await this.people.page({ ...asked, standing: 'employed', knownAt }, reach);
    const rows = [...first.people];
    for (let after = first.next; after !== null;) {
      const known = { knownAt: first.knownAt.index, after };
      const page = await this.people.page({ ...asked, standing: 'employed', ...known }, reach);
      rows.push(...page.people);
      after = page.next;
    }
    return { asOf: first.asOf, knownAt: first.knownAt, rows };
  }
}

const textOrNull = (cell: Row[string] | undefined): string | null =>
  cell === undefined || cell === null ? null : String(cell);

const differencesOf = (
  { fullName, birthDate, values }: RosterEntry,
  row: Row,
  seesIdentity: boolean,
): readonly Difference[] => {
  const said = Object.entries({
    ...(fullName !== undefined && seesIdentity && { fullName }),
    ...(birthDate !== undefined && { birthDate }),
    ...values,
  });
  return said.flatMap(([field, roster]) => {
    const ledger = ledgerText(field, row[field]);
    const same =
      field === 'birthDate'
        ? ledger !== null && isSameBirth(ledger, roster)
        : alike(ledger ?? '') === alike(roster);
    return same ? [] : [{ field, roster, ledger }];
  });
};

/** The tables keep a fraction of full time in thousandths. */
const ledgerText = (field: string, cell: Row[string] | undefined): string | null => {
  const text = textOrNull(cell);
  return field === 'fte' && text !== null ? String(Number(text) / 1000) : text;
};

/** Lists write names in capitals, and blanks as they please. */
const alike = (text: string): string =>
  text.normalize().trim().replaceAll(/\s+/g, ' ').toLowerCase();
