/** One service a folder: who comes second is told so, and who is killed leaves nothing to clean up. */
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { ledger, startService, stop, temporaryFolders } from './command.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(60_000);

describe('the service of a folder', () => {
  const folders = temporaryFolders();

  afterEach(() => {
    folders.remove();
  });

  test('keeps its files from everybody but their owner, in a folder that is open to all', async () => {
    const folder = folders.make();
    chmodSync(folder, 0o755);
    const service = await startService(folder);
    const report = await ledger(folder, 'report', 'headcount', '--format', 'json');
    expect(report.code).toBe(0);
    const files = readdirSync(folder);
    expect(files).toContain('ledger.sqlite');
    const open = files.filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0);
    expect(open).toEqual([]);
    await stop(service);
  });

  test('refuses to be started twice, and names the process that runs', async () => {
    const folder = folders.make();
    const first = await startService(folder);
    const second = await ledger(folder, 'serve');
    expect(second.code).toBe(69);
    expect(second.stderr).toContain(`is in use by process ${String(first.child.pid)}`);
    await stop(first);
  });

  test('is started again after a kill without anything to clean up', async () => {
    const folder = folders.make();
    const killed = await startService(folder);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const again = await startService(folder);
    const report = await ledger(folder, 'report', 'headcount', '--format', 'json');
    expect(report.code).toBe(0);
    expect((await stop(again)).code).toBe(0);
    // Without a service, over the socket that the killed one has left.
    const alone = await ledger(folder, 'report', 'headcount', '--format', 'json');
    expect(alone.code).toBe(0);
  });

  test('names a wrong setting with what was expected, and ends with 78', async () => {
    const folder = folders.make();
    const port = process.env.PORT;
    try {
      process.env.LEDGER_TIME_ZONE = 'Nowhere/At_All';
      const { code, stderr } = await ledger(folder, 'report', 'headcount');
      expect(code).toBe(78);
      expect(stderr).toContain('LEDGER_TIME_ZONE="Nowhere/At_All": expected a time zone');
    } finally {
      delete process.env.LEDGER_TIME_ZONE;
      if (port !== undefined) process.env.PORT = port;
    }
  });

  test('usage that is wrong ends with 2, and says what would be right', async () => {
    const folder = folders.make();
    const option = await ledger(folder, 'report', 'headcount', '--as-off', '2020-01-01');
    expect(option.code).toBe(2);
    expect(option.stderr).toContain('Did you mean --as-of?');
    const date = await ledger(folder, 'report', 'headcount', '--as-of', '2020-02-30');
    expect(date.code).toBe(2);
    expect(date.stderr).toContain('at --as-of: must be a calendar date');
  });
});
