/** Finds for a row of a staff list the person in the ledger: by code, else by citizen id, else by name and birth date. */
import { searchWords } from '../domain/search-text.js';
import type { Ambiguity, Means, RosterEntry } from './roster.js';

/** Somebody who is in the ledger on the day. */
export interface LedgerPerson {
  readonly person: string;
  readonly fullName: string | null;
  /** A month or a year; a day is private. */
  readonly birthDate: string | null;
}

export type Match =
  | { readonly person: string; readonly by: Means }
  | { readonly why: Ambiguity; readonly candidates: readonly string[] }
  | 'nobody';

const namesake = (name: string): string => searchWords(name).join(' ');

/** Whether two dates, of which one may be less exact, can be the same. */
export const isSameBirth = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one);

export class RosterMatcher {
  private readonly byId: ReadonlyMap<string, LedgerPerson>;
  private readonly byName: ReadonlyMap<string, readonly LedgerPerson[]>;

  /** @param holders who has a citizen id, of everybody in the ledger */
  constructor(
    people: readonly LedgerPerson[],
    private readonly holders: (nationalId: string) => Promise<readonly string[]>,
  ) {
    this.byId = new Map(people.map((each) => [each.person, each]));
    this.byName = Map.groupBy(people, ({ fullName }) => namesake(fullName ?? ''));
  }

  async match({ person, nationalId, fullName, birthDate }: RosterEntry): Promise<Match> {
    // A code that the ledger does not know is not made up for by a name: it is somebody else's, or wrong.
    if (person !== undefined) return this.byId.has(person) ? { person, by: 'person' } : 'nobody';
    if (nationalId !== undefined) {
      const there = (await this.holders(nationalId)).filter((each) => this.byId.has(each));
      if (there.length > 1) return { why: 'several-people', candidates: there };
      if (there[0] !== undefined) return { person: there[0], by: 'nationalId' };
    }
    if (fullName === undefined) {
      return nationalId === undefined ? { why: 'nothing-to-match', candidates: [] } : 'nobody';
    }
    return this.namesakes(fullName, birthDate);
  }

  private namesakes(fullName: string, birthDate: string | undefined): Match {
    const same = this.byName.get(namesake(fullName)) ?? [];
    const candidates = same.filter(
      (each) =>
        birthDate === undefined ||
        each.birthDate === null ||
        isSameBirth(each.birthDate, birthDate),
    );
    const [first, ...others] = candidates;
    if (first === undefined) return 'nobody';
    const ids = candidates.map((each) => each.person);
    if (others.length > 0) return { why: 'several-people', candidates: ids };
    // A name alone is shared by many: whoever has it is shown, and not taken.
    if (birthDate === undefined || first.birthDate === null) {
      return { why: 'no-birth-date', candidates: ids };
    }
    return { person: first.person, by: 'name-and-birth' };
  }
}
