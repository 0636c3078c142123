/** The questions that the key vault asks its PostgreSQL tables. */
import type { KeyReference } from '../../application/key-vault.js';
import type { KeyVersion } from '../key-wrapping.js';
import type { DestroyedMark, HeldKey, WrappedKey, WrappedSecret } from '../vault-tables.js';
import type { Session } from './vault-sessions.js';
import { sqlOf } from './vault-sessions.js';

const NEWEST_KEYS = sqlOf('newest-keys.sql');
const KEYS_OF_VERSIONS = sqlOf('keys-of-versions.sql');
const INSERT_KEYS = sqlOf('insert-keys.sql');
const SECRET = sqlOf('secret.sql');
const INSERT_SECRET = sqlOf('insert-secret.sql');
const INSERT_DESTROYED = sqlOf('insert-destroyed.sql');
const DELETE_NATIONAL_IDS = sqlOf('delete-national-ids.sql');
const UPDATE_KEYS = sqlOf('update-keys.sql');
const UPDATE_SECRET = sqlOf('update-secret.sql');
const DELETE_DESTROYED = sqlOf('delete-destroyed.sql');
const VACUUM_KEYS = sqlOf('vacuum-keys.sql');
const LOCK_ALONE = sqlOf('lock-alone.sql');
const LOCK_SHARED = sqlOf('lock-shared.sql');

interface KeyRow {
  readonly version: number | null;
  readonly wrapped: Buffer | null;
  readonly destroyed: boolean;
}

const streamsOf = (references: readonly KeyReference[]) => references.map(({ stream }) => stream);
const classesOf = (references: readonly KeyReference[]) => references.map((each) => each.class);
const versionsOf = (keys: readonly KeyVersion[]) => keys.map(({ version }) => version);

export const newestKeys = async (
  session: Session,
  references: readonly KeyReference[],
): Promise<readonly HeldKey[]> => {
  const values = [streamsOf(references), classesOf(references)];
  return (await session.rows<KeyRow>(NEWEST_KEYS, values)).map(held);
};

export const keysOfVersions = async (
  session: Session,
  keys: readonly KeyVersion[],
): Promise<readonly HeldKey[]> => {
  const values = [streamsOf(keys), classesOf(keys), versionsOf(keys)];
  return (await session.rows<KeyRow>(KEYS_OF_VERSIONS, values)).map(held);
};

/** Within a transaction: until it ends, no key is destroyed. A key that is there already stays as it is. */
export const insertKeys = async (session: Session, keys: readonly WrappedKey[]): Promise<void> => {
  await session.rows(LOCK_SHARED);
  const wrapped = keys.map((each) => each.wrapped);
  await session.rows(INSERT_KEYS, [streamsOf(keys), classesOf(keys), versionsOf(keys), wrapped]);
};

/** Within a transaction: keeps the marks, and removes the keys under them. */
export const insertDestroyed = async (
  session: Session,
  marks: readonly DestroyedMark[],
): Promise<void> => {
  await session.rows(LOCK_ALONE);
  const [streams, classes] = [streamsOf(marks), classesOf(marks)];
  await session.rows(INSERT_DESTROYED, [streams, classes, marks.map((each) => each.destroyedAt)]);
  await session.rows(DELETE_DESTROYED, [streams, classes]);
  await session.rows(DELETE_NATIONAL_IDS, [streams, classes]);
};

/** Within a transaction that holds the lock of the vault alone: other wraps of keys that are there. */
export const updateKeys = async (session: Session, keys: readonly WrappedKey[]): Promise<void> => {
  const wrapped = keys.map((each) => each.wrapped);
  await session.rows(UPDATE_KEYS, [streamsOf(keys), classesOf(keys), versionsOf(keys), wrapped]);
};

/** Another wrap of a secret that is there. */
export const updateSecret = async (
  session: Session,
  { name, wrapped }: WrappedSecret,
): Promise<void> => {
  await session.rows(UPDATE_SECRET, [name, wrapped]);
};

/** Until the transaction ends, nobody else creates or destroys keys. */
export const lockAlone = async (session: Session): Promise<void> => {
  await session.rows(LOCK_ALONE);
};

/** Not within a transaction. */
export const freeRemoved = async (session: Session): Promise<void> => {
  await session.rows(VACUUM_KEYS);
};

export const secretOf = async (session: Session, name: string): Promise<Buffer | undefined> => {
  const [row] = await session.rows<{ wrapped: Buffer }>(SECRET, [name]);
  return row?.wrapped;
};

/** A secret that is there already stays as it is. */
export const insertSecret = async (
  session: Session,
  name: string,
  wrapped: Buffer,
): Promise<void> => {
  await session.rows(INSERT_SECRET, [name, wrapped]);
};

const held = ({ version, wrapped, destroyed }: KeyRow): HeldKey => ({
  key: version === null || wrapped === null ? undefined : { version, wrapped },
  destroyed,
});
