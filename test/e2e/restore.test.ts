/** Backup, a lost folder, restore: the whole road on the command line, names, reports and evidence included. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ledger, startService, stop, temporaryFolders } from './command.js';

jest.setTimeout(180_000);

const folders = temporaryFolders();
let folder: string;
let copies: string;
let file: string;
beforeEach(async () => {
  [folder, copies] = [folders.make(), folders.make()];
  file = join(copies, 'copy');
  await record(
    { action: 'establish', unit: 'A', name: 'A', effectiveDate: '2010-01-01', key: 'u' },
    hire('P1'),
    hire('P2'),
  );
});
afterEach(() => {
  folders.remove();
});

const hire = (person: string) => ({
  ...{ action: 'hire', person, unit: 'A', effectiveDate: '2020-01-01', key: person },
  profile: { fullName: `Nguyễn Thị ${person}` },
});

const done = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await ledger(folder, ...args);
  expect([args[0], code, stderr]).toEqual([args[0], 0, expect.any(String)]);
  return stdout;
};

const record = async (...records: readonly object[]): Promise<void> => {
  const path = join(copies, 'records.ndjson');
  writeFileSync(path, records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await done('import', path);
};

/** Writes a checkpoint into a file, as somebody outside keeps it. */
const keepCheckpoint = async (name: string): Promise<string> => {
  const path = join(copies, name);
  writeFileSync(path, await done('checkpoint'));
  return path;
};

/** The folder is lost but for what is named. */
const lose = (...left: readonly string[]): void => {
  for (const name of readdirSync(folder)) {
    if (!left.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
};

const HEADCOUNT = ['report', 'headcount', '--as-of', '2021-01-01', '--known-at', '3'];

test('a lost folder is restored, verified against what was signed and kept, and recorded in', async () => {
  const kept = await keepCheckpoint('kept');
  const [report, person] = [await done(...HEADCOUNT), await done('person', 'P1')];
  expect(await done('backup', file)).toContain(`${file}.evidence holds the checkpoints`);
  copyFileSync(join(folder, 'vault.key'), join(copies, 'vault.key'));
  lose();
  const text = await done('restore', file, '--since', kept);
  expect(text).toContain(`${folder} holds the log up to index 3.`);
  expect(text).toContain('Every event up to index 3 is as it was signed.');
  expect(text).toContain('Put vault.key into the folder');
  copyFileSync(join(copies, 'vault.key'), join(folder, 'vault.key'));
  expect(await done('verify', '--since', kept)).toMatch(/^verified\n/);
  expect(await done(...HEADCOUNT)).toBe(report);
  expect(person).toContain('Nguyễn Thị P1');
  expect(await done('person', 'P1')).toBe(person);
  await record(hire('P3'));
  const later = await keepCheckpoint('later');
  expect(await done('verify', '--since', later)).toMatch(/^verified\n/);
  expect(await done('verify', '--since', kept)).toMatch(/^verified\n/);
});

test('a restore to an older state is refused until it is told, and every kept checkpoint tells of it', async () => {
  await done('backup', file);
  await record(hire('P3'), hire('P4'));
  const kept = await keepCheckpoint('kept');
  lose('vault.sqlite', 'vault.key', 'evidence.sqlite');
  const refused = await ledger(folder, 'restore', file);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('2 events or more would be lost');
  expect(refused.stderr).toContain('--older');
  expect(existsSync(join(folder, 'ledger.sqlite'))).toBe(false);
  const told = await done('restore', file, '--older');
  expect(told).toContain('what was recorded after index 3 is lost');
  expect(told).toMatch(/evidence\.sqlite\.\d+T\d+Z is what the signer had signed before/);
  const service = await startService(folder);
  await record(hire('P5'), hire('P6'), hire('P7'));
  expect(await done('verify')).toMatch(/^verified\n/);
  const found = await ledger(folder, 'verify', '--since', kept);
  expect(found.code).toBe(1);
  expect(found.stdout).toMatch(/^tampered\n[^]*first bad index: 4\n/);
  await stop(service);
});

test('a folder that is in use, or holds something, and a file that is no backup, are refused', async () => {
  await done('backup', file);
  const refused = await ledger(folder, 'restore', file);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('is not empty')]);
  const service = await startService(folder);
  const busy = await ledger(folder, 'restore', file);
  expect([busy.code, busy.stderr]).toEqual([69, expect.stringContaining('is in use by process')]);
  await stop(service);
  lose();
  mkdirSync(join(folder, 'imports'));
  const others = await ledger(folder, 'restore', file);
  expect(others.stderr).toContain('it holds imports');
  lose();
  for (const option of ['--vault', '--since']) {
    const missing = await ledger(folder, 'restore', file, option, join(copies, 'nowhere'));
    expect([missing.code, missing.stderr]).toEqual([
      1,
      expect.stringContaining('There is no file'),
    ]);
  }
  expect(existsSync(join(folder, 'ledger.sqlite'))).toBe(false);
  const none = await ledger(folder, 'restore', join(copies, 'records.ndjson'));
  expect([none.code, none.stderr]).toEqual([
    1,
    expect.stringContaining('records.ndjson is no backup of a ledger'),
  ]);
});
