/** Erases a person's private data: what stands against it first, then the event, then the keys. */
import { hash } from 'node:crypto';

import type { SealedClass } from '../domain/attributes.js';
import { canonical } from '../domain/canonical.js';
import type { PersonAction } from '../domain/actions.js';
import type { CanonicalObject, NewEvent, RecordedEvent } from '../domain/events.js';
import { SCHEMA_VERSION, personStream, subjectOf } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import type { PlainDate } from '../domain/plain-date.js';
import { addDays, dateIn } from '../domain/plain-date.js';
import type { ErasedData, ErasedKey } from '../domain/privacy-events.js';
import {
  ERASED_EVENT,
  HOLD_LIFTED_EVENT,
  HOLD_PUT_EVENT,
  SEALED_CLASSES,
  classesErasedIn,
  holdAfter,
} from '../domain/privacy-events.js';
import { proposalStream, proposalsIn } from '../domain/proposals.js';
import type { Obstacle, RetentionMonths } from '../domain/retention.js';
import { obstaclesTo, retentionOf } from '../domain/retention.js';
import type { AuditTrail } from './audit-trail.js';
import type { Actor, Surroundings } from './clock.js';
import { eventId } from './event-ids.js';
import { readCatalogue } from './catalogue-reads.js';
import type { EventStore } from './event-store.js';
import { RevisionConflict, StreamNotFound, UnknownOutcome } from './event-store.js';
import type { KeyVault } from './key-vault.js';
import type { Sealer } from './sealing.js';

export interface ErasureOptions {
  /** How many days a backup of the vault is kept: what the horizon of an erasure is reckoned from. */
  readonly vaultBackupDays: number;
  readonly retentionMonths: RetentionMonths;
}

export interface ErasureParts {
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly sealer: Sealer;
  readonly surroundings: Surroundings;
  readonly options: ErasureOptions;
}

export interface ErasureRequest {
  readonly person: string;
  readonly ground: string;
  /** All of them when absent. */
  readonly classes?: readonly SealedClass[] | undefined;
}

/** What an erasure would do, or has done. */
export interface Erasure {
  /** `erased` also where it was erased before: the destruction was then made sure of. */
  readonly outcome: 'would-erase' | 'erased' | 'erased-before';
  readonly person: string;
  readonly classes: readonly SealedClass[];
  readonly keys: readonly ErasedKey[];
  /** The day on which the last backup of the vault that still holds the keys expires. */
  readonly horizon: PlainDate;
  /** What stands against it: only ever in a preview. */
  readonly against: readonly Obstacle[];
  /** The event, and its ledger index; null in a preview. */
  readonly event: string | null;
  readonly index: number | null;
}

/** Whether a hold stands now, and whether this call changed that. */
export interface Hold {
  readonly person: string;
  readonly held: boolean;
  readonly changed: boolean;
}

/** Retention or a legal hold stands against the erasure; nothing was changed. */
export class ErasureRefused extends Error {
  override readonly name = 'ErasureRefused';
  constructor(
    readonly person: string,
    readonly against: readonly Obstacle[],
  ) {
    super(`the private data of ${person} are kept`);
  }
}

/** How often an act is decided anew because somebody else wrote to the person's stream. */
const CONFLICT_RETRIES_MAX = 10;

export class Erasures {
  constructor(private readonly parts: ErasureParts) {}

  /**
   * Records the erasure and destroys the keys. A repeat destroys what a broken-off one left, and records nothing.
   * @throws ErasureRefused, StreamNotFound, StoreUnavailable, UnknownOutcome, VaultUnavailable: repeat it
   */
  async erase(request: ErasureRequest, actor: Actor): Promise<Erasure> {
    return this.deciding(async () => {
      const { plan, events } = await this.planned(request);
      const last = events.findLast(({ type }) => type === ERASED_EVENT);
      if (plan.classes.length === 0 && last !== undefined) {
        await this.complete(last);
        const { classes, keys, horizon } = last.data as unknown as ErasedData;
        const { id: event, index } = last;
        return { ...plan, outcome: 'erased-before', classes, keys, horizon, event, index };
      }
      if (plan.against.length > 0) throw new ErasureRefused(request.person, plan.against);
      const { classes, keys, horizon } = plan;
      const proposals = classes.includes('note') ? proposalsIn(events) : [];
      const data = {
        ...{ ground: request.ground, classes, keys, horizon },
        ...(proposals.length > 0 && { proposals }),
      };
      const recorded = await this.append(events, ERASED_EVENT, data, actor);
      await this.complete(recorded);
      return { ...plan, outcome: 'erased', event: recorded.id, index: recorded.index };
    });
  }

  /** What an erasure would do, and what stands against it. @throws StreamNotFound, VaultUnavailable */
  async preview(request: ErasureRequest): Promise<Erasure> {
    return (await this.planned(request)).plan;
  }

  /** Puts or lifts the legal hold of a person. @throws StreamNotFound, StoreUnavailable, UnknownOutcome */
  async hold(person: string, held: boolean, ground: string, actor: Actor): Promise<Hold> {
    return this.deciding(async () => {
      const events = await this.parts.store.readStream(personStream(person));
      const changed = (holdAfter(events) !== undefined) !== held;
      const type = held ? HOLD_PUT_EVENT : HOLD_LIFTED_EVENT;
      if (changed) await this.append(events, type, { ground }, actor);
      return { person, held, changed };
    });
  }

  /**
   * Destroys the keys of every erasure that the log tells of, where a crash came between the two; gives how many
   * erasures there are.
   */
  async finish(trail: AuditTrail): Promise<number> {
    let erasures = 0;
    for await (const page of trail.pages(0, { type: ERASED_EVENT })) {
      // A page at a time: what follows a destruction, such as cutting the log of the vault, is done once for all.
      await this.destroy(page, this.parts.surroundings.now().toISOString());
      erasures += page.length;
    }
    return erasures;
  }

  private async planned({
    person,
    classes = SEALED_CLASSES,
  }: ErasureRequest): Promise<{ plan: Erasure; events: readonly RecordedEvent[] }> {
    const { store, surroundings, options } = this.parts;
    const stream = personStream(person);
    const events = await store.readStream(stream);
    if (events.length === 0) throw new StreamNotFound(stream);
    const erased = classesErasedIn(events);
    const asked = SEALED_CLASSES.filter((name) => classes.includes(name) && !erased.has(name));
    const today = dateIn(surroundings.timeZone, surroundings.now());
    const facts = timelineOf<PersonAction>(knownFrom(events));
    const catalogue = await readCatalogue(store);
    const kept = retentionOf(asked, facts, today, options.retentionMonths, catalogue);
    const plan: Erasure = {
      outcome: 'would-erase',
      person,
      classes: asked,
      keys: await this.keysOf(events, asked),
      horizon: addDays(today, options.vaultBackupDays),
      against: obstaclesTo(kept, today, holdAfter(events)),
      event: null,
      index: null,
    };
    return { plan, events };
  }

  /** The keys that sealed parts of the stream were sealed with, as far as they are there. */
  private async keysOf(
    events: readonly RecordedEvent[],
    classes: readonly SealedClass[],
  ): Promise<readonly ErasedKey[]> {
    const used = new Map(
      events.flatMap(({ stream, sealed }) =>
        sealed
          .filter((part) => classes.includes(part.class))
          .map((part) => [
            `${part.class} ${part.keyVersion}`,
            { stream, class: part.class, version: part.keyVersion },
          ]),
      ),
    );
    const found = await this.parts.vault.find([...used.values()]);
    return found.flatMap((each) =>
      each === undefined
        ? []
        : [
            {
              class: each.class,
              version: each.version,
              fingerprint: hash('sha256', each.key.export(), 'hex'),
            },
          ],
    );
  }

  private complete(event: RecordedEvent): Promise<void> {
    return this.destroy([event], event.recordedAt);
  }

  private destroy(
    events: readonly Pick<RecordedEvent, 'stream' | 'data'>[],
    destroyedAt: string,
  ): Promise<void> {
    const references = events.flatMap(({ stream, data }) => {
      const { classes, proposals = [] } = data as unknown as ErasedData;
      return [
        ...classes.map((name) => ({ stream, class: name })),
        // What was remarked on a proposal may be about anybody in it.
        ...proposals.map((id) => ({ stream: proposalStream(id), class: 'note' as const })),
      ];
    });
    return this.parts.vault.destroy(references, destroyedAt);
  }

  private async append(
    events: readonly RecordedEvent[],
    type: string,
    data: object,
    actor: Actor,
  ): Promise<RecordedEvent> {
    const { store, sealer } = this.parts;
    const last = events.at(-1);
    if (last === undefined) throw new Error('an erasure follows other events');
    const { stream, revision } = last;
    const content = data as CanonicalObject;
    const event: NewEvent = {
      // The second event of a record there never is: no key of a caller makes the same id.
      id: eventId(stream, `${type}:${String(revision + 1)}`, 1),
      type,
      schema: SCHEMA_VERSION,
      effectiveDate: null,
      sequence: 0,
      actor: actor.account,
      decision: null,
      correlationId: null,
      causationId: null,
      source: null,
      fingerprint: sealer.fingerprint(canonical({ type, ...content })),
      warnings: [],
      data: content,
      sealed: [],
    };
    const { events: appended } = await store.append(stream, revision, [event]);
    const [recorded] = appended;
    if (recorded === undefined) throw new Error(`nothing was recorded of ${subjectOf(stream).id}`);
    return recorded;
  }

  /** Decides anew when somebody else wrote to the stream meanwhile, or it is not known whether the event was taken. */
  private async deciding<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        const again = error instanceof RevisionConflict || error instanceof UnknownOutcome;
        if (!again || attempt >= CONFLICT_RETRIES_MAX) throw error;
      }
    }
  }
}
