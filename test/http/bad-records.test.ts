/** Every kind of record that is not taken: what its sender is told, and that nothing of it is recorded. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { Answer, RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
beforeAll(async () => {
  service = await runService();
  await service.furnish();
});
afterAll(() => service.remove());

const profile = (change: object): object => ({
  action: 'profile',
  person: 'P1',
  effectiveDate: '2021-01-01',
  attributes: { post: 'clerk' },
  ...change,
});

/** Sends the record between two good ones, and says what was recorded of the three. */
const between = async (
  bad: unknown,
  headers: Record<string, string> = {},
): Promise<{ answer: Answer; recorded: number }> => {
  const before = await service.head();
  expect((await service.record(profile({}))).status).toBe(201);
  const answer = await service.record(bad, headers);
  expect((await service.record(profile({}))).status).toBe(201);
  return { answer, recorded: (await service.head()) - before };
};

const code = ({ body }: Answer): string => String(body.type).replace('/problems/', '');
const pointers = ({ body }: Answer): readonly string[] =>
  (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);

/** An object in an object, and so on, as text: the engine itself could not write it. */
const deep = (levels: number): string =>
  `{"action":"profile","person":"P1","effectiveDate":"2021-01-01","attributes":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;

describe('a malformed record is refused by its wrong places, and those around it are recorded', () => {
  test.each<[name: string, record: unknown, pointer: string]>([
    ['an unknown field', profile({ salary: 1 }), '/salary'],
    ['a field set by the ledger', profile({ recordedAt: '2020-01-01T00:00:00Z' }), '/recordedAt'],
    ['an unknown attribute', profile({ attributes: { shoeSize: 44 } }), '/attributes/shoeSize'],
    ['a field of another action', profile({ unit: 'A' }), '/unit'],
    ['a text for a number', { ...HIRE, person: 'P2', fte: '1' }, '/fte'],
    ['a number for a text', profile({ note: 7 }), '/note'],
    ['four decimals', { ...HIRE, person: 'P2', fte: 0.1234 }, '/fte'],
    ['null for nothing', profile({ note: null }), '/note'],
    ['an empty text', profile({ note: '' }), '/note'],
    ['30 February', profile({ effectiveDate: '2021-02-30' }), '/effectiveDate'],
    [
      'a date with a zone',
      profile({ effectiveDate: '2021-02-01T00:00:00+07:00' }),
      '/effectiveDate',
    ],
    ['a date the other way round', profile({ effectiveDate: '01/02/2021' }), '/effectiveDate'],
    ['a year beyond the calendar', profile({ effectiveDate: '12021-02-01' }), '/effectiveDate'],
    [
      'a missing date',
      { action: 'profile', person: 'P1', attributes: { post: 'x' } },
      '/effectiveDate',
    ],
    ['an unknown action', profile({ action: 'promote' }), '/action'],
    ['an action that is no text', profile({ action: ['profile'] }), '/action'],
    ['a citizen id as person', profile({ person: '012345678901' }), '/person'],
    ['a person with a space', profile({ person: 'P 1' }), '/person'],
    ['NUL in a text', profile({ attributes: { post: 'a\u0000b' } }), '/attributes/post'],
    ['NUL in a note', profile({ note: 'a\u0000b' }), '/note'],
    ['a bell in a note', profile({ note: 'a\u0007b' }), '/note'],
    [
      'a lone surrogate',
      '{"action":"profile","person":"P1","effectiveDate":"2021-01-01","attributes":{"post":"\\ud800"}}',
      '/attributes/post',
    ],
    [
      'a lone surrogate in a key',
      '{"action":"profile","person":"P1","effectiveDate":"2021-01-01","key":"\\udfff","attributes":{"post":"x"}}',
      '/key',
    ],
    ['a code that is none', { ...HIRE, person: 'P2', category: 'chief' }, '/category'],
    [
      'a code after its time',
      {
        action: 'discipline',
        person: 'P1',
        track: 'administrative',
        form: 'demotion',
        effectiveDate: '2025-07-01',
      },
      '/form',
    ],
    [
      'a transfer to nowhere',
      { action: 'rotate', person: 'P1', kind: 'transfer', effectiveDate: '2021-01-01' },
      '/unit',
    ],
    [
      'two dates of leaving',
      {
        action: 'separate',
        person: 'P1',
        kind: 'resignation',
        effectiveDate: '2021-01-01',
        lastDay: '2021-01-01',
      },
      '/effectiveDate',
    ],
    [
      'a decision without a number',
      profile({ decision: { date: '2021-01-01' } }),
      '/decision/number',
    ],
    [
      'a decision with an unknown field',
      profile({ decision: { number: '1', date: '2021-01-01', stamp: 1 } }),
      '/decision/stamp',
    ],
    [
      'a field inside a correction',
      { action: 'correct', person: 'P1', target: 'x', with: profile({ salary: 1 }) },
      '/with/salary',
    ],
    [
      'a correction by an amendment',
      { action: 'correct', person: 'P1', target: 'x', with: { action: 'void', target: 'x' } },
      '/with/action',
    ],
    [
      'a correction of somebody else',
      { action: 'correct', person: 'P1', target: 'x', with: { ...HIRE, person: 'P2' } },
      '/with/person',
    ],
    [
      'two subjects',
      { action: 'void', person: 'P1', unit: 'A', target: 'x', kind: 'rescinded' },
      '/person',
    ],
    ['a name with a slash and a tilde', profile({ 'a/b~c': 1 }), '/a~1b~0c'],
    [
      '__proto__ as a field',
      '{"action":"profile","person":"P1","effectiveDate":"2021-01-01","attributes":{"post":"x"},"__proto__":{"note":"x"}}',
      '/__proto__',
    ],
    ['a field with the name of something inherited', profile({ constructor: 1 }), '/constructor'],
    [
      'one inside a group',
      {
        action: 'train',
        person: 'P1',
        course: 'C',
        effectiveDate: '2021-01-01',
        cost: { amount: 1, currency: 'VND', toString: 1 },
      },
      '/cost/toString',
    ],
    ['a list for a record', [profile({})], ''],
    ['a text for a record', '"hire"', ''],
    ['a number too large', { ...HIRE, person: 'P2', fte: 1e20 }, '/fte'],
  ])('%s', async (_name, bad, pointer) => {
    const { answer, recorded } = await between(bad);
    expect(answer.status).toBe(400);
    expect(code(answer)).toBe('malformed');
    expect(pointers(answer)).toEqual([pointer]);
    expect(answer.body.errors).toEqual([
      { in: 'body', pointer, detail: expect.any(String) as unknown },
    ]);
    expect(recorded).toBe(2);
  });

  test('a record with many wrong places names them all, a hundred at the most', async () => {
    const two = await service.record(profile({ note: 1, attributes: { gender: ['m'] } }));
    expect(pointers(two).toSorted()).toEqual(['/attributes/gender', '/note']);
    const fields = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x${at}`, 1]));
    expect(pointers(await service.record(profile(fields)))).toHaveLength(100);
  });
});

describe('a body that is no record at all', () => {
  test.each<[name: string, body: string | Buffer, status: number, code: string]>([
    ['broken JSON', '{"action":', 400, 'malformed-json'],
    ['JSON after JSON', '{} {}', 400, 'malformed-json'],
    ['nothing', '', 400, 'malformed-json'],
    ['10,000 levels of JSON', deep(10_000), 400, 'malformed-json'],
    ['33 levels of JSON', deep(32), 400, 'malformed-json'],
    ['10,000 levels that never end', '['.repeat(10_000), 400, 'malformed-json'],
    [
      'Windows-1258 for UTF-8',
      Buffer.from([0x7b, 0x22, 0xd0, 0x22, 0x3a, 0x31, 0x7d]),
      400,
      'malformed-json',
    ],
    [
      'more than 1 MiB',
      JSON.stringify(profile({ note: 'x'.repeat(1_048_577) })),
      413,
      'payload-too-large',
    ],
  ])('%s', async (_name, bad, status, expected) => {
    const { answer, recorded } = await between(bad);
    expect(answer.status).toBe(status);
    expect(code(answer)).toBe(expected);
    expect(answer.text).not.toContain('xxx');
    expect(recorded).toBe(2);
  });

  test('31 levels are read, and refused for what they hold', async () => {
    expect(code(await service.record(deep(30)))).toBe('malformed');
  });

  test.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['lines', 'application/x-ndjson'],
    ['JSON of another name', 'application/merge-patch+json'],
  ])('of another type: %s', async (_name, type) => {
    const { answer, recorded } = await between(profile({}), { 'content-type': type });
    expect([answer.status, code(answer)]).toEqual([415, 'unsupported-media-type']);
    expect(recorded).toBe(2);
  });

  test('without a type', async () => {
    const answer = await service.ask({ method: 'POST', url: '/v1/actions' });
    expect([answer.status, code(answer)]).toEqual([415, 'unsupported-media-type']);
  });
});

describe('a record against the rules', () => {
  const later = '2022-03-01';

  test('a hire of somebody employed names the hire that stands in the way', async () => {
    const { answer, recorded } = await between({ ...HIRE, effectiveDate: later });
    expect([answer.status, code(answer)]).toEqual([409, 'already-employed']);
    expect(answer.body).toMatchObject({
      subject: 'P1',
      date: later,
      breaks: [{ event: expect.any(String) as unknown, date: '2020-01-06' }],
    });
    expect(recorded).toBe(2);
  });

  test.each<[name: string, record: object, code: string]>([
    [
      'a movement before the hire',
      { action: 'rotate', person: 'P1', kind: 'transfer', unit: 'B', effectiveDate: '2019-01-01' },
      'not-yet-employed',
    ],
    [
      'a movement of nobody',
      { action: 'rotate', person: 'P8', kind: 'transfer', unit: 'B', effectiveDate: later },
      'not-yet-employed',
    ],
    [
      'an unknown unit',
      { action: 'rotate', person: 'P1', kind: 'transfer', unit: 'Z', effectiveDate: later },
      'unit-unknown',
    ],
    [
      'a unit before its time',
      { ...HIRE, person: 'P9', effectiveDate: '1999-12-31' },
      'unit-unknown',
    ],
    [
      'an end before the start',
      {
        action: 'rotate',
        person: 'P1',
        kind: 'secondment',
        unit: 'B',
        effectiveDate: later,
        until: later,
      },
      'ends-before-start',
    ],
    [
      'a return from nowhere',
      { action: 'return', person: 'P1', effectiveDate: later },
      'nothing-to-return-from',
    ],
    [
      'an unknown target',
      { action: 'void', person: 'P1', target: 'nothing', kind: 'rescinded' },
      'unknown-target',
    ],
    [
      'a unit that exists',
      { action: 'establish', unit: 'A', name: 'Again', effectiveDate: later },
      'unit-exists',
    ],
    ['an unknown decision', profile({ decision: 'D-1' }), 'unknown-decision'],
  ])('%s', async (_name, bad, expected) => {
    const { answer, recorded } = await between(bad);
    expect([answer.status, code(answer)]).toEqual([409, expected]);
    expect(recorded).toBe(2);
  });

  test('a movement after the separation', async () => {
    const gone = { ...HIRE, person: 'P5' };
    await service.record(gone);
    await service.record({
      action: 'separate',
      person: 'P5',
      kind: 'resignation',
      effectiveDate: later,
    });
    const { answer } = await between({
      action: 'rotate',
      person: 'P5',
      kind: 'transfer',
      unit: 'B',
      effectiveDate: later,
    });
    expect([answer.status, code(answer)]).toEqual([409, 'not-employed']);
  });

  test('an amendment of a superseded fact names the newest version', async () => {
    const first = await service.record({ ...HIRE, person: 'P6' });
    const target = first.body.event;
    const correct = {
      action: 'correct',
      person: 'P6',
      target,
      with: { ...HIRE, person: 'P6', unit: 'B' },
    };
    const newest = (await service.record(correct)).body.event;
    const { answer, recorded } = await between({ ...correct, why: 'again' });
    expect([answer.status, code(answer)]).toEqual([409, 'superseded']);
    expect(answer.body).toMatchObject({ target, newest, breaks: [{ event: newest }] });
    expect(recorded).toBe(2);
  });

  test('a decision given twice with other particulars is told apart', async () => {
    const decision = { number: '12/QĐ', date: '2022-01-01', body: 'UBND', legalBasis: 'one' };
    expect((await service.record(profile({ decision }))).status).toBe(201);
    const other = await service.record(profile({ decision: { ...decision, legalBasis: 'two' } }));
    expect([other.status, code(other)]).toEqual([409, 'decision-differs']);
  });
});
