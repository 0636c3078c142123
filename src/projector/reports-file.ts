/** The DuckDB file of the projected tables: opened with fixed settings, set aside where it cannot be used. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';

const CONFINE = readFileSync(new URL('./confine.sql', import.meta.url), 'utf8');

/** Its name in the data folder. */
export const REPORTS_FILE = 'reports.duckdb';

export interface EngineSettings {
  /** What the engine may hold in memory before it spills to disk, in megabytes. */
  readonly memoryMegabytesMax: number;
  readonly threads: number;
}

/** Another process has the file open. */
export class ReportsFileBusy extends Error {
  override readonly name = 'ReportsFileBusy';
  constructor(path: string) {
    super(`${path} is open in another process`);
  }
}

/** The file was damaged, or is not one of this ledger: it is of no use, and can be made anew from the log. */
export class UnusableReports extends Error {
  override readonly name = 'UnusableReports';
}

export class ReportsFile {
  readonly #connections = new Set<DuckDBConnection>();

  private constructor(
    private readonly instance: DuckDBInstance,
    /** The one folder that the engine may write other databases to. */
    readonly copies: string,
  ) {}

  /**
   * Opens the file, and creates it where there is none.
   * @throws ReportsFileBusy
   * @throws UnusableReports when it is no database that this engine can read
   */
  static async open(path: string, settings: EngineSettings): Promise<ReportsFile> {
    mkdirSync(dirname(path), { recursive: true });
    const instance = await openInstance(path, settings);
    try {
      const copies = `${path}.copies/`;
      // Whatever a process left there that was killed while it copied.
      rmSync(copies, { recursive: true, force: true });
      const file = new ReportsFile(instance, copies);
      const connection = await file.connect();
      await connection.run(CONFINE.replace('{folder}', () => copies.replaceAll("'", "''")));
      file.disconnect(connection);
      return file;
    } catch (error) {
      instance.closeSync();
      throw error;
    }
  }

  async connect(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    this.#connections.add(connection);
    return connection;
  }

  disconnect(connection: DuckDBConnection): void {
    this.#connections.delete(connection);
    connection.closeSync();
  }

  /** Statements still running are interrupted; what is committed is on the disk. */
  close(): void {
    for (const connection of this.#connections) connection.closeSync();
    this.#connections.clear();
    this.instance.closeSync();
  }
}

const openInstance = async (path: string, settings: EngineSettings): Promise<DuckDBInstance> => {
  try {
    return await DuckDBInstance.create(path, configurationOf(settings));
  } catch (error) {
    if (String(error).includes('Could not set lock')) throw new ReportsFileBusy(path);
    throw new UnusableReports(messageOf(error), { cause: error });
  }
};

/** No network and no extension; `confine.sql` then takes away the other files. */
const configurationOf = ({ memoryMegabytesMax, threads }: EngineSettings) => ({
  threads: String(threads),
  memory_limit: `${memoryMegabytesMax}MB`,
  max_temp_directory_size: '4GB',
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
  allow_community_extensions: 'false',
  // A plan that rests on what the tables held when it was made gives wrong rows after they have changed
  // (duckdb issues 23704 and 24182): no plan may rest on that.
  disabled_optimizers: 'statistics_propagation,compressed_materialization',
  // The file is for this program alone, and packs a quarter smaller in the newest format.
  storage_compatibility_version: 'latest',
});

/** Puts a file that cannot be used out of the way; one is kept, for whoever wants to know what happened to it. */
export const setAside = (path: string): void => {
  for (const suffix of ['', '.wal']) {
    rmSync(`${path}.unusable${suffix}`, { force: true });
    try {
      renameSync(`${path}${suffix}`, `${path}.unusable${suffix}`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
};

const DAMAGE =
  /^(IO|FATAL|Serialization) Error: .*(corrupt|checksum|invalidated|enough bytes|deserializ)/is;

/** Whether an error of the engine means that the file itself is damaged; input that it quotes cannot look like that. */
export const isDamage = (error: unknown): boolean => DAMAGE.test(messageOf(error));

export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
