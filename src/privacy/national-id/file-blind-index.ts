/** The blind index of national ids in the file of the key vault. */
import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

import type { BlindEntry, BlindIndex } from '../../application/blind-index.js';
import { inTransaction } from '../vault-database.js';

/** Does work on the database as the vault does, with its failures in the words of the port. */
export type AskVault = <T>(work: () => T) => T;

export class FileBlindIndex implements BlindIndex {
  private readonly statements: Readonly<Record<Question, StatementSync>>;

  constructor(
    private readonly db: DatabaseSync,
    private readonly ask: AskVault,
  ) {
    const prepare = (name: string): StatementSync =>
      db.prepare(readFileSync(new URL(name, import.meta.url), 'utf8'));
    this.statements = {
      reflected: prepare('reflected.sql'),
      reflect: prepare('reflect.sql'),
      forget: prepare('forget.sql'),
      keep: prepare('keep.sql'),
      holders: prepare('holders.sql'),
      shared: prepare('shared.sql'),
      clear: prepare('clear.sql'),
    };
  }

  reflected(): Promise<number> {
    return this.answer(() => this.reflectedNow());
  }

  put(entries: readonly BlindEntry[], reflected: number): Promise<void> {
    return this.answer(() => {
      inTransaction(this.db, () => {
        if (this.reflectedNow() >= reflected) return;
        for (const { stream, digests } of entries) {
          this.statements.forget.run({ stream });
          for (const digest of digests) this.statements.keep.run({ stream, digest });
        }
        this.statements.reflect.run({ reflected });
      });
    });
  }

  holders(digest: Buffer): Promise<readonly string[]> {
    return this.answer(() =>
      this.statements.holders.all({ digest }).map(({ stream }) => String(stream)),
    );
  }

  shared(after: string, limit: number): Promise<readonly (readonly string[])[]> {
    return this.answer(() =>
      this.statements.shared.all({ after, limit }).map(({ streams }) => String(streams).split(' ')),
    );
  }

  clear(): Promise<void> {
    return this.answer(() => {
      inTransaction(this.db, () => {
        this.statements.clear.run();
        this.statements.reflect.run({ reflected: 0 });
      });
    });
  }

  /** Within the transaction of a destruction. */
  forget(stream: string): void {
    this.statements.forget.run({ stream });
  }

  private reflectedNow(): number {
    return Number(this.statements.reflected.get()?.reflected);
  }

  private answer<T>(work: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(this.ask(work));
    });
  }
}

type Question = 'reflected' | 'reflect' | 'forget' | 'keep' | 'holders' | 'shared' | 'clear';
