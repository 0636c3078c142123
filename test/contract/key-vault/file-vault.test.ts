/** The key vault contract on the file vault. */
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { KEY_FILE, VAULT_FILE, openFileVault } from '../../../src/privacy/file-vault.js';
import { rewrapFileVault } from '../../../src/privacy/rewrap.js';
import { keyVaultContract } from './suite.js';

keyVaultContract('the file vault', () => {
  const root = mkdtempSync(join(tmpdir(), 'key-vault-'));
  const folder = join(root, 'data');
  return Promise.resolve({
    open: () => Promise.resolve(openFileVault(folder)),
    rewrap: () => {
      rewrapFileVault(folder);
      return Promise.resolve();
    },
    copyName: () => join(root, 'copy.sqlite'),
    openCopy: (file) => {
      const restored = join(root, 'restored');
      mkdirSync(restored);
      renameSync(file, join(restored, VAULT_FILE));
      copyFileSync(join(folder, KEY_FILE), join(restored, KEY_FILE));
      return Promise.resolve(openFileVault(restored));
    },
    remove: () => {
      rmSync(root, { recursive: true });
      return Promise.resolve();
    },
  });
});
