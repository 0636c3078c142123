/** The other commands on a small ledger: what they print, and how they end. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { Ended, Running } from './command.js';
import { ledger, startService, stop, temporaryFolders } from './command.js';
import { SMALL_LEDGER_EVENTS as EVENTS, importSmallLedger } from './small-ledger/small-ledger.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(60_000);

describe('a small ledger', () => {
  const folders = temporaryFolders();
  let folder: string;
  let service: Running;

  const asked = async (...args: readonly string[]): Promise<Ended> => ledger(folder, ...args);

  beforeAll(async () => {
    folder = folders.make();
    const imported = await importSmallLedger(folder);
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.stdout).toMatch(new RegExp(`  recorded +${EVENTS}\\n`));
    service = await startService(folder);
  });

  afterAll(async () => {
    await stop(service);
    folders.remove();
  });

  test('takes no sample, for it holds something already', async () => {
    const { code, stderr } = await asked('sample');
    expect(code).toBe(1);
    expect(stderr).toContain('to do: Name another folder');
  });

  test('prints a report with what it is reckoned from', async () => {
    const { code, stdout } = await asked('report', 'headcount', '--as-of', '2026-01-01');
    expect(code).toBe(0);
    expect(stdout).toContain(`as of 2026-01-01, known at index ${EVENTS}, recorded by 20`);
    expect(stdout).toContain('total: 58');
  });

  test('answers as it was known before a correction', async () => {
    const question = ['report', 'attrition', '--from', '2016-01-01', '--to', '2026-07-01'];
    const now = await asked(...question, '--format', 'json');
    const then = await asked(...question, '--format', 'json', '--known-at', String(EVENTS - 3));
    const reasonsOf = ({ stdout }: Ended): unknown =>
      (JSON.parse(stdout) as { rows: unknown }).rows;
    expect(reasonsOf(now)).not.toEqual(reasonsOf(then));
    const again = await asked(...question, '--format', 'json', '--known-at', String(EVENTS - 3));
    expect(again.stdout).toBe(then.stdout);
  });

  test('gives all pages of a list, whatever the size of a page', async () => {
    const whole = await asked('report', 'rotation-history', '--format', 'ndjson');
    const lines = whole.stdout.trimEnd().split('\n');
    const few = await asked('report', 'rotation-history', '--format', 'ndjson', '--limit', '5');
    expect(few.stdout).toBe(`${lines.slice(0, 5).join('\n')}\n`);
    expect(lines.length).toBeGreaterThan(100);
  });

  test('lists its reports with the options of each', async () => {
    const { stdout } = await asked('report');
    expect(stdout).toContain('headcount-series\n  Headcount over time (definition version 1)');
    expect(stdout).toContain('--from --to --known-at');
  });

  test('shows a person by the recorded name, with all that was said', async () => {
    const { code, stdout } = await asked('person', 'NV001', '--as-of', '2016-02-01');
    expect(code).toBe(0);
    expect(stdout).toMatch(/fullName +\S+ \S+/);
    expect(stdout).toMatch(/2016-01-04 +hire/);
    expect(await asked('person', 'nobody')).toMatchObject({ code: 1 });
  });

  test('replays the log up to an index, for a person, and for a unit', async () => {
    const { stdout } = await asked('replay', '--until', '12', '--format', 'ndjson');
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { index: number });
    expect(events.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const person = await asked('replay', '--person', 'NV001');
    expect(
      person.stdout
        .split('\n')
        .slice(1, -1)
        .every((line) => line.includes('person-NV001')),
    ).toBe(true);
    const unit = await asked('replay', '--unit', 'DV-CN');
    expect(unit.stdout).toContain('Trung tâm Chuyển đổi số');
    const none = await asked('replay', '--until', '2000-01-01T00:00:00Z');
    expect(none.stdout.split('\n')).toHaveLength(2);
  });

  test('rebuilds its tables while it runs, and answers the same', async () => {
    const question = [
      'report',
      'headcount',
      '--as-of',
      '2020-01-01',
      '--group-by',
      'unit',
      '--format',
      'json',
    ];
    const before = await asked(...question);
    const rebuilt = await asked('rebuild');
    expect(rebuilt.code).toBe(0);
    expect(rebuilt.stdout).toContain(`Rebuilt from ${EVENTS} events`);
    expect((await asked(...question)).stdout).toBe(before.stdout);
    expect(await asked('rebuild', 'no_such_table')).toMatchObject({ code: 1 });
  });

  test('finds itself in good order', async () => {
    const { code, stdout } = await asked('doctor');
    expect(stdout).toMatch(/0 bad, 0 to look at\.\n$/);
    expect(stdout).toContain(`${EVENTS} events, numbered without a gap`);
    expect(stdout).toContain('opens the newest 100 private parts');
    expect(code).toBe(0);
  });

  test('is copied while it runs, into files that nobody else reads and that are never written over', async () => {
    const file = join(folders.make(), 'copy');
    const { code, stdout } = await asked('backup', file);
    expect(code).toBe(0);
    expect(stdout).toContain('Keep the log, the vault and its key file apart');
    for (const copy of [file, `${file}.evidence`, `${file}.vault`])
      expect(statSync(copy).mode & 0o077).toBe(0);
    const again = await asked('backup', file);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('it exists already');
  });

  test('leaves no half of a backup behind', async () => {
    const copies = folders.make();
    await asked('backup', join(copies, 'one'));
    const file = join(copies, 'two');
    await asked('backup', `${file}.vault`);
    const half = await asked('backup', file);
    expect(half.code).toBe(1);
    expect([file, `${file}.evidence`].filter(existsSync)).toEqual([]);
  });
});

describe('the doctor', () => {
  const folders = temporaryFolders();

  afterAll(() => {
    folders.remove();
  });

  test('says what is wrong with a ledger that cannot be opened, and ends with 1', async () => {
    const folder = folders.make();
    await importSmallLedger(folder);
    rmSync(join(folder, 'vault.key'));
    const { code, stdout } = await ledger(folder, 'doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/bad +service +.*vault\.key is missing/);
  });
});
