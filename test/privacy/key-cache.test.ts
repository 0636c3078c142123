/** The memory of unwrapped keys: bounded, and never an answer of its own. */
import { describe, expect, test } from '@jest/globals';
import { createSecretKey } from 'node:crypto';

import type { DataKey } from '../../src/application/key-vault.js';
import { openFileVault } from '../../src/privacy/file-vault.js';
import { KeyCache } from '../../src/privacy/key-cache.js';
import '../contract/key-vault/equal-keys.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

describe('the memory of unwrapped keys', () => {
  const keyOf = (stream: string): DataKey => ({
    stream,
    class: 'identity',
    version: 1,
    key: createSecretKey(Buffer.from(stream)),
  });

  test('never holds more than its limit, and lets the longest unused go', () => {
    const cache = new KeyCache(2);
    const [a, b, c] = [keyOf('a'), keyOf('b'), keyOf('c')];
    cache.set(a, 1);
    cache.set(b, 1);
    cache.get(a, 1);
    cache.set(c, 1);
    expect(cache.size).toBe(2);
    expect([a, b, c].map((key) => cache.get(key, 1))).toEqual([a, undefined, c]);
  });

  test('keeps the newest key of a reference apart from its versions', () => {
    const cache = new KeyCache(10);
    const [first, second] = [keyOf('a'), { ...keyOf('a'), version: 2 }];
    cache.set(first, 1);
    cache.set(second, 'newest');
    expect([cache.get(first, 1), cache.get(first, 'newest')]).toEqual([first, second]);
    expect(cache.get(first, 2)).toBeUndefined();
  });

  test('is a convenience only: the vault answers the same with next to none', async () => {
    const vault = openFileVault(newFolder(), 1);
    const references = Array.from({ length: 20 }, (_, at) => ({
      stream: `person-${at}`,
      class: 'identity' as const,
    }));
    const keys = await vault.obtain(references);
    expect(await vault.obtain(references)).toEqual(keys);
    expect(await vault.find(keys)).toEqual(keys);
    await vault.close();
  });
});
