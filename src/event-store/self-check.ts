/** Refuses to serve from a ledger file whose settings could lose an answered append, or whose end has a hole. */
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';

const SETTINGS_IN_FORCE = readFileSync(new URL('./settings-in-force.sql', import.meta.url), 'utf8');
const TAIL = readFileSync(new URL('./tail.sql', import.meta.url), 'utf8');
const FIRST_INDEX = readFileSync(new URL('./first-index.sql', import.meta.url), 'utf8');

/** Older engines can corrupt a write-ahead log that two connections use. */
const OLDEST_ENGINE = '3.51.3';

export interface Settings {
  readonly journalMode: string;
  /** 2 is FULL: the log is flushed to the disk at every commit. */
  readonly synchronous: number;
  readonly trustedSchema: number;
  readonly version: string;
}

/** The settings in force could lose or damage what was answered as recorded. */
export class WeakStore extends Error {
  override readonly name = 'WeakStore';
  constructor(readonly weaknesses: readonly string[]) {
    super(`the ledger file is not safe to serve from: ${weaknesses.join('; ')}`);
  }
}

/** The log in the file is not one that this store can have written. */
export class DamagedLog extends Error {
  override readonly name = 'DamagedLog';
}

/** What is wrong with the settings, each with what was found and what is needed; nothing when all is well. */
export const weaknessesOf = (settings: Settings): readonly string[] => {
  const { journalMode, synchronous, trustedSchema, version } = settings;
  return [
    ...(synchronous === 2 ? [] : [`synchronous is ${synchronous}, needed is 2 (FULL)`]),
    ...(journalMode === 'wal' ? [] : [`journal_mode is ${journalMode}, needed is wal`]),
    ...(trustedSchema === 0 ? [] : [`trusted_schema is ${trustedSchema}, needed is 0 (OFF)`]),
    ...(isAtLeast(version, OLDEST_ENGINE)
      ? []
      : [`the SQLite engine is ${version}, needed is ${OLDEST_ENGINE} or later`]),
  ];
};

/**
 * To be called after a first write: before it, SQLite may answer with settings that it does not keep.
 * @throws WeakStore
 */
export const checkSettings = (database: DatabaseSync): void => {
  const settings = database.prepare(SETTINGS_IN_FORCE).get() as unknown as Settings;
  const weaknesses = weaknessesOf(settings);
  if (weaknesses.length > 0) throw new WeakStore(weaknesses);
};

/** The last index and its instant; of an empty log, 0 and null. */
export interface LogEnd {
  readonly index: number;
  readonly recordedAt: string | null;
}

/**
 * The end of the log, after checking that it begins at 1 and that its last thousand places have no hole and
 * instants that never decrease: where a log that was cut or patched shows, at a cost that does not grow with it.
 * @throws DamagedLog
 */
export const checkedEnd = (database: DatabaseSync): LogEnd => {
  const tail = database.prepare(TAIL).all() as unknown as { index: number; recordedAt: string }[];
  const [end] = tail;
  if (end === undefined) return { index: 0, recordedAt: null };
  const first = database.prepare(FIRST_INDEX).get()?.index;
  if (first !== 1) throw new DamagedLog(`the log begins at index ${String(first)} instead of 1`);
  tail.reduce((later, earlier) => {
    if (earlier.index !== later.index - 1) {
      throw new DamagedLog(`the log has no event between ${earlier.index} and ${later.index}`);
    }
    if (earlier.recordedAt > later.recordedAt) {
      throw new DamagedLog(`index ${later.index} was recorded before index ${earlier.index}`);
    }
    return earlier;
  });
  return end;
};

const isAtLeast = (version: string, oldest: string): boolean => {
  const numbers = (text: string) => text.split('.').map(Number);
  const [found, needed] = [numbers(version), numbers(oldest)];
  const differing = needed.findIndex((part, place) => part !== found[place]);
  return differing === -1 || (found[differing] ?? 0) > (needed[differing] ?? 0);
};
