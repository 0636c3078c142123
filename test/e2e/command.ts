/** Runs the built command `ledger` as people do: a process of its own, on a data folder of its own. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/command-line/main.js', import.meta.url));

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when standard error holds the text; rejects when the process ends without it. */
  says(text: string): Promise<void>;
  /** Standard error so far. */
  said(): string;
}

/** Starts the command on the folder; `npm run build` must have been run. */
export const startLedger = (folder: string, ...args: readonly string[]): Running => {
  if (!existsSync(MAIN)) throw new Error('run npm run build first: these tests run what it makes');
  const env = { ...process.env, LEDGER_DATA: folder, PORT: '0', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [MAIN, ...args], { env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  const says = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (stderr.includes(text)) resolve();
      };
      child.stderr.on('data', look);
      void ended.then(() => {
        reject(new Error(`it ended without saying "${text}": ${stderr}`));
      });
      look();
    });
  return { child, ended, says, said: () => stderr };
};

/** Runs the command to its end. */
export const ledger = (folder: string, ...args: readonly string[]): Promise<Ended> =>
  startLedger(folder, ...args).ended;

/** A service on the folder, once it answers. */
export const startService = async (folder: string): Promise<Running> => {
  const service = startLedger(folder, 'serve');
  await service.says('The ledger answers at');
  return service;
};

export const stop = async ({ child, ended }: Running): Promise<Ended> => {
  child.kill('SIGTERM');
  return ended;
};

/** Folders for a test, all gone with `remove`. */
export const temporaryFolders = () => {
  const made: string[] = [];
  return {
    make: (): string => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
      made.push(folder);
      return folder;
    },
    remove: (): void => {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
};
