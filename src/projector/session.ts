/** An open reports file, made ready: a file of no use is set aside, and an empty one begun. */
import type { Table } from '../../projections/tables/table.js';
import type { EventStore } from '../application/event-store.js';
import { Readers } from './readers.js';
import type { EngineSettings } from './reports-file.js';
import { isDamage, messageOf, ReportsFile, setAside, UnusableReports } from './reports-file.js';
import { Snapshots } from './snapshots.js';
import { Statements } from './statements.js';
import type { StoredState } from './stored-state.js';
import { checkSameLog, prepareTables } from './stored-state.js';

export interface Session {
  readonly file: ReportsFile;
  readonly readers: Readers;
  readonly snapshots: Snapshots;
  /** The one connection that writes. */
  readonly writer: Statements;
  readonly state: StoredState;
}

export interface SessionOptions {
  readonly path: string;
  readonly engine: EngineSettings;
  readonly tables: readonly Table[];
  readonly store: EventStore;
  readonly readersMax: number;
  readonly log: (line: string) => void;
  readonly logIsWhole: () => Promise<void>;
}

/** @throws ReportsFileBusy */
export const openSession = async (options: SessionOptions): Promise<Session> => {
  try {
    return await open(options);
  } catch (error) {
    if (!(error instanceof UnusableReports) && !isDamage(error)) throw error;
    options.log(
      `the reports file cannot be used and is made anew from the log: ${messageOf(error)}`,
    );
    setAside(options.path);
    return open(options);
  }
};

const open = async ({
  path,
  engine,
  tables,
  store,
  readersMax,
  logIsWhole,
}: SessionOptions): Promise<Session> => {
  const file = await ReportsFile.open(path, engine);
  try {
    const writer = new Statements(await file.connect());
    const state = await prepareTables(writer, tables);
    await checkSameLog(writer, store, state.reached, logIsWhole);
    const readers = new Readers(file, readersMax);
    return { file, readers, snapshots: new Snapshots(file), writer, state };
  } catch (error) {
    file.close();
    throw error;
  }
};
