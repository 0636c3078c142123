/** Puts a backup into an empty data folder, after comparing its log with what was signed of it. */
import { constants, existsSync, readdirSync } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { TOKEN_FILE } from './access/local-tokens.js';
import type { Settings } from './config/settings.js';
import { LEDGER_FILE, openEmbeddedStore } from './event-store/embedded-store.js';
import { holdFolder } from './event-store/folder-lock.js';
import { WrongStore } from './event-store/moved.js';
import { placeLedger } from './event-store/placing.js';
import { EVIDENCE_FILE, openTree } from './evidence/open-evidence.js';
import { judgeRestored, type JudgedLog } from './evidence/restored-log.js';
import { KEY_FILE, VAULT_FILE } from './privacy/file-vault.js';

/** There is something in the data folder that a restore could not go together with. */
export class FolderNotEmpty extends Error {
  override readonly name = 'FolderNotEmpty';
}

/** More was signed than the backup holds. */
export class BackupTooOld extends Error {
  override readonly name = 'BackupTooOld';
}

/** What is restored, and how. */
export interface Restoring {
  /** The copy of the log; what was signed of it is beside it, in FILE.evidence. */
  readonly file: string;
  /** The copy of the key vault, where there is one. */
  readonly vault: string;
  /** A signed checkpoint that somebody has kept. */
  readonly since: string | undefined;
  /** Whether the log may lack events that were signed. */
  readonly older: boolean;
}

export interface Restored extends Omit<JudgedLog, 'memory'> {
  readonly folder: string;
  /** What the signer's memory of the folder is called now, where another one took its place. */
  readonly setAside: string | undefined;
  /** The files without which private parts stay sealed, and that are not in the folder. */
  readonly missing: readonly string[];
}

/** Where the files are made ready; only whole ones leave it. */
const STAGE = 'restoring';
const PARTS = ['', '-wal', '-shm', '-journal'];
/** What may outlive a lost log, or comes and goes by itself. */
const ALLOWED = new Set([
  ...[EVIDENCE_FILE, VAULT_FILE].flatMap((file) => PARTS.map((part) => `${file}${part}`)),
  ...[KEY_FILE, TOKEN_FILE, 'lock.sqlite', 'holder.json', 'ledger.sock', STAGE],
]);

/**
 * No service may run on the folder. May be called again after any failure.
 * @throws FolderInUse, FolderNotEmpty, WrongStore, NotALedger, DamagedLog, RestoreContradicts, BackupTooOld
 */
export const restoreLedger = async (
  { folder, eventStore, vault }: Settings,
  given: Restoring,
  around: { readonly now: () => Date; readonly log: (line: string) => void },
  onProgress: (done: number, total: number) => void,
): Promise<Restored> => {
  if (eventStore !== undefined || vault !== undefined) {
    throw new WrongStore(
      'a backup is restored on one machine, without EVENTSTORE_URL and VAULT_URL; servers are restored by their own means',
    );
  }
  const held = holdFolder(folder);
  const stage = join(folder, STAGE);
  try {
    refuseOthers(folder);
    await rm(stage, { recursive: true, force: true });
    const staged = await makeReady(stage, folder, given, around, onProgress);
    const setAside = await putInPlace(stage, folder, staged, around.now());
    const missing = [VAULT_FILE, KEY_FILE].filter((name) => !existsSync(join(folder, name)));
    return { ...staged, folder, setAside, missing };
  } finally {
    await rm(stage, { recursive: true, force: true });
    held.release();
  }
};

const refuseOthers = (folder: string): void => {
  const isAside = (name: string) => name.startsWith(`${EVIDENCE_FILE}.`);
  const others = readdirSync(folder).filter((name) => !ALLOWED.has(name) && !isAside(name));
  if (others.length === 0) return;
  throw new FolderNotEmpty(`the data folder ${folder} is not empty: it holds ${others.join(', ')}`);
};

/** Copies everything beside where it goes, and compares it there. */
const makeReady = async (
  stage: string,
  folder: string,
  { file, vault, since, older }: Restoring,
  around: { readonly now: () => Date; readonly log: (line: string) => void },
  onProgress: (done: number, total: number) => void,
): Promise<JudgedLog> => {
  const held = holdFolder(stage);
  try {
    await placeLedger(file, stage);
    const copied = await copyIfThere(`${file}.evidence`, join(stage, EVIDENCE_FILE));
    await copyIfThere(vault, join(stage, VAULT_FILE));
    const keptFile = join(folder, EVIDENCE_FILE);
    const kept = existsSync(keptFile) ? keptFile : undefined;
    const store = openEmbeddedStore(held, { ...around, openTree });
    try {
      const judged = await judgeRestored(store.tree, { kept, copied, since }, onProgress);
      const { events, signed } = judged;
      if (signed <= events || older) return judged;
      throw new BackupTooOld(
        `the backup ends at index ${events}, and a checkpoint was signed at ${signed}: ${signed - events} events or more would be lost`,
      );
    } finally {
      await store.close();
    }
  } finally {
    held.release();
  }
};

/** The log comes last: a folder without it is one that a restore can be begun in again. */
const putInPlace = async (
  stage: string,
  folder: string,
  { memory }: JudgedLog,
  now: Date,
): Promise<string | undefined> => {
  const [kept, copied] = [join(folder, EVIDENCE_FILE), join(stage, EVIDENCE_FILE)];
  let setAside: string | undefined;
  if (memory !== kept) {
    if (existsSync(kept)) {
      setAside = `${kept}.${now.toISOString().replaceAll(/[^0-9TZ]/g, '')}`;
      await rename(kept, setAside);
    }
    if (memory !== undefined) await move(copied, kept);
  }
  const vault = join(folder, VAULT_FILE);
  if (!existsSync(vault) && existsSync(join(stage, VAULT_FILE))) {
    await move(join(stage, VAULT_FILE), vault);
  }
  await move(join(stage, LEDGER_FILE), join(folder, LEDGER_FILE));
  return setAside;
};

const copyIfThere = async (from: string, to: string): Promise<string | undefined> => {
  if (!existsSync(from)) return undefined;
  await copyFile(from, to, constants.COPYFILE_EXCL);
  await chmod(to, 0o600);
  return to;
};

/** Under its own name only when it is on the disk, and durable there when this returns. */
const move = async (from: string, to: string): Promise<void> => {
  await synced(from, 'r+');
  await rename(from, to);
  await synced(join(to, '..'), 'r');
};

const synced = async (path: string, flags: 'r' | 'r+'): Promise<void> => {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
