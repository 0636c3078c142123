/** The rules of an event store said once more, naively, and a property that compares a store with them. */
import { expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ExpectedRevision } from '../../../src/application/event-store.js';
import { anEvent } from './sample-events.js';
import type { MakeStore } from './given.js';

/** An append, with names and ids from a few, so that repeats and conflicts are common. */
interface Asked {
  readonly stream: number;
  readonly expected: ExpectedRevision;
  readonly ids: readonly number[];
}

/** Asked for in one turn, or a restart. */
type Step = readonly Asked[] | 'restart';

type Outcome =
  | { readonly places: readonly string[]; readonly repeated: boolean }
  | { readonly actual: ExpectedRevision };

class Model {
  readonly log: { readonly stream: number; readonly id: number }[] = [];

  append({ stream, expected, ids }: Asked): Outcome {
    const there = this.#stream(stream);
    const actual = there.length === 0 ? 'no-stream' : there.length - 1;
    const from = expected === 'no-stream' ? 0 : expected + 1;
    if (actual === expected) {
      for (const id of ids) this.log.push({ stream, id });
      return { places: this.#places(stream, from, ids.length), repeated: false };
    }
    const same = ids.every((id, at) => there[from + at] === id);
    if (same) return { places: this.#places(stream, from, ids.length), repeated: true };
    return { actual };
  }

  #stream(stream: number): readonly number[] {
    return this.log.filter((entry) => entry.stream === stream).map(({ id }) => id);
  }

  /** `revision@index` of each event. */
  #places(stream: number, from: number, count: number): readonly string[] {
    return this.log
      .flatMap((entry, at) => (entry.stream === stream ? [at + 1] : []))
      .map((index, revision) => `${revision}@${index}`)
      .slice(from, from + count);
  }
}

const asked: fc.Arbitrary<Asked> = fc.record({
  stream: fc.nat(2),
  expected: fc.oneof(
    { weight: 1, arbitrary: fc.constant('no-stream' as const) },
    { weight: 3, arbitrary: fc.nat(5) },
  ),
  ids: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.array(asked, { minLength: 1, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

export const testAgainstModel = (name: string, makeStore: MakeStore): void => {
  test(`event store: ${name}: whatever is asked, in whatever order, the answers and the log are those of a naive model`, async () => {
    const under = await makeStore(() => new Date());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
        const start = (await under.store.head()).index;
        const run = randomUUID();
        const model = new Model();
        const streamName = (stream: number) => `person-${run}-${stream}`;
        const idOf = (id: number) => `00000000-0000-5000-8000-00000000000${id}`;
        const ask = async ({ stream, expected, ids }: Asked): Promise<Outcome> => {
          const given = ids.map((id) => anEvent({ id: idOf(id) }));
          try {
            const done = await under.store.append(streamName(stream), expected, given);
            const places = done.events.map(({ revision, index }) => `${revision}@${index - start}`);
            return { places, repeated: done.repeated };
          } catch (error) {
            return { actual: (error as { actual: ExpectedRevision }).actual };
          }
        };
        for (const together of steps) {
          if (together === 'restart') {
            await under.reopen();
            continue;
          }
          const expected = together.map((one) => model.append(one));
          const answers = await Promise.all(together.map(ask));
          // One that was too early may find its very events there a moment later, put there by another of the same turn.
          const afterwards = together.map((one, at) =>
            'repeated' in (answers[at] ?? {}) ? model.append(one) : expected[at],
          );
          expect(answers).toEqual(
            expected.map((one, at) => ('actual' in one ? afterwards[at] : one)),
          );
        }
        const log = await under.store.readLedger(start, 1_000);
        expect(log.map(({ stream, id }) => ({ stream, id }))).toEqual(
          model.log.map(({ stream, id }) => ({ stream: streamName(stream), id: idOf(id) })),
        );
      }),
    );
    await under.destroy();
  }, 60_000);
};
