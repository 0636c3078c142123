/** Runs an import to its end, also when the service that it goes through ends under it. */
import { openRejects } from '../import/rejects.js';
import type { Connection } from './connection.js';
import type { ExitCode } from './failure.js';
import { CommandFailure, EXIT } from './failure.js';
import { endImport } from './import-end.js';
import type { Imported, OnImpossible, Source } from './import-rows.js';
import { importRows } from './import-rows.js';
import { interruptible } from './interruption.js';
import { withLedger } from './ledger.js';
import { remark } from './terminal.js';

/** How often an import is begun, when the service that it goes through ends under it. */
const ATTEMPTS_MAX = 3;

export interface ImportRun {
  /** The files that rows are read from: what is written of refused rows must be none of them. */
  readonly files: readonly string[];
  /** The rows from the first on, each time it is begun: keys are derived, so that none is recorded twice. */
  readonly sourceOf: (connection: Connection) => Promise<Source>;
  readonly dryRun: boolean;
  readonly onImpossible: OnImpossible;
  /** The file that gets every refused row. */
  readonly rejects?: string | undefined;
}

/** The exit code, once what became of the rows has been printed. @throws CommandFailure, ImportFileError */
export const runImport = async (run: ImportRun): Promise<ExitCode> => {
  for (let attempt = 1; ; attempt += 1) {
    const exitCode = await runOnce(run, attempt < ATTEMPTS_MAX);
    if (exitCode !== undefined) return exitCode;
    remark('The service has ended. The import goes on; what is recorded by now is found there.');
  }
};

/** Undefined when it is to be tried again: the service was another process's, and ended before the import. */
const runOnce = async (
  { files, sourceOf, dryRun, onImpossible, rejects: rejectsFile }: ImportRun,
  mayTryAgain: boolean,
): Promise<ExitCode | undefined> => {
  const rejects = rejectsFile === undefined ? undefined : await openRejects(rejectsFile, files);
  try {
    return await withLedger((connection) =>
      interruptible(async (signal) => {
        const source = await sourceOf(connection);
        const imported = await importRows(
          source,
          connection,
          { dryRun, onImpossible, rejects },
          signal,
        );
        const again = mayTryAgain && !connection.own && !signal.aborted && isLost(imported);
        return again ? undefined : endImport(imported, connection, dryRun, signal.aborted);
      }),
    );
  } finally {
    await rejects?.close();
  }
};

const isLost = ({ failure }: Imported): boolean =>
  failure instanceof CommandFailure && failure.exitCode === EXIT.unreachable;
