/** The key vault contract on the PostgreSQL vault. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { KEY_FILE, VAULT_FILE, openFileVault } from '../../../src/privacy/file-vault.js';
import { openPostgresVault } from '../../../src/privacy/postgres-vault.js';
import { rewrapPostgresVault } from '../../../src/privacy/rewrap.js';
import { postgresServer } from '../../support/postgres.js';
import { keyVaultContract } from './suite.js';

const server = postgresServer();

keyVaultContract('the PostgreSQL vault', async () => {
  const root = mkdtempSync(join(tmpdir(), 'key-vault-'));
  const keyFile = join(root, KEY_FILE);
  writeFileSync(keyFile, randomBytes(32).toString('base64'));
  const url = await server.aDatabase();
  return {
    open: () => openPostgresVault({ url, keyFile }),
    rewrap: async () => {
      const next = join(root, 'next.key');
      writeFileSync(next, randomBytes(32).toString('base64'));
      await rewrapPostgresVault({ url, keyFile }, next);
      renameSync(next, keyFile);
    },
    copyName: () => join(root, 'copy.sqlite'),
    openCopy: (file) => {
      const restored = join(root, 'restored');
      mkdirSync(restored);
      renameSync(file, join(restored, VAULT_FILE));
      copyFileSync(keyFile, join(restored, KEY_FILE));
      return Promise.resolve(openFileVault(restored));
    },
    remove: () => {
      rmSync(root, { recursive: true });
      return Promise.resolve();
    },
  };
});
