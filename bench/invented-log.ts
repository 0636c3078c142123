/** An invented log of a city's size for measurements: the same in every run. */
import { randomUUID } from 'node:crypto';
import type { EventStore } from '../src/application/event-store.js';
import type { CanonicalObject, NewEvent } from '../src/domain/events.js';

const PERSONS = 35_000;
const UNITS = 900;

/** A small generator of pseudo-random numbers, so that every run measures the same log. */
let seed = 20_260_101;
const upTo = (limit: number): number => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (seed >> 8) % limit;
};
const dateIn = (year: number): string =>
  `${year}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`;
const oneOf = <T>(values: readonly [T, ...T[]]): T => values[upTo(values.length)] ?? values[0];

const event = (type: string, effectiveDate: string, data: CanonicalObject): NewEvent => ({
  id: randomUUID(),
  type,
  schema: 1,
  effectiveDate,
  sequence: 0,
  actor: 'importer',
  decision: null,
  correlationId: 'a3f0c1d2-0d3c-5a51-9d1b-1d1f0a4b7c11',
  causationId: null,
  source: 'postings.csv',
  fingerprint: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  warnings: [],
  data,
  sealed: [],
});

const career = (): NewEvent[] => {
  let year = 1990 + upTo(15);
  const profile = { gender: oneOf(['female', 'male']), birthDate: String(1955 + upTo(40)) };
  const category = oneOf(['civil-servant', 'public-employee', 'contract']);
  const events = [event('hired', dateIn(year), { unit: `u${upTo(UNITS)}`, category, profile })];
  for (let left = upTo(7); left > 0; left -= 1) {
    year += 1 + upTo(5);
    const kind = oneOf(['transfer', 'transfer', 'rotation', 'secondment']);
    events.push(event('rotated', dateIn(year), { kind, unit: `u${upTo(UNITS)}` }));
  }
  if (upTo(10) < 1)
    events.push(event('trained', dateIn(year + 1), { course: 'law', hours: 40_000 }));
  if (upTo(10) < 6) {
    const kind = oneOf(['resignation', 'retirement', 'not-recorded']);
    events.push(event('separated', dateIn(year + 2), { kind }));
  }
  return events;
};

/** Many appends under way at a time; each stream gets its events in order. */
const record = async (
  store: EventStore,
  streams: ReadonlyMap<string, NewEvent[]>,
): Promise<void> => {
  const left = [...streams].map(([stream, events]) => ({ stream, events, taken: 0 }));
  while (left.length > 0) {
    const group = new Set<(typeof left)[number]>();
    for (let nth = 0; nth < 500; nth += 1) {
      const each = left[upTo(left.length)];
      if (each !== undefined) group.add(each);
    }
    await Promise.all(
      [...group].map(async (each) => {
        const { stream, events, taken } = each;
        each.taken += 1;
        const expected = taken === 0 ? 'no-stream' : taken - 1;
        await store.append(stream, expected, events.slice(taken, taken + 1));
      }),
    );
    for (const [at, each] of [...left.entries()].reverse()) {
      if (!group.has(each) || each.taken < each.events.length) continue;
      const last = left.pop();
      if (last !== undefined && last !== each) left[at] = last;
    }
  }
};

/** Records the log: units, and the facts of everybody mixed or one person after the other. */
export const invent = async (store: EventStore): Promise<void> => {
  const units = Array.from({ length: UNITS }, (_, nth) =>
    event('unit-established', '1900-01-01', { unit: `u${nth}`, name: `Unit ${nth}` }),
  );
  await store.append('organisation-main', 'no-stream', units);
  const streams = new Map<string, NewEvent[]>();
  for (let nth = 0; nth < PERSONS; nth += 1) streams.set(`person-p${nth}`, career());
  await record(store, streams);
};

/** One more hire, for whom it may be. */
export const invented = (): NewEvent =>
  event('hired', dateIn(2020), { unit: `u${upTo(UNITS)}`, category: 'civil-servant' });
