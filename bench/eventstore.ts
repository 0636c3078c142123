/** Measures what the EventStoreDB adapter costs over a bare client loop on the same double. Run: `npm run build && node bench/eventstore.ts` */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  streamNameFilter,
} from '@eventstore/db-client';
import type { NewEvent } from '../src/domain/events.js';
import { startDouble } from './double.ts';
import { built } from './built.ts';
import { median, rotated } from './workload.ts';

type Opening = typeof import('../src/event-store/eventstoredb/eventstoredb-store.js');
type Holding = typeof import('../src/event-store/folder-lock.js');

const { openEventStoreDb } = (await built(
  'src/event-store/eventstoredb/eventstoredb-store.js',
)) as Opening;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;

const ROUNDS = 5;
const CONCURRENT = 64;
const APPENDS = CONCURRENT * 50;

/** As anybody would hand it to the client. */
const plain = ({ id, type, data, sealed, ...metadata }: NewEvent) =>
  jsonEvent({ id, type, data: { data, sealed }, metadata });

const server = await startDouble();
const { url } = server;

/** Sixty-four callers, each of whom waits for its answer before it asks again. */
const callers = async (
  append: (stream: string, event: NewEvent) => Promise<unknown>,
): Promise<number> => {
  const events = Array.from({ length: APPENDS }, rotated);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENT }, async () => {
      for (let event = events.pop(); event !== undefined; event = events.pop()) {
        await append(`person-${randomUUID()}`, event);
      }
    }),
  );
  return (APPENDS / (performance.now() - start)) * 1_000;
};

/** One client to a process and a time: the bare loop has the process to itself, without a subscription. */
const bareRound = async (): Promise<number> => {
  const client = EventStoreDBClient.connectionString(url);
  const append = (stream: string, event: NewEvent) =>
    client.appendToStream(stream, [plain(event)], { expectedRevision: NO_STREAM });
  await append(`person-${randomUUID()}`, rotated());
  const rate = await callers(append);
  await client.dispose();
  return rate;
};

/** The least that can know a ledger index: the same loop, where each caller waits until its event has come back from `$all`. */
const countingRound = async (): Promise<number> => {
  const client = EventStoreDBClient.connectionString(url);
  const filter = streamNameFilter({ prefixes: ['person-'] });
  const coming = client.subscribeToAll({ fromPosition: END, filter });
  const waiting = new Map<string, () => void>();
  const counting = (async () => {
    for await (const { event } of coming) waiting.get(event?.id ?? '')?.();
  })().catch(() => undefined);
  const append = async (stream: string, event: NewEvent): Promise<void> => {
    const back = new Promise<void>((resolve) => waiting.set(event.id, resolve));
    await client.appendToStream(stream, [plain(event)], { expectedRevision: NO_STREAM });
    await back;
    waiting.delete(event.id);
  };
  await once(coming, 'confirmation');
  await append(`person-${randomUUID()}`, rotated());
  const rate = await callers(append);
  await client.dispose();
  await counting;
  return rate;
};

const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
const held = holdFolder(join(folder, 'replica'));

const adapterRound = async (): Promise<number> => {
  const store = await openEventStoreDb({
    url,
    held,
    now: () => new Date(),
    log: (text) => {
      console.error(text);
    },
  });
  await store.append(`person-${randomUUID()}`, 'no-stream', [rotated()]);
  const rate = await callers((stream, event) => store.append(stream, 'no-stream', [event]));
  await store.close();
  return rate;
};

const rates = { bare: [] as number[], counting: [] as number[], adapter: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const measured = {
    bare: await bareRound(),
    counting: await countingRound(),
    adapter: await adapterRound(),
  };
  // The first round warms both processes up.
  if (round === 0) continue;
  rates.bare.push(measured.bare);
  rates.counting.push(measured.counting);
  rates.adapter.push(measured.adapter);
}
held.release();
rmSync(folder, { recursive: true });
server.stop();

console.log(`appends a second, ${CONCURRENT} at once: median of ${ROUNDS} interleaved rounds`);
for (const [what, values] of [
  ['bare client loop', rates.bare],
  ['bare loop that waits for its event', rates.counting],
  ['adapter, answered with ledger indexes', rates.adapter],
] as const) {
  const range = [Math.min(...values), Math.max(...values)].map(Math.round).join(' to ');
  console.log(`${what.padEnd(40)}${String(Math.round(median(values))).padStart(8)}  (${range})`);
}
const ratio = (over: readonly number[], under: readonly number[]): string =>
  (median(over) / median(under)).toFixed(2);
console.log(`adapter / bare loop, at least 0.8: ${ratio(rates.adapter, rates.bare)}`);
console.log(`adapter / bare loop that waits: ${ratio(rates.adapter, rates.counting)}`);
console.log(`bare loop that waits / bare loop: ${ratio(rates.counting, rates.bare)}`);
