/** Replicas over one EventStoreDB double, with limits so short that a test can wait for them. */
import { setTimeout as pause } from 'node:timers/promises';
import { aFolder } from './folders.js';
import {
  type EventStoreDb,
  openEventStoreDb,
} from '../../src/event-store/eventstoredb/eventstoredb-store.js';
import type { Limits } from '../../src/event-store/eventstoredb/limits.js';
import { openSqlite } from '../../src/event-store/ledger-file.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { TreeFile } from '../../src/evidence/tiles/tree-file.js';
import type { EventStoreDouble } from '../support/eventstore-double/server.js';

export const SHORT: Limits = {
  answerMs: 300,
  appendMs: 1_200,
  unsentMs: 300,
  readMs: 300,
  copyMs: 800,
  repeatMs: 20,
  watchMs: 100,
  pauseMs: 10,
  pauseMsMax: 100,
  openMs: 1_000,
  catchUpMs: 2_000,
  disposeMs: 300,
};

export interface Replica {
  readonly store: EventStoreDb;
  readonly folder: string;
  /** What it told whoever runs it. */
  readonly lines: readonly string[];
  reopen(): Promise<void>;
  /** Closes the store, does something, and opens it again. */
  around(work: () => void): Promise<void>;
  remove(): Promise<void>;
}

export const aReplica = async (
  double: EventStoreDouble,
  limits: Partial<Limits> = {},
  openDatabase = openSqlite,
): Promise<Replica> => {
  const folder = aFolder();
  const held = holdFolder(folder.path);
  const lines: string[] = [];
  const open = () =>
    openEventStoreDb({
      url: double.url,
      held,
      now: () => new Date(),
      log: (line) => lines.push(line),
      limits: { ...SHORT, ...limits },
      openDatabase,
      openTree: (database) => new TreeFile(database),
    });
  let store = await open();
  const around = async (work: () => void): Promise<void> => {
    await store.close();
    work();
    store = await open();
  };
  return {
    get store() {
      return store;
    },
    folder: folder.path,
    lines,
    reopen: () => around(() => undefined),
    around,
    async remove() {
      await store.close();
      held.release();
      folder.remove();
    },
  };
};

/** Resolves when it holds; a test's own time limit ends the wait otherwise. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(10);
};
