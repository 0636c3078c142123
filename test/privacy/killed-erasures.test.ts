/** An erasure whose process is killed at any step is completed by the next start, and by the same call again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { describe, expect, jest, test } from '@jest/globals';

import type { AuditTrail } from '../../src/application/audit-trail.js';
import { Erasures } from '../../src/application/erasures.js';
import { Recorder } from '../../src/application/recorder.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { parseRecord } from '../../src/http/records/parse-record.js';
import { VAULT_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import { createSealer } from '../../src/privacy/sealing.js';
import { Child } from '../event-store/processes.js';
import { temporaryFolders } from './temporary-folder.js';

jest.setTimeout(60_000);

const newFolder = temporaryFolders();
const ACTOR = { account: 'test' };
const ONE = { onImpossible: 'refuse', dryRun: false, derivedKeys: false } as const;
const RECORDS = [
  { action: 'establish', unit: 'U', name: 'U', effectiveDate: '2000-01-01' },
  {
    action: 'hire',
    person: 'P1',
    unit: 'U',
    effectiveDate: '2010-01-01',
    profile: { fullName: 'Quách Thị Triều', phone: '1' },
  },
  { action: 'separate', person: 'P1', kind: 'resignation', effectiveDate: '2020-01-01' },
];

const open = async (folder: string) => {
  const held = holdFolder(folder);
  const store = openEmbeddedStore(held, { now: () => new Date() });
  const vault = openFileVault(folder);
  const sealer = await createSealer({ vault, ledger: 'test' });
  const surroundings = { now: () => new Date(), timeZone: 'Asia/Ho_Chi_Minh' };
  const options = { vaultBackupDays: 30, retentionMonths: {} };
  const erasures = new Erasures({ store, vault, sealer, surroundings, options });
  const close = async (): Promise<void> => {
    await store.close();
    await vault.close();
    held.release();
  };
  return { store, sealer, erasures, close };
};

const furnished = async (): Promise<{ folder: string; wraps: readonly Buffer[] }> => {
  const folder = newFolder();
  const { store, sealer, close } = await open(folder);
  const recorder = new Recorder(store, sealer);
  for (const each of RECORDS) await recorder.record(parseRecord(each), ACTOR, ONE);
  await close();
  const db = new DatabaseSync(join(folder, VAULT_FILE));
  const rows = db.prepare('SELECT wrapped FROM data_key').all();
  db.close();
  return { folder, wraps: rows.map(({ wrapped }) => Buffer.from(wrapped as Uint8Array)) };
};

/** How many of the wraps are in any file of the folder, which nobody has open. */
const left = (folder: string, wraps: readonly Buffer[]): number => {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map(({ name }) => readFileSync(join(folder, name)));
  return wraps.filter((wrap) => bytes.some((each) => each.includes(wrap))).length;
};

const STEPS = [
  ['before the event', 0],
  ['before the keys', 1],
  ['within the transaction', 1],
  ['before the log is cut', 1],
  ['after everything', 1],
] as const;

describe.each(STEPS)('an erasure killed %s', (step, events) => {
  const killed = async () => {
    const given = await furnished();
    const child = new Child('../privacy/erasing-process.ts', given.folder, step);
    await child.ended();
    expect(child.complaint).toBe('');
    expect(left(given.folder, given.wraps)).toBe(step === 'after everything' ? 0 : 2);
    return given;
  };

  test('is completed by the same call again, with one event in all', async () => {
    const { folder, wraps } = await killed();
    const ledger = await open(folder);
    await ledger.erasures.erase({ person: 'P1', ground: 'law' }, ACTOR);
    const erased = (await ledger.store.readLedger(0, 100)).filter(({ type }) => type === 'erased');
    expect(erased).toHaveLength(1);
    await ledger.close();
    expect(left(folder, wraps)).toBe(0);
  });

  test('is completed at the next start where its event stands, and else never was', async () => {
    const { folder, wraps } = await killed();
    const { store, erasures, close } = await open(folder);
    const trail = {
      async *pages() {
        yield (await store.readLedger(0, 100)).filter(({ type }) => type === 'erased');
      },
    } as unknown as AuditTrail;
    expect(await erasures.finish(trail)).toBe(events);
    await close();
    expect(left(folder, wraps)).toBe(events === 1 ? 0 : 2);
  });
});
