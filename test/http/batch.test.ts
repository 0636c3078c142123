/** A batch over a real connection: lines in, answers out, as they come and in bounded memory. */
import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { RunningService } from './running.js';
import { runService, TEST_MS, UNITS } from './running.js';

type Line = Record<string, unknown> & { line: number; outcome: string };

jest.setTimeout(TEST_MS);

let service: RunningService;
beforeEach(async () => {
  service = await runService();
  for (const unit of UNITS) await service.record(unit);
});
afterEach(() => service.remove());

const hire = (at: number, change: object = {}): object => ({
  action: 'hire',
  person: `N${at}`,
  unit: 'A',
  effectiveDate: '2020-01-06',
  key: `k${at}`,
  ...change,
});
const lines = (records: readonly unknown[]): string =>
  records
    .map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`)
    .join('');

/** Opens a batch whose body is still to be sent. */
const open = (query = ''): ClientRequest =>
  request(`${service.url}/v1/actions/batch${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  });

const answersOf = async (response: IncomingMessage): Promise<readonly Line[]> => {
  const answers: Line[] = [];
  for await (const line of createInterface({ input: response }))
    answers.push(JSON.parse(line) as Line);
  return answers;
};

/** Sends a whole body and reads every answer. */
const send = async (body: string | Buffer, query = ''): Promise<readonly Line[]> => {
  const asked = open(query);
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return answersOf(response);
};
const outcomes = (answers: readonly Line[]): readonly string[] =>
  answers.map(({ outcome }) => outcome);

describe('a batch', () => {
  test('answers each line in order with its number', async () => {
    const answers = await send(
      lines([hire(1), hire(2), hire(1), hire(2, { unit: 'B' }), hire(3, { unit: 'Z' })]),
    );
    expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(outcomes(answers)).toEqual([
      'recorded',
      'recorded',
      'repeated',
      'key-reused',
      'refused',
    ]);
    expect(answers[0]).toMatchObject({ stream: 'person-N1', revision: 0, index: 3 });
    expect(answers[4]).toMatchObject({ refusal: { code: 'unit-unknown' } });
    expect(await service.head()).toBe(4);
  });

  test('takes a last line without an end, CRLF, and passes over blank lines', async () => {
    const body = `${JSON.stringify(hire(1))}\r\n\r\n \n${JSON.stringify(hire(2))}`;
    const answers = await send(body);
    expect(answers.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'recorded'],
      [4, 'recorded'],
    ]);
  });

  test('of nothing has no answers', async () => {
    expect(await send('')).toEqual([]);
    expect(await send('\n\n')).toEqual([]);
  });

  test('goes on after broken lines, each of which has its own answer', async () => {
    const broken = [
      '{"action":',
      'nonsense',
      '[1]',
      '['.repeat(10_000),
      JSON.stringify(hire(8, { salary: 1 })),
      JSON.stringify(hire(9, { note: 'x'.repeat(1_048_577) })),
    ];
    const body = Buffer.concat([
      Buffer.from(lines([hire(1), ...broken])),
      Buffer.from([0x7b, 0xd0, 0xff, 0x0a]),
      Buffer.from(lines([hire(2)])),
    ]);
    const answers = await send(body);
    expect(outcomes(answers)).toEqual([
      'recorded',
      ...Array.from({ length: 7 }, () => 'malformed'),
      'recorded',
    ]);
    expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(answers[5]).toMatchObject({ violations: [{ pointer: '/salary' }] });
    expect(answers[6]?.violations).toMatchObject([
      { detail: expect.stringContaining('longer') as unknown },
    ]);
    expect(await service.head()).toBe(4);
  });

  test('decides a line after those before it, also those of the same piece', async () => {
    const move = {
      action: 'rotate',
      person: 'N1',
      kind: 'transfer',
      unit: 'C',
      effectiveDate: '2021-01-01',
    };
    const unit = { action: 'establish', unit: 'C', name: 'C', effectiveDate: '2000-01-01' };
    expect(outcomes(await send(lines([move, unit, hire(1), move])))).toEqual([
      'refused',
      'recorded',
      'recorded',
      'recorded',
    ]);
  });

  test.each([
    ['refuse', 'refused', 2],
    ['skip', 'skipped', 2],
    ['record', 'recorded', 3],
  ])('onImpossible=%s', async (onImpossible, outcome, head) => {
    const move = {
      action: 'rotate',
      person: 'N1',
      kind: 'transfer',
      unit: 'B',
      effectiveDate: '2021-01-01',
    };
    const [answer] = await send(lines([move]), `?onImpossible=${onImpossible}`);
    expect(answer?.outcome).toBe(outcome);
    expect(await service.head()).toBe(head);
    if (outcome === 'recorded') expect(answer?.anomalies).toEqual(['not-yet-employed']);
  });

  test('with derived keys records nothing twice, and equal lines of one batch each once', async () => {
    const profile = {
      action: 'profile',
      person: 'N1',
      effectiveDate: '2021-01-01',
      attributes: { post: 'x' },
    };
    const first = { ...hire(1), key: undefined };
    const body = lines([first, profile, profile]);
    expect(outcomes(await send(body, '?keys=derived'))).toEqual([
      'recorded',
      'recorded',
      'recorded',
    ]);
    expect(outcomes(await send(body, '?keys=derived'))).toEqual([
      'repeated',
      'repeated',
      'repeated',
    ]);
    expect(await service.head()).toBe(5);
  });

  test('as a dry run remembers what it would have recorded, and records nothing', async () => {
    const move = {
      action: 'rotate',
      person: 'N1',
      kind: 'transfer',
      unit: 'B',
      effectiveDate: '2021-01-01',
    };
    const answers = await send(lines([hire(1), move, hire(2, { unit: 'Z' })]), '?dryRun=true');
    expect(outcomes(answers)).toEqual(['would-record', 'would-record', 'refused']);
    expect(await service.head()).toBe(2);
  });

  test('of 10,000 lines is answered line by line, in order', async () => {
    const count = 10_000;
    const answers = await send(lines(Array.from({ length: count }, (_, at) => hire(at))));
    expect(answers).toHaveLength(count);
    expect(
      answers.every(({ line, outcome }, at) => line === at + 1 && outcome === 'recorded'),
    ).toBe(true);
    expect(answers.map(({ index }) => index)).toEqual(
      Array.from({ length: count }, (_, at) => at + 3),
    );
    expect(await service.head()).toBe(count + 2);
  });
});

describe('a sender', () => {
  test('who waits for each answer gets it before the next line', async () => {
    const asked = open();
    const answer = (async () => {
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      return createInterface({ input: response })[Symbol.asyncIterator]();
    })();
    const received: Line[] = [];
    for (let at = 0; at < 5; at += 1) {
      asked.write(lines([hire(at)]));
      const { value } = (await (await answer).next()) as { value: string };
      received.push(JSON.parse(value) as Line);
    }
    asked.end();
    expect(outcomes(received)).toEqual(Array.from({ length: 5 }, () => 'recorded'));
    expect((await (await answer).next()).done).toBe(true);
  });

  test('whose line comes in small pieces is understood', async () => {
    const asked = open();
    const text = lines([hire(1, { profile: { fullName: 'Đặng Thị Ngọc' } })]);
    for (const byte of Buffer.from(text)) asked.write(Buffer.from([byte]));
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(outcomes(await answersOf(response))).toEqual(['recorded']);
    expect((await service.get('/v1/people/N1')).body).toMatchObject({
      privateAttributes: { fullName: 'Đặng Thị Ngọc' },
    });
  });

  test('who goes away leaves what was answered recorded, and nothing of the line that was not whole', async () => {
    const asked = open();
    asked.on('error', () => undefined);
    asked.write(lines([hire(1), hire(2)]));
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    await once(response, 'data');
    asked.write(JSON.stringify(hire(3)));
    await pause(50);
    asked.destroy();
    await pause(200);
    expect(await service.head()).toBe(4);
    // The place among the batches is free again, and the service answers.
    expect(outcomes(await send(lines([hire(3)])))).toEqual(['recorded']);
    expect(service.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  test('who does not read the answers is not read from without end', async () => {
    const asked = open();
    asked.on('error', () => undefined);
    // Somebody listens, but never reads.
    asked.on('response', () => undefined);
    let sent = 0;
    let blocked = false;
    const many = Array.from({ length: 500 }, (_, at) => `{"no":${at},"x":"${'y'.repeat(200)}"}`);
    for (let piece = 0; piece < 400 && !blocked; piece += 1) {
      sent += 1;
      if (!asked.write(lines(many))) {
        const drained = await Promise.race([
          once(asked, 'drain').then(() => true),
          pause(1500).then(() => false),
        ]);
        blocked = !drained;
      }
    }
    expect(blocked).toBe(true);
    expect(sent).toBeLessThan(400);
    asked.destroy();
  });

  test('beyond the most batches at a time is told to come again', async () => {
    const held = Array.from({ length: 8 }, () => open());
    await Promise.all(
      held.map(async (asked, at) => {
        asked.on('error', () => undefined);
        asked.write(lines([hire(at)]));
        await once(asked, 'response');
      }),
    );
    const ninth = open();
    ninth.end(lines([hire(9)]));
    const [response] = (await once(ninth, 'response')) as [IncomingMessage];
    expect([response.statusCode, response.headers['retry-after']]).toEqual([429, '5']);
    response.resume();
    for (const asked of held) asked.destroy();
    await pause(200);
    expect(outcomes(await send(lines([hire(9)])))).toEqual(['recorded']);
  });

  test('is told when the service stops in between, by the line that has no answer', async () => {
    const asked = open();
    asked.on('error', () => undefined);
    asked.write(lines([hire(1)]));
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const answers = answersOf(response);
    await pause(50);
    await service.close();
    expect(await answers).toMatchObject([
      { line: 1, outcome: 'recorded' },
      {
        line: 2,
        outcome: 'interrupted',
        problem: { type: '/problems/shutting-down', status: 503 },
      },
    ]);
  });

  test('of another type than lines is refused', async () => {
    const answer = await service.ask({
      method: 'POST',
      url: '/v1/actions/batch',
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    expect([answer.status, answer.body.type]).toEqual([415, '/problems/unsupported-media-type']);
  });
});
