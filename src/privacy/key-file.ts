/** The file of the key-encryption key: 32 random bytes that only the owner may read. */
import type { KeyObject } from 'node:crypto';
import { createSecretKey } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

import { VaultUnavailable } from '../application/key-vault.js';
import { KEY_BYTES, newKey } from './aes-gcm.js';
import { isCode } from './failures.js';

/**
 * The key in the file, written as 64 hex digits or as base64; undefined when there is no file.
 * @throws VaultUnavailable when it cannot be read or is no such key
 */
export const readKeyFile = (file: string): KeyObject | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new VaultUnavailable(
      `the key file ${file} cannot be read: let the account of the service read it`,
      { cause: error },
    );
  }
  const key = parseKey(text);
  if (key === undefined) {
    throw new VaultUnavailable(
      `the key file ${file} does not hold a key of ${KEY_BYTES} bytes, as 64 hex digits or as base64: ` +
        'put it back from its backup; without it nothing that is sealed can be read',
    );
  }
  return createSecretKey(key);
};

const parseKey = (text: string): Buffer | undefined => {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES && key.toString('base64') === text ? key : undefined;
};

/**
 * Makes a new key and its file, both durable when it returns. Whoever calls it holds the lock of the vault;
 * a process that was killed here leaves no key file, or a whole one.
 */
export const createKeyFile = (file: string): KeyObject => {
  const key = newKey();
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const descriptor = openSync(unfinished, 'wx', 0o400);
  try {
    writeSync(descriptor, `${key.export().toString('base64')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
  syncFile(dirname(file));
  return key;
};

/** Makes a file, or the names in a folder, durable. */
export const syncFile = (file: string): void => {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
