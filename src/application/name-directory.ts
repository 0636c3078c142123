/** Finds people by name or id: names live sealed in the log and opened in memory, never in a table. */
import { actionOfEvent, isAmendment } from '../domain/actions.js';
import type { RecordedEvent } from '../domain/events.js';
import { subjectOf } from '../domain/events.js';
import { dateIn } from '../domain/plain-date.js';
import { inOrderOfNames } from '../domain/name-order.js';
import { ERASED_EVENT } from '../domain/privacy-events.js';
import type { PrivateFields } from '../domain/private-fields.js';
import { FACT_PROPOSED } from '../domain/proposals.js';
import { matchesWords, searchWords } from '../domain/search-text.js';
import type { Surroundings } from './clock.js';
import type { EventStore } from './event-store.js';
import type { People } from './people.js';
import type { Sealer } from './sealing.js';

/** The name of a person as far as it is known. */
export type KnownName = Pick<Entry, 'fullName' | 'erased'>;

interface Entry {
  readonly fullName: string | null;
  /** The name was erased: not the same as none being known. */
  readonly erased: boolean;
  readonly words: readonly string[];
}

const PAGE_EVENTS = 1000;
/** Where the full name stands in the private fields of a hire. */
const NAME_OF_HIRE = '/profile/fullName';

export class NameDirectory {
  private readonly entries = new Map<string, Entry>();
  /** Ledger index up to which the directory has read. */
  private index = 0;
  private reading: Promise<void> | undefined;
  /** Those whose name must be read anew; kept when the reading fails in between. */
  private readonly unsettled = new Set<string>();
  /** Everybody in the order of names; undefined when a name has changed since it was made. */
  private ordered: readonly string[] | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
    private readonly people: People,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * The ids of the people who match, in order: the id begins with the text, or every word of it begins a word of the
   * name that holds today, whatever the marks, the case and the order.
   */
  async find(text: string): Promise<readonly string[]> {
    await this.catchUp();
    const asked = searchWords(text);
    const found: string[] = [];
    for (const [person, { words }] of this.entries) {
      if (person.startsWith(text) || (asked.length > 0 && matchesWords(asked, words))) {
        found.push(person);
      }
    }
    return found.sort();
  }

  /** Those who match, or everybody, in the order of Vietnamese names. */
  async inOrder(text?: string): Promise<readonly string[]> {
    if (text !== undefined) return this.sorted(await this.find(text));
    await this.catchUp();
    this.ordered ??= this.sorted(this.entries.keys());
    return this.ordered;
  }

  /** The full names that hold today, by person; those of whom nothing is known are left out. */
  async namesOf(people: readonly string[]): Promise<ReadonlyMap<string, KnownName>> {
    await this.catchUp();
    return new Map(
      people.flatMap((person) => {
        const entry = this.entries.get(person);
        return entry === undefined ? [] : [[person, entry] as const];
      }),
    );
  }

  private sorted(people: Iterable<string>): readonly string[] {
    return inOrderOfNames(
      [...people].map((person) => [person, this.entries.get(person)?.fullName ?? null] as const),
    );
  }

  /** Reads what was recorded since; callers at one time share a reading that begins after all of them have asked. */
  private async catchUp(): Promise<void> {
    await this.reading?.catch(() => undefined);
    this.reading ??= this.readOn().finally(() => {
      this.reading = undefined;
    });
    await this.reading;
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const page = await this.store.readLedger(this.index, PAGE_EVENTS);
      const last = page.at(-1);
      if (last === undefined) break;
      await this.enter(page);
      this.index = last.index;
    }
    for (const person of this.unsettled) await this.settle(person);
  }

  private async enter(page: readonly RecordedEvent[]): Promise<void> {
    const ofPeople = page.filter(({ stream }) => subjectOf(stream).category === 'person');
    const opened = await this.sealer.unseal(ofPeople);
    for (const [at, event] of ofPeople.entries()) {
      // Nobody is there by being proposed.
      if (event.type === FACT_PROPOSED) continue;
      const person = subjectOf(event.stream).id;
      if (event.revision === 0) {
        const { fields, erased = [] } = opened[at] ?? {};
        this.put(person, nameIn(fields), erased.includes('identity'));
      } else if (mayChangeName(event) || !this.entries.has(person)) this.unsettled.add(person);
    }
  }

  /** Later facts and amendments: which name holds today is for the fold to say. */
  private async settle(person: string): Promise<void> {
    const { now, timeZone } = this.surroundings;
    const view = await this.people.person(person, dateIn(timeZone, now()));
    const { fullName } = view.privateAttributes;
    const erased = view.erased.includes('identity');
    this.put(person, typeof fullName === 'string' ? fullName : null, erased);
    this.unsettled.delete(person);
  }

  private put(person: string, fullName: string | null, erased: boolean): void {
    const words = fullName === null ? [] : searchWords(fullName);
    this.entries.set(person, { fullName, erased, words });
    this.ordered = undefined;
  }
}

const nameIn = (fields: PrivateFields = {}): string | null => {
  const name = fields.identity?.[NAME_OF_HIRE];
  return typeof name === 'string' ? name : null;
};

const mayChangeName = ({ type, sealed }: RecordedEvent): boolean => {
  if (type === ERASED_EVENT) return true;
  const action = actionOfEvent(type);
  // What is proposed is no fact.
  if (action === undefined) return false;
  return isAmendment(action) || sealed.some((part) => part.class === 'identity');
};
