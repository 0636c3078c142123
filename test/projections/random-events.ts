/** Random logs of one subject for fast-check: any facts in any order, amendments of anything, most of it impossible. */
import fc from 'fast-check';

import type { FactAction } from '../../src/domain/actions.js';
import { ACTIONS } from '../../src/domain/actions.js';
import { contentOf } from '../../src/domain/amendments.js';
import type { CanonicalObject, RecordedEvent } from '../../src/domain/events.js';
import * as written from '../domain/records.js';

/** Few dates and units, so that they meet. */
export const DATES = [
  '2020-01-01',
  '2020-01-02',
  '2020-03-01',
  '2020-06-15',
  '2021-01-01',
  '2023-01-01',
];
export const UNITS = ['a', 'b', 'c', 'd', 'e'];

type Intent =
  | { readonly action: 'record'; readonly fact: FactAction }
  | { readonly action: 'correct'; readonly target: number; readonly fact: FactAction }
  | { readonly action: 'void' | 'reinstate'; readonly target: number; readonly also: number[] };

const date = fc.constantFrom(...DATES);
const unit = fc.constantFrom(...UNITS);
const until = fc.option(date, { nil: undefined });
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
const sequence = fc.constantFrom(0, 0, 0, 1);
const post = fc.constantFrom('clerk', 'head', undefined);

const personFact: fc.Arbitrary<FactAction> = fc
  .record({ date, unit, until, sequence, post, nth: fc.nat(13) })
  .map(({ date, unit, until, sequence, post, nth }) => {
    const more = given({ sequence, until, post });
    const facts: FactAction[] = [
      written.hire(date, unit, given({ sequence, post })),
      written.hire(date, unit, { sequence, profile: { gender: 'female' } }),
      written.rotate(date, unit, 'transfer', more),
      written.rotate(date, unit, 'secondment', more),
      written.rotate(date, unit, 'secondment', more),
      written.rotate(date, unit, 'rotation', more),
      written.rotate(date, undefined, 'promotion', more),
      written.goBack(date, { sequence }),
      written.separate(date, 'resignation', { sequence }),
      written.train(date, 'law', { sequence, award: { attribute: 'education', value: 'master' } }),
      written.train(date, 'law', { sequence, startDate: until ?? date }),
      written.profile(date, { education: 'bachelor' }, { sequence }),
      written.suspend(date, given({ sequence, until })),
      written.discipline(date, 'warning', { sequence }),
    ];
    return facts[nth] ?? written.relieve(date, 'removal-from-office', { sequence });
  });

const unitFact: fc.Arbitrary<FactAction> = fc
  .record({
    date,
    unit,
    other: unit,
    parent: fc.option(unit, { nil: undefined }),
    fresh: fc.boolean(),
    sequence,
    nth: fc.nat(12),
  })
  .map(({ date, unit, other, parent, fresh, sequence, nth }) => {
    const named = fresh ? given({ name: `made of ${unit}`, parent }) : {};
    const establish = written.establish(date, unit, given({ sequence, parent }));
    const facts: FactAction[] = [
      written.rename(date, unit, `new ${unit}`, { sequence }),
      written.move(date, unit, parent ?? 'a', { sequence }),
      written.move(date, unit, parent ?? 'b', { sequence }),
      written.dissolve(date, unit),
      written.quota(date, unit, 5),
      written.merge(date, [unit, parent ?? unit], other, { sequence, ...named }),
      written.split(date, unit, [{ unit: other, ...named }], { sequence }),
      written.split(date, unit, [{ unit: other, ...named }, { unit: parent ?? 'a' }], {
        sequence,
        extent: fresh ? 'part' : 'whole',
      }),
    ];
    return facts[nth] ?? establish;
  });

const intentOf = (fact: fc.Arbitrary<FactAction>): fc.Arbitrary<Intent> =>
  fc.oneof(
    { weight: 6, arbitrary: fact.map((each) => ({ action: 'record' as const, fact: each })) },
    {
      weight: 2,
      arbitrary: fc.record({ action: fc.constant('correct' as const), target: fc.nat(), fact }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        action: fc.constantFrom('void' as const, 'reinstate' as const),
        target: fc.nat(),
        also: fc.array(fc.nat(), { maxLength: 2 }),
      }),
    },
  );

/** An event of the stream, numbered as if it were alone in the ledger. */
export const eventAt = (
  index: number,
  stream: string,
  type: string,
  data: CanonicalObject,
  dated: { readonly effectiveDate: string | null; readonly sequence: number },
): RecordedEvent => ({
  id: `${stream}/${index}`,
  type,
  schema: 1,
  effectiveDate: dated.effectiveDate,
  sequence: dated.sequence,
  actor: 'test',
  decision: null,
  correlationId: null,
  causationId: null,
  source: null,
  fingerprint: '',
  warnings: [],
  data,
  sealed: [],
  stream,
  revision: index - 1,
  index,
  position: String(index),
  recordedAt: new Date(Date.UTC(2030, 0, 1) + index * 1000).toISOString(),
});

const eventsOf = (stream: string, intents: readonly Intent[]): RecordedEvent[] => {
  const events: RecordedEvent[] = [];
  const roots: { readonly root: string; readonly fact: FactAction }[] = [];
  for (const intent of intents) {
    const index = events.length + 1;
    if (intent.action === 'record') {
      const { fact } = intent;
      const event = eventAt(index, stream, ACTIONS[fact.action].event, contentOf(fact), fact);
      events.push(event);
      roots.push({ root: event.id, fact });
      continue;
    }
    const target = roots[intent.target % Math.max(roots.length, 1)];
    if (target === undefined) continue;
    const { root } = target;
    if (intent.action === 'correct') {
      if (target.fact.action !== intent.fact.action) continue;
      const data = { root, supersedes: root, with: contentOf(intent.fact) };
      events.push(eventAt(index, stream, 'corrected', data, intent.fact));
      continue;
    }
    const also = intent.also.flatMap((nth) => roots[nth % roots.length] ?? []);
    const others = also.map((other) => ({ root: other.root, supersedes: other.root }));
    const data = { root, supersedes: root, kind: 'entered-in-error', also: others };
    events.push(eventAt(index, stream, ACTIONS[intent.action].event, data, target.fact));
  }
  return events;
};

const streamOf = (stream: string, fact: fc.Arbitrary<FactAction>): fc.Arbitrary<RecordedEvent[]> =>
  fc
    .array(intentOf(fact), { minLength: 1, maxLength: 14 })
    .map((intents) => eventsOf(stream, intents));

export const personEvents = (person = 'p1'): fc.Arbitrary<RecordedEvent[]> =>
  streamOf(`person-${person}`, personFact);
export const organisationEvents: fc.Arbitrary<RecordedEvent[]> = streamOf(
  'organisation-main',
  unitFact,
);

/** Streams shuffled into one log: each keeps its own order, and the indexes count through all. */
export const interleaved = (
  streams: readonly (readonly RecordedEvent[])[],
  order: readonly number[],
): RecordedEvent[] => {
  const left = streams.map((stream) => [...stream]);
  const log: RecordedEvent[] = [];
  const take = (stream: RecordedEvent[] | undefined): void => {
    const event = stream?.shift();
    if (event === undefined) return;
    const index = log.length + 1;
    const recordedAt = new Date(Date.UTC(2030, 0, 1) + index * 1000).toISOString();
    log.push({ ...event, index, position: String(index), recordedAt });
  };
  for (const nth of order) take(left[nth % left.length]);
  for (const stream of left) while (stream.length > 0) take(stream);
  return log;
};
