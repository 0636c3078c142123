/** A small ledger in memory: events recorded one by one, and the facts known at any index. */
import fc from 'fast-check';
import type { OrganisationAction, PersonAction } from '../../src/domain/actions.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { CanonicalObject, RecordedEvent } from '../../src/domain/events.js';
import {
  DECISION_EVENT,
  ORGANISATION_STREAM,
  decisionStream,
  personStream,
} from '../../src/domain/events.js';
import { knownFrom, timelineOf } from '../../src/domain/knowledge.js';
import type { OrganisationTimeline } from '../../src/domain/organisation-fold.js';
import { foldOrganisation } from '../../src/domain/organisation-fold.js';
import type { PersonFact, PersonTimeline } from '../../src/domain/person-fold.js';
import { foldPerson } from '../../src/domain/person-fold.js';

type Loose<T> = T extends unknown ? Omit<T, 'sequence'> & { readonly sequence?: number } : never;
export type PersonRecord = Loose<PersonAction>;
export type UnitRecord = Loose<OrganisationAction>;

export class SmallLedger {
  /** What fast-check writes of it. */
  [fc.toStringMethod] = (): string => this.toString();

  readonly events: RecordedEvent[] = [];

  /** Records a fact about a person; gives its event id. */
  person(
    person: string,
    record: PersonRecord,
    warnings: readonly string[] = [],
    decision: string | null = null,
  ): string {
    return this.#append(personStream(person), record, warnings, decision);
  }

  /** Gives a decision of that id. */
  decision(id: string, number: string, date: string, body?: string): string {
    const data = { number, date, ...(body !== undefined && { body }) };
    return this.#push(decisionStream(id), DECISION_EVENT, null, 0, data, [], id);
  }

  /** Records a fact about a unit. */
  unit(record: UnitRecord): string {
    return this.#append(ORGANISATION_STREAM, record, []);
  }

  /** A unit of that id under another, from 1900 on. */
  establish(unit: string, parent?: string, effectiveDate = '1900-01-01', level?: string): string {
    return this.unit({
      action: 'establish',
      unit,
      name: unit,
      effectiveDate,
      ...(parent !== undefined && { parent }),
      ...(level !== undefined && { level }),
    });
  }

  correct(person: string, root: string, record: PersonRecord): string {
    const { effectiveDate, sequence = 0 } = record;
    const data = { root, supersedes: root, with: contentOf(record) };
    return this.#push(personStream(person), 'corrected', effectiveDate, sequence, data, []);
  }

  void(person: string, root: string): string {
    const data = { root, supersedes: root, kind: 'entered-in-error', also: [] };
    return this.#push(personStream(person), 'voided', '2000-01-01', 0, data, []);
  }

  /** How a failing property shows it. */
  toString(): string {
    const lines = this.events.map(
      ({ id, stream, type, effectiveDate, data }) =>
        `${id} ${stream} ${type} ${effectiveDate ?? ''} ${JSON.stringify(data)}`,
    );
    return `\n${lines.join('\n')}\n`;
  }

  get head(): number {
    return this.events.length;
  }

  get people(): readonly string[] {
    const streams = new Set(this.events.map(({ stream }) => stream));
    const ofPeople = [...streams].filter((stream) => stream.startsWith(personStream('')));
    return ofPeople.map((stream) => stream.slice(personStream('').length));
  }

  personAt(person: string, knownAt: number): PersonTimeline & { facts: readonly PersonFact[] } {
    const facts = timelineOf<PersonAction>(knownFrom(this.#known(personStream(person), knownAt)));
    return { ...foldPerson(facts), facts };
  }

  organisationAt(knownAt: number): OrganisationTimeline {
    const events = this.#known(ORGANISATION_STREAM, knownAt);
    return foldOrganisation(timelineOf<OrganisationAction>(knownFrom(events)));
  }

  #known(stream: string, knownAt: number): readonly RecordedEvent[] {
    return this.events.filter((event) => event.stream === stream && event.index <= knownAt);
  }

  #append(
    stream: string,
    record: PersonRecord | UnitRecord,
    warnings: readonly string[],
    decision: string | null = null,
  ): string {
    const { action, effectiveDate, sequence = 0 } = record;
    const { event } = ACTIONS[action];
    return this.#push(
      stream,
      event,
      effectiveDate,
      sequence,
      contentOf(record),
      warnings,
      decision,
    );
  }

  #push(
    stream: string,
    type: string,
    effectiveDate: string | null,
    sequence: number,
    data: CanonicalObject,
    warnings: readonly string[],
    decision: string | null = null,
  ): string {
    const index = this.events.length + 1;
    const id = `event-${index}`;
    // One event a minute, from noon on 1 January 2024.
    const recordedAt = new Date(Date.UTC(2024, 0, 1, 12, index)).toISOString();
    this.events.push({
      id,
      type,
      schema: 1,
      stream,
      revision: this.events.filter((event) => event.stream === stream).length,
      index,
      position: `p${index}`,
      recordedAt,
      effectiveDate,
      sequence,
      actor: 'test',
      decision,
      correlationId: null,
      causationId: null,
      source: null,
      fingerprint: '',
      warnings,
      data,
      sealed: [],
    });
    return id;
  }
}

const contentOf = (record: PersonRecord | UnitRecord): CanonicalObject => {
  const ofEnvelope = new Set(['action', 'effectiveDate', 'sequence']);
  const content = Object.entries(record).filter(([name]) => !ofEnvelope.has(name));
  return Object.fromEntries(content);
};
