/** An import by a process of its own: with a service or without, stopped, refused in part, and run again. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { ledger, startLedger, startService, stop, temporaryFolders } from './command.js';
import { reportsOf } from './reports-of.js';
import { staffRows, writeStaffFile } from './staff-file.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(120_000);

describe('ledger import', () => {
  const folders = temporaryFolders();

  afterEach(() => {
    folders.remove();
  });

  const fileOf = (rows: readonly string[]): string => {
    const file = join(folders.make(), 'staff.csv');
    writeStaffFile(file, rows);
    return file;
  };

  test('records a file while no service runs, and a second run records nothing twice', async () => {
    const folder = folders.make();
    const rows = staffRows(300);
    const file = fileOf(rows);
    const first = await ledger(folder, 'import', file);
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(new RegExp(`  read +${rows.length}\\n`));
    expect(first.stdout).toMatch(/ {4}hire +300\n/);
    expect(first.stdout).toContain(`The reports reflect everything up to index ${rows.length}`);
    const second = await ledger(folder, 'import', file);
    expect(second.code).toBe(0);
    expect(second.stdout).toMatch(/ {2}recorded +0\n/);
    expect(second.stdout).toMatch(new RegExp(`  already there +${rows.length}\\n`));
  });

  test('goes through the service that runs, which answers for it at once', async () => {
    const folder = folders.make();
    const service = await startService(folder);
    expect(statSync(join(folder, 'ledger.sock')).mode & 0o777).toBe(0o600);
    const imported = await ledger(folder, 'import', fileOf(staffRows(30)));
    expect(imported.code).toBe(0);
    const asked = ['--as-of', '2002-01-01', '--group-by', 'unit', '--format', 'csv'] as const;
    const report = await ledger(folder, 'report', 'headcount', ...asked);
    expect(report.stdout).toBe('\ufeffunit,count,share\r\nU1,2,1\r\n');
    expect((await stop(service)).code).toBe(0);
  });

  test('records the good rows of a file with bad ones, and writes down the bad ones', async () => {
    const folder = folders.make();
    const [units, people] = [staffRows(0), staffRows(3).slice(3)];
    const bad = 'rotate,,P1,U2,2000-06-01,,transfer,';
    const file = fileOf([...units, bad, ...people, 'hire,,P9,U1,2001-02-30,,,']);
    const rejects = join(folder, 'rejects.csv');
    const imported = await ledger(folder, 'import', file, '--rejects', rejects);
    expect(imported.code).toBe(65);
    expect(imported.stdout).toMatch(/ {4}not-yet-employed +1\n/);
    const [, first, second] = readFileSync(rejects, 'utf8').split('\n');
    expect(first).toMatch(/staff\.csv,5,not-yet-employed,.*2000-06-01/);
    expect(second).toMatch(/staff\.csv,13,bad-date,.*2001-02-30/);
  });

  test('lists what it is told to skip, and records nothing in a dry run', async () => {
    const folder = folders.make();
    const file = fileOf([...staffRows(1), 'rotate,,P1,U2,2000-06-01,,transfer,']);
    const dry = await ledger(folder, 'import', file, '--dry-run');
    expect(dry.code).toBe(65);
    expect(dry.stdout).toMatch(/ {2}would be recorded +6\n/);
    const skipping = await ledger(folder, 'import', file, '--on-impossible', 'skip');
    expect(skipping.code).toBe(0);
    expect(skipping.stdout).toMatch(/ {2}recorded +6\n/);
    expect(skipping.stdout).toMatch(/ {4}skipped: not-yet-employed +1\n/);
  });

  test('stopped with Ctrl-C it says so, and the same command completes it', async () => {
    const folder = folders.make();
    const rows = staffRows(6_000);
    const file = fileOf(rows);
    const running = startLedger(folder, 'import', file);
    await running.says('rows ·');
    running.child.kill('SIGINT');
    const stopped = await running.ended;
    expect(stopped.stderr).toContain('Run the same command again to complete');
    expect(stopped.code).toBe(130);
    const recorded = Number(/ {2}recorded +([\d,]+)/.exec(stopped.stdout)?.[1]?.replace(',', ''));
    expect(recorded).toBeGreaterThan(0);
    expect(recorded).toBeLessThan(rows.length);
    const completed = await ledger(folder, 'import', file);
    expect(completed.code).toBe(0);
    const undisturbed = folders.make();
    await ledger(undisturbed, 'import', file);
    expect(await reportsOf(folder, rows.length)).toBe(await reportsOf(undisturbed, rows.length));
  });

  test('goes on by itself when the service it goes through is killed', async () => {
    const folder = folders.make();
    const rows = staffRows(6_000);
    const service = await startService(folder);
    const running = startLedger(folder, 'import', fileOf(rows));
    await running.says('rows ·');
    service.child.kill('SIGKILL');
    const { code, stdout, stderr } = await running.ended;
    expect(stderr).toContain('The service has ended. The import goes on');
    expect(code).toBe(0);
    expect(stdout).toContain('The reports reflect everything up to index 14,003');
    expect(stdout).toMatch(/ {2}already there +[1-9]/);
  });

  test('killed again and again, it is completed by the same command, and the reports are the same', async () => {
    const folder = folders.make();
    const rows = staffRows(6_000);
    const file = fileOf(rows);
    let killed = 0;
    for (const delayMs of [900, 1_100, 1_300, 1_600, 2_000]) {
      const running = startLedger(folder, 'import', file);
      const timer = setTimeout(() => running.child.kill('SIGKILL'), delayMs);
      const { code } = await running.ended;
      clearTimeout(timer);
      if (code === null) killed += 1;
    }
    expect(killed).toBeGreaterThan(1);
    expect((await ledger(folder, 'import', file)).code).toBe(0);
    const undisturbed = folders.make();
    expect((await ledger(undisturbed, 'import', file)).code).toBe(0);
    expect(await reportsOf(folder, rows.length)).toBe(await reportsOf(undisturbed, rows.length));
  });

  test('refuses a file that is no table, and says what to do', async () => {
    const folder = folders.make();
    const file = join(folder, 'staff.csv');
    writeFileSync(file, Buffer.from('PK\x03\x04 and so on', 'latin1'));
    const { code, stderr } = await ledger(folder, 'import', file);
    expect(code).toBe(1);
    expect(stderr).toContain(`at ${file}`);
    expect(stderr).toContain('to do: Name it .xlsx if it is one');
  });
});
