/** The questions that the key vault asks its tables, prepared once. */
import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { KeyReference } from '../application/key-vault.js';

/** What the vault holds for a reference; no key and no mark where it has never held one. */
export interface HeldKey {
  readonly key: { readonly version: number; readonly wrapped: Buffer } | undefined;
  readonly destroyed: boolean;
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

  secret(name: string): Buffer | undefined {
    const row = this.statements.secret.get({ name });
    return row === undefined ? undefined : bytes(row.wrapped);
  }

  insertSecret(name: string, wrapped: Buffer): void {
    this.statements.insertSecret.run({ name, wrapped });
  }

  /** Changes when another connection has changed the file; our own changes leave it as it is. */
  dataVersion(): number {
    return Number(this.statements.dataVersion.get()?.data_version);
  }
}

type Question =
  'newestKey' | 'keyOfVersion' | 'insertKey' | 'secret' | 'insertSecret' | 'dataVersion';

const held = (row: Readonly<Record<string, unknown>> = {}): HeldKey => ({
  key:
    row.version == null ? undefined : { version: Number(row.version), wrapped: bytes(row.wrapped) },
  destroyed: row.destroyed === 1,
});

const bytes = (value: unknown): Buffer => Buffer.from(value as Uint8Array);
