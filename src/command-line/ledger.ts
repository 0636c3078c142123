/** The ledger of the data folder, for the length of one command. */
import { setFlagsFromString } from 'node:v8';

import type { Settings } from '../config/settings.js';
import { settingsFrom } from '../config/settings.js';
import { socketPathOf } from '../config/socket-path.js';
import type { Connection } from './connection.js';
import { connect } from './connection.js';

/**
 * Does the work over a connection to the service of the data folder that the environment names.
 * @throws CommandFailure, WrongSettings
 */
export const withLedger = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
  const settings = settingsFrom(process.env);
  const connection = await connect(socketPathOf(settings.folder), () => startOwn(settings));
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
};

/**
 * V8 left to itself takes whatever memory a machine has to spare: a large import would hold 500 MB more, and be no
 * faster. The heap grows by so many percent at a time, and the part of it for what is new not at all.
 */
const SMALL_HEAP = ['--heap-growing-percent=20', '--semi-space-growth-factor=1'];

/** The service itself is loaded only when none runs. */
const startOwn = async (settings: Settings) => {
  for (const flag of SMALL_HEAP) setFlagsFromString(flag);
  const { startService } = await import('../service.js');
  return startService(quiet(settings), { socketOnly: true });
};

/** The log of a service that lives for one command is for its failures. */
const quiet = (settings: Settings): Settings =>
  process.env.LOG_LEVEL === undefined ? { ...settings, logLevel: 'error' } : settings;
