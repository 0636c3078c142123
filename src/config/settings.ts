/** The settings of a service, by the names the code uses. */
import { resolve } from 'node:path';

import { environmentFrom } from './environment.js';

export interface Settings {
  /** Absolute path of the data folder. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly logLevel: string;
  readonly duckdbMemoryMb: number;
}

/** The settings in these environment variables. @throws WrongSettings */
export const settingsFrom = (variables: NodeJS.ProcessEnv): Settings => {
  const environment = environmentFrom(variables);
  return {
    folder: resolve(environment.LEDGER_DATA),
    host: environment.HOST,
    port: environment.PORT,
    timeZone: environment.LEDGER_TIME_ZONE,
    logLevel: environment.LOG_LEVEL,
    duckdbMemoryMb: environment.DUCKDB_MEMORY_MB,
  };
};
