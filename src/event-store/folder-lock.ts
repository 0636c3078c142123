/** Holds the data folder for one process, and lets go of it by itself when the process dies. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { failureOf } from './failure.js';

const SQLITE_BUSY = 5;

/** The folder as held; the stores inside are opened through it, so that none is opened without. */
export interface HeldFolder {
  readonly folder: string;
  release(): void;
}

/** Another process works on the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  constructor(
    readonly folder: string,
    /** As the holder noted it; unknown when it did not get to that. */
    readonly pid: number | undefined,
  ) {
    const holder = pid === undefined ? 'another process' : `process ${pid}`;
    super(`the data folder ${folder} is in use by ${holder}: stop that one, or use another folder`);
  }
}

/**
 * Creates the folder if need be (readable by its owner only) and holds it until released. The hold is a lock of the
 * operating system on `lock.sqlite`, which ends with the process however it ends; `holder.json` only tells people who
 * it is, and decides nothing.
 * @throws FolderInUse
 */
export const holdFolder = (folder: string): HeldFolder => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holder = join(folder, 'holder.json');
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    // Nothing is ever written to the file, so it needs no journal beside it.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw failureOf(error).errcode === SQLITE_BUSY
      ? new FolderInUse(folder, notedPid(holder))
      : error;
  }
  noteHolder(holder);
  return {
    folder,
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
};

const noteHolder = (file: string): void => {
  try {
    writeFileSync(file, `${JSON.stringify({ pid: process.pid })}\n`);
  } catch {
    // The hold stands without it; a second process then says only that there is another.
  }
};

const notedPid = (file: string): number | undefined => {
  try {
    const note: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const known = typeof note === 'object' && note !== null && 'pid' in note;
    return known && typeof note.pid === 'number' ? note.pid : undefined;
  } catch {
    return undefined;
  }
};
