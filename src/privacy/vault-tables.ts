/** The questions that the key vault asks its tables, prepared once. */
import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { KeyReference } from '../application/key-vault.js';
import type { KeyVersion } from './key-wrapping.js';

/** What the vault holds for a reference; no key and no mark where it has never held one. */
export interface HeldKey {
  readonly key: { readonly version: number; readonly wrapped: Buffer } | undefined;
  readonly destroyed: boolean;
}

export type WrappedKey = KeyVersion & { readonly wrapped: Buffer };

/** The mark of an erasure; the instant as it was noted. */
export type DestroyedMark = KeyReference & { readonly destroyedAt: string };

export interface WrappedSecret {
  readonly name: string;
  readonly wrapped: Buffer;
}

/** How much a vault holds; keys under a mark are not counted. */
export interface VaultCounts {
  readonly keys: number;
  readonly destroyed: number;
  readonly secrets: number;
}

export class VaultTables {
  private readonly statements: Readonly<Record<Question, StatementSync>>;

  constructor(db: DatabaseSync) {
    const prepare = (name: string): StatementSync =>
      db.prepare(readFileSync(new URL(name, import.meta.url), 'utf8'));
    this.statements = {
      newestKey: prepare('newest-key.sql'),
      keyOfVersion: prepare('key-of-version.sql'),
      insertKey: prepare('insert-key.sql'),
      secret: prepare('secret.sql'),
      insertSecret: prepare('insert-secret.sql'),
      insertDestroyed: prepare('insert-destroyed.sql'),
      deleteKeys: prepare('delete-keys.sql'),
      truncateLog: prepare('truncate-log.sql'),
      allKeys: prepare('all-keys.sql'),
      allDestroyed: prepare('all-destroyed.sql'),
      allSecrets: prepare('all-secrets.sql'),
      updateKey: prepare('update-key.sql'),
      updateSecret: prepare('update-secret.sql'),
      counts: prepare('counts.sql'),
      dataVersion: prepare('data-version.sql'),
    };
  }

  newestKey(reference: KeyReference): HeldKey {
    const { stream, class: name } = reference;
    return held(this.statements.newestKey.get({ stream, class: name }));
  }

  keyOfVersion(reference: KeyReference, version: number): HeldKey {
    const { stream, class: name } = reference;
    return held(this.statements.keyOfVersion.get({ stream, class: name, version }));
  }

  insertKey({ stream, class: name }: KeyReference, version: number, wrapped: Buffer): void {
    this.statements.insertKey.run({ stream, class: name, version, wrapped });
  }

  /** Another wrap of a key that is there. */
  updateKey({ stream, class: name, version, wrapped }: WrappedKey): void {
    this.statements.updateKey.run({ stream, class: name, version, wrapped });
  }

  /** Another wrap of a secret that is there. */
  updateSecret({ name, wrapped }: WrappedSecret): void {
    this.statements.updateSecret.run({ name, wrapped });
  }

  secret(name: string): Buffer | undefined {
    const row = this.statements.secret.get({ name });
    return row === undefined ? undefined : bytes(row.wrapped);
  }

  insertSecret(name: string, wrapped: Buffer): void {
    this.statements.insertSecret.run({ name, wrapped });
  }

  insertDestroyed({ stream, class: name, destroyedAt }: DestroyedMark): void {
    this.statements.insertDestroyed.run({ stream, class: name, destroyedAt });
  }

  /** Within a transaction: keeps the mark, and removes the keys under it. */
  destroy(mark: DestroyedMark): void {
    const { stream, class: name } = mark;
    this.insertDestroyed(mark);
    this.statements.deleteKeys.run({ stream, class: name });
  }

  /** Whether nothing is left in the write-ahead log; not while another connection reads it. */
  truncateLog(): boolean {
    return this.statements.truncateLog.get()?.busy === 0;
  }

  /** Every key that is not under a mark, in order, read as they are asked for. */
  *allKeys(): Iterable<WrappedKey> {
    for (const row of this.statements.allKeys.iterate()) {
      yield { ...(row as unknown as WrappedKey), wrapped: bytes(row.wrapped) };
    }
  }

  *allDestroyed(): Iterable<DestroyedMark> {
    for (const row of this.statements.allDestroyed.iterate()) {
      yield row as unknown as DestroyedMark;
    }
  }

  *allSecrets(): Iterable<WrappedSecret> {
    for (const row of this.statements.allSecrets.iterate()) {
      yield { name: String(row.name), wrapped: bytes(row.wrapped) };
    }
  }

  counts(): VaultCounts {
    return this.statements.counts.get() as unknown as VaultCounts;
  }

  /** Changes when another connection has changed the file; our own changes leave it as it is. */
  dataVersion(): number {
    return Number(this.statements.dataVersion.get()?.data_version);
  }
}

type Question =
  | 'newestKey'
  | 'keyOfVersion'
  | 'insertKey'
  | 'secret'
  | 'insertSecret'
  | 'insertDestroyed'
  | 'deleteKeys'
  | 'truncateLog'
  | 'allKeys'
  | 'allDestroyed'
  | 'allSecrets'
  | 'updateKey'
  | 'updateSecret'
  | 'counts'
  | 'dataVersion';

const held = (row: Readonly<Record<string, unknown>> = {}): HeldKey => ({
  key:
    row.version == null ? undefined : { version: Number(row.version), wrapped: bytes(row.wrapped) },
  destroyed: row.destroyed === 1,
});

const bytes = (value: unknown): Buffer => Buffer.from(value as Uint8Array);
