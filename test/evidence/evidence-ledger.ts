/** A ledger with evidence in a temporary folder, opened and closed as a test needs it. */
import { createHash, createSecretKey, hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { BundleSelection, EvidenceVerdict } from '../../src/application/evidence.js';
import type { EventStore } from '../../src/application/event-store.js';
import type { NewEvent } from '../../src/domain/events.js';
import type { WithTree } from '../../src/event-store/embedded-store.js';
import { LEDGER_FILE, openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import type { HeldFolder } from '../../src/event-store/folder-lock.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { EvidenceLog } from '../../src/evidence/evidence-log.js';
import type { CheckpointMemory } from '../../src/evidence/signing/checkpoint-memory.js';
import { openFileMemory } from '../../src/evidence/signing/file-memory.js';
import { TreeFile } from '../../src/evidence/tiles/tree-file.js';
import { anEvent } from '../contract/event-store/sample-events.js';

const CIPHERTEXT = Buffer.from('nonce, ciphertext and tag');

/** An event with a sealed part whose digest is right, and nothing of chance in it. */
export const sealedEvent = (name: string, given: Partial<NewEvent> = {}): NewEvent => {
  const hex = createHash('sha256').update(name).digest('hex');
  const sealed = {
    class: 'identity',
    keyVersion: 1,
    ciphertext: CIPHERTEXT.toString('base64'),
    digest: hash('sha256', CIPHERTEXT, 'hex'),
    commitment: 'cd'.repeat(32),
  } as const;
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return anEvent({ id, decision: null, correlationId: null, sealed: [sealed], ...given });
};

/** @param name of the ledger: another one has other keys and another origin */
export const evidenceOver = (
  name: string,
  store: EventStore & WithTree,
  memory: CheckpointMemory,
): EvidenceLog => {
  const places = {
    indexOf: (event: string) => Promise.resolve(Number(event)),
    ofPerson: async (person: string) =>
      (await store.readStream(`person-${person}`)).map(({ index }) => index),
  };
  const secret = (of: string) =>
    Promise.resolve(createSecretKey(createHash('sha256').update(`${name} ${of}`).digest()));
  const { tree } = store;
  const origin = `ledger.example/${name}`;
  const verifier = () => 'the verifier';
  return new EvidenceLog({ origin, tree, memory, secret, places, verifier });
};

export const verdictOf = async (
  evidence: Pick<EvidenceLog, 'verify'>,
  since?: string,
): Promise<EvidenceVerdict> => {
  for await (const { verdict } of evidence.verify(since)) if (verdict) return verdict;
  throw new Error('a verification ends with a verdict');
};

/** When every event of such a ledger is recorded. */
export const RECORDED_AT = new Date('2026-03-01T08:00:00.123Z');

export class EvidenceLedger {
  readonly folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  store!: EventStore & WithTree;
  memory!: CheckpointMemory;
  evidence!: EvidenceLog;
  #held!: HeldFolder;

  /** @param name of the ledger: another one has other keys and another origin. @param hasTree whether one is kept */
  constructor(
    private readonly name = 'ours',
    hasTree = true,
  ) {
    this.open(hasTree);
  }

  get file(): string {
    return join(this.folder, LEDGER_FILE);
  }

  open(hasTree = true): void {
    this.#held = holdFolder(this.folder);
    const openTree = (database: DatabaseSync): TreeFile => new TreeFile(database);
    const now = () => RECORDED_AT;
    try {
      this.store = openEmbeddedStore(this.#held, { now, ...(hasTree && { openTree }) });
    } catch (error) {
      this.#held.release();
      throw error;
    }
    this.memory = openFileMemory(join(this.folder, 'evidence.sqlite'));
    this.evidence = evidenceOver(this.name, this.store, this.memory);
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.memory.close();
    this.#held.release();
  }

  async remove(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Records as many events, of persons p0, p1, … */
  async record(count: number, given: Partial<NewEvent> = {}): Promise<void> {
    const { index } = await this.store.head();
    const places = Array.from({ length: count }, (_, at) => index + at);
    await Promise.all(
      places.map((at) =>
        this.store.append(`person-p${at}`, 'no-stream', [sealedEvent(`event ${at}`, given)]),
      ),
    );
  }

  async bundle(selection: BundleSelection = {}): Promise<string> {
    let text = '';
    for await (const part of await this.evidence.bundle(selection)) text += part;
    return text;
  }

  verify(since?: string): Promise<EvidenceVerdict> {
    return verdictOf(this.evidence, since);
  }

  /** Changes the closed ledger file as somebody may who does not go through the ledger. */
  async attack(...statements: readonly string[]): Promise<void> {
    await this.close();
    const database = new DatabaseSync(this.file);
    database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed');
    for (const statement of statements) database.exec(statement);
    database.close();
    this.open();
  }
}
