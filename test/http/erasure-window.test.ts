/** An erasure holds from its event on: nothing opens what it names while the keys are still there. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { VaultUnavailable } from '../../src/application/key-vault.js';
import { VaultTables } from '../../src/privacy/vault-tables.js';
import type { RunningService } from './running.js';
import { TEST_MS, runService, temporaryFolder } from './running.js';

jest.setTimeout(TEST_MS);

const NAME = 'Quách Thị Thuỷ Triều';
const ID = '000199001234';
const PHONE = '+84-555-0177-4242';
const hire = (person: string, profile: object) => ({
  action: 'hire',
  person,
  unit: 'U',
  effectiveDate: '2015-03-02',
  profile,
});
const RECORDS = [
  { action: 'establish', unit: 'U', name: 'Phòng Một', effectiveDate: '2000-01-01' },
  hire('P1', { fullName: NAME, nationalId: ID, phone: PHONE }),
  hire('P2', { fullName: 'Lê Văn Hai', nationalId: ID }),
  // A second event with a name: which one holds is read from the whole stream.
  {
    action: 'profile',
    person: 'P1',
    effectiveDate: '2016-01-01',
    attributes: { fullName: NAME, nationalId: ID, phone: PHONE },
  },
  { action: 'separate', person: 'P1', kind: 'resignation', effectiveDate: '2020-01-01' },
];
/** Everything that opens private data. */
const OPENERS = [
  '/v1/audit/events',
  '/v1/audit/events?format=ndjson',
  '/v1/audit/events?person=P1',
  '/v1/audit/events?type=hired',
  '/v1/people?asOf=2018-01-01&standing=all',
  '/v1/people?asOf=2018-01-01&standing=all&q=triều',
  '/v1/people/P1?asOf=2018-01-01',
  '/v1/people/P1?asOf=2018-01-01&knownAt=4',
  '/v1/people/P1/timeline',
  '/v1/people/P1/events',
  '/v1/people/P1/events?knownAt=4',
  '/v1/people/P1/held',
];

let folder: string;
let service: RunningService;

beforeEach(async () => {
  folder = temporaryFolder();
  service = await runService(folder);
  for (const record of RECORDS) expect((await service.record(record)).status).toBe(201);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await service.remove();
});

const erase = () =>
  service.ask({
    method: 'POST',
    url: '/v1/people/P1/erasure',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ ground: 'law, request 7' }),
  });

/** Which answers hold something that was erased. */
const giveAway = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const url of OPENERS) {
    const { status, text } = await service.get(url);
    expect([url, status]).toEqual([url, 200]);
    if ([NAME, PHONE].some((secret) => text.includes(secret))) found.push(url);
  }
  return found;
};

describe('between the event of an erasure and the end of its keys', () => {
  beforeEach(() => {
    // What the process does not come to.
    jest.spyOn(VaultTables.prototype, 'destroy').mockImplementation(() => {
      throw new VaultUnavailable('the vault does not answer');
    });
  });

  test('nothing opens what was erased, and before it all of these did', async () => {
    expect(await giveAway()).toEqual(OPENERS);
    expect((await erase()).status).toBe(503);
    expect(await giveAway()).toEqual([]);
    const { text } = await service.get('/v1/audit/events');
    expect(text).toContain('Lê Văn Hai');
  });

  test('nothing opens it after a new start either, though the erasure cannot be completed', async () => {
    expect((await erase()).status).toBe(503);
    await service.close();
    service = await runService(folder);
    expect(await giveAway()).toEqual([]);
  });

  test('the search has forgotten the name, for whoever asks at the same time', async () => {
    await service.get('/v1/people?asOf=2018-01-01&standing=all&q=triều');
    expect((await erase()).status).toBe(503);
    const [first, second] = await Promise.all([
      service.get('/v1/people?asOf=2018-01-01&standing=all&q=triều'),
      service.get('/v1/people?asOf=2018-01-01&standing=all&q=triều'),
    ]);
    expect([first.body.people, second.body.people]).toEqual([[], []]);
  });
});
