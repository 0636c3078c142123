/** The compose file is checked without starting it: each kind of defect in it is found and named. */
import { readFileSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import { composeProblems } from '../../docs/compose/check.js';
import { SETTINGS } from '../../src/config/environment.js';

const COMPOSE = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8');

/** The file with one thing changed, wherever it stands first. */
const changed = (from: string, to: string): string => {
  expect(COMPOSE).toContain(from);
  return COMPOSE.replace(from, () => to);
};

describe('the compose file', () => {
  test('is as the service expects', () => {
    expect(composeProblems(COMPOSE)).toEqual([]);
  });

  test('lets through what an organisation decides for itself', () => {
    const shell = {
      PUBLIC_URL: 'https://ledger.example.org',
      OIDC_ISSUER: 'https://id.example.org/realm',
      OIDC_AUDIENCE: 'ledger',
      OIDC_CLIENT_ID: 'ledger',
      OIDC_CLIENT_SECRET_FILE: '/run/secrets/oidc_client_secret',
      SMALL_CELLS_MIN: '10',
    };
    expect(composeProblems(COMPOSE, shell)).toEqual([]);
  });

  test.each<[Record<string, string>, string]>([
    [{ ACCESS: 'off' }, 'ACCESS is "off"'],
    [{ PUBLIC_URL: 'http://ledger.example.org' }, 'PUBLIC_URL is "http://ledger.example.org"'],
    [{ OIDC_ISSUER: 'https://id.example.org' }, 'OIDC_AUDIENCE is not set'],
    [{ OIDC_ROLES_CLAIM: 'groups' }, 'OIDC_ROLES_CLAIM is "groups"'],
    [{ OIDC_SCOPE: 'openid' }, 'OIDC_SCOPE is "openid"'],
    [{ OIDC_CLIENT_SECRET_FILE: '/run/secrets/other' }, 'OIDC_CLIENT_SECRET_FILE is "/run/secret'],
    [{ SMALL_CELLS_MIN: '1' }, 'SMALL_CELLS_MIN is "1"'],
    [{ RETENTION_MONTHS: 'name=1' }, 'RETENTION_MONTHS is "name=1"'],
    [{ VAULT_BACKUP_DAYS: '-1' }, 'VAULT_BACKUP_DAYS is "-1"'],
  ])('hands the service %j as it is', (shell, problem) => {
    const found = composeProblems(COMPOSE, shell).join('\n');
    expect(found).toContain(`services/ledger: ${problem}`);
    expect(found).toContain(`services/ledger-cluster: ${problem}`);
  });

  test.each(Object.keys(SETTINGS).filter((name) => name !== 'HOST'))(
    'that does not let %s through is refused',
    (name) => {
      const without = COMPOSE.replaceAll(new RegExp(`^ +${name}: .*\n`, 'gm'), '');
      const found = composeProblems(without).join('\n');
      expect(found).toMatch(
        new RegExp(`^services/ledger, ledger-cluster: ${name} can not be set`, 'm'),
      );
    },
  );

  test.each<[string, string, string, string]>([
    ['is no YAML', 'services:\n', 'services: [\n', 'Flow'],
    ['has a key that does not exist', 'init: true', 'initial: true', 'initial'],
    [
      'gives a number where a text belongs',
      "PORT: '3000'",
      'PORT: 3000',
      'services/ledger/environment/PORT must be string',
    ],
    [
      'takes a value from the shell',
      'LOG_LEVEL: info',
      'LOG_LEVEL: ${LEVEL:-info}',
      'taken from the shell',
    ],
    [
      'depends on a service that is not there',
      'eventstore: { condition: service_healthy }',
      'eventstored: { condition: service_healthy }',
      'services/ledger: depends on eventstored, which is not there',
    ],
    [
      'depends on a service of another profile',
      'eventstore: { condition: service_healthy }',
      'eventstore-1: { condition: service_healthy }',
      'services/ledger: depends on eventstore-1, which its profiles do not start',
    ],
    [
      'mounts a volume that is not there',
      'source: vault,',
      'source: vaults,',
      'services/vault: volumes/vaults is not there',
    ],
    [
      'declares a volume for nothing',
      '  vault: {}',
      '  vault: {}\n  old: {}',
      'volumes/old is used',
    ],
    [
      'joins a network that is not there',
      'networks: [published]',
      'networks: [public]',
      'services/reporting: networks/public is not there',
    ],
    [
      'asks for a secret that is not there',
      'secrets: [vault_password]',
      'secrets: [vault_passwort]',
      'services/vault: secrets/vault_passwort is not there',
    ],
    [
      'publishes a port to the network',
      "ports: ['127.0.0.1:5432:5432']",
      "ports: ['5432:5432']",
      'services/reporting: the port 5432:5432 is not published as 127.0.0.1',
    ],
    [
      'publishes a port on every address',
      '127.0.0.1:3000-3009:3000',
      '0.0.0.0:3000-3009:3000',
      'services/ledger: the port 0.0.0.0:3000-3009:3000 is not published',
    ],
    [
      'publishes a port twice',
      '127.0.0.1:3010-3019:3000',
      '127.0.0.1:3009-3018:3000',
      'services/ledger-cluster: publishes a port of services/ledger again',
    ],
    [
      'publishes a port where none can be',
      'networks: [published]',
      'networks: [stores]',
      'services/reporting: publishes ports and is on internal networks only',
    ],
    [
      'publishes a port that the service does not listen on',
      '3000-3009:3000',
      '3000-3009:8080',
      'services/ledger: publishes another port than PORT 3000',
    ],
    [
      'publishes a port of a service that listens to itself',
      "LISTEN_IN_CONTAINER: 'yes'",
      "LISTEN_IN_CONTAINER: 'no'",
      'listens on the loopback of the container only',
    ],
    [
      'gives a setting that the service does not know',
      'DUCKDB_MEMORY_MB:',
      'DUCKDB_MEMORY:',
      'services/ledger: DUCKDB_MEMORY is no setting of the service',
    ],
    [
      'gives a setting a value that the service refuses',
      "DUCKDB_MEMORY_MB: '512'",
      "DUCKDB_MEMORY_MB: '64'",
      'services/ledger: DUCKDB_MEMORY_MB is "64"',
    ],
    [
      'gives settings that do not fit together',
      '  VAULT_URL: postgres://vault@vault:5432/vault\n',
      '',
      'services/ledger: VAULT_URL is not set',
    ],
    [
      'names a secret that the service does not get',
      'VAULT_KEY_FILE: /run/secrets/vault_key',
      'VAULT_KEY_FILE: /run/secrets/eventstore_password',
      'VAULT_KEY_FILE is "/run/secrets/eventstore_password"',
    ],
    [
      'gives the service a secret for nothing',
      'secrets: [vault_key, vault_password, reporting_password, oidc_client_secret]',
      'secrets: [vault_key, vault_password, reporting_password, oidc_client_secret, eventstore_password]',
      'services/ledger: no setting names the secret eventstore_password',
    ],
    [
      'has the data folder on no volume',
      'LEDGER_DATA: /data',
      'LEDGER_DATA: /var/ledger',
      'services/ledger: LEDGER_DATA /var/ledger is on no volume',
    ],
    ['takes whatever is newest', 'postgres:18.6-trixie', 'postgres:latest', 'not pinned'],
    ['names no version at all', 'postgres:18.6-trixie', 'postgres', 'not pinned'],
    ['builds nothing from here', '  build: .\n', '', 'no service is built from here'],
  ])('that %s is refused', (_what, from, to, problem) => {
    expect(composeProblems(changed(from, to)).join('\n')).toContain(problem);
  });
});
