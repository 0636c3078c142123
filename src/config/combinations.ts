/** Rules for settings together, and for the files that they name. */
import { isLoopback } from './checks.js';
import type { Environment, SettingName } from './environment.js';
import { SETTINGS } from './environment.js';
import type { Machine } from './machine.js';
import type { WrongSetting } from './wrong-settings.js';
import { printable } from './wrong-settings.js';

const FILES = [
  'OIDC_CLIENT_SECRET_FILE',
  'EVENTSTORE_PASSWORD_FILE',
  'EVENTSTORE_TLS_CA_FILE',
  'VAULT_PASSWORD_FILE',
  'VAULT_KEY_FILE',
  'REPORTING_PASSWORD_FILE',
] as const satisfies readonly SettingName[];

/** A setting that is wrong beside the others, and in a few words why. */
type Objection = readonly [name: SettingName, why: string];

/** Every setting that does not fit the others, or names a file that cannot be used. */
export const wrongTogether = (
  environment: Environment,
  given: ReadonlySet<string>,
  machine: Machine,
): readonly WrongSetting[] =>
  [
    ...listening(environment, given, machine),
    ...ofProvider(environment, given),
    ...ofEventStore(environment),
    ...ofVault(environment),
    ...ofReporting(environment),
    ...ofFiles(environment, machine),
  ].map(([name, why]) => ({
    name,
    found: printable(name, String(environment[name] ?? '')),
    expected: `${SETTINGS[name].expected} (${why})`,
  }));

function* listening(
  { LISTEN_IN_CONTAINER, HOST, ACCESS, PUBLIC_URL }: Environment,
  given: ReadonlySet<string>,
  machine: Machine,
): Generator<Objection> {
  if (!isLoopback(HOST)) {
    if (PUBLIC_URL === undefined) yield ['HOST', 'PUBLIC_URL is not set'];
    if (ACCESS === 'off') yield ['HOST', 'ACCESS is off'];
  }
  if (LISTEN_IN_CONTAINER !== 'yes') return;
  if (ACCESS === 'off') yield ['ACCESS', 'LISTEN_IN_CONTAINER is yes'];
  if (!machine.isContainer()) yield ['LISTEN_IN_CONTAINER', 'this is no container'];
  if (given.has('HOST')) yield ['LISTEN_IN_CONTAINER', 'HOST is set too'];
}

function* ofProvider(
  { ACCESS, OIDC_ISSUER, OIDC_AUDIENCE, OIDC_CLIENT_ID }: Environment,
  given: ReadonlySet<string>,
): Generator<Objection> {
  if (OIDC_ISSUER === undefined) {
    for (const name of ['OIDC_AUDIENCE', 'OIDC_ROLES_CLAIM', 'OIDC_CLIENT_ID'] as const) {
      if (given.has(name)) yield [name, 'OIDC_ISSUER is not set'];
    }
  } else {
    if (OIDC_AUDIENCE === undefined) yield ['OIDC_AUDIENCE', 'OIDC_ISSUER is set'];
    if (ACCESS === 'off') yield ['ACCESS', 'OIDC_ISSUER is set'];
  }
  if (OIDC_CLIENT_ID !== undefined) return;
  for (const name of ['OIDC_CLIENT_SECRET_FILE', 'OIDC_SCOPE'] as const) {
    if (given.has(name)) yield [name, 'OIDC_CLIENT_ID is not set'];
  }
}

function* ofEventStore(environment: Environment): Generator<Objection> {
  const { EVENTSTORE_URL: url, EVENTSTORE_USERNAME, EVENTSTORE_PASSWORD_FILE } = environment;
  if (url === undefined) {
    for (const name of [
      'EVENTSTORE_USERNAME',
      'EVENTSTORE_PASSWORD_FILE',
      'EVENTSTORE_TLS_CA_FILE',
      'EVENTSTORE_NODE_PREFERENCE',
    ] as const) {
      if (environment[name] !== undefined) yield [name, 'EVENTSTORE_URL is not set'];
    }
    return;
  }
  if (environment.VAULT_URL === undefined) yield ['VAULT_URL', 'EVENTSTORE_URL is set'];
  if (EVENTSTORE_USERNAME !== undefined && EVENTSTORE_PASSWORD_FILE === undefined) {
    yield ['EVENTSTORE_PASSWORD_FILE', 'EVENTSTORE_USERNAME is set'];
  }
  if (EVENTSTORE_USERNAME === undefined && EVENTSTORE_PASSWORD_FILE !== undefined) {
    yield ['EVENTSTORE_USERNAME', 'EVENTSTORE_PASSWORD_FILE is set'];
  }
  if (EVENTSTORE_USERNAME !== undefined && url.includes('@')) {
    yield ['EVENTSTORE_USERNAME', 'EVENTSTORE_URL has credentials already'];
  }
  if (environment.EVENTSTORE_TLS_CA_FILE !== undefined && /[?&]tls=false/i.test(url)) {
    yield ['EVENTSTORE_TLS_CA_FILE', 'EVENTSTORE_URL says tls=false'];
  }
}

function* ofVault(environment: Environment): Generator<Objection> {
  const { VAULT_URL: url, VAULT_KEY_FILE, VAULT_PASSWORD_FILE, REPORTING_URL } = environment;
  if (url === undefined) {
    if (VAULT_KEY_FILE !== undefined) yield ['VAULT_KEY_FILE', 'VAULT_URL is not set'];
  } else {
    if (VAULT_KEY_FILE === undefined) yield ['VAULT_KEY_FILE', 'VAULT_URL is set'];
    if (REPORTING_URL !== undefined && databaseOf(url) === databaseOf(REPORTING_URL)) {
      yield ['VAULT_URL', 'both name the same database'];
    }
  }
  if (VAULT_PASSWORD_FILE !== undefined && !lacksPassword(url)) {
    yield ['VAULT_PASSWORD_FILE', 'it would not be used'];
  }
}

function* ofReporting(environment: Environment): Generator<Objection> {
  const { REPORTING_URL, REPORTING_PASSWORD_FILE } = environment;
  if (REPORTING_PASSWORD_FILE !== undefined && !lacksPassword(REPORTING_URL)) {
    yield ['REPORTING_PASSWORD_FILE', 'it would not be used'];
  }
}

function* ofFiles(environment: Environment, machine: Machine): Generator<Objection> {
  for (const name of FILES) {
    const file = environment[name];
    if (file === undefined) continue;
    try {
      if (machine.read(file).trim() === '') yield [name, 'the file is empty'];
    } catch (error) {
      yield [name, `the file ${reasonOf(error)}`];
    }
  }
}

const reasonOf = (error: unknown): string => {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'is not there' : `cannot be read: ${code}`;
};

const DEFAULT_PORT = '5432';

/** Server and database, however the rest of the URL is written. */
const databaseOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port === '' ? DEFAULT_PORT : port}${pathname}`;
};

const lacksPassword = (url: string | undefined): boolean => {
  if (url === undefined) return false;
  const { username, password } = new URL(url);
  return username !== '' && password === '';
};
