/** A ledger in a temporary folder: the real store, vault and recorder, as tests of the use cases need them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EventStore } from '../../src/application/event-store.js';
import type { KeyVault } from '../../src/application/key-vault.js';
import { Recorder } from '../../src/application/recorder.js';
import type { Answer, RecordOptions } from '../../src/application/records.js';
import { MalformedRecord } from '../../src/application/records.js';
import type { Sealer } from '../../src/application/sealing.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { parseRecord } from '../../src/http/records/parse-record.js';
import { openFileVault } from '../../src/privacy/file-vault.js';
import { createSealer } from '../../src/privacy/sealing.js';

export interface TestLedger {
  readonly folder: string;
  readonly store: EventStore;
  readonly vault: KeyVault;
  readonly sealer: Sealer;
  readonly recorder: Recorder;
  /** Records one JSON record in the name of a test account. */
  record(json: object, options?: Partial<RecordOptions>, expected?: number): Promise<Answer>;
  /** Records many as a batch; a malformed one becomes its own answer. */
  batch(json: readonly object[], options?: Partial<RecordOptions>): Promise<readonly Answer[]>;
  close(): Promise<void>;
}

export const ACTOR = { account: 'test' };
const OPTIONS: RecordOptions = { onImpossible: 'refuse', dryRun: false, derivedKeys: false };

export const openTestLedger = async (now: () => Date = () => new Date()): Promise<TestLedger> => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const held = holdFolder(folder);
  const store = openEmbeddedStore(held, { now });
  const vault = openFileVault(folder);
  const sealer = await createSealer({ vault, ledger: 'test' });
  const recorder = new Recorder(store, sealer);
  return {
    folder,
    store,
    vault,
    sealer,
    recorder,
    record: (json, options, expected) =>
      recorder.record(parseRecord(json), ACTOR, { ...OPTIONS, ...options }, expected),
    batch: async (json, options) => {
      const answers: Answer[] = [];
      const groups = one(json.map(lineOf));
      for await (const group of recorder.recordAll(groups, ACTOR, { ...OPTIONS, ...options })) {
        answers.push(...group);
      }
      return answers;
    },
    close: async () => {
      await store.close();
      await vault.close();
      held.release();
      rmSync(folder, { recursive: true });
    },
  };
};

async function* one<T>(group: T): AsyncIterable<T> {
  yield await Promise.resolve(group);
}

const lineOf = (json: object) => {
  try {
    return parseRecord(json);
  } catch (error) {
    if (error instanceof MalformedRecord) return error;
    throw error;
  }
};
