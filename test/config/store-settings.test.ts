/** The settings of several machines: each store by its URL, its secrets in files, and only what fits together. */
import { describe, expect, test } from '@jest/globals';

import type { Settings } from '../../src/config/settings.js';
import { settingsFrom } from '../../src/config/settings.js';
import { shownSettings } from '../../src/config/shown-settings.js';
import { WrongSettings } from '../../src/config/wrong-settings.js';

const FILES: Readonly<Record<string, string>> = {
  '/secrets/key': 'k'.repeat(44),
  '/secrets/ca': '-----BEGIN CERTIFICATE-----',
  '/secrets/password': 'pass/word@1 \n',
  '/secrets/empty': '\n',
};

const notThere = (code: string): Error => Object.assign(new Error(code), { code });

const machine = (isContainer = false) => ({
  isContainer: () => isContainer,
  read: (file: string): string => {
    const text = FILES[file];
    if (text === undefined) throw notThere(file === '/secrets/barred' ? 'EACCES' : 'ENOENT');
    return text;
  },
});

type Variables = Readonly<Record<string, string>>;

const read = (variables: Variables, isContainer = false): Settings =>
  settingsFrom(variables, machine(isContainer));

/** What is said of wrong settings. */
const said = (variables: Variables, isContainer = false): string => {
  try {
    read(variables, isContainer);
    return '';
  } catch (error) {
    if (error instanceof WrongSettings) return error.message;
    throw error;
  }
};

const VAULT = { VAULT_URL: 'postgres://v@vault:5432/vault', VAULT_KEY_FILE: '/secrets/key' };
const SHARED = { EVENTSTORE_URL: 'esdb://store:2113?tls=false', ...VAULT };
const REPORTING = { REPORTING_URL: 'postgres://r@reporting/reporting' };

describe('settings of several machines', () => {
  test('say where each store is', () => {
    const settings = read({
      EVENTSTORE_URL: 'esdb://a:2113,b:2113,c:2113',
      EVENTSTORE_USERNAME: 'ledger',
      EVENTSTORE_PASSWORD_FILE: '/secrets/password',
      EVENTSTORE_TLS_CA_FILE: '/secrets/ca',
      EVENTSTORE_NODE_PREFERENCE: 'follower',
      ...VAULT,
      ...REPORTING,
    });
    expect(settings.eventStore).toEqual({
      url: 'esdb://a:2113,b:2113,c:2113',
      username: 'ledger',
      password: 'pass/word@1 ',
      tlsCaFile: '/secrets/ca',
      nodePreference: 'follower',
    });
    expect(settings.vault).toEqual({ url: VAULT.VAULT_URL, keyFile: '/secrets/key' });
    expect(settings.reporting).toEqual({ url: REPORTING.REPORTING_URL });
  });

  test('take the passwords of PostgreSQL from files, whatever characters they have', () => {
    const { vault, reporting } = read({
      ...SHARED,
      ...REPORTING,
      VAULT_PASSWORD_FILE: '/secrets/password',
      REPORTING_PASSWORD_FILE: '/secrets/password',
    });
    for (const url of [vault?.url, reporting?.url]) {
      expect(decodeURIComponent(new URL(url ?? '').password)).toBe('pass/word@1 ');
    }
    expect(new URL(vault?.url ?? '').host).toBe('vault:5432');
  });

  test('publish from one machine too', () => {
    const { eventStore, vault, reporting } = read(REPORTING);
    expect([eventStore, vault]).toEqual([undefined, undefined]);
    expect(reporting).toEqual({ url: REPORTING.REPORTING_URL });
  });

  test.each([
    'esdb://store',
    'esdb+discover://cluster.example.org:2113',
    'esdb://admin:changeit@store:2113?tls=false&keepAliveInterval=5000',
    'esdb://a:1,b:2/?tls=true',
  ])('take the connection string %s', (url) => {
    expect(read({ ...SHARED, EVENTSTORE_URL: url }).eventStore?.url).toBe(url);
  });

  test.each([
    ['EVENTSTORE_URL', 'http://store:2113'],
    ['EVENTSTORE_URL', 'esdb://'],
    ['EVENTSTORE_URL', 'esdb://store?tls'],
    ['EVENTSTORE_NODE_PREFERENCE', 'nearest'],
    ['VAULT_URL', 'mysql://vault/vault'],
    ['VAULT_URL', 'postgres://vault'],
    ['VAULT_URL', 'postgres:///vault'],
    ['REPORTING_URL', 'reporting:5432'],
  ])('refuse %s=%s', (name, value) => {
    expect(said({ ...SHARED, [name]: value })).toMatch(new RegExp(`^${name} is "[^\n]*$`));
  });

  test.each<[string, Variables, string]>([
    ['a store without a vault', { EVENTSTORE_URL: 'esdb://store' }, 'VAULT_URL is not set'],
    ['a vault without its key', { VAULT_URL: VAULT.VAULT_URL }, 'VAULT_KEY_FILE is not set'],
    ['a key without a vault', { VAULT_KEY_FILE: '/secrets/key' }, 'VAULT_URL is not set'],
    [
      'an account without a password',
      { ...SHARED, EVENTSTORE_USERNAME: 'ledger' },
      'EVENTSTORE_PASSWORD_FILE is not set',
    ],
    [
      'a password without an account',
      { ...SHARED, EVENTSTORE_PASSWORD_FILE: '/secrets/password' },
      'EVENTSTORE_USERNAME is not set',
    ],
    [
      'an account without a store',
      { EVENTSTORE_USERNAME: 'ledger', EVENTSTORE_PASSWORD_FILE: '/secrets/password' },
      'EVENTSTORE_URL is not set',
    ],
    [
      'a node preference without a store',
      { EVENTSTORE_NODE_PREFERENCE: 'leader' },
      'EVENTSTORE_URL is not set',
    ],
    [
      'two accounts',
      {
        ...SHARED,
        EVENTSTORE_URL: 'esdb://other:one@store',
        EVENTSTORE_USERNAME: 'ledger',
        EVENTSTORE_PASSWORD_FILE: '/secrets/password',
      },
      'EVENTSTORE_URL has credentials already',
    ],
    [
      'a certificate that is not asked for',
      { ...SHARED, EVENTSTORE_TLS_CA_FILE: '/secrets/ca' },
      'EVENTSTORE_URL says tls=false',
    ],
    [
      'one database for both',
      { ...SHARED, REPORTING_URL: 'postgresql://other@vault/vault' },
      'both name the same database',
    ],
    [
      'two passwords',
      {
        ...SHARED,
        VAULT_URL: 'postgres://v:one@vault/vault',
        VAULT_PASSWORD_FILE: '/secrets/password',
      },
      'it would not be used',
    ],
    [
      'a password for nothing',
      { REPORTING_PASSWORD_FILE: '/secrets/password' },
      'it would not be used',
    ],
    [
      'a file that is not there',
      { ...SHARED, VAULT_KEY_FILE: '/secrets/lost' },
      'VAULT_KEY_FILE is "/secrets/lost"; expected the path of a file that can be read and is not empty; ' +
        'needed with VAULT_URL, and of no use without (the file is not there)',
    ],
    [
      'a file that may not be read',
      { ...SHARED, VAULT_KEY_FILE: '/secrets/barred' },
      'the file cannot be read: EACCES',
    ],
    ['an empty file', { ...SHARED, VAULT_PASSWORD_FILE: '/secrets/empty' }, 'the file is empty'],
  ])('refuse %s', (_what, variables, why) => {
    expect(said(variables)).toContain(why);
  });

  test('never print a password that stands in a URL', () => {
    const message = said({
      EVENTSTORE_URL: 'http://admin:hidden@store',
      VAULT_URL: 'postgres://v:hid@den@vault?password=hidden',
      REPORTING_URL: 'r:hidden@reporting',
    });
    expect(message.match(/hid|den/g)).toBeNull();
    expect(message).toContain('EVENTSTORE_URL is "http://…@store"');
    expect(message).toContain('VAULT_URL is "postgres://…@vault?…"');
    const together = said({ ...SHARED, EVENTSTORE_URL: 'esdb://a:hidden@store', VAULT_URL: '' });
    expect(together).toContain('VAULT_URL is not set');
    expect(together).not.toContain('hidden');
  });
});

describe('settings as they are shown', () => {
  const shown = (variables: Variables) => Object.fromEntries(shownSettings(read(variables)));

  test('say where each store is, and no password', () => {
    const all = shown({
      ...SHARED,
      EVENTSTORE_URL: 'esdb://a:2113,b:2113',
      EVENTSTORE_USERNAME: 'ledger',
      EVENTSTORE_PASSWORD_FILE: '/secrets/password',
      VAULT_PASSWORD_FILE: '/secrets/password',
      REPORTING_URL: 'postgres://r:hidden@reporting/reporting',
    });
    expect(all).toMatchObject({
      eventStore: 'esdb://a:2113,b:2113, as ledger',
      vault: 'postgres://…@vault:5432/vault, wrapped by /secrets/key',
      reporting: 'postgres://…@reporting/reporting',
      port: '3000',
    });
    expect(JSON.stringify(all)).not.toMatch(/pass|word@1|hidden/);
  });

  test('say so where nothing is shared', () => {
    expect(shown({})).toMatchObject({
      eventStore: 'a file in the data folder',
      vault: 'a file in the data folder',
      reporting: 'nothing is published',
    });
  });
});

describe('listening in a container', () => {
  test('is on every address of the container, and only when asked for', () => {
    expect(read({ LISTEN_IN_CONTAINER: 'yes' }, true).host).toBe('0.0.0.0');
    expect(read({}, true).host).toBe('127.0.0.1');
    expect(read({ LISTEN_IN_CONTAINER: 'no', HOST: '::1' }, true).host).toBe('::1');
  });

  test('is refused on a machine that is no container, and beside HOST', () => {
    expect(said({ LISTEN_IN_CONTAINER: 'yes' })).toContain('this is no container');
    expect(said({ LISTEN_IN_CONTAINER: 'yes', HOST: '127.0.0.1' }, true)).toContain(
      'HOST is set too',
    );
    expect(said({ LISTEN_IN_CONTAINER: 'true' }, true)).toContain('LISTEN_IN_CONTAINER is "true"');
  });
});
