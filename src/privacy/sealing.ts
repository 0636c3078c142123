/** Seals the private fields of events with keys from the vault, and opens them again. */
import type { KeyObject } from 'node:crypto';
import { createHmac, hash, randomBytes } from 'node:crypto';

import type { DataKey, KeyReference, KeyVault } from '../application/key-vault.js';
import type { Sealer, ToSeal, Unsealed } from '../application/sealing.js';
import { SealBroken } from '../application/sealing.js';
import type { AttributeValue, SealedClass } from '../domain/attributes.js';
import { canonical } from '../domain/canonical.js';
import type { RecordedEvent, SealedPart } from '../domain/events.js';
import type { PrivateFields } from '../domain/private-fields.js';
import { associatedData, decrypt, encrypt } from './aes-gcm.js';

type Values = Readonly<Record<string, AttributeValue>>;
/** Where a sealed part belongs: moved anywhere else it does not open. */
type Place = Pick<ToSeal, 'stream' | 'event' | 'schema'>;

const SALT_BYTES = 32;
/** Order in which the parts of an event stand. */
const CLASSES: readonly SealedClass[] = ['identity', 'contact', 'sensitive', 'note'];

/**
 * A sealer over a vault.
 * @param ledger the id of the ledger: part of what every ciphertext is bound to, so it never changes
 * @throws VaultUnavailable
 */
export const createSealer = async ({
  vault,
  ledger,
}: {
  readonly vault: KeyVault;
  readonly ledger: string;
}): Promise<Sealer> => {
  const secret = await vault.secret('fingerprint');
  return {
    seal: (events) => seal(vault, ledger, events),
    unseal: (events) => unseal(vault, ledger, events),
    fingerprint: (text) => hmac(secret, text),
  };
};

const seal = async (
  vault: KeyVault,
  ledger: string,
  events: readonly ToSeal[],
): Promise<readonly (readonly SealedPart[])[]> => {
  const keys = await keysFor(vault, events);
  return events.map((event) =>
    partsOf(event.fields).map(([name, values]) => {
      const key = keys.get(nameOf(event.stream, name));
      if (key === undefined) throw new Error('the vault gave no key for a part');
      return sealPart(ledger, event, key, values);
    }),
  );
};

/** One key for each stream and class, however many events need it: the vault is asked once. */
const keysFor = async (
  vault: KeyVault,
  events: readonly ToSeal[],
): Promise<ReadonlyMap<string, DataKey>> => {
  const needed = new Map<string, KeyReference>();
  for (const { stream, fields } of events) {
    for (const [name] of partsOf(fields)) {
      needed.set(nameOf(stream, name), { stream, class: name });
    }
  }
  if (needed.size === 0) return new Map();
  const keys = await vault.obtain([...needed.values()]);
  return new Map(keys.map((key) => [nameOf(key.stream, key.class), key]));
};

const partsOf = (fields: PrivateFields): readonly (readonly [SealedClass, Values])[] =>
  CLASSES.flatMap((name) => {
    const values = fields[name];
    return values === undefined || Object.keys(values).length === 0 ? [] : [[name, values]];
  });

const sealPart = (ledger: string, place: Place, key: DataKey, values: Values): SealedPart => {
  const salt = randomBytes(SALT_BYTES);
  const text = canonical(values);
  const plaintext = Buffer.concat([salt, Buffer.from(text)]);
  const sealed = encrypt(key.key, plaintext, boundTo(ledger, place, key.class));
  return {
    class: key.class,
    keyVersion: key.version,
    ciphertext: sealed.toString('base64'),
    digest: hash('sha256', sealed, 'hex'),
    commitment: hmac(salt, text),
  };
};

const unseal = async (
  vault: KeyVault,
  ledger: string,
  events: readonly RecordedEvent[],
): Promise<readonly Unsealed[]> => {
  const references = events.flatMap(({ stream, sealed }) =>
    sealed
      .filter(({ ciphertext }) => ciphertext !== null)
      .map((part) => ({ stream, class: part.class, version: part.keyVersion })),
  );
  const keys = references.length === 0 ? [] : await vault.find(references);
  let next = 0;
  return events.map((event) => {
    const fields: Partial<Record<SealedClass, Values>> = {};
    const erased: SealedClass[] = [];
    for (const part of event.sealed) {
      const key = part.ciphertext === null ? undefined : keys[next++];
      if (key === undefined || part.ciphertext === null) erased.push(part.class);
      else fields[part.class] = openPart(ledger, event, part, part.ciphertext, key);
    }
    return { fields, erased };
  });
};

const openPart = (
  ledger: string,
  { id, stream, schema }: RecordedEvent,
  part: SealedPart,
  ciphertext: string,
  key: DataKey,
): Values => {
  const broken = (what: string): SealBroken =>
    new SealBroken(`the ${part.class} part of event ${id} ${what}`);
  const sealed = Buffer.from(ciphertext, 'base64');
  if (sealed.toString('base64') !== ciphertext) throw broken('is no canonical base64');
  if (hash('sha256', sealed, 'hex') !== part.digest) throw broken('does not match its digest');
  const place = { stream, event: id, schema };
  const plaintext = decrypt(key.key, sealed, boundTo(ledger, place, part.class));
  if (plaintext === undefined) throw broken('was altered, moved, or sealed with another key');
  const salt = plaintext.subarray(0, SALT_BYTES);
  const text = plaintext.toString('utf8', SALT_BYTES);
  if (hmac(salt, text) !== part.commitment) throw broken('does not match its commitment');
  return JSON.parse(text) as Values;
};

const boundTo = (ledger: string, { event, stream, schema }: Place, name: SealedClass): Buffer =>
  associatedData(ledger, event, stream, name, schema);

const hmac = (secret: KeyObject | Buffer, text: string): string =>
  createHmac('sha256', secret).update(text).digest('hex');

const nameOf = (stream: string, name: SealedClass): string => `${name} ${stream}`;
