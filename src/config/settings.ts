/** The settings of a service, by the names the code uses. */
import { resolve } from 'node:path';

import { wrongTogether } from './combinations.js';
import type { Environment, NODE_PREFERENCES, Variables } from './environment.js';
import { environmentFrom } from './environment.js';
import type { Machine } from './machine.js';
import { THIS_MACHINE } from './machine.js';
import { retentionIn } from './retention-months.js';
import { WrongSettings } from './wrong-settings.js';

/** An EventStoreDB that holds the log. */
export interface EventStoreSettings {
  /** A connection string; it may hold credentials, and is never printed. */
  readonly url: string;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** Absolute path of the certificate of the authority. */
  readonly tlsCaFile: string | undefined;
  readonly nodePreference: (typeof NODE_PREFERENCES)[number] | undefined;
}

/** A key vault in a PostgreSQL database of its own. */
export interface VaultSettings {
  /** With the password; never printed. */
  readonly url: string;
  /** Absolute path of the file of the key-encryption key, which every replica has. */
  readonly keyFile: string;
}

/** A PostgreSQL database that the flat tables are published in. */
export interface ReportingSettings {
  /** With the password; never printed. */
  readonly url: string;
}

/** How it is found out who asks. */
export interface AccessSettings {
  /** Off: everybody who reaches the service is its administrator. */
  readonly on: boolean;
  /** Scheme, host and port that the service is reached by; undefined: the loopback address that was asked. */
  readonly publicOrigin: string | undefined;
  /** Undefined: there are local tokens only. */
  readonly provider: ProviderSettings | undefined;
}

/** An OpenID provider that vouches for people and programs. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly rolesClaim: string;
  /** Undefined: nobody signs in there with a browser. */
  readonly client:
    | { readonly id: string; readonly secret: string | undefined; readonly scope: string }
    | undefined;
}

/** What bounds the erasing of private data. */
export interface ErasureSettings {
  readonly vaultBackupDays: number;
  /** Months by class, where they differ from the shipped ones. */
  readonly retentionMonths: Readonly<Record<string, number>>;
}

export interface Settings {
  /** Absolute path of the data folder. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly access: AccessSettings;
  /** IANA name. */
  readonly timeZone: string;
  readonly logLevel: string;
  readonly duckdbMemoryMb: number;
  /** Undefined: the log is a file in the data folder. */
  readonly eventStore: EventStoreSettings | undefined;
  /** Undefined: the key vault is a file in the data folder. */
  readonly vault: VaultSettings | undefined;
  readonly erasure: ErasureSettings;
  /** Fewer people than this are a small cell. */
  readonly smallCellsMin: number;
  /** Undefined: nothing is published. */
  readonly reporting: ReportingSettings | undefined;
}

/** Every address of the container: the one that its port is published from is not known inside. */
const ALL_ADDRESSES = '0.0.0.0';

/** The settings in these environment variables. @throws WrongSettings */
export const settingsFrom = (variables: Variables, machine: Machine = THIS_MACHINE): Settings => {
  const environment = environmentFrom(variables);
  const given = new Set(Object.keys(variables).filter((name) => variables[name]?.trim()));
  const wrong = wrongTogether(environment, given, machine);
  if (wrong.length > 0) throw new WrongSettings(wrong);
  return {
    folder: resolve(environment.LEDGER_DATA),
    host: environment.LISTEN_IN_CONTAINER === 'yes' ? ALL_ADDRESSES : environment.HOST,
    port: environment.PORT,
    access: accessOf(environment, machine),
    timeZone: environment.LEDGER_TIME_ZONE,
    logLevel: environment.LOG_LEVEL,
    duckdbMemoryMb: environment.DUCKDB_MEMORY_MB,
    eventStore: eventStoreOf(environment, machine),
    vault: vaultOf(environment, machine),
    erasure: {
      vaultBackupDays: environment.VAULT_BACKUP_DAYS,
      retentionMonths: retentionIn(environment.RETENTION_MONTHS),
    },
    smallCellsMin: environment.SMALL_CELLS_MIN,
    reporting: reportingOf(environment, machine),
  };
};

const accessOf = (environment: Environment, machine: Machine): AccessSettings => {
  const { ACCESS, PUBLIC_URL } = environment;
  return {
    on: ACCESS === 'on',
    publicOrigin: PUBLIC_URL === undefined ? undefined : new URL(PUBLIC_URL).origin,
    provider: providerOf(environment, machine),
  };
};

const providerOf = (environment: Environment, machine: Machine): ProviderSettings | undefined => {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_CLIENT_ID: id } = environment;
  if (issuer === undefined || audience === undefined) return undefined;
  const secret = passwordIn(environment.OIDC_CLIENT_SECRET_FILE, machine);
  const client = id === undefined ? undefined : { id, secret, scope: environment.OIDC_SCOPE };
  return { issuer, audience, rolesClaim: environment.OIDC_ROLES_CLAIM, client };
};

const eventStoreOf = (
  environment: Environment,
  machine: Machine,
): EventStoreSettings | undefined => {
  const { EVENTSTORE_URL: url, EVENTSTORE_PASSWORD_FILE, EVENTSTORE_TLS_CA_FILE } = environment;
  if (url === undefined) return undefined;
  return {
    url,
    username: environment.EVENTSTORE_USERNAME,
    password: passwordIn(EVENTSTORE_PASSWORD_FILE, machine),
    tlsCaFile: EVENTSTORE_TLS_CA_FILE === undefined ? undefined : resolve(EVENTSTORE_TLS_CA_FILE),
    nodePreference: environment.EVENTSTORE_NODE_PREFERENCE,
  };
};

const vaultOf = (environment: Environment, machine: Machine): VaultSettings | undefined => {
  const { VAULT_URL, VAULT_KEY_FILE, VAULT_PASSWORD_FILE } = environment;
  if (VAULT_URL === undefined || VAULT_KEY_FILE === undefined) return undefined;
  const url = withPassword(VAULT_URL, passwordIn(VAULT_PASSWORD_FILE, machine));
  return { url, keyFile: resolve(VAULT_KEY_FILE) };
};

const reportingOf = (environment: Environment, machine: Machine): ReportingSettings | undefined => {
  const { REPORTING_URL, REPORTING_PASSWORD_FILE } = environment;
  if (REPORTING_URL === undefined) return undefined;
  return { url: withPassword(REPORTING_URL, passwordIn(REPORTING_PASSWORD_FILE, machine)) };
};

/** Editors and shells end a file with a newline, which is no part of the password. */
const passwordIn = (file: string | undefined, machine: Machine): string | undefined =>
  file === undefined ? undefined : machine.read(file).replace(/\r?\n$/, '');

const withPassword = (url: string, password: string | undefined): string => {
  if (password === undefined) return url;
  const parsed = new URL(url);
  parsed.password = encodeURIComponent(password);
  return parsed.href;
};
