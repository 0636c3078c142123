/** What only shows on real connections: bodies too large or too slow, heads too large, what is no HTTP, the socket. */
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { Readable, pipeline } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { fastify } from 'fastify';

import type { Settings } from '../../src/config/settings.js';
import { socketPathOf } from '../../src/config/socket-path.js';
import { addBodyTimeout } from '../../src/http/server/slow-bodies.js';
import { startService } from '../../src/service.js';
import type { RunningService } from './running.js';
import { HIRE, runService, settingsFor, temporaryFolder, TEST_MS, UNITS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
beforeAll(async () => {
  service = await runService();
  await service.furnish();
});
afterAll(() => service.remove());

interface Sent {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

const post = async (body: Readable | string, headers: Record<string, string>): Promise<Sent> => {
  const asked = request(`${service.url}/v1/actions`, { method: 'POST', headers });
  // What is still on its way when the answer comes is refused by the system.
  asked.on('error', () => undefined);
  if (typeof body === 'string') asked.end(body);
  else pipeline(body, asked, () => undefined);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const json = JSON.parse(await text(response)) as Record<string, unknown>;
  asked.destroy();
  return { status: response.statusCode, headers: response.headers, body: json };
};

/** Writes bytes to a bare connection, and gives everything that comes back. */
const raw = async (bytes: string): Promise<string> => {
  const { hostname, port } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(bytes);
  return text(socket);
};

const MEGABYTES = 100;
const large = (): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < MEGABYTES; at += 1) yield Buffer.alloc(1_048_576, 'x');
    })(),
  );

function* zeros(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(65_536);
}
const endless = (): Readable => Readable.from(zeros());

describe('a body of 100 MB', () => {
  const memoryBefore = process.memoryUsage().rss;

  test('that says so is refused before it is read', async () => {
    const length = String(MEGABYTES * 1_048_576);
    const { status, body } = await post(large(), {
      'content-type': 'application/json',
      'content-length': length,
    });
    expect([status, body.type]).toEqual([413, '/problems/payload-too-large']);
  });

  test('that does not say so is refused after 1 MiB', async () => {
    const { status, body } = await post(large(), { 'content-type': 'application/json' });
    expect([status, body.type]).toEqual([413, '/problems/payload-too-large']);
  });

  test('of another type that never ends is refused, and the connection is closed soon', async () => {
    const asked = request(`${service.url}/v1/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
    });
    asked.on('error', () => undefined);
    const [socket] = (await once(asked, 'socket')) as [Socket];
    const closed = once(socket, 'close');
    // Ends with the connection, by an error that is expected.
    pipeline(endless(), asked, () => undefined);
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(415);
    await closed;
  });

  test('leaves the service as it was', async () => {
    expect(await service.head()).toBe(3);
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(300_000_000);
  });
});

describe('what is no proper request', () => {
  test.each<[name: string, bytes: string, status: number, type: string]>([
    ['no HTTP', 'nonsense\r\n\r\n', 400, 'bad-request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'bad-request',
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
      'bad-request',
    ],
    [
      'a head that is too large',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(17_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    [
      'an address that is too long',
      `GET /v1/people?q=${'x'.repeat(8200)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      414,
      'address-too-long',
    ],
    [
      'an id that is too long',
      `GET /v1/people/${'x'.repeat(101)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      414,
      'address-too-long',
    ],
    [
      'an address that is none',
      'GET /v1/people/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      400,
      'bad-request',
    ],
    [
      'another host',
      'GET /health/live HTTP/1.1\r\nHost: ledger.example.org\r\nConnection: close\r\n\r\n',
      421,
      'foreign-host',
    ],
    [
      'a host that only begins like ours',
      'GET /health/live HTTP/1.1\r\nHost: localhost.example.org\r\nConnection: close\r\n\r\n',
      421,
      'foreign-host',
    ],
  ])('%s is answered as a problem', async (_name, bytes, status, type) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    const body = JSON.parse(
      answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1),
    ) as Record<string, unknown>;
    expect(body).toMatchObject({ type: `/problems/${type}`, status });
    expect(answer).not.toMatch(/ at .*:\d+:\d+|node_modules/);
  });

  test.each(['127.0.0.1', '127.0.0.1:3000', 'localhost', 'LOCALHOST:1', '[::1]:3000'])(
    '%s is a name of this host',
    async (host) => {
      expect((await service.get('/health/live', { host })).status).toBe(200);
    },
  );

  test('a body that comes too slowly is given up', async () => {
    const server = fastify();
    addBodyTimeout(server, 100);
    server.post('/', () => 'ok');
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
    const asked = request({
      port,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '10' },
    });
    asked.on('error', () => undefined);
    asked.write('{');
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(408);
    asked.destroy();
    await server.close();
  });
});

const quietly = (folder: string): Settings => ({ ...settingsFor(folder), logLevel: 'silent' });

/** What a killed process leaves: a socket that nobody listens on. */
const leaveDeadSocket = async (name: string): Promise<void> => {
  const server = createServer().listen(name);
  await once(server, 'listening');
  renameSync(name, `${name}.kept`);
  server.close();
  await once(server, 'close');
  renameSync(`${name}.kept`, name);
};

describe('the socket of the folder', () => {
  const over = async (socketPath: string, path: string): Promise<Sent> => {
    const asked = request({ socketPath, path, headers: { host: 'localhost' } }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const body = JSON.parse(await text(response)) as Record<string, unknown>;
    return { status: response.statusCode, headers: response.headers, body };
  };

  test('answers the same as the network, and is open to its owner only', async () => {
    const { socketPath, folder } = service;
    expect(socketPath).toBe(join(folder, 'ledger.sock'));
    expect(lstatSync(socketPath).mode & 0o777).toBe(0o600);
    expect((await over(socketPath, '/v1/people/P1')).body.person).toBe('P1');
    expect((await over(socketPath, '/nothing')).body.type).toBe('/problems/not-found');
  });

  test('is the only way to maintenance', async () => {
    const local = await over(service.socketPath, '/v1/maintenance/doctor');
    expect(local.status).toBe(200);
    const findings = local.body.findings as { check: string; verdict: string }[];
    expect(findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['runtime', 'key vault', 'reports', 'data folder']),
    );
    expect(findings.map(({ verdict }) => verdict)).not.toContain('bad');
    for (const [method, path] of [
      ['GET', 'doctor'],
      ['POST', 'backup'],
      ['POST', 'rebuild'],
    ] as const) {
      const { status, body } = await service.ask({ method, url: `/v1/maintenance/${path}` });
      expect([status, body.type]).toEqual([403, '/problems/only-local']);
    }
  });

  test('rebuilds the tables, step by step, and names one that there is not', async () => {
    const lines = async (query: string): Promise<readonly Record<string, unknown>[]> => {
      const asked = request({
        socketPath: service.socketPath,
        path: `/v1/maintenance/rebuild${query}`,
        method: 'POST',
        headers: { host: 'localhost' },
      }).end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      const body = await text(response);
      return body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    expect((await lines('')).at(-1)).toMatchObject({ swapped: true });
    expect((await lines('?projection=movement')).at(-1)).toMatchObject({ swapped: true });
    expect(await lines('?projection=nothing')).toMatchObject([
      { type: '/problems/unknown-table', status: 404 },
    ]);
  });

  test('copies the log, its checkpoints and the vault into new files, and never over others', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'copy');
    const [evidence, vault] = [`${file}.evidence`, `${file}.vault`];
    const backup = async (body: object): Promise<Sent> => {
      const asked = request({
        socketPath: service.socketPath,
        path: '/v1/maintenance/backup',
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/json' },
      }).end(JSON.stringify(body));
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      const json = JSON.parse(await text(response)) as Record<string, unknown>;
      return { status: response.statusCode, headers: response.headers, body: json };
    };
    const files = { file, evidence, vault };
    expect(await backup(files)).toMatchObject({ status: 200, body: { index: 3 } });
    expect([file, evidence, vault].map(existsSync)).toEqual([true, true, true]);
    const others = [`${file}.2`, `${file}.2.evidence`, `${file}.2.vault`] as const;
    for (const taken of [{ file }, { evidence }, { vault }]) {
      const fresh = { file: others[0], evidence: others[1], vault: others[2] };
      expect(await backup({ ...fresh, ...taken })).toMatchObject({
        status: 409,
        body: { type: '/problems/backup-failed' },
      });
      expect(others.filter(existsSync)).toEqual([]);
    }
    expect(await backup({ ...files, file: 'copy', more: 1 })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/more' }, { pointer: '/file' }] },
    });
    rmSync(folder, { recursive: true });
  });

  test('is gone after a stop, and replaced after a kill', async () => {
    const folder = temporaryFolder();
    const name = join(folder, 'ledger.sock');
    await leaveDeadSocket(name);
    const alone = await startService(quietly(folder), { socketOnly: true });
    expect(alone.url).toBeUndefined();
    expect((await over(alone.socketPath, '/health/live')).status).toBe(200);
    await alone.close();
    expect(existsSync(name)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  test('of a folder with a long name is a short one, which the folder links to', async () => {
    const folder = join(temporaryFolder(), 'x'.repeat(120));
    mkdirSync(folder);
    const alone = await startService(quietly(folder), { socketOnly: true });
    expect(Buffer.byteLength(alone.socketPath)).toBeLessThan(100);
    expect(readlinkSync(join(folder, 'ledger.sock'))).toBe(alone.socketPath);
    expect(socketPathOf(folder)).toBe(alone.socketPath);
    expect((await over(socketPathOf(folder), '/health/live')).status).toBe(200);
    await alone.close();
    expect(existsSync(alone.socketPath)).toBe(false);
    rmSync(join(folder, '..'), { recursive: true });
  });

  test('is not shared: a second service on the folder is refused, and the first goes on', async () => {
    await expect(startService(settingsFor(service.folder))).rejects.toMatchObject({
      name: 'FolderInUse',
    });
    expect((await service.get('/health/live')).status).toBe(200);
    expect((await over(service.socketPath, '/health/live')).status).toBe(200);
  });
});

describe('stopping', () => {
  test('lets a request under way finish, refuses new ones, and what was recorded is there again', async () => {
    const folder = temporaryFolder();
    const first = await runService(folder);
    for (const unit of UNITS) await first.record(unit);
    const agent = { keepAlive: true };
    const asked = request(`${first.url}/v1/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'keep-alive' },
      ...agent,
    });
    const answer = once(asked, 'response') as Promise<[IncomingMessage]>;
    const body = JSON.stringify(HIRE);
    asked.write(body.slice(0, 20));
    await pause(50);
    const closed = first.close();
    await pause(50);
    asked.end(body.slice(20));
    const [response] = await answer;
    expect(response.statusCode).toBe(201);
    response.resume();
    await closed;
    const again = await runService(folder);
    expect(again.events).toBe(3);
    expect((await again.get('/v1/people/P1')).status).toBe(200);
    await again.remove();
  });
});
