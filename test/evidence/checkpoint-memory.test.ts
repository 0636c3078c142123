/** What every memory of signers promises: one history, kept before it is answered, read back by the next process. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { EvidenceNotCopied, EvidenceUnavailable } from '../../src/application/evidence.js';
import { copyMemory } from '../../src/evidence/signing/copy-memory.js';
import { openFileMemory } from '../../src/evidence/signing/file-memory.js';
import { openPostgresMemory } from '../../src/evidence/signing/postgres/postgres-memory.js';
import { postgresServer, SERVER_MS_MAX } from '../support/postgres.js';

const server = postgresServer();
const folder = mkdtempSync(join(tmpdir(), 'memory-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
const aFile = () => {
  const path = join(folder, `${(files += 1)}.sqlite`);
  return () => Promise.resolve(openFileMemory(path));
};
const aDatabase = async () => {
  const url = await server.aDatabase();
  return () => openPostgresMemory(url);
};
const at = (size: number) => ({ size, root: `root ${size}`, note: `note ${size}\n` });

describe.each([
  ['the file', () => Promise.resolve(aFile())],
  ['the database', aDatabase],
] as const)('%s', (_, place) => {
  test(
    'keeps a checkpoint only after the one it was made after, and gives it back when opened anew',
    async () => {
      const open = await place();
      const [one, other] = [await open(), await open()];
      expect(await one.last()).toBeUndefined();
      expect(await one.add(at(0), null)).toBe(true);
      expect(await one.add(at(3), 0)).toBe(true);
      expect(await other.add(at(4), 0)).toBe(false);
      expect(await other.add(at(4), null)).toBe(false);
      expect(await other.add(at(3), 3)).toBe(false);
      const raced = await Promise.all([one.add(at(7), 3), other.add(at(8), 3)]);
      expect(raced.filter(Boolean)).toHaveLength(1);
      await one.close();
      await other.close();
      const again = await open();
      expect((await again.last())?.size).toBe(raced[0] ? 7 : 8);
      expect(await again.before(7, 5)).toEqual([at(3), at(0)]);
      await again.close();
    },
    SERVER_MS_MAX,
  );

  test(
    'keeps each generation of keys once, and takes over what another remembers',
    async () => {
      const [from, to] = [await (await place())(), await (await place())()];
      expect(await from.addKey({ generation: 1, verifier: 'a' })).toBe(true);
      expect(await from.addKey({ generation: 1, verifier: 'b' })).toBe(false);
      await from.add(at(2), null);
      await from.add(at(5), 2);
      await copyMemory(from, to);
      await copyMemory(from, to);
      expect(await to.keys()).toEqual([{ generation: 1, verifier: 'a' }]);
      expect(await to.before(99, 9)).toEqual([at(5), at(2)]);
      await from.close();
      await to.close();
    },
    SERVER_MS_MAX,
  );

  test(
    'is copied into a new file of its own, which opens as the memory of one machine',
    async () => {
      const memory = await (await place())();
      await memory.addKey({ generation: 1, verifier: 'a' });
      await memory.add(at(2), null);
      await memory.add(at(5), 2);
      const file = join(folder, `${(files += 1)}.copy`);
      await memory.backup(file);
      await memory.add(at(9), 5);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const copy = openFileMemory(file);
      expect(await copy.keys()).toEqual([{ generation: 1, verifier: 'a' }]);
      expect(await copy.before(99, 9)).toEqual([at(5), at(2)]);
      await copy.close();
      const before = readFileSync(file);
      await expect(memory.backup(file)).rejects.toThrow(/was not made: it exists already/);
      expect(readFileSync(file)).toEqual(before);
      const nowhere = join(folder, 'nowhere', 'copy');
      await expect(memory.backup(nowhere)).rejects.toThrow(EvidenceNotCopied);
      await memory.close();
    },
    SERVER_MS_MAX,
  );
});

test('a place that cannot be used is named', async () => {
  expect(() => openFileMemory(join(folder, 'nowhere', 'x.sqlite'))).toThrow(EvidenceUnavailable);
  const url = 'postgres://nobody@127.0.0.1:1/none';
  await expect(openPostgresMemory(url)).rejects.toThrow(EvidenceUnavailable);
});
