/** Up to where the ledger is published: read by all replicas, written by the one that holds the lock. */
import type { PostgresRow, PostgresSession } from './postgres-session.js';
import { sqlOf } from './sql.js';

export interface Checkpoint {
  /** Raised by every holder of the lock: who finds another than the own holds it no more. */
  readonly epoch: string;
  /** The ledger index that all published tables reflect. */
  readonly index: number;
  /** The event at that index; null before the first publication. */
  readonly event: string | null;
  /** The versions of the projected tables that the rows were read from. */
  readonly sources: Readonly<Record<string, number>>;
  /** The subjects that were left out. */
  readonly quarantined: readonly string[];
}

/** What a publication notes. */
export type Reached = Omit<Checkpoint, 'epoch'>;

/** Another replica has taken over meanwhile. */
export class TakenOver extends Error {
  override readonly name = 'TakenOver';
  constructor() {
    super('another replica publishes now');
  }
}

const CHECKPOINT = sqlOf('checkpoint');
const LOCK_CHECKPOINT = sqlOf('lock-checkpoint');
const ADVANCE = sqlOf('advance-checkpoint');
const TRY_LOCK = sqlOf('try-lock');
const UNLOCK = sqlOf('unlock');
const BEGIN_EPOCH = sqlOf('begin-epoch');

export const readCheckpoint = async (session: PostgresSession): Promise<Checkpoint> =>
  checkpointOf(await session.query(CHECKPOINT));

/** The epoch of this session when it is the one that publishes from now on; undefined while another one does. */
export const takeLock = async (
  session: PostgresSession,
  holder: string,
): Promise<string | undefined> => {
  const [lock] = await session.query(TRY_LOCK);
  if (lock?.held !== true) return undefined;
  const [begun] = await session.query(BEGIN_EPOCH, [holder]);
  return String(begun?.epoch);
};

export const releaseLock = async (session: PostgresSession): Promise<void> => {
  await session.query(UNLOCK);
};

/**
 * Within a transaction: nobody else writes until it ends.
 * @throws TakenOver
 */
export const lockCheckpoint = async (
  session: PostgresSession,
  epoch: string,
): Promise<Checkpoint> => {
  const checkpoint = checkpointOf(await session.query(LOCK_CHECKPOINT));
  if (checkpoint.epoch !== epoch) throw new TakenOver();
  return checkpoint;
};

export const advanceCheckpoint = async (
  session: PostgresSession,
  { index, event, sources, quarantined }: Reached,
): Promise<void> => {
  await session.query(ADVANCE, [index, event, JSON.stringify(sources), quarantined]);
};

const checkpointOf = ([row]: readonly PostgresRow[]): Checkpoint => ({
  epoch: String(row?.epoch),
  index: Number(row?.ledger_index ?? 0),
  event: typeof row?.event === 'string' ? row.event : null,
  sources: (row?.sources ?? {}) as Readonly<Record<string, number>>,
  quarantined: (row?.quarantined ?? []) as readonly string[],
});
