/** Copies the open reports file through the engine, as it stands at one moment, while it is written and read. */
import { mkdirSync, readFileSync } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { messageOf } from './reports-file.js';
import type { ReportsFile } from './reports-file.js';

const sql = (name: string): string =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
const COPY_REPORTS = sql('copy-reports');
const COPIED_INDEX = sql('copied-index');

/** The copy could not be made; there is no new file. */
export class ReportsNotCopied extends Error {
  override readonly name = 'ReportsNotCopied';
}

/**
 * The engine writes the copy into its own folder of copies, since it can reach no other; from there it is moved.
 * @param target absolute path of a new file, which only the owner of the folder will read
 * @returns the index up to which the copy reflects the log
 * @throws ReportsNotCopied when there is a file of that name already, or it cannot be written
 */
export const copyReports = async (reports: ReportsFile, target: string): Promise<number> => {
  await reserve(target);
  try {
    mkdirSync(reports.copies, { recursive: true, mode: 0o700 });
    const copy = join(reports.copies, 'reports.duckdb');
    const index = await engineCopy(reports, copy);
    await chmod(copy, 0o600);
    await move(copy, target);
    return index;
  } catch (error) {
    await rm(target, { force: true });
    throw notCopied(target, error);
  } finally {
    await rm(reports.copies, { recursive: true, force: true });
  }
};

/** The copy is closed, and whole on the disk, when this resolves. */
const engineCopy = async (reports: ReportsFile, copy: string): Promise<number> => {
  const connection = await reports.connect();
  try {
    // One that failed earlier may have stayed.
    await connection.run('detach database if exists copy');
    await connection.run(`attach '${copy.replaceAll("'", "''")}' as copy`);
    await connection.run(COPY_REPORTS);
    const [[index] = []] = (await connection.runAndReadAll(COPIED_INDEX)).getRows();
    await connection.run('detach copy');
    return Number(index);
  } finally {
    reports.disconnect(connection);
  }
};

/** Creates the file empty, so that no other file can be written over. */
const reserve = async (target: string): Promise<void> => {
  try {
    const handle = await open(target, 'wx', 0o600);
    await handle.close();
  } catch (error) {
    throw notCopied(target, error);
  }
};

/** The target may be on another disk. */
const move = async (copy: string, target: string): Promise<void> => {
  try {
    await rename(copy, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(copy, target);
  }
};

const notCopied = (target: string, cause: unknown): ReportsNotCopied => {
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code === 'EEXIST' ? 'it exists already' : messageOf(cause);
  return new ReportsNotCopied(`the copy ${target} was not made: ${reason}`, { cause });
};
