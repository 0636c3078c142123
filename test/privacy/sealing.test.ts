/** Sealing: what is sealed comes back only where it belongs, and every mark on it can be recomputed. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createDecipheriv, createHmac, hash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { KeyVault } from '../../src/application/key-vault.js';
import { KeyDestroyed } from '../../src/application/key-vault.js';
import type { Sealer } from '../../src/application/sealing.js';
import { SealBroken } from '../../src/application/sealing.js';
import type { RecordedEvent, SealedPart } from '../../src/domain/events.js';
import type { PrivateFields } from '../../src/domain/private-fields.js';
import { VAULT_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import { createSealer } from '../../src/privacy/sealing.js';
import { LEDGER, sealedEvent, toSeal } from './sealed-events.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();
let folder: string;
let vault: KeyVault;
let sealer: Sealer;

beforeEach(async () => {
  folder = newFolder();
  vault = openFileVault(folder);
  sealer = await createSealer({ vault, ledger: LEDGER });
});
afterEach(() => vault.close());

const name: PrivateFields = { identity: { '/profile/fullName': 'Nguyễn Thị Ánh' } };
const withoutIdentity: PrivateFields = {
  contact: { '/profile/phone': '0912 345 678' },
  sensitive: { '/profile/religion': 'none', '/cause': 'late "again"' },
  note: { '/note': 'line one\nline two 🏛' },
};
const everything: PrivateFields = {
  identity: { '/profile/fullName': 'Nguyễn Thị Ánh', '/profile/birthDate': '1980-05-17' },
  ...withoutIdentity,
};

/** The vault with some of its functions replaced. */
const vaultWith = (changes: Partial<KeyVault>): KeyVault => ({
  obtain: (references) => vault.obtain(references),
  find: (references) => vault.find(references),
  secret: (secret) => vault.secret(secret),
  nationalIds: vault.nationalIds,
  renew: (references) => vault.renew(references),
  destroy: (references, at) => vault.destroy(references, at),
  backup: (file) => vault.backup(file),
  close: () => vault.close(),
  ...changes,
});

const partOf = (event: RecordedEvent): SealedPart => {
  const [part] = event.sealed;
  if (part === undefined) throw new Error('nothing was sealed');
  return part;
};
const bytesOf = (part: SealedPart): Buffer => Buffer.from(part.ciphertext ?? '', 'base64');
const unsealed = (event: RecordedEvent) => sealer.unseal([event]);

/** The event with its first part changed. */
const withPart = (event: RecordedEvent, change: Partial<SealedPart>): RecordedEvent => ({
  ...event,
  sealed: [{ ...partOf(event), ...change }, ...event.sealed.slice(1)],
});

const destroy = (stream: string, sealedClass: string): void => {
  const db = new DatabaseSync(join(folder, VAULT_FILE));
  db.prepare('INSERT INTO destroyed VALUES (?, ?, ?)').run(stream, sealedClass, '2026-01-01');
  db.close();
};

describe('what is sealed', () => {
  test('comes back as it was, class by class', async () => {
    const event = await sealedEvent(sealer, toSeal(everything));
    expect(event.sealed.map((part) => part.class)).toEqual([
      'identity',
      'contact',
      'sensitive',
      'note',
    ]);
    expect(await unsealed(event)).toEqual([{ fields: everything, erased: [] }]);
  });

  test('comes back for any values, of many events at once, in order', async () => {
    const values = fc.dictionary(
      fc.string({ unit: 'grapheme' }).map((text) => `/${text}`),
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean()),
      { minKeys: 1, noNullPrototype: true },
    );
    const fields = fc.record(
      { identity: values, contact: values, sensitive: values, note: values },
      { requiredKeys: [] },
    );
    const events = fc.array(fc.tuple(fields, fc.constantFrom('person-a', 'person-b')), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const asked = given.map(([each, stream], at) => toSeal(each, `event-${at}`, stream));
        const recorded = await Promise.all(asked.map((each) => sealedEvent(sealer, each)));
        const together = await sealer.seal(asked);
        const both = [
          ...recorded,
          ...recorded.map((event, at) => ({ ...event, sealed: together[at] ?? [] })),
        ];
        const expected = given.map(([each]) => ({ fields: each, erased: [] }));
        expect(await sealer.unseal(both)).toEqual([...expected, ...expected]);
      }),
      { numRuns: 60 },
    );
  });

  test('comes back to a sealer made later over the same vault', async () => {
    const event = await sealedEvent(sealer, toSeal(name));
    await vault.close();
    vault = openFileVault(folder);
    sealer = await createSealer({ vault, ledger: LEDGER });
    expect(await unsealed(event)).toEqual([{ fields: name, erased: [] }]);
  });

  test('is nothing when nothing is private', async () => {
    expect(await sealer.seal([toSeal({}), toSeal({ identity: {} })])).toEqual([[], []]);
    expect(await sealer.seal([])).toEqual([]);
    expect(await sealer.unseal([])).toEqual([]);
  });

  test('never looks the same twice: nonce and salt are new each time', async () => {
    const one = partOf(await sealedEvent(sealer, toSeal(name)));
    const two = partOf(await sealedEvent(sealer, toSeal(name)));
    expect(one.ciphertext).not.toBe(two.ciphertext);
    expect(one.digest).not.toBe(two.digest);
    expect(one.commitment).not.toBe(two.commitment);
    expect(bytesOf(one).subarray(0, 12)).not.toEqual(bytesOf(two).subarray(0, 12));
  });

  test('asks the vault once, with each key once', async () => {
    const asked: unknown[] = [];
    const counting = vaultWith({
      obtain: (references) => {
        asked.push(references);
        return vault.obtain(references);
      },
    });
    const counted = await createSealer({ vault: counting, ledger: LEDGER });
    await counted.seal([
      toSeal(name),
      toSeal(name, 'event-2'),
      toSeal(name, 'event-3', 'person-b'),
    ]);
    expect(asked).toEqual([
      [
        { stream: 'person-a', class: 'identity' },
        { stream: 'person-b', class: 'identity' },
      ],
    ]);
  });
});

describe('the marks on a sealed part', () => {
  test('can be recomputed with nothing but the key and the documented form', async () => {
    const event = await sealedEvent(sealer, toSeal(everything));
    const part = partOf(event);
    const bytes = bytesOf(part);
    expect(part.digest).toBe(hash('sha256', bytes, 'hex'));

    const [key] = await vault.find([
      { stream: event.stream, class: part.class, version: part.keyVersion },
    ]);
    if (key === undefined) throw new Error('no key');
    const decipher = createDecipheriv('aes-256-gcm', key.key, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(`["${LEDGER}","event-1","person-a","identity",1]`));
    decipher.setAuthTag(bytes.subarray(-16));
    const plaintext = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    const text = plaintext.subarray(32);
    expect(text.toString()).toBe(
      '{"/profile/birthDate":"1980-05-17","/profile/fullName":"Nguyễn Thị Ánh"}',
    );
    expect(part.commitment).toBe(
      createHmac('sha256', plaintext.subarray(0, 32)).update(text).digest('hex'),
    );
  });
});

describe('a sealed part that was altered or moved does not open', () => {
  test('any flipped byte of the ciphertext', async () => {
    const event = await sealedEvent(sealer, toSeal(name));
    const bytes = bytesOf(partOf(event));
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const ciphertext = flipped.toString('base64');
      await expect(unsealed(withPart(event, { ciphertext }))).rejects.toThrow(SealBroken);
      // Even when the digest, which anybody can compute, was made to fit.
      const digest = hash('sha256', flipped, 'hex');
      await expect(unsealed(withPart(event, { ciphertext, digest }))).rejects.toThrow(
        /was altered, moved, or sealed with another key/,
      );
    }
  });

  test.each(['', 'AA==', 'A'.repeat(36)])('a ciphertext cut to %j', async (ciphertext) => {
    const event = await sealedEvent(sealer, toSeal(name));
    const digest = hash('sha256', Buffer.from(ciphertext, 'base64'), 'hex');
    await expect(unsealed(withPart(event, { ciphertext, digest }))).rejects.toThrow(SealBroken);
  });

  test('base64 that is not canonical', async () => {
    const event = await sealedEvent(sealer, toSeal(name));
    const { ciphertext } = partOf(event);
    for (const other of [`${ciphertext ?? ''}\n`, `${ciphertext ?? ''}=`, ` ${ciphertext ?? ''}`]) {
      await expect(unsealed(withPart(event, { ciphertext: other }))).rejects.toThrow(
        /no canonical base64/,
      );
    }
  });

  test('a changed digest or commitment', async () => {
    const event = await sealedEvent(sealer, toSeal(name));
    const zeros = '0'.repeat(64);
    await expect(unsealed(withPart(event, { digest: zeros }))).rejects.toThrow(/its digest/);
    await expect(unsealed(withPart(event, { commitment: zeros }))).rejects.toThrow(
      /its commitment/,
    );
  });

  test.each([
    ['another event', { id: 'event-2' }],
    ['another schema', { schema: 2 }],
    ['the event of another person', { stream: 'person-b' }],
  ])('moved to %s', async (_, change) => {
    const event = await sealedEvent(sealer, toSeal(name));
    await sealedEvent(sealer, toSeal(name, 'event-9', 'person-b'));
    await expect(unsealed({ ...event, ...change })).rejects.toThrow(SealBroken);
  });

  test('moved to another class', async () => {
    const event = await sealedEvent(sealer, toSeal(name));
    await sealedEvent(sealer, toSeal({ contact: { '/profile/phone': '1' } }, 'event-9'));
    await expect(unsealed(withPart(event, { class: 'contact' }))).rejects.toThrow(SealBroken);
  });

  test.each(['id', 'stream', 'class', 'schema', 'ledger'] as const)(
    'the place is bound by the ciphertext itself, not only by its key: %s',
    async (what) => {
      const event = await sealedEvent(sealer, toSeal(name));
      const [key] = await vault.obtain([{ stream: 'person-a', class: 'identity' }]);
      if (key === undefined) throw new Error('no key');
      // A vault that gives the right key wherever the part is put.
      const oneKey = vaultWith({
        find: (references) => Promise.resolve(references.map((each) => ({ ...key, ...each }))),
      });
      const ledger = what === 'ledger' ? 'another ledger' : LEDGER;
      const elsewhere = await createSealer({ vault: oneKey, ledger });
      const moved = {
        id: { ...event, id: 'event-2' },
        stream: { ...event, stream: 'person-b' },
        class: withPart(event, { class: 'contact' }),
        schema: { ...event, schema: 2 },
        ledger: event,
      }[what];
      await expect(elsewhere.unseal([moved])).rejects.toThrow(SealBroken);
      if (what !== 'ledger') expect(await elsewhere.unseal([event])).toHaveLength(1);
    },
  );
});

describe('after an erasure', () => {
  test('the erased class is named and its fields are gone; the other classes stay', async () => {
    const event = await sealedEvent(sealer, toSeal(everything));
    destroy('person-a', 'identity');
    expect(await unsealed(event)).toEqual([{ fields: withoutIdentity, erased: ['identity'] }]);
  });

  test('a ciphertext that was removed too reads the same, and needs no key', async () => {
    const event = await sealedEvent(sealer, toSeal(everything));
    const removed = withPart(event, { ciphertext: null, keyVersion: 99 });
    expect(await unsealed(removed)).toEqual([{ fields: withoutIdentity, erased: ['identity'] }]);
  });

  test('nothing can be sealed for the person again', async () => {
    destroy('person-a', 'identity');
    await expect(sealer.seal([toSeal(name)])).rejects.toThrow(KeyDestroyed);
  });

  test('events of other people open beside it', async () => {
    const mine = await sealedEvent(sealer, toSeal(name));
    const other = await sealedEvent(sealer, toSeal(name, 'event-2', 'person-b'));
    destroy('person-a', 'identity');
    expect(await sealer.unseal([mine, other, mine])).toEqual([
      { fields: {}, erased: ['identity'] },
      { fields: name, erased: [] },
      { fields: {}, erased: ['identity'] },
    ]);
  });
});
