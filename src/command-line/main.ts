/** The command `ledger`: reads the arguments, does what they ask, and ends with the exit code that says how it went. */
import { CommanderError } from 'commander';

import { failureText } from './failure.js';
import { failureFrom, usageExitCode } from './failures.js';
import { program } from './program.js';
import { endQuietlyWithReader } from './terminal.js';

/** What is made is its owner's alone: the folder, and what is copied out of it, hold what is known of people. */
const OWNER_ONLY = 0o077;

process.umask(OWNER_ONLY);
endQuietlyWithReader();
try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = usageExitCode(error);
  else {
    const failure = failureFrom(error);
    process.stderr.write(failureText(failure));
    process.exitCode = failure.exitCode;
  }
}
