/** Puts a copied reports file into a data folder, from which the next start goes on. */
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';

import { TABLES } from '../../projections/tables/catalogue.js';
import type { Table } from '../../projections/tables/table.js';
import { messageOf, REPORTS_FILE } from './reports-file.js';
import { Statements } from './statements.js';
import { storedState } from './stored-state.js';

/** The data folder has a reports file already, and keeps it. */
export class ReportFileThere extends Error {
  override readonly name = 'ReportFileThere';
}

/** The given file is none that these tables can go on from; nothing was changed. */
export class ReportFileUnusable extends Error {
  override readonly name = 'ReportFileUnusable';
}

/**
 * The caller holds the folder. Whether the file reflects the log of this ledger is compared at the next start.
 * @returns the index up to which the file reflects its log
 * @throws ReportFileThere
 * @throws ReportFileUnusable
 */
export const placeReports = async (
  folder: string,
  given: string,
  tables: readonly Table[] = TABLES,
): Promise<number> => {
  const target = join(folder, REPORTS_FILE);
  if (existsSync(target)) throw new ReportFileThere(`there is ${target} already`);
  try {
    const index = await reflectedBy(given, tables);
    await place(given, target);
    return index;
  } catch (error) {
    throw new ReportFileUnusable(`${given} cannot be used: ${reasonOf(error)}`, { cause: error });
  }
};

const reasonOf = (error: unknown): string => {
  const message = messageOf(error);
  if (message.includes('Could not set lock')) return 'it is open in another process';
  return message.includes('does not exist') ? 'it is not there' : message;
};

/** Opens the file for reading only, which the engine refuses while another process has it open. */
const reflectedBy = async (given: string, tables: readonly Table[]): Promise<number> => {
  if (existsSync(`${given}.wal`)) {
    throw new Error(`${given}.wal beside it says that it was copied while it was open`);
  }
  const instance = await DuckDBInstance.create(given, {
    access_mode: 'READ_ONLY',
    enable_external_access: 'false',
    lock_configuration: 'true',
  });
  try {
    const connection = await instance.connect();
    const { reached, stale } = await storedState(new Statements(connection), tables).catch(
      (cause: unknown) => {
        throw new Error('it is no report file of this program', { cause });
      },
    );
    if (reached.index === 0) throw new Error('it reflects no event');
    if (stale.length > 0) {
      const names = stale.map(({ name }) => name).join(', ');
      throw new Error(`its tables are of another version of this program, or not whole: ${names}`);
    }
    return reached.index;
  } finally {
    instance.closeSync();
  }
};

/** Under its own name only when it is whole and on the disk. */
const place = async (given: string, target: string): Promise<void> => {
  const unfinished = `${target}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    await copyFile(given, unfinished, constants.COPYFILE_EXCL);
    await chmod(unfinished, 0o600);
    const handle = await open(unfinished, 'r+');
    await handle.sync();
    await handle.close();
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};
