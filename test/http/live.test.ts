/** The live stream: what is recorded is told at once, in order, and again from where a connection broke. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { Cut } from '../../src/application/live-scope.js';
import type { EventStore } from '../../src/application/event-store.js';
import { LiveStreams } from '../../src/http/live/live-streams.js';
import { Shutdown } from '../../src/http/operations/shutdown.js';
import { EVENT_STORE } from '../../src/http/tokens.js';
import type { RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

interface Message {
  readonly id: number;
  readonly data: Record<string, unknown>;
}

/** A client that keeps every message it gets. */
class Client {
  readonly messages: Message[] = [];
  readonly comments: string[] = [];
  ended = false;

  private constructor(readonly response: IncomingMessage) {
    response.on('error', () => undefined);
    void this.read();
  }

  static async open(query = '', headers: Record<string, string> = {}): Promise<Client> {
    const asked = request(`${service.url}/v1/live${query}`, { headers }).end();
    asked.on('error', () => undefined);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    return new Client(response);
  }

  private async read(): Promise<void> {
    let fields: Record<string, string> = {};
    for await (const line of createInterface({ input: this.response })) {
      if (line.startsWith(':')) this.comments.push(line);
      else if (line !== '') {
        const colon = line.indexOf(': ');
        fields[line.slice(0, colon)] = line.slice(colon + 2);
      } else {
        const { id, data } = fields;
        fields = {};
        if (data === undefined) continue;
        this.messages.push({ id: Number(id), data: JSON.parse(data) as Message['data'] });
      }
    }
    this.ended = true;
  }

  async has(count: number): Promise<readonly number[]> {
    while (this.messages.length < count) await pause(5);
    return this.messages.map(({ id }) => id);
  }

  close(): void {
    this.response.destroy();
  }
}

jest.setTimeout(TEST_MS);

let service: RunningService;
const clients: Client[] = [];
const open = async (query?: string, headers?: Record<string, string>): Promise<Client> => {
  const client = await Client.open(query, headers);
  clients.push(client);
  return client;
};

beforeEach(async () => {
  service = await runService();
  await service.furnish();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await service.remove();
});

const everything: Cut = (events) => Promise.resolve(events);

const profile = (): Promise<unknown> =>
  service.record({
    action: 'profile',
    person: 'P1',
    effectiveDate: '2021-01-01',
    attributes: { fullName: 'Trần Thị Bình' },
  });

describe('the live stream', () => {
  test('tells of what is recorded from now on, and nothing private', async () => {
    const client = await open();
    expect(client.response.headers['content-type']).toMatch(/^text\/event-stream/);
    await profile();
    expect(await client.has(1)).toEqual([4]);
    expect(client.messages[0]).toEqual({
      id: 4,
      data: {
        index: 4,
        stream: 'person-P1',
        type: 'profiled',
        effectiveDate: '2021-01-01',
        recordedAt: expect.any(String) as unknown,
      },
    });
  });

  test('goes on after the last id that was seen, each event once and in order', async () => {
    const first = await open('?after=0');
    expect(await first.has(3)).toEqual([1, 2, 3]);
    first.close();
    await profile();
    await profile();
    const second = await open('', { 'last-event-id': '3' });
    expect(await second.has(2)).toEqual([4, 5]);
    await profile();
    expect(await second.has(3)).toEqual([4, 5, 6]);
  });

  test('prefers Last-Event-ID to after: the address of a stream that comes back stays the same', async () => {
    const client = await open('?after=0', { 'last-event-id': '2' });
    expect(await client.has(1)).toEqual([3]);
  });

  test.each([
    ['?after=-1', {}, 'malformed'],
    ['?after=4', {}, 'knowledge-beyond-log'],
    ['?from=1', {}, 'malformed'],
    ['', { 'last-event-id': 'x' }, 'malformed'],
  ])('refuses %s %j', async (query, headers, code) => {
    const { status, body } = await service.get(`/v1/live${query}`, headers);
    expect([status, body.type]).toEqual([400, `/problems/${code}`]);
  });

  test('gives many events to a client that reads late, all of them', async () => {
    const records = Array.from({ length: 6000 }, (_, at) =>
      JSON.stringify({ ...HIRE, person: `N${at}`, profile: undefined }),
    );
    await service.ask({
      method: 'POST',
      url: '/v1/actions/batch',
      headers: { 'content-type': 'application/x-ndjson' },
      payload: records.join('\n'),
    });
    const client = await open('?after=0');
    client.response.pause();
    await pause(300);
    client.response.resume();
    const ids = await client.has(6003);
    expect(ids).toEqual(Array.from({ length: 6003 }, (_, at) => at + 1));
  });

  test('ends when the service stops', async () => {
    const client = await open();
    const start = performance.now();
    await service.close();
    while (!client.ended) await pause(5);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('says now and then that it is still there, and counts the streams that are open', async () => {
    const store = service.app.get<EventStore>(EVENT_STORE);
    const streams = new LiveStreams(store, new Shutdown(), 10);
    const stream = streams.stream(3, everything);
    let said = '';
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (said.split(': still here').length < 3) await pause(5);
    stream.destroy();
    await once(stream, 'close');
    const held = Array.from({ length: 200 }, () => streams.stream(3, everything));
    expect(() => streams.stream(3, everything)).toThrow(/as many batches or live streams open/);
    for (const each of held) each.destroy();
  });

  test('ASVS 8.3.2: ends after its time, so that who comes back is asked again who they are', async () => {
    const store = service.app.get<EventStore>(EVENT_STORE);
    const stream = new LiveStreams(store, new Shutdown(), 10_000, 50).stream(3, everything);
    stream.resume();
    await once(stream, 'end');
  });

  test('reads no more of the log than its client takes', async () => {
    const store = service.app.get<EventStore>(EVENT_STORE);
    const page = await store.readLedger(0, 3);
    let read = 0;
    async function* endless(): AsyncGenerator<typeof page> {
      for (;;) {
        read += 1;
        await pause(1);
        yield Array.from({ length: 500 }, () => page).flat();
      }
    }
    const streams = new LiveStreams({ ...store, subscribe: endless }, new Shutdown());
    const stream = streams.stream(0, everything);
    await pause(100);
    expect(read).toBe(1);
    stream.resume();
    while (read < 10) await pause(1);
    stream.destroy();
  });

  test('answers HEAD and keeps nothing open for it', async () => {
    const { statusCode } = await service.app.inject({ method: 'HEAD', url: '/v1/live' });
    expect(statusCode).toBe(200);
  });
});
