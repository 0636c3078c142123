/** Examines a running ledger part by part, and says of each what was found and what is to be done about it. */
import { stat, statfs } from 'node:fs/promises';

import { REPORTS_ENGINE_SQL } from '../../projections/lists/queries.js';
import type { RecordedEvent } from '../domain/events.js';
import type { EventStore } from './event-store.js';
import type { Publisher, PublisherState } from './publishing.js';
import type { Tables } from './reporting.js';
import type { Sealer } from './sealing.js';

/** One thing examined. */
export interface Finding {
  readonly check: string;
  readonly verdict: 'ok' | 'warn' | 'bad';
  readonly found: string;
  /** What to do, where something is to be done. */
  readonly remedy?: string;
}

export type Verdict = Omit<Finding, 'check'>;

/** What is examined. */
export interface Examined {
  readonly folder: string;
  readonly store: EventStore;
  readonly sealer: Sealer;
  readonly tables: Tables;
  /** What the engine of the event store says of its settings and its file. */
  readonly storeCondition: () => Verdict;
  /** Undefined when nothing is published. */
  readonly publisher?: Publisher | undefined;
  /** Destroys what a broken-off erasure left; gives how many erasures the log tells of. */
  readonly finishErasures: () => Promise<number>;
}

const MIB = 1_048_576;
/** Less free space than that, and a rebuild may not fit. */
const FREE_MIB_MIN = 1024;
/** A lag that more than a moment's work explains. */
const LAG_EVENTS_MAX = 10_000;
/** Any access of the group or of others. */
const OPEN_TO_OTHERS = 0o077;
const PAGE_EVENTS = 1_000;
/** As many of the newest events with private parts are opened. */
const OPENED_EVENTS_MAX = 100;

/** Everything in turn; a part that fails is a finding and not an error. */
export const examine = async (examined: Examined): Promise<readonly Finding[]> => {
  const { store, sealer, tables, folder, publisher } = examined;
  const { index: head } = await store.head();
  const log = await walk(store, head);
  return [
    await finding('runtime', runtime),
    await finding('event store', examined.storeCondition),
    await finding('log', () => contiguous(log)),
    await finding('key vault', () => opens(sealer, log.newestSealed), RESTORE_VAULT),
    await finding('erasures', () => erasures(examined)),
    await finding('reports', () => reports(tables, head)),
    await finding('reports engine', () => engine(tables)),
    ...(publisher === undefined
      ? []
      : [await finding('published tables', () => published(publisher.state()))]),
    await finding('disk', () => disk(folder)),
    await finding('data folder', () => access(folder)),
  ];
};

const RESTORE_VAULT =
  'Put the vault and its key file back from the backups that belong to this log.';

const finding = async (
  check: string,
  examinePart: () => Verdict | Promise<Verdict>,
  remedy = 'Look at the log of the service.',
): Promise<Finding> => {
  try {
    return { check, ...(await examinePart()) };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { check, verdict: 'bad', found, remedy };
  }
};

const runtime = (): Verdict => {
  const { node, sqlite = 'unknown' } = process.versions;
  return { verdict: 'ok', found: `Node ${node}, SQLite ${sqlite}` };
};

const published = ({ role, index, lag, failure }: PublisherState): Verdict => {
  if (failure !== null) {
    return { verdict: 'bad', found: failure, remedy: 'Look at the reporting database.' };
  }
  const found = `up to index ${String(index)}, ${lag} events behind; this replica is ${role}`;
  return { verdict: lag > LAG_EVENTS_MAX ? 'warn' : 'ok', found };
};

/** The log read once from its first event to its last. */
interface Walked {
  readonly events: number;
  /** Where it breaks: a number that is missing, or an instant before the one before it. */
  readonly broken: string | undefined;
  readonly newestSealed: readonly RecordedEvent[];
}

const walk = async (store: EventStore, head: number): Promise<Walked> => {
  let last: RecordedEvent | undefined;
  let broken: string | undefined;
  const sealed: RecordedEvent[] = [];
  while ((last?.index ?? 0) < head && broken === undefined) {
    const page = await store.readLedger(last?.index ?? 0, PAGE_EVENTS);
    if (page.length === 0) broken = `ends at index ${last?.index ?? 0} instead of ${head}`;
    for (const event of page) {
      broken ??= breakBetween(last, event);
      last = event;
      if (event.sealed.length > 0) sealed.push(event);
    }
    sealed.splice(0, sealed.length - OPENED_EVENTS_MAX);
  }
  return { events: last?.index ?? 0, broken, newestSealed: sealed };
};

const breakBetween = (last: RecordedEvent | undefined, next: RecordedEvent): string | undefined => {
  const expected = (last?.index ?? 0) + 1;
  if (next.index !== expected) return `has index ${next.index} where ${expected} should be`;
  return last !== undefined && next.recordedAt < last.recordedAt
    ? `index ${next.index} was recorded before index ${last.index}`
    : undefined;
};

const contiguous = ({ events, broken }: Walked): Verdict =>
  broken === undefined
    ? { verdict: 'ok', found: `${events} events, numbered without a gap, in order of recording` }
    : { verdict: 'bad', found: broken, remedy: 'Put the ledger file back from its newest backup.' };

const opens = async (sealer: Sealer, events: readonly RecordedEvent[]): Promise<Verdict> => {
  const opened = await sealer.unseal(events);
  const erased = opened.filter((each) => each.erased.length > 0).length;
  const beside = erased === 0 ? '' : `, ${erased} of them erased`;
  return { verdict: 'ok', found: `opens the newest ${events.length} private parts${beside}` };
};

const erasures = async ({ finishErasures }: Examined): Promise<Verdict> => {
  const found = await finishErasures();
  return { verdict: 'ok', found: `${found} in the log; their keys are destroyed` };
};

const reports = (tables: Tables, head: number): Verdict => {
  const { index, quarantined } = tables.projected();
  const lag = Math.max(head - index, 0);
  const found = `reflect index ${index}, ${lag} behind, ${quarantined} subjects left out`;
  if (quarantined > 0) {
    const remedy = 'Look at the log of the service for the subjects, then run ledger rebuild.';
    return { verdict: 'bad', found, remedy };
  }
  if (lag <= LAG_EVENTS_MAX) return { verdict: 'ok', found };
  return { verdict: 'warn', found, remedy: 'Wait, and examine again: the lag must shrink.' };
};

const engine = async (tables: Tables): Promise<Verdict> => {
  const [row] = await tables.query(REPORTS_ENGINE_SQL, {});
  const { version, size, memory_limit: limit } = row ?? {};
  return {
    verdict: 'ok',
    found: `DuckDB ${String(version)}, ${String(size)} on disk, at most ${String(limit)} in memory`,
  };
};

const disk = async (folder: string): Promise<Verdict> => {
  const { bavail, bsize } = await statfs(folder);
  const freeMib = Math.floor((bavail * bsize) / MIB);
  const found = `${freeMib} MiB free`;
  if (freeMib >= FREE_MIB_MIN) return { verdict: 'ok', found };
  return { verdict: 'warn', found, remedy: 'Make room before the ledger stops writing.' };
};

const access = async (folder: string): Promise<Verdict> => {
  const mode = (await stat(folder)).mode & 0o777;
  const found = `${folder}, mode ${mode.toString(8)}`;
  if ((mode & OPEN_TO_OTHERS) === 0) return { verdict: 'ok', found };
  return { verdict: 'warn', found, remedy: `Close it to others: chmod 700 ${folder}` };
};
