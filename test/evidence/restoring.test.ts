/** A backup is restored only where its log is the one that was signed, and not for less than was signed unless told. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { holdFolder } from '../../src/event-store/folder-lock.js';
import { restoreLedger, type Restored } from '../../src/restoring.js';
import { settingsFor, temporaryFolder } from '../http/running.js';
import { EvidenceLedger } from './evidence-ledger.js';

let ours: EvidenceLedger;
let copies: string;
let file: string;
beforeEach(async () => {
  ours = new EvidenceLedger();
  copies = temporaryFolder();
  file = join(copies, 'copy');
  await ours.record(300);
  await backUp(file);
});
afterEach(async () => {
  await ours.remove();
  rmSync(copies, { recursive: true });
});

/** As `ledger backup` does: what was signed first. */
const backUp = async (to: string, ledger = ours): Promise<void> => {
  await ledger.evidence.backup(`${to}.evidence`);
  await ledger.store.backup(to);
};

/** The files of the closed folder that are lost. */
const lose = async (...names: readonly string[]): Promise<void> => {
  await ours.close();
  for (const name of readdirSync(ours.folder)) {
    if (names.length === 0 || names.some((lost) => name.startsWith(lost))) {
      rmSync(join(ours.folder, name), { recursive: true });
    }
  }
};

const restore = (
  given: Partial<{ file: string; since: string; older: boolean }> = {},
): Promise<Restored> =>
  restoreLedger(
    settingsFor(ours.folder),
    { file, vault: `${file}.vault`, since: undefined, older: false, ...given },
    { now: () => new Date('2026-03-02T09:00:00Z'), log: () => undefined },
    () => undefined,
  );

/** Nothing that a service would start on came into the folder. */
const expectNothingPlaced = (): void => {
  expect(readdirSync(ours.folder)).not.toContain('ledger.sqlite');
  expect(readdirSync(ours.folder)).not.toContain('restoring');
};

describe('a backup', () => {
  test('that is restored into an empty folder is verified, and goes on', async () => {
    const kept = await ours.evidence.checkpoint();
    await lose();
    writeFileSync(`${file}.vault`, 'a copy of the vault');
    expect(await restore()).toMatchObject({
      ...{ events: 300, size: 300, signed: 300, setAside: undefined },
      missing: ['vault.key'],
    });
    for (const name of ['ledger.sqlite', 'evidence.sqlite', 'vault.sqlite']) {
      expect(statSync(join(ours.folder, name)).mode & 0o777).toBe(0o600);
    }
    ours.open();
    expect(await ours.evidence.checkpoint()).toBe(kept);
    await ours.record(5);
    await ours.evidence.checkpoint();
    expect(await ours.verify(kept)).toMatchObject({ state: 'verified', events: 305, size: 305 });
  });

  test('holds every checkpoint of its log, and a later one of its own events', async () => {
    await ours.record(1);
    await ours.evidence.backup(`${file}.later.evidence`);
    await ours.record(1);
    await ours.store.backup(`${file}.later`);
    await lose();
    expect(await restore({ file: `${file}.later` })).toMatchObject({ events: 302, size: 301 });
    ours.open();
    expect((await ours.memory.before(999, 9)).map(({ size }) => size)).toEqual([301, 300]);
  });

  test('is refused by a folder that holds something, and by one in use', async () => {
    await ours.close();
    await expect(restore()).rejects.toThrow(/is not empty: it holds ledger\.sqlite$/);
    rmSync(join(ours.folder, 'ledger.sqlite'));
    writeFileSync(join(ours.folder, 'ledger.sqlite-wal'), '');
    await expect(restore()).rejects.toThrow(/it holds ledger\.sqlite-wal$/);
    const held = holdFolder(ours.folder);
    await expect(restore()).rejects.toMatchObject({ name: 'FolderInUse' });
    held.release();
    expectNothingPlaced();
    rmSync(join(ours.folder, 'ledger.sqlite-wal'));
    ours.open();
  });

  test.each<[string, (path: string) => void, RegExp]>([
    [
      'no file',
      (path) => {
        rmSync(path);
      },
      /ENOENT/,
    ],
    [
      'an empty file',
      (path) => {
        truncateSync(path);
      },
      /it has no log/,
    ],
    [
      'another file',
      (path) => {
        writeFileSync(path, 'x'.repeat(9_000));
      },
      /not a database/,
    ],
    [
      'a file that was cut',
      (path) => {
        truncateSync(path, 65_536);
      },
      /is no backup of a ledger/,
    ],
    [
      'another database',
      (path) => {
        copyFileSync(`${file}.evidence`, path);
      },
      /is no backup of a ledger: it has no log/,
    ],
    [
      'a file that was copied while it was open',
      (path) => {
        writeFileSync(`${path}-wal`, '');
      },
      /copied while it was open/,
    ],
  ])('that is %s is refused', async (_, change, says) => {
    change(file);
    await lose();
    await expect(restore()).rejects.toThrow(says);
    expectNothingPlaced();
    ours.open();
  });

  test('of a log that was changed is refused, whatever is said', async () => {
    const database = new DatabaseSync(file);
    database.exec(`DROP TRIGGER event_is_never_changed;
      UPDATE event SET body = replace(body, 'importer', 'somebody') WHERE ledger_index = 299`);
    database.close();
    await lose();
    await expect(restore()).rejects.toMatchObject({ name: 'RestoreContradicts' });
    await expect(restore({ older: true })).rejects.toThrow(/are not those that were signed/);
    expectNothingPlaced();
    ours.open();
  });

  test('is refused beside the checkpoints of another ledger', async () => {
    const theirs = new EvidenceLedger('theirs');
    await theirs.record(300);
    await theirs.evidence.backup(`${file}.theirs`);
    copyFileSync(`${file}.theirs`, `${file}.evidence`);
    await lose('ledger', 'reports');
    await expect(restore()).rejects.toThrow(/or of another ledger/);
    expectNothingPlaced();
    ours.open();
    await theirs.remove();
  });

  test('without checkpoints is restored, and says that nobody vouches for it', async () => {
    rmSync(`${file}.evidence`);
    await lose();
    expect(await restore()).toMatchObject({ events: 300, size: null, signed: 0 });
    ours.open();
  });

  test('is not taken while the log contradicts what was signed', async () => {
    await ours.attack('DELETE FROM event WHERE ledger_index > 290');
    await expect(backUp(`${file}.2`)).rejects.toMatchObject({ name: 'LogContradicts' });
    expect(existsSync(`${file}.2.evidence`)).toBe(false);
  });

  test('is restored after an attempt that was killed', async () => {
    await lose();
    mkdirSync(join(ours.folder, 'restoring'));
    writeFileSync(join(ours.folder, 'restoring', 'ledger.sqlite'), 'half');
    expect(await restore()).toMatchObject({ events: 300, size: 300 });
    ours.open();
  });
});

describe('a backup that is older than what was signed', () => {
  let kept: string;
  beforeEach(async () => {
    await ours.record(7, { actor: 'lost' });
    kept = await ours.evidence.checkpoint();
  });
  const memory = () => readFileSync(join(ours.folder, 'evidence.sqlite'));

  test('is refused where the memory of the signer has outlived the log', async () => {
    await lose('ledger');
    const before = memory();
    await expect(restore()).rejects.toThrow(
      /ends at index 300, and a checkpoint was signed at 307: 7 events or more would be lost/,
    );
    expect(memory()).toEqual(before);
    expectNothingPlaced();
    ours.open();
  });

  test('is refused where somebody has kept a checkpoint, and nothing else is left', async () => {
    await lose();
    await expect(restore({ since: kept })).rejects.toMatchObject({ name: 'BackupTooOld' });
    expectNothingPlaced();
    ours.open();
  });

  test('is restored when told, keeps what was signed aside, and an auditor still sees it', async () => {
    await lose('ledger');
    const before = memory();
    const { setAside = '', ...rest } = await restore({ older: true });
    expect(rest).toMatchObject({ events: 300, size: 300, signed: 307 });
    expect(readFileSync(setAside)).toEqual(before);
    ours.open();
    expect(await ours.verify()).toMatchObject({ state: 'verified', size: 300 });
    const gone = { state: 'tampered', contradicts: kept, firstBadIndex: 301 };
    expect(await ours.verify(kept)).toMatchObject(gone);
    await ours.record(20, { actor: 'anew' });
    const anew = await ours.evidence.checkpoint();
    expect(await ours.verify(anew)).toMatchObject({ state: 'verified', events: 320 });
    expect(await ours.verify(kept)).toMatchObject(gone);
  });

  test('is restored without being told when all that was signed is in it', async () => {
    await backUp(`${file}.new`);
    await lose('ledger');
    const before = memory();
    expect(await restore({ file: `${file}.new` })).toMatchObject({
      ...{ events: 307, size: 307, signed: 307, setAside: undefined },
    });
    expect(memory()).toEqual(before);
    ours.open();
  });

  test('takes the checkpoints of the backup where those of the folder are older', async () => {
    await backUp(`${file}.new`);
    await lose('ledger');
    copyFileSync(`${file}.evidence`, join(ours.folder, 'evidence.sqlite'));
    const { setAside } = await restore({ file: `${file}.new` });
    expect(setAside).toMatch(/evidence\.sqlite\.20260302T090000000Z$/);
    ours.open();
    expect((await ours.memory.last())?.size).toBe(307);
  });
});
