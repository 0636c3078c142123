/** The key file while the vault is wrapped anew: the new key lies beside the old one until every wrap is made with it. */
import type { KeyObject } from 'node:crypto';
import { renameSync } from 'node:fs';
import { dirname } from 'node:path';

import { createKeyFile, readKeyFile, syncFile } from './key-file.js';
import { CHECK, KeyWrapping } from './key-wrapping.js';
import type { VaultTables } from './vault-tables.js';

const nextFile = (keyFile: string): string => `${keyFile}.next`;

/** The new key, durable beside the old one; that of a rewrap that broke off is used again. */
export const nextKey = (keyFile: string): KeyObject =>
  readKeyFile(nextFile(keyFile)) ?? createKeyFile(nextFile(keyFile));

/** Puts the new key in the place of the old one where a rewrap was committed and broke off before that. */
export const finishRewrap = (tables: VaultTables, keyFile: string): void => {
  const next = readKeyFile(nextFile(keyFile));
  const check = tables.secret(CHECK);
  if (next === undefined || check === undefined) return;
  if (new KeyWrapping(next).wraps(check)) placeNext(keyFile);
};

/** The old key is gone when this returns. */
export const placeNext = (keyFile: string): void => {
  renameSync(nextFile(keyFile), keyFile);
  syncFile(dirname(keyFile));
};
