/** One record over HTTP: the answer, repeats by key, conditions on the revision, dry runs. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { Answer, RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
beforeEach(async () => {
  service = await runService();
  await service.furnish();
});
afterEach(() => service.remove());

const SECOND = { ...HIRE, person: 'P2' };
const MOVE = {
  action: 'rotate',
  person: 'P1',
  kind: 'transfer',
  unit: 'B',
  effectiveDate: '2021-01-01',
};
const code = ({ body }: Answer): string => String(body.type).replace('/problems/', '');

describe('a record that is taken', () => {
  test('is answered with its event, its place in the stream and in the ledger', async () => {
    const answer = await service.record(SECOND);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      outcome: 'recorded',
      event: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      stream: 'person-P2',
      revision: 0,
      index: 4,
      position: expect.any(String) as unknown,
      warnings: [],
    });
    expect(answer.headers.etag).toBe('"0"');
    const { body } = await service.get(String(answer.headers.location));
    expect(body.events).toMatchObject([{ id: answer.body.event, index: 4 }]);
  });

  test('carries the warnings of the policies', async () => {
    const { body } = await service.record({ ...MOVE, unit: 'A' });
    expect(body.warnings).toEqual(['no-change']);
  });

  test('without a key is a new fact each time', async () => {
    const profile = {
      action: 'profile',
      person: 'P1',
      effectiveDate: '2021-01-01',
      attributes: { post: 'x' },
    };
    const answers = [await service.record(profile), await service.record(profile)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(await service.head()).toBe(5);
  });
});

describe('a key', () => {
  test('gives the original answer again, and says so', async () => {
    const first = await service.record({ ...SECOND, key: 'k' });
    const again = await service.record({ ...SECOND, key: 'k' });
    expect(again.status).toBe(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(again.body).toEqual({ ...first.body, outcome: 'repeated' });
    expect(again.headers.etag).toBe(first.headers.etag);
    expect(await service.head()).toBe(4);
  });

  test('means the same in the header Idempotency-Key', async () => {
    const first = await service.record(SECOND, { 'idempotency-key': 'k' });
    const again = await service.record({ ...SECOND, key: 'k' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.event).toBe(first.body.event);
  });

  test('that differs between header and field is malformed', async () => {
    const answer = await service.record({ ...SECOND, key: 'a' }, { 'idempotency-key': 'b' });
    expect([answer.status, code(answer)]).toEqual([400, 'malformed']);
    expect(answer.body.errors).toMatchObject([{ in: 'header', pointer: '/idempotency-key' }]);
    expect((await service.record(SECOND, { 'idempotency-key': '' })).status).toBe(400);
    expect(await service.head()).toBe(3);
  });

  test('with other content is refused by name, and the event it belongs to', async () => {
    const first = await service.record({ ...SECOND, key: 'k' });
    const other = await service.record({ ...SECOND, key: 'k', unit: 'B' });
    expect([other.status, code(other)]).toEqual([422, 'key-reused']);
    expect(other.body.event).toBe(first.body.event);
    expect(await service.head()).toBe(4);
  });
});

describe('If-Match', () => {
  test('takes the revision that a read has shown, and gives the next', async () => {
    const { headers } = await service.get('/v1/people/P1');
    expect(headers.etag).toBe('"0"');
    const moved = await service.record(MOVE, { 'if-match': String(headers.etag) });
    expect([moved.status, moved.headers.etag]).toEqual([201, '"1"']);
  });

  test('refuses a stale revision, with the actual one, and records nothing', async () => {
    await service.record(MOVE);
    const stale = await service.record(
      { ...MOVE, effectiveDate: '2022-01-01', unit: 'A' },
      { 'if-match': '"0"' },
    );
    expect([stale.status, code(stale), stale.body.actual]).toEqual([412, 'stale', 1]);
    const nobody = await service.record(SECOND, { 'if-match': '"0"' });
    expect([nobody.status, nobody.body.actual]).toEqual([412, null]);
    expect(await service.head()).toBe(4);
  });

  test('lets a repeat through: what it asked for has happened', async () => {
    await service.record({ ...MOVE, key: 'k' }, { 'if-match': '"0"' });
    expect((await service.record({ ...MOVE, key: 'k' }, { 'if-match': '"0"' })).status).toBe(200);
  });

  test.each(['0', '*', 'W/"0"', '"a"', '"0", "1"', ''])(
    'that is no ETag of ours is malformed: %s',
    async (header) => {
      const answer = await service.record(MOVE, { 'if-match': header });
      expect([answer.status, code(answer)]).toEqual([400, 'malformed']);
      expect(await service.head()).toBe(3);
    },
  );
});

describe('a dry run', () => {
  const dryRun = (record: object): Promise<Answer> => service.record(record, {}, '?dryRun=true');
  const dates = (facts: unknown): readonly string[] =>
    (facts as { fact: { effectiveDate: string } }[]).map(({ fact }) => fact.effectiveDate);

  test('shows the timeline before and after, and records nothing', async () => {
    const { status, body } = await dryRun(MOVE);
    expect(status).toBe(200);
    expect(body).toMatchObject({ decision: 'would-record', problem: null, warnings: [] });
    expect(dates(body.before)).toEqual(['2020-01-06']);
    expect(dates(body.after)).toEqual(['2020-01-06', '2021-01-01']);
    expect(await service.head()).toBe(3);
  });

  test('shows what a correction does', async () => {
    const [{ id: target }] = (await service.get('/v1/people/P1/events')).body.events as [
      { id: string },
    ];
    const { body } = await dryRun({
      action: 'correct',
      person: 'P1',
      target,
      with: { ...HIRE, effectiveDate: '2020-02-03' },
    });
    expect([dates(body.before), dates(body.after)]).toEqual([['2020-01-06'], ['2020-02-03']]);
  });

  test('says why a record would be refused, with the same problem', async () => {
    const { status, body } = await dryRun({ ...HIRE, effectiveDate: '2021-01-01' });
    expect([status, body.decision]).toEqual([200, 'refused']);
    expect(body.problem).toMatchObject({ type: '/problems/already-employed', status: 409 });
    expect(body.after).toEqual(body.before);
  });

  test('of a unit shows the facts of that unit only', async () => {
    const { body } = await dryRun({
      action: 'rename',
      unit: 'B',
      name: 'Bureau B',
      effectiveDate: '2021-01-01',
    });
    expect(dates(body.before)).toEqual(['2000-01-01']);
    expect(dates(body.after)).toEqual(['2000-01-01', '2021-01-01']);
  });

  test('of a repeat says that it is one', async () => {
    await service.record({ ...SECOND, key: 'k' });
    expect((await dryRun({ ...SECOND, key: 'k' })).body.decision).toBe('repeated');
  });

  test('shows no private field of anybody', async () => {
    const { text } = await dryRun(SECOND);
    expect(text).not.toContain('Nguyễn');
  });
});
