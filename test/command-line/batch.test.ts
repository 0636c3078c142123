/** A batch: every row is paired with its answer, and never more rows are held than the window takes. */
import { createInterface } from 'node:readline';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { settle } from '../../src/command-line/batch.js';
import type { Connection } from '../../src/command-line/connection.js';
import { connect } from '../../src/command-line/connection.js';
import { EXIT } from '../../src/command-line/failure.js';
import { ROWS_HELD_MAX } from '../../src/command-line/row-window.js';
import type { Row } from '../../src/import/rows.js';
import type { FakeService, Handler } from './fake-service.js';
import { startFakeService, temporarySocket } from './fake-service.js';

const place = (line: number) => ({ file: 'f', line, bytes: 1, original: { text: '' } });
const record = (line: number): Row => ({ ...place(line), record: { line } });
const unsent = (line: number): Row => ({
  ...place(line),
  nothing: 'unchanged',
  reason: 'same unit',
});

/** Answers each line with the number that was sent in it. */
const echo: Handler = (request, response) => {
  const lines = createInterface({ input: request });
  lines.on('line', (line) => {
    const { line: number } = JSON.parse(line) as { line: number };
    response.write(`${JSON.stringify({ outcome: 'repeated', index: number })}\n`);
  });
  lines.on('close', () => response.end());
};

describe('a batch of rows', () => {
  let socket: ReturnType<typeof temporarySocket>;
  let service: FakeService;
  let connection: Connection;
  const going = new AbortController().signal;

  const serve = async (handler: Handler): Promise<void> => {
    service = await startFakeService(socket.path, handler);
    connection = await connect(socket.path, () => Promise.reject(new Error('no service')));
  };

  /** The line of each row, with the number of its answer. */
  const settled = async (rows: AsyncIterable<Row>, signal = going) => {
    const pairs: [number, number | undefined][] = [];
    let error: unknown;
    try {
      for await (const { row, answer } of settle(rows, connection, [], signal)) {
        const number = answer !== undefined && 'index' in answer ? answer.index : undefined;
        pairs.push([row.line, number]);
      }
    } catch (thrown) {
      error = thrown;
    }
    return { pairs, error };
  };

  beforeEach(() => {
    socket = temporarySocket();
  });

  afterEach(async () => {
    await connection.close();
    await service.close();
    socket.remove();
  });

  test('gives each row its own answer, in order, and those that are not sent none', async () => {
    await serve(echo);
    const isUnsent = (line: number): boolean => line % 7 < 2 || (line > 5_000 && line < 9_000);
    const rows = async function* (): AsyncGenerator<Row> {
      for (let line = 0; line < 12_000; line += 1) {
        yield await Promise.resolve(isUnsent(line) ? unsent(line) : record(line));
      }
    };
    const { pairs, error } = await settled(rows());
    expect(error).toBeUndefined();
    expect(pairs).toHaveLength(12_000);
    expect(pairs.filter(([line, answer], at) => line !== at || (answer ?? line) !== line)).toEqual(
      [],
    );
    expect(pairs.filter(([, answer]) => answer === undefined).map(([line]) => line)).toEqual(
      pairs.map(([line]) => line).filter(isUnsent),
    );
  });

  test('reads no further than the window while no answer comes', async () => {
    let release: () => void = () => undefined;
    await serve((request, response) => {
      const lines = createInterface({ input: request });
      let held: string[] | undefined = [];
      const answer = (): void => {
        response.write('{"outcome":"repeated","index":0}\n');
      };
      lines.on('line', (line) => {
        if (held === undefined) answer();
        else held.push(line);
      });
      release = () => {
        held?.forEach(answer);
        held = undefined;
      };
      lines.on('close', () => response.end());
      response.flushHeaders();
    });
    let read = 0;
    const rows = async function* (): AsyncGenerator<Row> {
      while (read < 3 * ROWS_HELD_MAX) yield await Promise.resolve(record((read += 1)));
    };
    const whole = settled(rows());
    let before = -1;
    while (before !== read) {
      before = read;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(read).toBe(ROWS_HELD_MAX);
    release();
    const { pairs, error } = await whole;
    expect(error).toBeUndefined();
    expect(pairs).toHaveLength(3 * ROWS_HELD_MAX);
  });

  test('stops reading when told to, and waits for what is under way', async () => {
    await serve(echo);
    const stopping = new AbortController();
    const rows = async function* (): AsyncGenerator<Row> {
      for (let line = 1; ; line += 1) {
        if (line === 300) stopping.abort();
        yield await Promise.resolve(record(line));
      }
    };
    const { pairs, error } = await settled(rows(), stopping.signal);
    expect(error).toBeUndefined();
    expect(pairs.at(-1)).toEqual([300, 300]);
    expect(pairs).toHaveLength(300);
  });

  test('gives the answers of what was read before a file broke off, and then its error', async () => {
    await serve(echo);
    const rows = async function* (): AsyncGenerator<Row> {
      for (let line = 1; line <= 10; line += 1) yield await Promise.resolve(record(line));
      throw new Error('the file ends within a quote');
    };
    const { pairs, error } = await settled(rows());
    expect(pairs).toHaveLength(10);
    expect(error).toMatchObject({ message: 'the file ends within a quote' });
  });

  test('says why the service stopped in between, and which rows have no answer', async () => {
    await serve((request, response) => {
      request.resume().on('end', () => {
        const problem = { status: 503, detail: 'The service is stopping.' };
        response.write('{"outcome":"repeated","index":1}\n');
        response.end(`${JSON.stringify({ outcome: 'interrupted', problem })}\n`);
      });
    });
    const rows = async function* (): AsyncGenerator<Row> {
      yield await Promise.resolve(record(1));
      yield record(2);
      yield unsent(3);
    };
    const { pairs, error } = await settled(rows());
    expect(pairs).toEqual([
      [1, 1],
      [2, undefined],
      [3, undefined],
    ]);
    expect(error).toMatchObject({ what: 'The service is stopping.', exitCode: EXIT.unreachable });
  });

  test('a service that dies is an error that says so', async () => {
    await serve((_, response) => {
      response.write('{"outcome":"repeated","index":1}\n', () => response.destroy());
    });
    const rows = async function* (): AsyncGenerator<Row> {
      for (let line = 1; line <= 5_000; line += 1) yield await Promise.resolve(record(line));
    };
    const { error } = await settled(rows());
    expect(error).toMatchObject({ exitCode: EXIT.unreachable });
  });
});
