/** Fingerprints tell a repeat from a re-used key, and tell an outsider nothing. */
import { expect, test } from '@jest/globals';
import { hash } from 'node:crypto';

import type { KeyVault } from '../../src/application/key-vault.js';
import type { Sealer } from '../../src/application/sealing.js';
import { openFileVault } from '../../src/privacy/file-vault.js';
import { createSealer } from '../../src/privacy/sealing.js';
import { LEDGER } from './sealed-events.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

const opened = async (folder: string): Promise<{ vault: KeyVault; sealer: Sealer }> => {
  const vault = openFileVault(folder);
  return { vault, sealer: await createSealer({ vault, ledger: LEDGER }) };
};

test('a text has one fingerprint in its ledger, also after the vault was opened again', async () => {
  const folder = newFolder();
  const first = await opened(folder);
  const fingerprint = first.sealer.fingerprint('a record');
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(first.sealer.fingerprint('another')).not.toBe(fingerprint);
  await first.vault.close();
  const second = await opened(folder);
  expect(second.sealer.fingerprint('a record')).toBe(fingerprint);
  await second.vault.close();
});

test('nobody can compute it without the secret of that ledger', async () => {
  const [one, other] = [await opened(newFolder()), await opened(newFolder())];
  expect(other.sealer.fingerprint('a record')).not.toBe(one.sealer.fingerprint('a record'));
  expect(one.sealer.fingerprint('a record')).not.toBe(hash('sha256', 'a record', 'hex'));
  await Promise.all([one.vault.close(), other.vault.close()]);
});
