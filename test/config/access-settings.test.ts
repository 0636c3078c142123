/** The settings of access: what may be listened on, and what belongs together. */
import { describe, expect, test } from '@jest/globals';

import type { Machine } from '../../src/config/machine.js';
import { settingsFrom } from '../../src/config/settings.js';
import { shownSettings } from '../../src/config/shown-settings.js';
import { WrongSettings } from '../../src/config/wrong-settings.js';

const CONTAINER: Machine = {
  read: (file) => (file === '/secret' ? 'hush-hush\n' : ''),
  isContainer: () => true,
};

const wrong = (variables: Record<string, string>): readonly string[] => {
  try {
    settingsFrom(variables, CONTAINER);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.wrong.map(({ name }) => name);
    throw error;
  }
};

const PUBLIC_URL = 'https://ledger.example.org';
const OIDC = { OIDC_ISSUER: 'https://id.example.org/realm', OIDC_AUDIENCE: 'ledger' };

describe('listening', () => {
  test('beyond loopback is allowed with a public address, and with access control only', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.7']) {
      expect(settingsFrom({ HOST, PUBLIC_URL }).host).toBe(HOST);
      expect(wrong({ HOST })).toEqual(['HOST']);
      expect(wrong({ HOST, PUBLIC_URL, ACCESS: 'off' })).toEqual(['HOST']);
    }
    expect(wrong({ HOST: 'ledger.example.org', PUBLIC_URL })).toEqual(['HOST']);
  });

  test('in a container is not allowed without access control', () => {
    expect(wrong({ LISTEN_IN_CONTAINER: 'yes', ACCESS: 'off' })).toEqual(['ACCESS']);
    expect(wrong({ LISTEN_IN_CONTAINER: 'yes' })).toEqual([]);
  });

  test.each([
    ['http://ledger.example.org'],
    ['https://ledger.example.org/path'],
    ['https://user@ledger.example.org'],
    ['ftp://ledger.example.org'],
    ['ledger.example.org'],
  ])('has no public address like %s', (url) => {
    expect(wrong({ PUBLIC_URL: url })).toEqual(['PUBLIC_URL']);
  });

  test('has a public address on loopback without TLS', () => {
    const { access } = settingsFrom({ PUBLIC_URL: 'http://localhost:3000/' });
    expect(access.publicOrigin).toBe('http://localhost:3000');
  });
});

describe('a provider', () => {
  test('has an audience, a claim, and a client where people sign in there', () => {
    const client = { OIDC_CLIENT_ID: 'ledger', OIDC_CLIENT_SECRET_FILE: '/secret' };
    expect(settingsFrom({ ...OIDC, ...client }, CONTAINER).access.provider).toEqual({
      issuer: 'https://id.example.org/realm',
      audience: 'ledger',
      rolesClaim: 'roles',
      client: { id: 'ledger', secret: 'hush-hush', scope: 'openid' },
    });
    expect(settingsFrom(OIDC, CONTAINER).access.provider?.client).toBeUndefined();
  });

  test('is never shown with the secret of its client', () => {
    const client = { OIDC_CLIENT_ID: 'ledger', OIDC_CLIENT_SECRET_FILE: '/secret' };
    const shown = JSON.stringify(shownSettings(settingsFrom({ ...OIDC, ...client }, CONTAINER)));
    expect(shown).toContain('https://id.example.org/realm');
    expect(shown).not.toContain('hush');
  });

  test.each<[string, Record<string, string>, string]>([
    ['no audience', { OIDC_ISSUER: OIDC.OIDC_ISSUER }, 'OIDC_AUDIENCE'],
    ['no issuer', { OIDC_AUDIENCE: 'ledger' }, 'OIDC_AUDIENCE'],
    ['a claim without an issuer', { OIDC_ROLES_CLAIM: 'groups' }, 'OIDC_ROLES_CLAIM'],
    ['a client without an issuer', { OIDC_CLIENT_ID: 'ledger' }, 'OIDC_CLIENT_ID'],
    [
      'a secret without a client',
      { ...OIDC, OIDC_CLIENT_SECRET_FILE: '/secret' },
      'OIDC_CLIENT_SECRET_FILE',
    ],
    [
      'a secret that is empty',
      { ...OIDC, OIDC_CLIENT_ID: 'ledger', OIDC_CLIENT_SECRET_FILE: '/empty' },
      'OIDC_CLIENT_SECRET_FILE',
    ],
    ['an issuer without TLS', { ...OIDC, OIDC_ISSUER: 'http://id.example.org' }, 'OIDC_ISSUER'],
    ['an issuer with a query', { ...OIDC, OIDC_ISSUER: 'https://id.example.org?a' }, 'OIDC_ISSUER'],
    [
      'a scope that is no sign-in',
      { ...OIDC, OIDC_CLIENT_ID: 'x', OIDC_SCOPE: 'mail' },
      'OIDC_SCOPE',
    ],
    ['access control that is off', { ...OIDC, ACCESS: 'off' }, 'ACCESS'],
  ])('is refused with %s', (_what, variables, name) => {
    expect(wrong(variables)).toEqual([name]);
  });
});
