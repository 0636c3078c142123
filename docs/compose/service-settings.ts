/** The settings that a compose file gives to the service: each is one that the service knows, and together they pass its validation. */
import type { SettingName } from '../../src/config/environment.js';
import { SETTINGS } from '../../src/config/environment.js';
import { settingsFrom } from '../../src/config/settings.js';
import { WrongSettings } from '../../src/config/wrong-settings.js';
import type { Composition, Service } from './composition.js';
import { publishedPorts } from './ports.js';

const SECRETS = '/run/secrets/';

/** In a container the service listens on all its addresses: it may not be given one. */
const NEVER: readonly SettingName[] = ['HOST'];
/** What the services differ in: each of these is for one of them to give. */
const isOfStore = (name: string): boolean => name.startsWith('EVENTSTORE_');

/** Whether the container has a file of that path: a secret of the service, or something on one of its volumes. */
const hasFile = ({ secrets = [], volumes = [] }: Service, path: string): boolean =>
  path.startsWith(SECRETS)
    ? secrets.includes(path.slice(SECRETS.length))
    : volumes.some(({ source, target }) => source !== undefined && path.startsWith(`${target}/`));

/** The container as the settings see it. */
const containerOf = (service: Service) => ({
  isContainer: () => true,
  read: (path: string): string => {
    if (hasFile(service, path)) return 'secret';
    throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  },
});

export function* settingProblems(file: Composition): Generator<string> {
  const own = Object.entries(file.services).filter(([, { build }]) => build !== undefined);
  if (own.length === 0) yield 'no service is built from here';
  yield* unpassed(own);
  for (const [name, service] of own) {
    const { environment = {}, volumes = [] } = service;
    for (const variable of Object.keys(environment)) {
      if (!Object.hasOwn(SETTINGS, variable)) {
        yield `services/${name}: ${variable} is no setting of the service`;
      }
    }
    try {
      const { folder, port } = settingsFrom(environment, containerOf(service));
      if (!volumes.some(({ target }) => target === folder)) {
        yield `services/${name}: LEDGER_DATA ${folder} is on no volume`;
      }
      yield* unreachable(name, String(port), environment, file);
    } catch (error) {
      if (!(error instanceof WrongSettings)) throw error;
      for (const line of error.message.split('\n')) yield `services/${name}: ${line}`;
    }
    for (const secret of unread(service)) {
      yield `services/${name}: no setting names the secret ${secret}`;
    }
  }
}

function* unreachable(
  name: string,
  port: string,
  environment: Readonly<Record<string, string>>,
  file: Composition,
): Generator<string> {
  const ports = publishedPorts(file).filter(({ service }) => service === name);
  if (ports.some(({ containerPort }) => containerPort !== port)) {
    yield `services/${name}: publishes another port than PORT ${port}`;
  }
  if (ports.length > 0 && environment.LISTEN_IN_CONTAINER !== 'yes') {
    yield `services/${name}: publishes a port and listens on the loopback of the container only`;
  }
}

/** Whoever runs this file could not set them, but by changing it. */
function* unpassed(own: readonly (readonly [string, Service])[]): Generator<string> {
  for (const setting of Object.keys(SETTINGS) as SettingName[]) {
    if (NEVER.includes(setting)) continue;
    const without = own.filter(([, { environment = {} }]) => !Object.hasOwn(environment, setting));
    const isMissing = isOfStore(setting) ? without.length === own.length : without.length > 0;
    if (!isMissing) continue;
    yield `services/${without.map(([name]) => name).join(', ')}: ${setting} can not be set`;
  }
}

const unread = ({ secrets = [], environment = {} }: Service): readonly string[] =>
  secrets.filter(
    (secret) =>
      !Object.values(environment).includes(`${SECRETS}${secret}`) &&
      // A secret that is named by whoever has one.
      environment[`${secret.toUpperCase()}_FILE`] !== '',
  );
