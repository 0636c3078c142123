/** The one road to the service: over the socket when it runs, started in this process when it does not. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { connect } from '../../src/command-line/connection.js';
import { CommandFailure, EXIT } from '../../src/command-line/failure.js';
import { askJson, askLines } from '../../src/command-line/replies.js';
import type { FakeService, Handler } from './fake-service.js';
import { startFakeService, temporarySocket } from './fake-service.js';

const never = (): Promise<never> => Promise.reject(new Error('started a service of its own'));

class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

describe('a connection to the ledger', () => {
  let socket: ReturnType<typeof temporarySocket>;
  const running: FakeService[] = [];

  const start = async (handler: Handler): Promise<FakeService> => {
    const service = await startFakeService(socket.path, handler);
    running.push(service);
    return service;
  };

  beforeEach(() => {
    socket = temporarySocket();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((service) => service.close()));
    socket.remove();
  });

  test('talks to the service that runs, and leaves it running', async () => {
    await start((request, response) => response.end(JSON.stringify({ url: request.url })));
    const connection = await connect(socket.path, never);
    const query = [
      ['where', 'unit:A b'],
      ['where', 'gender:female'],
    ] as const;
    const answer = await askJson(connection, { path: '/v1/reports/headcount', query });
    expect(answer).toEqual({
      url: '/v1/reports/headcount?where=unit%3AA+b&where=gender%3Afemale',
    });
    expect(connection.own).toBe(false);
    await connection.close();
    const again = await connect(socket.path, never);
    await again.close();
  });

  test('starts a service of its own where none runs, and stops it afterwards', async () => {
    let stopped = false;
    const connection = await connect(socket.path, async () => {
      const service = await startFakeService(socket.path, (_, response) => response.end('{"a":1}'));
      return {
        socketPath: socket.path,
        close: async () => {
          await service.close();
          stopped = true;
        },
      };
    });
    expect(connection.own).toBe(true);
    expect(await askJson(connection, { path: '/v1/reports' })).toEqual({ a: 1 });
    await connection.close();
    expect(stopped).toBe(true);
  });

  test('starts its own where a killed service has left its socket', async () => {
    const dead = createServer().listen(socket.path);
    await new Promise((resolve) => dead.once('listening', resolve));
    // Closing would remove the socket; a copy of its name is what a kill leaves behind.
    await new Promise((resolve) => dead.close(resolve));
    writeFileSync(socket.path, '');
    await expect(connect(socket.path, never)).rejects.toThrow('started a service of its own');
  });

  test('waits for a service that has taken the folder and does not listen yet', async () => {
    let tries = 0;
    const connection = await connect(socket.path, async () => {
      tries += 1;
      if (tries === 2) await start((_, response) => response.end('{}'));
      throw new FolderInUse('the data folder is in use by process 1');
    });
    expect(connection.own).toBe(false);
    expect(tries).toBe(2);
    await connection.close();
  });

  test('finds another service when the one it talks to has ended', async () => {
    const first = await start((_, response) => response.end('"first"'));
    const connection = await connect(socket.path, () =>
      startFakeService(socket.path, (_, response) => response.end('"own"')),
    );
    expect(await askJson(connection, { path: '/v1/reports' })).toBe('first');
    await first.close();
    expect(await askJson(connection, { path: '/v1/reports' })).toBe('own');
    expect(connection.own).toBe(true);
    await connection.close();
  });

  test('asks again where it was told that the service is stopping', async () => {
    const first = await start((_, response) => {
      const problem = { type: '/problems/shutting-down', detail: 'It is stopping.' };
      response.writeHead(503).end(JSON.stringify(problem), () => void first.close());
    });
    const connection = await connect(socket.path, () =>
      startFakeService(socket.path, (_, response) => response.end('"own"')),
    );
    expect(await askJson(connection, { path: '/v1/reports' })).toBe('own');
    await connection.close();
  });

  test('does not ask twice for what may have been done', async () => {
    let asked = 0;
    await start((request) => {
      asked += 1;
      request.socket.destroy();
    });
    const connection = await connect(socket.path, never);
    const backup = { method: 'POST', path: '/v1/maintenance/backup', body: '{}' } as const;
    await expect(askJson(connection, backup)).rejects.toMatchObject({ exitCode: EXIT.unreachable });
    expect(asked).toBe(1);
    await connection.close();
  });

  test('passes on why its own service cannot start', async () => {
    const why = new Error('the key file is missing');
    await expect(connect(socket.path, () => Promise.reject(why))).rejects.toBe(why);
  });

  test('makes of a problem what happened, where, and what to do', async () => {
    const problem = {
      type: '/problems/has-followers',
      status: 409,
      title: 'Has followers',
      detail: 'Other facts rest on e1.',
      remedy: 'List the followers.',
      breaks: [{ event: 'e2', date: '2020-01-01', why: 'would be impossible' }],
    };
    await start((_, response) => {
      response.writeHead(409).end(JSON.stringify(problem));
    });
    const connection = await connect(socket.path, never);
    const failure: unknown = await askJson(connection, { path: '/x' }).catch(
      (error: unknown) => error,
    );
    await connection.close();
    expect(failure).toBeInstanceOf(CommandFailure);
    expect(failure).toMatchObject({
      exitCode: EXIT.badAnswer,
      what: 'Other facts rest on e1.',
      where: ['2020-01-01 e2: would be impossible'],
      remedy: 'List the followers.',
    });
  });

  test.each([
    [400, EXIT.wrongUsage],
    [404, EXIT.badAnswer],
    [503, EXIT.unreachable],
  ])('status %d ends the command with code %d', async (status, exitCode) => {
    await start((_, response) => {
      response.writeHead(status).end('{"detail":"No."}');
    });
    const connection = await connect(socket.path, never);
    await expect(askJson(connection, { path: '/x' })).rejects.toMatchObject({ exitCode });
    await connection.close();
  });

  test('an answer that breaks off is an error, and not a short answer', async () => {
    await start((_, response) => {
      response.write('{"index":1}\n', () => response.destroy());
    });
    const connection = await connect(socket.path, never);
    const lines: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const line of askLines(connection, { path: '/v1/audit/events' })) lines.push(line);
    };
    await expect(reading()).rejects.toMatchObject({ exitCode: EXIT.unreachable });
    expect(lines).toEqual(['{"index":1}']);
    await connection.close();
  });
});
