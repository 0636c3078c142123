/** Makes of whatever was thrown the failure that a person is told. */
import { CommanderError } from 'commander';

import { WrongSettings } from '../config/wrong-settings.js';
import { ImportFileError } from '../import/import-file-error.js';
import { MalformedMapping } from '../import/mapping.js';
import type { ExitCode } from './failure.js';
import { CommandFailure, EXIT } from './failure.js';

export const failureFrom = (error: unknown): CommandFailure => {
  if (error instanceof CommandFailure) return error;
  if (error instanceof WrongSettings) {
    return new CommandFailure(
      EXIT.badConfiguration,
      'The settings are wrong.',
      'Correct the environment variables that are named.',
      error.wrong.map(({ name, found, expected }) => `${name}="${found}": expected ${expected}`),
    );
  }
  if (error instanceof MalformedMapping) {
    return new CommandFailure(
      EXIT.wrongUsage,
      'The mapping is wrong.',
      'Correct the places that are named; docs/import.md describes every member.',
      error.violations.map(({ pointer, detail }) => `${error.file}${pointer}: ${detail}`),
    );
  }
  if (error instanceof ImportFileError) {
    const { file, line, detail, remedy } = error;
    const where = line === undefined ? file : `${file}, line ${line}`;
    return new CommandFailure(EXIT.badAnswer, detail, remedy, [where]);
  }
  return starting(error) ?? defect(error);
};

/** What keeps a service from starting, by the name of the adapter's error: a command does not import adapters. */
const STARTING: Readonly<Record<string, readonly [ExitCode, string]>> = {
  FolderInUse: [EXIT.unreachable, 'Use the service that runs, or stop it first.'],
  WrongStore: [EXIT.badConfiguration, 'Nothing was recorded or moved; correct the settings.'],
  LogsDiffer: [EXIT.badAnswer, 'Move into an EventStoreDB that holds no other ledger.'],
  VaultsDiffer: [EXIT.badAnswer, 'Move into a database that holds no other key vault.'],
  UnknownOutcome: [EXIT.unreachable, 'Run the same command again: it goes on where it stopped.'],
  WeakStore: [EXIT.unreachable, 'Use the Node that the project pins, on a disk of this machine.'],
  DamagedLog: [EXIT.unreachable, 'Put the ledger file back from its newest backup.'],
  StoreUnavailable: [
    EXIT.unreachable,
    'Look at the disk, or at the server and the network, and try again.',
  ],
  VaultUnavailable: [EXIT.unreachable, 'Look at the vault file and its key file, and try again.'],
  NotALedger: [EXIT.badAnswer, 'Name a file that `ledger backup` has made, and that is whole.'],
  FolderNotEmpty: [
    EXIT.badAnswer,
    'Move these files away, or name another folder by LEDGER_DATA; nothing was changed.',
  ],
  RestoreContradicts: [
    EXIT.badAnswer,
    'Keep all files as they are, try another backup, and show this to the auditors.',
  ],
  BackupTooOld: [
    EXIT.badAnswer,
    'Look for a newer backup; where there is none, --older restores it: read docs/evidence.md first.',
  ],
  ReportFileThere: [EXIT.badAnswer, 'Remove that file first; it can be made anew from the log.'],
  ReportFileUnusable: [
    EXIT.badAnswer,
    'Make a copy with `ledger report-file export`, with the same version of the program.',
  ],
  AddressInUse: [EXIT.badConfiguration, 'Choose another PORT, or stop what listens there.'],
};

const starting = (error: unknown): CommandFailure | undefined => {
  if (!(error instanceof Error)) return undefined;
  const [exitCode, remedy] = STARTING[error.name] ?? STARTING[codeOf(error)] ?? [];
  if (exitCode === undefined) return undefined;
  return new CommandFailure(exitCode, sentence(error.message), remedy, [], error);
};

/** The operating system's errors have codes. */
const codeOf = (error: Error): string => {
  if (!('code' in error)) return '';
  return error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'AddressInUse' : '';
};

const defect = (error: unknown): CommandFailure =>
  new CommandFailure(
    EXIT.badAnswer,
    sentence(error instanceof Error ? error.message : String(error)),
    'This is a defect of the program: please report it with the lines above.',
    error instanceof Error && error.stack !== undefined ? error.stack.split('\n').slice(1, 4) : [],
    error,
  );

/** The exit code of what commander has said itself: its help, or what was wrong with the usage. */
export const usageExitCode = ({ exitCode }: CommanderError): ExitCode =>
  exitCode === 0 ? EXIT.done : EXIT.wrongUsage;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
