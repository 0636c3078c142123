/** What the benches on the city records share: the files, the command that is measured, and folders for ledgers. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MAIN = at('../../dist/src/command-line/main.js');

const TABLES = ['units', 'people', 'postings', 'departures', 'courses'];

/** The arguments that import the city records; their folder is the first argument, or CITY_DATA. */
export const importArguments = (): readonly string[] => {
  const folder = process.argv[2] ?? process.env.CITY_DATA;
  if (folder === undefined || !existsSync(join(folder, 'people.csv'))) {
    throw new Error('give the folder of the city records: as the first argument, or as CITY_DATA');
  }
  const files = TABLES.map((table) => join(folder, `${table}.csv`));
  return ['import', ...files, '--map', at('./mapping.json')];
};

export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
}

export interface Outcome {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly seconds: number;
  /** The most memory that the process ever held, in megabytes; 0 when it was killed. */
  readonly memoryMbMax: number;
  /** Of all its threads: unlike the time by the clock, little changed by what else the machine does. */
  readonly cpuSeconds: number;
}

/** Printed by the process itself when it ends; afterwards nobody knows it any more. */
const SAYS_ITS_MEMORY =
  "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('maxRSS '+u.maxRSS+' cpu '+(u.userCPUTime+u.systemCPUTime)+'\\n')})";

/** Starts the built command on a data folder. */
export const run = (folder: string, args: readonly string[], port = '0'): Run => {
  const started = performance.now();
  const preload = `data:text/javascript,${encodeURIComponent(SAYS_ITS_MEMORY)}`;
  const env = { ...process.env, LEDGER_DATA: folder, PORT: port, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, ['--import', preload, MAIN, ...args], { env });
  let output = '';
  let remarks = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (remarks += text.toString()));
  const ended = new Promise<Outcome>((resolve) => {
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      const kilobytes = Number(/maxRSS (\d+)/.exec(remarks)?.[1] ?? 0);
      const cpuSeconds = Number(/cpu (\d+)/.exec(remarks)?.[1] ?? 0) / 1e6;
      resolve({ code, output, seconds, memoryMbMax: kilobytes / 1024, cpuSeconds });
    });
  });
  return { child, ended };
};

/** Runs the command to its end; 65 is what the city records end with: some rows are refused. */
export const ranToEnd = async (folder: string, args: readonly string[]): Promise<Outcome> => {
  const outcome = await run(folder, args).ended;
  if (outcome.code === 0 || outcome.code === 65) return outcome;
  throw new Error(`${args.join(' ')} ended with ${String(outcome.code)}: ${outcome.output}`);
};

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, gone when the process ends. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-city-'));
  made.push(folder);
  return folder;
};

/** A copy of a ledger that nobody has open. */
export const copyOf = (folder: string): string => {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

/** The body of an answer over the socket of the folder; undefined while nobody answers there. */
export const get = (folder: string, path: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const socketPath = join(folder, 'ledger.sock');
    const asked = request({ socketPath, path, headers: { host: 'localhost' } }, (reply) => {
      let body = '';
      reply.on('data', (text: Buffer) => (body += text.toString()));
      reply.on('end', () => {
        resolve(reply.statusCode === 200 ? body : undefined);
      });
    });
    asked.on('error', () => {
      resolve(undefined);
    });
    asked.end();
  });

/** Asks over the socket of the folder again and again by one connection. */
export const connectionTo = (
  folder: string,
): {
  /** The body of the answer. @throws Error unless it is answered with 200 */
  readonly ask: (path: string) => Promise<string>;
  readonly end: () => void;
} => {
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string): Promise<string> => {
    const options = { agent, socketPath: join(folder, 'ledger.sock'), path };
    const asked = request({ ...options, headers: { host: 'localhost' } }).end();
    const [reply] = (await once(asked, 'response')) as [IncomingMessage];
    const parts = await reply.toArray();
    if (reply.statusCode !== 200) throw new Error(`${path} was answered ${reply.statusCode}`);
    return Buffer.concat(parts as Buffer[]).toString();
  };
  return {
    ask,
    end: () => {
      agent.destroy();
    },
  };
};

/** Always the same numbers: a generator of Park and Miller. */
export const numbersFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};

/** How long the work takes, in milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** Resolves when the service of the folder is ready. */
export const ready = async (folder: string): Promise<void> => {
  while ((await get(folder, '/health/ready')) === undefined) await pause(5);
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};
