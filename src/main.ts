/** What `npm start` runs: the service of the data folder, until it is told to stop. */
import { WrongSettings } from './config/wrong-settings.js';
import { settingsFrom } from './config/settings.js';
import type { Service } from './service.js';
import { startService } from './service.js';

/** Exit codes of sysexits.h: a store cannot be reached, or the configuration is wrong. */
const EXIT = { unavailable: 69, configuration: 78 } as const;

/** Errors of the system that a setting causes. */
const OF_SETTINGS = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL']);

/** What is made from here on is its owner's alone: the log and the reports hold what is known of people under their ids. */
const OWNER_ONLY = 0o077;

const serve = async (): Promise<void> => {
  process.umask(OWNER_ONLY);
  const service = await startService(settingsFrom(process.env));
  console.error(welcome(service));
  await signalled();
  console.error('Stopping: requests under way are finished …');
  await service.close();
};

const welcome = ({ url = '', folder, events, firstToken }: Service): string =>
  [
    '',
    `  Workforce ledger   ${url}`,
    `  data folder        ${folder}`,
    `  events             ${events}`,
    // Since the process began, loading included.
    `  ready in           ${Math.round(performance.now())} ms`,
    ...(firstToken === undefined
      ? []
      : ['', '  administrator token, shown this once:', `    ${firstToken}`]),
    '',
    '  Stop it with Ctrl-C.',
    '',
  ].join('\n');

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });

const exitCodeOf = (error: unknown): number => {
  if (error instanceof WrongSettings) return EXIT.configuration;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return OF_SETTINGS.has(String(code)) ? EXIT.configuration : EXIT.unavailable;
};

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = exitCodeOf(error);
}
