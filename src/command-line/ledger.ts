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
 * How much garbage V8 lets come together before it looks for it, in percent of what is in use. Left to itself it
 * takes several times that where a machine has memory to spare: a large import would hold 400 MB more.
 */
const GARBAGE_PERCENT_MAX = 20;

/** The service itself is loaded only when none runs. */
const startOwn = async (settings: Settings) => {
  setFlagsFromString(`--heap-growing-percent=${GARBAGE_PERCENT_MAX}`);
  const { startService } = await import('../service.js');
  return startService(quiet(settings), { socketOnly: true });
};

/** The log of a service that lives for one command is for its failures. */
const quiet = (settings: Settings): Settings =>
  process.env.LOG_LEVEL === undefined ? { ...settings, logLevel: 'error' } : settings;
