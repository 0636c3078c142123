/** `ledger doctor`: examines the installation, the files and the reports, and says what to do about what is wrong. */
import type { Command } from 'commander';

import { settingsFrom } from '../../config/settings.js';
import { shownSettings } from '../../config/shown-settings.js';
import { EXIT } from '../failure.js';
import { failureFrom } from '../failures.js';
import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

/** One thing examined. */
interface Finding {
  readonly check: string;
  readonly verdict: 'ok' | 'warn' | 'bad';
  readonly found: string;
  /** What to do, where something is to be done. */
  readonly remedy?: string | undefined;
}

export const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('checks settings, versions, durability, the log, the vault and the reports')
    .action(examine);
};

const examine = async (): Promise<void> => {
  const findings = [...settingsFindings(), ...(await serviceFindings())];
  for (const { check, verdict, found, remedy } of findings) {
    await print(`${verdict.padEnd(4)}  ${check.padEnd(22)}  ${found}\n`);
    if (remedy !== undefined) await print(`      ${''.padEnd(22)}  to do: ${remedy}\n`);
  }
  const bad = findings.filter(({ verdict }) => verdict === 'bad').length;
  const warnings = findings.filter(({ verdict }) => verdict === 'warn').length;
  await print(`\n${findings.length} checks: ${bad} bad, ${warnings} to look at.\n`);
  process.exitCode = bad > 0 ? EXIT.badAnswer : EXIT.done;
};

const settingsFindings = (): readonly Finding[] =>
  shownSettings(settingsFrom(process.env)).map(([name, found]) => ({
    check: `setting ${name}`,
    verdict: 'ok',
    found,
  }));

/** A service that cannot be reached or started is a finding, not the end of the examination. */
const serviceFindings = async (): Promise<readonly Finding[]> => {
  try {
    return await withLedger(async (connection) => {
      const path = '/v1/maintenance/doctor';
      const { findings } = await askJson<{ findings: readonly Finding[] }>(connection, { path });
      const found = connection.own ? 'none runs; opened by this command' : 'runs and answers';
      return [{ check: 'service', verdict: 'ok', found }, ...findings];
    });
  } catch (error) {
    const { what, remedy } = failureFrom(error);
    return [{ check: 'service', verdict: 'bad', found: what, remedy }];
  }
};
