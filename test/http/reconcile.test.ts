/** A staff list of a day against the ledger: found by code, citizen id, or name and birth date; never guessed. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { AskingAs, as } from '../access/asking-as.js';
import type { RunningService } from './running.js';
import { HIRE, runService, TEST_MS, UNITS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;

const person = (id: string, unit: string, profile: Record<string, string>) => ({
  ...HIRE,
  person: id,
  unit,
  post: 'Clerk',
  profile,
});

beforeAll(async () => {
  service = await runService(undefined, { controllers: [AskingAs] });
  const records = [
    ...UNITS,
    person('P1', 'A', {
      fullName: 'Nguyễn Văn Đạt',
      birthDate: '1980-05-17',
      nationalId: '092080001234',
    }),
    person('P2', 'A', { fullName: 'Lê Thị Bé', birthDate: '1990' }),
    person('P3', 'B', { fullName: 'Trần Văn Tám', birthDate: '1985-01-02' }),
    person('P4', 'B', { fullName: 'Trần Văn Tám', birthDate: '1985-01-30' }),
    person('P5', 'B', { fullName: 'Phạm Thị Sáu', birthDate: '1970' }),
  ];
  for (const each of records) {
    const { status, text } = await service.record(each);
    if (status !== 201) throw new Error(text);
  }
});
afterAll(() => service.remove());

const compare = (rows: readonly object[], headers: Record<string, string> = {}, query = '') =>
  service.ask({
    method: 'POST',
    url: `/v1/reconcile?asOf=2024-01-01${query}`,
    headers: { 'content-type': 'application/x-ndjson', ...headers },
    payload: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  });

describe('a staff list', () => {
  test('is compared with the ledger of its day, row by row and person by person', async () => {
    const { status, body } = await compare([
      { place: 'DS!A8', person: 'P1', unit: 'A', post: 'Head', gender: 'male' },
      { place: 'DS!A9', fullName: 'LE THI  BE', birthDate: '1990-03-04', unit: 'A' },
      { place: 'DS!A10', fullName: 'Trần Văn Tám', birthDate: '1985' },
      { place: 'DS!A11', person: 'P99', fullName: 'Phạm Thị Sáu' },
      { place: 'DS!A12', fullName: 'Phạm Thị Sáu' },
      { place: 'DS!A13', nationalId: '092080001234' },
      { unit: 'A' },
    ]);
    expect(status).toBe(200);
    expect(body).toEqual({
      asOf: '2024-01-01',
      knownAt: { index: 7, instant: expect.any(String) },
      listed: 7,
      matched: 2,
      by: { person: 1, nationalId: 0, 'name-and-birth': 1 },
      same: 0,
      missing: [
        { person: 'P3', fullName: 'Trần Văn Tám', unit: 'B' },
        { person: 'P4', fullName: 'Trần Văn Tám', unit: 'B' },
        { person: 'P5', fullName: 'Phạm Thị Sáu', unit: 'B' },
      ],
      extra: [{ place: 'DS!A11', person: 'P99', fullName: 'Phạm Thị Sáu' }],
      different: [
        {
          place: 'DS!A8',
          person: 'P1',
          fields: [
            { field: 'post', roster: 'Head', ledger: 'Clerk' },
            { field: 'gender', roster: 'male', ledger: null },
          ],
        },
        {
          place: 'DS!A9',
          person: 'P2',
          fields: [{ field: 'fullName', roster: 'LE THI  BE', ledger: 'Lê Thị Bé' }],
        },
      ],
      ambiguous: [
        { place: 'DS!A10', why: 'several-people', candidates: ['P3', 'P4'] },
        { place: 'DS!A12', why: 'no-birth-date', candidates: ['P5'] },
        { place: 'DS!A13', why: 'listed-twice', candidates: ['P1'] },
        { place: 'line 7', why: 'nothing-to-match', candidates: [] },
      ],
      unread: [],
    });
  });

  test('of a citizen id finds who has it, and of a fuller birth date whom it fits', async () => {
    const { body } = await compare([
      { nationalId: '092080001234', birthDate: '1980-05-17' },
      { fullName: 'Trần Văn Tám', birthDate: '1985-01-02' },
    ]);
    expect(body).toMatchObject({ by: { nationalId: 1, 'name-and-birth': 0 }, same: 1 });
    // The day of a birth date is private, and two people share name and month.
    expect(body.ambiguous).toEqual([
      { place: 'line 2', why: 'several-people', candidates: ['P3', 'P4'] },
    ]);
  });

  test('is compared within the units of whoever asks, as if there were no others', async () => {
    const { body } = await compare(
      [{ person: 'P1' }, { person: 'P2' }, { nationalId: '092080001234' }],
      as({ role: 'officer', unit: 'B' }),
    );
    expect(body).toMatchObject({ matched: 0 });
    expect(body.extra).toHaveLength(3);
    expect((body.missing as { person: string }[]).map((each) => each.person)).toEqual([
      'P3',
      'P4',
      'P5',
    ]);
  });

  test('is noted in the log of reads, and not for those who get figures only', async () => {
    const before = await service.head();
    await compare([{ person: 'P1' }], as({ role: 'auditor', unit: null }));
    expect(await service.get(`/v1/audit/events?after=${before}`)).toMatchObject({
      body: { events: [{ data: { route: '/v1/reconcile', persons: null } }] },
    });
    expect((await compare([], as({ role: 'analyst', unit: null }))).status).toBe(403);
  });

  test('is refused by line and field when it says what no row has', async () => {
    const { status, body } = await compare([{ person: 'P1' }, { salary: '1' }]);
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ in: 'body', pointer: '/2/salary' })]);
  });
});
