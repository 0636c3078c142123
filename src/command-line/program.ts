/** All commands by name, as `ledger --help` lists them. */
import { Command } from 'commander';

import { addBackup } from './commands/backup.js';
import { addCatalogue } from './commands/catalogue.js';
import { addApprove, addReturn, addWithdraw } from './commands/decide-proposal.js';
import { addDemo } from './commands/demo.js';
import { addDoctor } from './commands/doctor.js';
import { addErase } from './commands/erase.js';
import { addDuplicates } from './commands/duplicates.js';
import { addForm } from './commands/form.js';
import { addHeld } from './commands/held.js';
import { addKeys } from './commands/keys.js';
import { addEvidence } from './commands/evidence.js';
import { addHold } from './commands/hold.js';
import { addImport } from './commands/import.js';
import { addMigrate } from './commands/migrate.js';
import { addPerson } from './commands/person.js';
import { addPlace } from './commands/place.js';
import { addPropose } from './commands/propose.js';
import { addProposals } from './commands/proposals.js';
import { addRebuild } from './commands/rebuild.js';
import { addReconcile } from './commands/reconcile.js';
import { addReplay } from './commands/replay.js';
import { addReportFile } from './commands/report-file.js';
import { addReport } from './commands/report.js';
import { addRestore } from './commands/restore.js';
import { addSample } from './commands/sample.js';
import { addServe } from './commands/serve.js';
import { addToken } from './commands/token.js';
import { addUnits } from './commands/units.js';

const COMMANDS = [
  addServe,
  addImport,
  addUnits,
  addPlace,
  addReport,
  addReconcile,
  addForm,
  addPerson,
  addPropose,
  addProposals,
  addApprove,
  addReturn,
  addWithdraw,
  addErase,
  addCatalogue,
  addHold,
  addHeld,
  addDuplicates,
  addKeys,
  addReplay,
  addEvidence,
  addRebuild,
  addDoctor,
  addBackup,
  addRestore,
  addReportFile,
  addMigrate,
  addToken,
  addSample,
  addDemo,
];

const ENDING = `
The folder of the ledger is LEDGER_DATA (default ./data). A command talks to the service that runs on it,
and opens the folder itself when none does.

Exit codes: 0 done · 1 the answer is bad · 2 wrong usage · 65 some rows refused · 69 a store or the service
unreachable · 78 bad configuration · 130 stopped by Ctrl-C`;

export const program = (): Command => {
  const ledger = new Command('ledger')
    .description('An immutable ledger of personnel actions, and reports from it as of any date')
    .addHelpText('after', ENDING)
    .helpCommand(false);
  // Set before the commands are added, who take it over: usage errors end here and not in process.exit.
  ledger.exitOverride().showHelpAfterError('(add --help for all arguments and options)');
  for (const add of COMMANDS) add(ledger);
  return ledger;
};
