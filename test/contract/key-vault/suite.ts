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
  /** Wraps the vault with a new key while no handle is open; the next `open` has the new key. */
  readonly rewrap: () => Promise<void>;
  /** A name for a copy that is not there yet. */
  readonly copyName: () => string;
  /** A vault on a copy made by `backup`; the suite closes it. */
  readonly openCopy: (file: string) => Promise<KeyVault>;
  readonly remove: () => Promise<void>;
}

const identity: KeyReference = { stream: 'person-a', class: 'identity' };
const contact: KeyReference = { stream: 'person-a', class: 'contact' };
const other: KeyReference = { stream: 'person-b', class: 'identity' };
const AT = '2026-11-22T01:00:00.000Z';

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
      await vault.destroy([identity], AT);
      await expect(vault.obtain([identity])).rejects.toThrow(KeyDestroyed);
      await expect(vault.obtain([identity])).rejects.toMatchObject({ reference: identity });
    });

    test('a reference destroyed before it ever had a key gets none', async () => {
      await vault.destroy([identity], AT);
      await expect(vault.obtain([identity])).rejects.toThrow(KeyDestroyed);
      expect(await vault.find([{ ...identity, version: 1 }])).toEqual([undefined]);
    });

    test('a call that is refused for a destroyed key creates none of its other keys', async () => {
      await vault.destroy([identity], AT);
      await expect(vault.obtain([other, identity])).rejects.toThrow(KeyDestroyed);
      await expect(vault.find([{ ...other, version: 1 }])).rejects.toThrow(VaultUnavailable);
    });

    test('a call that is refused leaves the calls beside it alone', async () => {
      await vault.destroy([identity], AT);
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
      await vault.destroy([identity], AT);
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

    test('destroying takes every version of the keys asked, from every handle, and no others', async () => {
      const second = await opening(given.open());
      await vault.obtain([identity, contact, other]);
      await vault.renew([identity]);
      const versions = [1, 2].map((version) => ({ ...identity, version }));
      expect(await second.find(versions)).toHaveLength(2);
      await vault.destroy([identity], AT);
      for (const handle of [vault, second]) {
        expect(await handle.find(versions)).toEqual([undefined, undefined]);
        await expect(handle.obtain([identity])).rejects.toThrow(KeyDestroyed);
        expect(await handle.find([{ ...contact, version: 1 }])).toMatchObject([contact]);
        expect(await handle.find([{ ...other, version: 1 }])).toMatchObject([other]);
      }
    });

    test('destroying again changes nothing', async () => {
      await vault.obtain([identity]);
      await vault.destroy([identity, contact], AT);
      await vault.destroy([contact, identity], '2030-01-01T00:00:00.000Z');
      expect(await vault.find([{ ...identity, version: 1 }])).toEqual([undefined]);
    });

    test('a copy made after a destruction does not hold the key', async () => {
      const [key] = await vault.obtain([identity]);
      await vault.destroy([identity], AT);
      const file = given.copyName();
      await vault.backup(file);
      const restored = await opening(given.openCopy(file));
      expect(await restored.find([{ ...identity, version: 1 }])).toEqual([undefined]);
      expect(key).toMatchObject(identity);
    });

    test('a renewed key is the newest from then on, and the older one stays', async () => {
      const [first] = await vault.obtain([identity]);
      const [second] = await vault.renew([identity]);
      expect(second).toMatchObject({ ...identity, version: 2 });
      expect(await vault.obtain([identity])).toEqual([second]);
      expect(await vault.find([1, 2].map((version) => ({ ...identity, version })))).toEqual([
        first,
        second,
      ]);
      expect(await vault.renew([contact])).toMatchObject([{ ...contact, version: 1 }]);
    });

    test('a destroyed key is not renewed, nor is any other of that call', async () => {
      await vault.destroy([identity], AT);
      await expect(vault.renew([other, identity])).rejects.toThrow(KeyDestroyed);
      expect(await vault.obtain([other])).toMatchObject([{ ...other, version: 1 }]);
    });

    test('after it was wrapped anew it gives the same keys and secrets', async () => {
      const keys = await vault.obtain([identity, contact]);
      const secret = await vault.secret('fingerprint');
      await vault.destroy([other], AT);
      await vault.close();
      await given.rewrap();
      const again = await opening(given.open());
      expect(await again.find(keys)).toEqual(keys);
      expect(await again.secret('fingerprint')).toEqual(secret);
      await expect(again.obtain([other])).rejects.toThrow(KeyDestroyed);
    });

    test('the blind index finds who shares a digest, and forgets what a stream states no more', async () => {
      const { nationalIds } = vault;
      const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
      expect(await nationalIds.reflected()).toBe(0);
      await nationalIds.put(
        [
          { stream: 'person-b', digests: [one] },
          { stream: 'person-a', digests: [one, two] },
          { stream: 'person-c', digests: [two] },
        ],
        7,
      );
      expect(await nationalIds.reflected()).toBe(7);
      expect(await nationalIds.holders(one)).toEqual(['person-a', 'person-b']);
      expect(await nationalIds.shared('', 10)).toEqual([
        ['person-a', 'person-b'],
        ['person-a', 'person-c'],
      ]);
      expect(await nationalIds.shared('person-a person-b', 1)).toEqual([['person-a', 'person-c']]);
      await nationalIds.put([{ stream: 'person-a', digests: [two] }], 8);
      expect(await nationalIds.holders(one)).toEqual(['person-b']);
      await nationalIds.clear();
      expect([await nationalIds.reflected(), await nationalIds.holders(two)]).toEqual([0, []]);
    });

    test('the blind index takes nothing older than it reflects, and nothing of a destroyed identity', async () => {
      const { nationalIds } = vault;
      const digest = Buffer.alloc(32, 1);
      await nationalIds.put([{ stream: 'person-a', digests: [digest] }], 7);
      await nationalIds.put([{ stream: 'person-b', digests: [digest] }], 7);
      expect(await nationalIds.holders(digest)).toEqual(['person-a']);
      await vault.destroy([contact], AT);
      expect(await nationalIds.holders(digest)).toEqual(['person-a']);
      await vault.destroy([identity], AT);
      expect(await nationalIds.holders(digest)).toEqual([]);
      await nationalIds.put([{ stream: 'person-a', digests: [digest] }], 9);
      expect(await nationalIds.holders(digest)).toEqual([]);
    });

    test('closing answers what was asked before it, and nothing after it', async () => {
      const asked = vault.obtain([identity]);
      await vault.close();
      expect(await asked).toMatchObject([{ ...identity, version: 1 }]);
      await expect(vault.obtain([identity])).rejects.toThrow(VaultUnavailable);
      await expect(vault.find([{ ...identity, version: 1 }])).rejects.toThrow(VaultUnavailable);
      await expect(vault.secret('fingerprint')).rejects.toThrow(VaultUnavailable);
      await expect(vault.destroy([identity], AT)).rejects.toThrow(VaultUnavailable);
      await expect(vault.renew([identity])).rejects.toThrow(VaultUnavailable);
      await expect(vault.nationalIds.holders(Buffer.alloc(32))).rejects.toThrow(VaultUnavailable);
      await expect(vault.backup(given.copyName())).rejects.toThrow(VaultUnavailable);
      await vault.close();
    });
  });
};
