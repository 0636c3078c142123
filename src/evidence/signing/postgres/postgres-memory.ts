/** The one memory of the signers of several replicas: a schema of its own in the database of the key vault. */
import { readFileSync } from 'node:fs';

import { Client } from 'pg';

import { EvidenceUnavailable } from '../../../application/evidence.js';
import type { CheckpointMemory, KeptCheckpoint, KeptKey } from '../checkpoint-memory.js';
import { copyMemory } from '../copy-memory.js';
import { openFileMemory } from '../file-memory.js';
import { intoNewFile } from '../memory-copy.js';

const sql = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const SCHEMA = sql('schema.sql');
const LOCK = sql('lock.sql');
const SESSION = sql('session.sql');
const ADD_CHECKPOINT = sql('add-checkpoint.sql');
const BEFORE = sql('checkpoints-before.sql');
const ADD_KEY = sql('add-key.sql');
const KEYS = sql('keys.sql');

const WAIT_MS_MAX = 5_000;
/** Larger than every size. */
const END = Number.MAX_SAFE_INTEGER;

/** @param url as in postgres://USER:PASSWORD@HOST/DATABASE. @throws EvidenceUnavailable */
export const openPostgresMemory = async (url: string): Promise<CheckpointMemory> => {
  const memory = new PostgresMemory(url);
  await memory.prepare();
  return memory;
};

/** A checkpoint is rare: each call connects anew, and no idle connection can fail. */
class PostgresMemory implements CheckpointMemory {
  constructor(private readonly url: string) {}

  async prepare(): Promise<void> {
    await this.#alone((client) => client.query(SCHEMA));
  }

  async keys(): Promise<readonly KeptKey[]> {
    const { rows } = await this.#connected((client) => client.query<KeptKey>(KEYS));
    return rows;
  }

  async addKey({ generation, verifier }: KeptKey): Promise<boolean> {
    const { rowCount } = await this.#alone((client) =>
      client.query(ADD_KEY, [generation, verifier]),
    );
    return rowCount === 1;
  }

  async last(): Promise<KeptCheckpoint | undefined> {
    const [last] = await this.before(END, 1);
    return last;
  }

  async before(size: number, limit: number): Promise<readonly KeptCheckpoint[]> {
    const { rows } = await this.#connected((client) =>
      client.query<Record<'size' | 'root' | 'note', string>>(BEFORE, [size, limit]),
    );
    return rows.map((row) => ({ ...row, size: Number(row.size) }));
  }

  async add({ size, root, note }: KeptCheckpoint, after: number | null): Promise<boolean> {
    const { rowCount } = await this.#alone((client) =>
      client.query(ADD_CHECKPOINT, [size, root, note, after ?? -1]),
    );
    return rowCount === 1;
  }

  backup(file: string): Promise<void> {
    return intoNewFile(file, async () => {
      const copy = openFileMemory(file);
      try {
        await copyMemory(this, copy);
      } finally {
        await copy.close();
      }
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** Within a transaction, while no other replica changes anything. */
  #alone<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return this.#connected(async (client) => {
      await client.query('BEGIN');
      await client.query(LOCK);
      const done = await work(client);
      await client.query('COMMIT');
      return done;
    });
  }

  async #connected<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({
      connectionString: this.url,
      connectionTimeoutMillis: WAIT_MS_MAX,
      query_timeout: WAIT_MS_MAX,
    });
    // Whoever waits for an answer is told of a lost connection by that.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(SESSION);
      return await work(client);
    } catch (cause) {
      const reason = 'the database with the signed checkpoints cannot be used';
      throw new EvidenceUnavailable(reason, { cause });
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
