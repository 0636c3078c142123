/** `ledger serve`: the service, until it is told to stop. */
import type { Command } from 'commander';

import { settingsFrom } from '../../config/settings.js';
import { remark } from '../terminal.js';

export const addServe = (program: Command): void => {
  program
    .command('serve')
    .description('runs the service of the data folder until Ctrl-C')
    .action(serve);
};

/** Resolves when the service has stopped. */
export const serve = async (): Promise<void> => {
  const { startService } = await import('../../service.js');
  const service = await startService(settingsFrom(process.env));
  remark(`The ledger answers at ${service.url ?? service.socketPath} · stop it with Ctrl-C`);
  if (service.firstToken !== undefined) {
    remark(`Administrator token, shown this once: ${service.firstToken}`);
  }
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  await service.close();
};
