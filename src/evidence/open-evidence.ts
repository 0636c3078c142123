/** Opens the evidence of a ledger: its tree, what its signer remembers, and the name that it signs under. */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import type { KeyVault } from '../application/key-vault.js';
import type { EvidenceParts } from './evidence-log.js';
import { EvidenceLog } from './evidence-log.js';
import type { CheckpointMemory } from './signing/checkpoint-memory.js';
import { copyMemory } from './signing/copy-memory.js';
import { openFileMemory } from './signing/file-memory.js';
import { openPostgresMemory } from './signing/postgres/postgres-memory.js';
import { TreeFile } from './tiles/tree-file.js';

/** Where the signer of one machine remembers what it has signed: not with the log, which may be set back. */
export const EVIDENCE_FILE = 'evidence.sqlite';

export const openTree = (database: DatabaseSync): TreeFile => new TreeFile(database);

export interface OpeningParts extends Pick<EvidenceParts, 'tree' | 'places'> {
  readonly folder: string;
  /** The id of the ledger; who knows it learns nothing. */
  readonly ledger: string;
  /** Holds the signing keys, as secrets of the ledger. */
  readonly vault: Pick<KeyVault, 'secret'>;
  /** The database of the key vault, where several replicas share one; they remember together there. */
  readonly url: string | undefined;
}

/** @throws EvidenceUnavailable */
export const openEvidence = async ({
  folder,
  ledger,
  vault,
  url,
  ...parts
}: OpeningParts): Promise<{
  readonly evidence: EvidenceLog;
  readonly memory: CheckpointMemory;
}> => {
  const memory =
    url === undefined ? openFileMemory(join(folder, EVIDENCE_FILE)) : await openPostgresMemory(url);
  const secret = (name: string) => vault.secret(name);
  const evidence = new EvidenceLog({ ...parts, origin: originOf(ledger), memory, secret });
  return { evidence, memory };
};

/** Takes what the signer of a data folder remembers to the database of several machines. @throws EvidenceUnavailable */
export const moveMemory = async (folder: string, url: string): Promise<void> => {
  const file = join(folder, EVIDENCE_FILE);
  if (!existsSync(file)) return;
  const from = openFileMemory(file);
  try {
    await copyMemory(from, await openPostgresMemory(url));
  } finally {
    await from.close();
  }
};

/** What checkpoints call the ledger: tells it from every other, and says nothing else. */
const originOf = (ledger: string): string =>
  `workforce-ledger/${hash('sha256', `evidence ${ledger}`, 'hex').slice(0, 32)}`;
