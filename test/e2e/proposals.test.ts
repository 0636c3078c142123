/** Proposals on the command line: made, looked at, refused to their author, withdrawn. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, expect, jest, test } from '@jest/globals';

import { ledger, startService, stop, temporaryFolders } from './command.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(60_000);

const folders = temporaryFolders();
afterEach(() => {
  folders.remove();
});

const UNIT = { action: 'establish', unit: 'U', name: 'Phòng Một', effectiveDate: '2000-01-01' };
const HIRE = { action: 'hire', person: 'P1', unit: 'U', effectiveDate: '2020-01-06' };

test('a proposal is made, shown, not approved by its own author, and withdrawn', async () => {
  const folder = folders.make();
  const write = (name: string, text: string): string => {
    const file = join(folders.make(), name);
    writeFileSync(file, text);
    return file;
  };
  const service = await startService(folder);
  await ledger(folder, 'import', write('units.ndjson', `${JSON.stringify(UNIT)}\n`));

  const file = write('proposal.json', JSON.stringify({ records: [HIRE], note: 'remark' }));
  const made = await ledger(folder, 'propose', file);
  expect([made.code, made.stderr]).toEqual([0, '']);
  const [id = ''] = made.stdout.split(' ');
  expect(made.stdout).toContain('open');
  expect(made.stdout).toContain('    + 2020-01-06 hire\n');

  const list = await ledger(folder, 'proposals', '--state', 'open');
  expect(list.stdout).toMatch(new RegExp(`^${id}  open  \\S+ local  P1\n$`));
  expect((await ledger(folder, 'proposals', id)).stdout).toBe(made.stdout);

  const own = await ledger(folder, 'approve', id);
  expect(own.code).toBe(1);
  expect(own.stderr).toContain('is the account local');
  const returned = await ledger(folder, 'return', id, '--reason', 'no');
  expect(returned.stderr).toContain('is the account local');

  const withdrawn = await ledger(folder, 'withdraw', id);
  expect(withdrawn.stdout).toContain(`${id}  withdrawn by local`);
  const twice = write('twice.json', JSON.stringify({ records: [HIRE, HIRE] }));
  const refused = await ledger(folder, 'propose', twice);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('at hire P1: P1 is already employed on 2020-01-06.');
  await stop(service);
});
