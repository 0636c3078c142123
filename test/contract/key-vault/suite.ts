/** What every key vault must do, whichever adapter keeps the keys. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { KeyReference, KeyVault } from '../../../src/application/key-vault.js';
import { KeyDestroyed, VaultUnavailable } from '../../../src/application/key-vault.js';
import { hexOf } from './equal-keys.js';

/** One empty vault, and what the suite needs around it. */
export interface VaultUnderTest {
  /** Another handle on the same vault; the suite closes it. */
  readonly open: () => Promise<KeyVault>;
  /** Marks the keys of a reference as destroyed, as an erasure does. */
  readonly destroy: (reference: KeyReference) => Promise<void>;
  /** A name for a copy that is not there yet. */
  readonly copyName: () => string;
  /** A vault on a copy made by `backup`; the suite closes it. */
  readonly openCopy: (file: string) => Promise<KeyVault>;
  readonly remove: () => Promise<void>;
}

const identity: KeyReference = { stream: 'person-a', class: 'identity' };
const contact: KeyReference = { stream: 'person-a', class: 'contact' };
const other: KeyReference = { stream: 'person-b', class: 'identity' };

export const keyVaultContract = (name: string, make: () => Promise<VaultUnderTest>): void => {
  describe(`the key vault contract on ${name}`, () => {
    let given: VaultUnderTest;
    let vault: KeyVault;
    const opened: KeyVault[] = [];
    const opening = async (vaultOpening: Promise<KeyVault>): Promise<KeyVault> => {
      const handle = await vaultOpening;
      opened.push(handle);
      return handle;
    };

    beforeEach(async () => {
      given = await make();
      vault = await opening(given.open());
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((handle) => handle.close()));
      await given.remove();
    });

    test('a key that is missing is created as version 1, of 32 bytes, for the reference asked', async () => {
      const keys = await vault.obtain([identity, contact, other]);
      expect(keys).toMatchObject([
        { ...identity, version: 1 },
        { ...contact, version: 1 },
        { ...other, version: 1 },
      ]);
      for (const { key } of keys) expect(key.symmetricKeySize).toBe(32);
    });

    test('every stream and class has a key of its own', async () => {
      const keys = await vault.obtain([identity, contact, other]);
      expect(new Set(keys.map(({ key }) => hexOf(key))).size).toBe(3);
    });

    test('nothing asked is nothing given', async () => {
      expect(await vault.obtain([])).toEqual([]);
      expect(await vault.find([])).toEqual([]);
    });

    test('the same reference gives the same key again, in the order asked', async () => {
      const [first, second] = await vault.obtain([identity, contact]);
      expect(await vault.obtain([contact, other, identity])).toMatchObject([second, {}, first]);
    });

    test('a reference twice in one call is one key', async () => {
      const [first, second] = await vault.obtain([identity, identity]);
      expect(second).toEqual(first);
    });

    test('concurrent calls get the same keys', async () => {
      const calls = Array.from({ length: 50 }, () => vault.obtain([identity, other]));
      const distinct = new Set(
        (await Promise.all(calls)).map((keys) => keys.map(({ key }) => hexOf(key)).join()),
      );
      expect(distinct.size).toBe(1);
    });

    test('two handles at once get the same keys', async () => {
      const second = await opening(given.open());
      const [here, there] = await Promise.all([
        vault.obtain([identity, contact]),
        second.obtain([contact, identity]),
      ]);
      expect(there).toEqual([...here].reverse());
    });

    test('a key that was answered is there for another handle, and after the vault was opened again', async () => {
      const [key] = await vault.obtain([identity]);
      const second = await opening(given.open());
      expect(await second.find([{ ...identity, version: 1 }])).toEqual([key]);
      await Promise.all([vault.close(), second.close()]);
      const again = await opening(given.open());
      expect(await again.obtain([identity])).toEqual([key]);
    });

    test('find gives the keys of exactly those versions, in order', async () => {
      const [a, b] = await vault.obtain([identity, other]);
      const asked = [other, identity, other].map((each) => ({ ...each, version: 1 }));
      expect(await vault.find(asked)).toEqual([b, a, b]);
    });

    test('find creates nothing: a key never held is a failure and not an erasure', async () => {
      const missing = [{ ...identity, version: 1 }];
      await expect(vault.find(missing)).rejects.toThrow(VaultUnavailable);
      await expect(vault.find(missing)).rejects.toThrow(/identity key of person-a, version 1/);
      await vault.obtain([identity]);
      await expect(vault.find([{ ...identity, version: 2 }])).rejects.toThrow(VaultUnavailable);
    });

    test('a destroyed key is never created again', async () => {
      await vault.obtain([identity]);
      await given.destroy(identity);
      await expect(vault.obtain([identity])).rejects.toThrow(KeyDestroyed);
      await expect(vault.obtain([identity])).rejects.toMatchObject({ reference: identity });
    });

    test('a reference destroyed before it ever had a key gets none', async () => {
      await given.destroy(identity);
      await expect(vault.obtain([identity])).rejects.toThrow(KeyDestroyed);
      expect(await vault.find([{ ...identity, version: 1 }])).toEqual([undefined]);
    });

    test('a call that is refused for a destroyed key creates none of its other keys', async () => {
      await given.destroy(identity);
      await expect(vault.obtain([other, identity])).rejects.toThrow(KeyDestroyed);
      await expect(vault.find([{ ...other, version: 1 }])).rejects.toThrow(VaultUnavailable);
    });

    test('a call that is refused leaves the calls beside it alone', async () => {
      await given.destroy(identity);
      const [refused, answered] = await Promise.allSettled([
        vault.obtain([identity]),
        vault.obtain([other]),
      ]);
      expect([refused.status, answered.status]).toEqual(['rejected', 'fulfilled']);
    });

    test('find gives undefined for what was destroyed, and the other classes stay', async () => {
      const [, kept] = await vault.obtain([identity, contact]);
      const asked = [identity, contact].map((each) => ({ ...each, version: 1 }));
      await vault.find(asked);
      await given.destroy(identity);
      expect(await vault.find(asked)).toEqual([undefined, kept]);
    });

    test('a secret has 32 bytes and is the same for its name, ever after', async () => {
      const [first, again, another] = await Promise.all([
        vault.secret('fingerprint'),
        vault.secret('fingerprint'),
        vault.secret('another'),
      ]);
      expect(first.symmetricKeySize).toBe(32);
      expect(again).toEqual(first);
      expect(another).not.toEqual(first);
      const second = await opening(given.open());
      expect(await second.secret('fingerprint')).toEqual(first);
    });

    test('names that could run into one another are kept apart', async () => {
      const names = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', ':', '/', '\n', '%') });
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(names, { minLength: 2, maxLength: 6 }), async (streams) => {
          const asked = streams.flatMap((stream) => [
            { stream, class: 'identity' as const },
            { stream, class: 'note' as const },
          ]);
          const keys = await vault.obtain(asked);
          expect(new Set(keys.map(({ key }) => hexOf(key))).size).toBe(asked.length);
          expect(await vault.find(keys)).toEqual(keys);
        }),
        { numRuns: 30 },
      );
    });

    test('a copy holds what was there, while the vault goes on making keys', async () => {
      const keys = await vault.obtain([identity, other]);
      const secret = await vault.secret('fingerprint');
      const file = given.copyName();
      const copy = { underWay: true };
      const copied = vault.backup(file).finally(() => {
        copy.underWay = false;
      });
      for (let made = 0; copy.underWay && made < 1000; made += 1) {
        const references = Array.from({ length: 20 }, (_, at) => ({
          ...contact,
          stream: `person-${made}-${at}`,
        }));
        expect(await vault.obtain(references)).toHaveLength(20);
      }
      await copied;
      const restored = await opening(given.openCopy(file));
      expect(await restored.find(keys)).toEqual(keys);
      expect(await restored.secret('fingerprint')).toEqual(secret);
    });

    test('a copy never takes the place of a file', async () => {
      const file = given.copyName();
      await vault.backup(file);
      await expect(vault.backup(file)).rejects.toThrow(VaultUnavailable);
      await opening(given.openCopy(file));
    });

    test('closing answers what was asked before it, and nothing after it', async () => {
      const asked = vault.obtain([identity]);
      await vault.close();
      expect(await asked).toMatchObject([{ ...identity, version: 1 }]);
      await expect(vault.obtain([identity])).rejects.toThrow(VaultUnavailable);
      await expect(vault.find([{ ...identity, version: 1 }])).rejects.toThrow(VaultUnavailable);
      await expect(vault.secret('fingerprint')).rejects.toThrow(VaultUnavailable);
      await expect(vault.backup(given.copyName())).rejects.toThrow(VaultUnavailable);
      await vault.close();
    });
  });
};
