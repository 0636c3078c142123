/** A newcomer's first minute: the first start shows a token, the command line needs none, and makes more. */
import { afterEach, expect, jest, test } from '@jest/globals';

import { ledger, startService, stop, temporaryFolders } from './command.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(60_000);

const folders = temporaryFolders();
afterEach(() => {
  folders.remove();
});

const TOKEN = /ledger_[0-9a-f]{10}_[\w-]{43}/;

test('the token of the first start, and one made by command, are good until revoked', async () => {
  const folder = folders.make();
  const service = await startService(folder);
  await service.says('Administrator token');
  const url = /http:\S+/.exec(service.said())?.[0] ?? '';
  const status = async (token: string | undefined): Promise<number> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return (await fetch(`${url}/v1/me`, { headers })).status;
  };
  expect(await status(undefined)).toBe(401);
  expect(await status(TOKEN.exec(service.said())?.[0])).toBe(200);

  const create = ['token', 'create', '--account', 'clerk-7', '--role', 'officer', '--unit', 'A'];
  const made = await ledger(folder, ...create);
  expect(made.code).toBe(0);
  const token = made.stdout.trim();
  expect(token).toMatch(new RegExp(`^${TOKEN.source}$`));
  expect(await status(token)).toBe(200);

  const listed = await ledger(folder, 'token', 'list');
  expect(listed.stdout).toMatch(/^[0-9a-f]{10} {2}administrator {2}administrator {2}made .*\n/);
  expect(listed.stdout).toContain('  clerk-7  officer:A  made ');
  expect(listed.stdout).not.toMatch(TOKEN);

  const revoked = await ledger(folder, 'token', 'revoke', token.split('_')[1] ?? '');
  expect(revoked.stdout).toContain('  revoked ');
  expect(await status(token)).toBe(401);
  expect((await stop(service)).stderr.match(new RegExp(TOKEN, 'g'))).toHaveLength(1);
});

test('a command without a service makes a token for later, and shows none of its own', async () => {
  const folder = folders.make();
  const create = ['token', 'create', '--account', 'a', '--role', 'auditor'];
  const made = await ledger(folder, ...create, '--expires', '2999-01-01T00:00:00Z');
  expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(TOKEN)]);
  const listed = await ledger(folder, 'token', 'list');
  expect(listed.stdout.trim().split('\n')).toHaveLength(1);
  const wrong = await ledger(folder, 'token', 'create', '--account', 'a', '--role', 'root');
  expect(wrong.code).not.toBe(0);
  expect(wrong.stderr).toContain('administrator');
});
