/** The signer's memory on one machine: an SQLite file of the data folder, apart from the log. */
import { readFileSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

import { EvidenceUnavailable } from '../../application/evidence.js';
import type { CheckpointMemory, KeptCheckpoint, KeptKey } from './checkpoint-memory.js';
import { intoNewFile } from './memory-copy.js';

const sql = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const SCHEMA = sql('memory-schema.sql');
const ADD_CHECKPOINT = sql('add-checkpoint.sql');
const BEFORE = sql('checkpoints-before.sql');
const ADD_KEY = sql('add-key.sql');
const KEYS = sql('keys.sql');

const BUSY_WAIT_MS = 1_000;
/** Larger than every size. */
const END = Number.MAX_SAFE_INTEGER;
/** All pages at once: between two steps a signer would make the copy start again. */
const COPIED_PAGES_MAX = 2 ** 31 - 1;

/** @throws EvidenceUnavailable */
export const openFileMemory = (path: string): CheckpointMemory =>
  attempt(path, () => {
    const database = new DatabaseSync(path, { timeout: BUSY_WAIT_MS });
    database.exec(SCHEMA);
    return new FileMemory(path, database);
  });

class FileMemory implements CheckpointMemory {
  constructor(
    private readonly path: string,
    private readonly database: DatabaseSync,
  ) {}

  keys(): Promise<readonly KeptKey[]> {
    return this.#ask(() => this.database.prepare(KEYS).all() as unknown as KeptKey[]);
  }

  addKey({ generation, verifier }: KeptKey): Promise<boolean> {
    return this.#ask(() => this.database.prepare(ADD_KEY).run(generation, verifier).changes === 1);
  }

  async last(): Promise<KeptCheckpoint | undefined> {
    const [last] = await this.before(END, 1);
    return last;
  }

  before(size: number, limit: number): Promise<readonly KeptCheckpoint[]> {
    return this.#ask(
      () => this.database.prepare(BEFORE).all(size, limit) as unknown as KeptCheckpoint[],
    );
  }

  add({ size, root, note }: KeptCheckpoint, after: number | null): Promise<boolean> {
    const row = { size, root, note, after: after ?? -1 };
    return this.#ask(() => this.database.prepare(ADD_CHECKPOINT).run(row).changes === 1);
  }

  backup(file: string): Promise<void> {
    return intoNewFile(file, async () => {
      const reader = new DatabaseSync(this.path, { readOnly: true, timeout: BUSY_WAIT_MS });
      try {
        await backup(reader, file, { rate: COPIED_PAGES_MAX });
      } finally {
        reader.close();
      }
    });
  }

  close(): Promise<void> {
    return this.#ask(() => {
      this.database.close();
    });
  }

  #ask<T>(question: () => T): Promise<T> {
    return new Promise((resolve) => {
      resolve(attempt(this.path, question));
    });
  }
}

const attempt = <T>(path: string, work: () => T): T => {
  try {
    return work();
  } catch (cause) {
    throw new EvidenceUnavailable(`${path} cannot be used: ${String(cause)}`, { cause });
  }
};
