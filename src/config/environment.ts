/** The settings as environment variables: one class that says what each means, its default and what it may be. */
import { plainToInstance } from 'class-transformer';
import type { ValidationOptions } from 'class-validator';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';

import {
  isAddress,
  isEventStoreUrl,
  isIssuer,
  isOrigin,
  isScope,
  isPostgresUrl,
  isTimeZone,
} from './checks.js';
import { isRetention } from './retention-months.js';
import { printable, WrongSettings } from './wrong-settings.js';

/** What a setting is for and what it may be, in the words of the documents and of the error. */
interface Described {
  readonly says: string;
  readonly expected: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
/** Less, and DuckDB cannot sort the tables of a large organisation. */
const DUCKDB_MEMORY_MB_MIN = 128;
/** With less, each of two people could reckon what the ledger says of the other. */
const SMALL_CELLS_LEAST = 3;
export const NODE_PREFERENCES = ['leader', 'follower', 'random', 'readonlyreplica'] as const;

const POSTGRES_URL = 'postgres://user@host:port/database';
const SECRET_FILE = 'the path of a file that can be read and is not empty';

/** Every setting by the name of its variable. */
export const SETTINGS = {
  LEDGER_DATA: {
    says: 'The folder that holds the ledger: the log, the key vault, the reports, the socket.',
    expected: 'the path of a folder; it is made when it is not there',
  },
  HOST: {
    says: 'The address that the service listens on: this machine only, unless told otherwise.',
    expected:
      'an IP address or localhost; beyond loopback only with PUBLIC_URL and without ACCESS=off',
  },
  ACCESS: {
    says: 'Whether everybody must say who they are. Off, whoever reaches the service is its administrator: for trying it out on a machine of one person.',
    expected: 'on or off; off only on loopback, and not within a container',
  },
  PUBLIC_URL: {
    says: 'The address that people and programs reach the service by: that of the proxy before it, which ends TLS.',
    expected:
      'an https URL without a path, such as https://ledger.example.org; http only for loopback',
  },
  LISTEN_IN_CONTAINER: {
    says: 'Whether the service listens on every address of the container that it runs in, whose loopback nobody outside reaches. Publish the port on 127.0.0.1 of the machine only, where no proxy ends TLS.',
    expected: 'yes or no; yes only within a container of Docker or Podman, and without HOST',
  },
  PORT: {
    says: 'The port that the service listens on; 0 takes any free one.',
    expected: 'an integer from 0 to 65535',
  },
  LEDGER_TIME_ZONE: {
    says: 'The time zone in which "today" is reckoned where a request names no date.',
    expected: 'a time zone of the IANA database, such as Asia/Ho_Chi_Minh',
  },
  LOG_LEVEL: {
    says: 'How much is written to standard error, as one JSON object a line.',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
  },
  DUCKDB_MEMORY_MB: {
    says: 'The most memory that the engine of the reports takes, in megabytes.',
    expected: `an integer from ${DUCKDB_MEMORY_MB_MIN} to 1048576`,
  },
  OIDC_ISSUER: {
    says: 'The OpenID provider whose access tokens are taken. Without it there are local tokens only.',
    expected: 'the https URL of an issuer, as it stands in its tokens; http only for loopback',
  },
  OIDC_AUDIENCE: {
    says: 'What the provider calls this service in the audience of access tokens.',
    expected: 'the audience, with OIDC_ISSUER',
  },
  OIDC_ROLES_CLAIM: {
    says: 'The claim of an access token that lists what its bearer may do: `auditor`, or `officer:U1` within a unit.',
    expected: 'the name of a claim, with OIDC_ISSUER',
  },
  OIDC_CLIENT_ID: {
    says: 'The client that this service is at the provider, for signing in with a browser. It returns to /sign-in/callback.',
    expected: 'the id of a client, with OIDC_ISSUER',
  },
  OIDC_CLIENT_SECRET_FILE: {
    says: 'The file of the secret of that client; a public client has none.',
    expected: `${SECRET_FILE}, with OIDC_CLIENT_ID`,
  },
  OIDC_SCOPE: {
    says: 'What is asked of the provider when somebody signs in with a browser.',
    expected: 'words separated by spaces, openid among them, with OIDC_CLIENT_ID',
  },
  EVENTSTORE_URL: {
    says: 'The EventStoreDB that holds the log. Without it the log is a file in the data folder.',
    expected: 'a connection string such as esdb://host:2113 or esdb://a:2113,b:2113,c:2113',
  },
  EVENTSTORE_USERNAME: {
    says: 'The account at EventStoreDB.',
    expected: 'a name, with EVENTSTORE_URL and EVENTSTORE_PASSWORD_FILE',
  },
  EVENTSTORE_PASSWORD_FILE: {
    says: 'The file of the password of that account.',
    expected: `${SECRET_FILE}, with EVENTSTORE_USERNAME`,
  },
  EVENTSTORE_TLS_CA_FILE: {
    says: 'The certificate of the authority that vouches for the nodes of EventStoreDB, where the system does not know it.',
    expected: `${SECRET_FILE}, with EVENTSTORE_URL that does not say tls=false`,
  },
  EVENTSTORE_NODE_PREFERENCE: {
    says: 'Which node of a cluster is asked; without it as the connection string says.',
    expected: `one of ${NODE_PREFERENCES.join(', ')}, with EVENTSTORE_URL`,
  },
  VAULT_URL: {
    says: 'The PostgreSQL database of the key vault, which holds nothing else. Without it the vault is a file in the data folder.',
    expected: `${POSTGRES_URL}, not the database of REPORTING_URL; needed with EVENTSTORE_URL, since replicas share one vault`,
  },
  VAULT_PASSWORD_FILE: {
    says: 'The file of the password for VAULT_URL, so that it need not be in the URL.',
    expected: `${SECRET_FILE}, with VAULT_URL that names a user and no password`,
  },
  VAULT_KEY_FILE: {
    says: 'The file of the key that wraps the keys of the vault: the same for every replica.',
    expected: `${SECRET_FILE}; needed with VAULT_URL, and of no use without`,
  },
  VAULT_BACKUP_DAYS: {
    says: 'How many days a backup of the key vault is kept before it is destroyed. An erasure names the day on which the last one that holds the keys expires.',
    expected: 'an integer from 0 to 36500',
  },
  RETENTION_MONTHS: {
    says: 'How many months after an employment classes of private data are kept, where the organisation keeps them otherwise than shipped (docs/privacy.md).',
    expected:
      'such as identity=840,contact=12; classes identity, contact, sensitive, note; 0 to 1200 months',
  },
  SMALL_CELLS_MIN: {
    says: 'The fewest people whose number is shown to those who get no small cells (docs/access.md).',
    expected: `an integer from ${SMALL_CELLS_LEAST} to 1000`,
  },
  REPORTING_URL: {
    says: 'The PostgreSQL database that the flat tables are published in. Without it nothing is published.',
    expected: POSTGRES_URL,
  },
  REPORTING_PASSWORD_FILE: {
    says: 'The file of the password for REPORTING_URL, so that it need not be in the URL.',
    expected: `${SECRET_FILE}, with REPORTING_URL that names a user and no password`,
  },
} as const satisfies Readonly<Record<string, Described>>;

export type SettingName = keyof typeof SETTINGS;

const describedBy = (name: SettingName): ValidationOptions => ({
  message: SETTINGS[name].expected,
});

const Passes = (name: SettingName, validate: (value: unknown) => boolean) =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => SETTINGS[name].expected } });

/** The variables as validated, each by itself; a variable that is not set, or empty, has its default. */
export class Environment {
  @IsNotEmpty(describedBy('LEDGER_DATA'))
  LEDGER_DATA = './data';

  @Passes('HOST', isAddress)
  HOST = '127.0.0.1';

  @IsIn(['on', 'off'], describedBy('ACCESS'))
  ACCESS = 'on';

  @IsOptional()
  @Passes('PUBLIC_URL', isOrigin)
  PUBLIC_URL?: string;

  @IsOptional()
  @Passes('OIDC_ISSUER', isIssuer)
  OIDC_ISSUER?: string;

  OIDC_AUDIENCE?: string;

  OIDC_ROLES_CLAIM = 'roles';

  OIDC_CLIENT_ID?: string;

  OIDC_CLIENT_SECRET_FILE?: string;

  @Passes('OIDC_SCOPE', isScope)
  OIDC_SCOPE = 'openid';

  @IsIn(['yes', 'no'], describedBy('LISTEN_IN_CONTAINER'))
  LISTEN_IN_CONTAINER = 'no';

  @IsInt(describedBy('PORT'))
  @Min(0, describedBy('PORT'))
  @Max(65_535, describedBy('PORT'))
  PORT = 3000;

  @Passes('LEDGER_TIME_ZONE', isTimeZone)
  LEDGER_TIME_ZONE = 'Asia/Ho_Chi_Minh';

  @IsIn(LOG_LEVELS, describedBy('LOG_LEVEL'))
  LOG_LEVEL = 'info';

  @IsInt(describedBy('DUCKDB_MEMORY_MB'))
  @Min(DUCKDB_MEMORY_MB_MIN, describedBy('DUCKDB_MEMORY_MB'))
  @Max(1_048_576, describedBy('DUCKDB_MEMORY_MB'))
  DUCKDB_MEMORY_MB = 512;

  @IsOptional()
  @Passes('EVENTSTORE_URL', isEventStoreUrl)
  EVENTSTORE_URL?: string;

  EVENTSTORE_USERNAME?: string;

  EVENTSTORE_PASSWORD_FILE?: string;

  EVENTSTORE_TLS_CA_FILE?: string;

  @IsOptional()
  @IsIn(NODE_PREFERENCES, describedBy('EVENTSTORE_NODE_PREFERENCE'))
  EVENTSTORE_NODE_PREFERENCE?: (typeof NODE_PREFERENCES)[number];

  @IsOptional()
  @Passes('VAULT_URL', isPostgresUrl)
  VAULT_URL?: string;

  VAULT_PASSWORD_FILE?: string;

  VAULT_KEY_FILE?: string;

  @IsInt(describedBy('VAULT_BACKUP_DAYS'))
  @Min(0, describedBy('VAULT_BACKUP_DAYS'))
  @Max(36_500, describedBy('VAULT_BACKUP_DAYS'))
  VAULT_BACKUP_DAYS = 30;

  @Passes('RETENTION_MONTHS', isRetention)
  RETENTION_MONTHS = '';

  @IsInt(describedBy('SMALL_CELLS_MIN'))
  @Min(SMALL_CELLS_LEAST, describedBy('SMALL_CELLS_MIN'))
  @Max(1_000, describedBy('SMALL_CELLS_MIN'))
  SMALL_CELLS_MIN = 5;

  @IsOptional()
  @Passes('REPORTING_URL', isPostgresUrl)
  REPORTING_URL?: string;

  REPORTING_PASSWORD_FILE?: string;
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the variables. @throws WrongSettings naming every wrong one */
export const environmentFrom = (variables: Variables): Environment => {
  const defaults = new Environment();
  const given = Object.fromEntries(
    (Object.keys(SETTINGS) as SettingName[]).flatMap((name) => {
      const value = variables[name]?.trim();
      if (value === undefined || value === '') return [];
      return [[name, typeof defaults[name] === 'number' ? numberFrom(value) : value]];
    }),
  );
  const environment = plainToInstance(Environment, given);
  const wrong = validateSync(environment).map(({ property, constraints }) => ({
    name: property,
    found: printable(property, variables[property] ?? ''),
    expected: Object.values(constraints ?? {})[0] ?? '',
  }));
  if (wrong.length > 0) throw new WrongSettings(wrong);
  return environment;
};

/** Plain digits only: `1e3` and `0x10` are no numbers that somebody means here. */
const numberFrom = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);
