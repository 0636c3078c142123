/** Settings are environment variables: defaults for what is not set, and every wrong one named at once. */
import { resolve } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { settingsFrom } from '../../src/config/settings.js';
import { isBindable, shortSocketPath, socketPathOf } from '../../src/config/socket-path.js';
import { WrongSettings } from '../../src/config/wrong-settings.js';

const wrong = (variables: Record<string, string>): readonly string[] => {
  try {
    settingsFrom(variables);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.wrong.map(({ name }) => name);
    throw error;
  }
};

describe('settings', () => {
  test('have defaults with which nothing needs to be set', () => {
    expect(settingsFrom({})).toEqual({
      erasure: { vaultBackupDays: 30, retentionMonths: {} },
      smallCellsMin: 5,
      folder: resolve('data'),
      host: '127.0.0.1',
      port: 3000,
      access: { on: true, publicOrigin: undefined, provider: undefined },
      timeZone: 'Asia/Ho_Chi_Minh',
      logLevel: 'info',
      duckdbMemoryMb: 512,
      eventStore: undefined,
      vault: undefined,
      reporting: undefined,
    });
    expect(settingsFrom({ PORT: '', HOST: ' ' })).toEqual(settingsFrom({}));
  });

  test('are read from the variables, and other variables are left alone', () => {
    const variables = {
      LEDGER_DATA: '/srv/ledger',
      HOST: '::1',
      PORT: '0',
      LEDGER_TIME_ZONE: 'UTC',
      LOG_LEVEL: 'warn',
      DUCKDB_MEMORY_MB: '1024',
      PATH: '/bin',
    };
    expect(settingsFrom(variables)).toMatchObject({
      folder: '/srv/ledger',
      host: '::1',
      port: 0,
      timeZone: 'UTC',
      logLevel: 'warn',
      duckdbMemoryMb: 1024,
    });
  });

  test('say how long private data are kept, class by class', () => {
    const variables = { VAULT_BACKUP_DAYS: '90', RETENTION_MONTHS: 'identity=840, contact=0' };
    expect(settingsFrom(variables).erasure).toEqual({
      vaultBackupDays: 90,
      retentionMonths: { identity: 840, contact: 0 },
    });
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', '0x50'],
    ['PORT', 'http'],
    ['HOST', '0.0.0.0'],
    ['HOST', '::'],
    ['HOST', '192.168.1.7'],
    ['HOST', '127.0.0.1.example.org'],
    ['LEDGER_TIME_ZONE', 'Asia/Hanoi2'],
    ['LEDGER_TIME_ZONE', '+7'],
    ['LOG_LEVEL', 'verbose'],
    ['DUCKDB_MEMORY_MB', '64'],
    ['VAULT_BACKUP_DAYS', '-1'],
    ['SMALL_CELLS_MIN', '2'],
    ['SMALL_CELLS_MIN', '1001'],
    ['RETENTION_MONTHS', 'identity'],
    ['RETENTION_MONTHS', 'name=12'],
    ['RETENTION_MONTHS', 'identity=1201'],
    ['RETENTION_MONTHS', 'identity=1,identity=2'],
  ])('that are wrong are refused: %s=%s', (name, value) => {
    expect(wrong({ [name]: value })).toEqual([name]);
  });

  test('that are wrong are named all at once, with what was found and expected', () => {
    expect(() => settingsFrom({ PORT: '70000', LOG_LEVEL: 'loud' })).toThrow(
      'PORT is "70000"; expected an integer from 0 to 65535\n' +
        'LOG_LEVEL is "loud"; expected one of fatal, error, warn, info, debug, trace, silent',
    );
  });
});

describe('the socket of a folder', () => {
  test('is inside it, or has a short path of its own that is always the same', () => {
    expect(socketPathOf('/srv/ledger')).toBe('/srv/ledger/ledger.sock');
    const long = `/srv/${'x'.repeat(100)}`;
    expect(socketPathOf(long)).toBe(shortSocketPath(long));
    expect(isBindable(shortSocketPath(long))).toBe(true);
    expect(shortSocketPath(long)).not.toBe(shortSocketPath(`${long}y`));
  });
});
