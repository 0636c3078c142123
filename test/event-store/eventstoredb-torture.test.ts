/** A process that records through a server that does everything wrong at once neither dies, nor loses, nor doubles. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { EventStoreDouble } from '../support/eventstore-double/server.js';
import { aFolder, type TestFolder } from './folders.js';
import { Child } from './processes.js';

let double: EventStoreDouble;
let folder: TestFolder;

beforeEach(async () => {
  double = await EventStoreDouble.start();
  folder = aFolder();
});
afterEach(() => {
  double.stop();
  folder.remove();
});

const WRONGS: readonly ((at: EventStoreDouble) => void | Promise<void>)[] = [
  (at) => {
    at.misbehave('drop');
  },
  (at) => {
    at.dropSubscriptions(status.UNAVAILABLE, 'gone');
  },
  (at) => {
    at.misbehave('lose-answer', 'silent');
  },
  (at) => at.restart(),
  (at) => {
    at.endSubscriptions();
  },
  async (at) => {
    at.frozen = true;
    await pause(500);
    at.frozen = false;
  },
  (at) => {
    at.misbehave('end-unanswered', { answerAfterMs: 500 }, { recordAfterMs: 500 });
  },
  (at) => {
    at.dropSubscriptions(status.ABORTED, 'Operation timed out');
  },
  async (at) => {
    at.stop();
    await pause(400);
    await at.start();
  },
];

test('sixty-four recorders see every kind of failure, and each event is in the log once, where they were told', async () => {
  const child = new Child('./eventstoredb-process.ts', folder.path, double.url, '6000');
  await child.hasWritten(1);
  while (!child.lines.includes('closed') && child.isRunning) {
    for (const wrong of WRONGS) {
      await pause(100);
      await wrong(double);
    }
  }
  await child.ended();
  expect(child.complaint).toBe('');
  expect(child.lines.at(-1)).toBe('closed');

  const ledger = double.log.all.filter(({ stream }) => stream.startsWith('person-'));
  const places = new Map(ledger.map(({ id }, at) => [id, at + 1]));
  expect(places.size).toBe(ledger.length);
  const told = child.lines.slice(1, -1).map((line) => line.split(' '));
  expect(told.length).toBeGreaterThan(100);
  expect(told.filter(([index, id = '']) => places.get(id) !== Number(index))).toEqual([]);
  // What nobody was told of is at most what was under way at the end.
  expect(ledger.length - told.length).toBeLessThanOrEqual(64 * 2);
}, 60_000);

test('an old stream of appends that breaks after the connection was made anew does not end the process', async () => {
  const child = new Child('./eventstoredb-process.ts', folder.path, double.url, '3000');
  await child.hasWritten(100);
  for (let time = 0; time < 10 && child.isRunning; time += 1) {
    double.dropSubscriptions(status.UNAVAILABLE, 'gone');
    await pause(150);
    double.dropOlderAppends();
    await pause(50);
  }
  await child.ended();
  expect(child.complaint).toBe('');
  expect(child.lines.at(-1)).toBe('closed');
}, 60_000);
