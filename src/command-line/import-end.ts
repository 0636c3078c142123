/** How an import ends: the closing table, the wait for the reports, and the exit code. */
import { tallyTable } from '../import/tally-table.js';
import type { Connection } from './connection.js';
import type { ExitCode } from './failure.js';
import { EXIT } from './failure.js';
import { failureFrom } from './failures.js';
import type { Imported } from './import-rows.js';
import { duration, grouped } from './progress.js';
import { waitUntilProjected } from './projected.js';
import { print, remark } from './terminal.js';

/** Says what became of the rows, and gives the exit code; what had stopped the import is thrown after that. */
export const endImport = async (
  imported: Imported,
  connection: Connection,
  dryRun: boolean,
  interrupted: boolean,
): Promise<ExitCode> => {
  const { tally, rows, refused, lastIndex, elapsedMs, failure } = imported;
  const closing = tally.closing();
  const rate = elapsedMs === 0 ? 0 : Math.round((rows * 1000) / elapsedMs);
  await print(`${tallyTable(closing, dryRun)}\n`);
  await print(
    `${grouped(rows)} rows in ${duration(elapsedMs)} (${grouped(rate)} rows a second).\n`,
  );
  if (failure !== undefined) throw failureFrom(failure);
  if (interrupted) {
    remark('Stopped. Run the same command again to complete; it records nothing twice.');
    return EXIT.interrupted;
  }
  if (dryRun) await print('Nothing was recorded: this was a dry run.\n');
  else if (lastIndex > 0) {
    const waitedMs = await waitUntilProjected(connection, lastIndex);
    const waited = waitedMs < 1000 ? '' : `, ${duration(waitedMs)} later`;
    await print(`The reports reflect everything up to index ${grouped(lastIndex)}${waited}.\n`);
  }
  return refused > 0 ? EXIT.rowsRefused : EXIT.done;
};
