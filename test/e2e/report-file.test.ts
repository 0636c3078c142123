/** `ledger report-file` as people run it: out of a running service, into a folder that is held by nobody. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Running } from './command.js';
import { ledger, startService, stop, temporaryFolders } from './command.js';
import { importSmallLedger } from './small-ledger/small-ledger.js';

const TEST_MS = 60_000;

describe('the report file', () => {
  const folders = temporaryFolders();
  let folder: string;
  let service: Running;

  beforeAll(async () => {
    folder = folders.make();
    expect(await importSmallLedger(folder)).toMatchObject({ code: 0 });
    service = await startService(folder);
  }, TEST_MS);

  afterAll(async () => {
    await stop(service);
    folders.remove();
  });

  test(
    'is exported from the running service, imported into a stopped one, and gone on from',
    async () => {
      const file = join(folders.make(), 'copy.duckdb');
      const exported = await ledger(folder, 'report-file', 'export', file);
      expect(exported.stderr).toBe('');
      expect(exported.stdout).toMatch(/holds the tables behind the reports up to index \d+\./);
      const again = await ledger(folder, 'report-file', 'export', file);
      expect(again.code).toBe(1);
      expect(again.stderr).toContain('it exists already');

      const held = await ledger(folder, 'report-file', 'import', file);
      expect(held.code).toBe(69);
      expect(held.stderr).toContain('is in use by process');

      // A copy of the log stands for the shared store: the report file is all that a replica has of its own.
      const backup = join(folders.make(), 'backup');
      await ledger(folder, 'backup', backup);
      const replica = folders.make();
      copyFileSync(backup, join(replica, 'ledger.sqlite'));
      copyFileSync(`${backup}.vault`, join(replica, 'vault.sqlite'));
      copyFileSync(join(folder, 'vault.key'), join(replica, 'vault.key'));
      const imported = await ledger(replica, 'report-file', 'import', file);
      expect(imported.stderr).toBe('');
      expect(imported.stdout).toMatch(/start from index \d+\./);
      const asked = ['report', 'headcount', '--as-of', '2024-12-31', '--format', 'json'];
      const [one, other] = [await ledger(folder, ...asked), await ledger(replica, ...asked)];
      expect(other.stderr).toBe('');
      expect(other.stdout).toBe(one.stdout);
      expect(existsSync(join(replica, 'reports.duckdb.unusable'))).toBe(false);
      const twice = await ledger(replica, 'report-file', 'import', file);
      expect(twice.code).toBe(1);
      expect(twice.stderr).toContain('Remove that file first');
    },
    TEST_MS,
  );

  test(
    'that cannot be used is refused with what to do',
    async () => {
      const empty = folders.make();
      const refused = await ledger(empty, 'report-file', 'import', join(empty, 'none.duckdb'));
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('none.duckdb cannot be used: it is not there.');
      expect(refused.stderr).toContain('ledger report-file export');
      rmSync(empty, { recursive: true });
    },
    TEST_MS,
  );
});
