/** Knows who has the same national id, by the blind index, which it keeps up with the log. */
import { createHmac } from 'node:crypto';

import { actionOfEvent, isAmendment } from '../domain/actions.js';
import type { PersonAction } from '../domain/actions.js';
import type { RecordedEvent } from '../domain/events.js';
import { subjectOf } from '../domain/events.js';
import { knownFrom, timelineOf } from '../domain/knowledge.js';
import { ERASED_EVENT } from '../domain/privacy-events.js';
import type { PrivateFields } from '../domain/private-fields.js';
import type { WarningCode } from '../domain/warnings.js';
import type { BlindEntry } from './blind-index.js';
import type { EventStore } from './event-store.js';
import { openEvents } from './facts.js';
import type { KeyVault } from './key-vault.js';
import type { Sealer } from './sealing.js';

const PAGE_EVENTS = 1000;
/** Name of the secret that the digests are made with: of no other use. */
const SECRET = 'national-id';

/** People who have the same national id. */
export interface DuplicatesPage {
  readonly duplicates: readonly { readonly people: readonly string[] }[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: string | null;
}

export class NationalIds {
  private index: number | undefined;
  private reading: Promise<void> | undefined;
  /** Ids of records that were accepted in a batch and are not recorded yet, with their streams. */
  private readonly underWay = new WeakMap<object, Map<string, string>>();

  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
    private readonly sealer: Sealer,
  ) {}

  /**
   * What there is to remark about the ids that a record states. @param batch the same object for records that are
   * decided before those before them are recorded
   */
  async warningsOf(
    fields: PrivateFields,
    stream: string,
    batch: object,
  ): Promise<readonly WarningCode[]> {
    const ids = idsIn(fields);
    if (ids.length === 0) return [];
    await this.catchUp();
    const pending = this.underWay.get(batch) ?? new Map<string, string>();
    this.underWay.set(batch, pending);
    let same = false;
    for (const id of ids) {
      const digest = await this.digest(id);
      const holders = await this.vault.nationalIds.holders(digest);
      const name = digest.toString('hex');
      same ||= holders.some((each) => each !== stream);
      same ||= (pending.get(name) ?? stream) !== stream;
      pending.set(name, stream);
    }
    return same ? ['same-citizen-id'] : [];
  }

  /** One page of the groups of people who have the same id. */
  async duplicates(after: string | undefined, limit: number): Promise<DuplicatesPage> {
    await this.catchUp();
    const last = (after ?? '').split(',').filter((id) => id !== '');
    const groups = await this.vault.nationalIds.shared(
      last.map((id) => `person-${id}`).join(' '),
      limit + 1,
    );
    const shown = groups.slice(0, limit).map((streams) => ({
      people: streams.map((stream) => subjectOf(stream).id),
    }));
    const next = groups.length > limit ? (shown.at(-1)?.people.join(',') ?? null) : null;
    return { duplicates: shown, next };
  }

  /** The people who have this id; of many, a few. */
  async holdersOf(nationalId: string): Promise<readonly string[]> {
    await this.catchUp();
    const streams = await this.vault.nationalIds.holders(await this.digest(nationalId));
    return streams.map((stream) => subjectOf(stream).id);
  }

  /** Makes the index anew from the log. */
  async rebuild(): Promise<void> {
    await this.reading?.catch(() => undefined);
    await this.vault.nationalIds.clear();
    this.index = 0;
    await this.catchUp();
  }

  /** Brings the index up to the end of the log; callers at one time share the reading. */
  catchUp(): Promise<void> {
    this.reading ??= this.readOn().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readOn(): Promise<void> {
    this.index ??= await this.start();
    for (;;) {
      const page = await this.store.readLedger(this.index, PAGE_EVENTS);
      const last = page.at(-1);
      if (last === undefined) return;
      await this.vault.nationalIds.put(await this.entriesOf(page), last.index);
      this.index = last.index;
    }
  }

  /** An index that knows more than the log belongs to a log that was put back from an old copy. */
  private async start(): Promise<number> {
    const reflected = await this.vault.nationalIds.reflected();
    if (reflected <= (await this.store.head()).index) return reflected;
    await this.vault.nationalIds.clear();
    return 0;
  }

  private async entriesOf(page: readonly RecordedEvent[]): Promise<readonly BlindEntry[]> {
    const changed = page.filter(mayChangeId);
    const times = new Map<string, number>();
    for (const { stream } of changed) times.set(stream, (times.get(stream) ?? 0) + 1);
    const streams = new Set(times.keys());
    const first = changed.filter(({ revision }) => revision === 0);
    const opened = await this.sealer.unseal(first);
    const entries: BlindEntry[] = [];
    for (const [at, { stream }] of first.entries()) {
      // Most streams have one such event in a page: its own fields say all there is to know.
      if (times.get(stream) !== 1) continue;
      streams.delete(stream);
      const ids = idsIn(opened[at]?.fields ?? {});
      if (ids.length > 0) entries.push(await this.entry(stream, ids));
    }
    for (const stream of streams) entries.push(await this.entry(stream, await this.idsOf(stream)));
    return entries;
  }

  private async idsOf(stream: string): Promise<readonly string[]> {
    const events = await openEvents(this.sealer, await this.store.readStream(stream));
    return timelineOf<PersonAction>(knownFrom(events)).flatMap(({ action }) => {
      const given =
        action.action === 'hire'
          ? action.profile
          : action.action === 'profile'
            ? action.attributes
            : undefined;
      return typeof given?.nationalId === 'string' ? [given.nationalId] : [];
    });
  }

  private async entry(stream: string, ids: readonly string[]): Promise<BlindEntry> {
    return { stream, digests: await Promise.all([...new Set(ids)].map((id) => this.digest(id))) };
  }

  private async digest(id: string): Promise<Buffer> {
    const secret = await this.vault.secret(SECRET);
    return createHmac('sha256', secret)
      .update(id.replaceAll(/[\s.-]/g, ''))
      .digest();
  }
}

const idsIn = (fields: PrivateFields): readonly string[] =>
  Object.entries(fields.identity ?? {}).flatMap(([pointer, value]) =>
    pointer.endsWith('/nationalId') ? [String(value)] : [],
  );

const mayChangeId = ({ stream, type, sealed }: RecordedEvent): boolean => {
  if (subjectOf(stream).category !== 'person') return false;
  if (type === ERASED_EVENT) return true;
  const action = actionOfEvent(type);
  // What is proposed is no fact.
  if (action === undefined) return false;
  return isAmendment(action) || sealed.some((part) => part.class === 'identity');
};
