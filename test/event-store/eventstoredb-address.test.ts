/** The client gets one connection string, made of settings that are given apart. */
import { describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../src/application/event-store.js';
import { connectionString, WrongAddress } from '../../src/event-store/eventstoredb/address.js';
import { openEventStoreDb } from '../../src/event-store/eventstoredb/eventstoredb-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { aFolder } from './folders.js';
import { SHORT } from './eventstoredb-replica.js';

describe('the connection string', () => {
  test('takes credentials, authority and preference from their own settings', () => {
    const text = connectionString({
      url: 'esdb://one:2113,two:2113/?keepAliveInterval=20000',
      username: 'ledger',
      password: 'p@ss:word/1',
      tlsCaFile: '/etc/ledger/ca file.pem',
      nodePreference: 'follower',
    });
    expect(text).toBe(
      'esdb://ledger:p%40ss%3Aword%2F1@one:2113,two:2113?keepAliveInterval=20000&throwOnAppendFailure=true&tlsCAFile=%2Fetc%2Fledger%2Fca%20file.pem&nodePreference=follower',
    );
  });

  test('never lets a rejected append pass for one that was recorded', () => {
    const text = connectionString({ url: 'esdb://one:2113?throwOnAppendFailure=false' });
    expect(text).toMatch(/throwOnAppendFailure=true$/);
  });

  test.each([
    [{ url: 'http://one:2113' }, 'esdb://host:port'],
    [{ url: 'esdb://one:2113', username: 'ledger' }, 'together'],
    [{ url: 'esdb://a:b@one:2113', username: 'ledger', password: 'x' }, 'twice'],
  ])('is refused where it cannot be meant: %j', (address, why) => {
    expect(() => connectionString(address)).toThrow(WrongAddress);
    expect(() => connectionString(address)).toThrow(why);
  });
});

describe('opening', () => {
  const opening = async (url: string): Promise<unknown> => {
    const folder = aFolder();
    const held = holdFolder(folder.path);
    try {
      const now = (): Date => new Date();
      const address = { url, username: 'ledger', password: 'secret' };
      await openEventStoreDb({ ...address, held, now, log: () => undefined, limits: SHORT });
      return undefined;
    } catch (error) {
      return error;
    } finally {
      held.release();
      folder.remove();
    }
  };

  test('of an address that the client cannot read says so without the password', async () => {
    const error = await opening('esdb://one:2113?keepAliveInterval=often');
    expect(error).toBeInstanceOf(WrongAddress);
    expect(String(error)).not.toContain('secret');
  });

  test('without a server waits a while, then says why', async () => {
    const error = await opening('esdb://127.0.0.1:1?tls=false');
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(String(error)).toMatch(/the event store does not answer: .{5}/);
  });
});
