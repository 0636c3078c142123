/** The same laws for the tree of units: the fold agrees with a naive model, and no decision closes a circle. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { FactAction } from '../../src/domain/actions.js';
import { unitOf } from '../../src/domain/amendments.js';
import type { Command } from '../../src/domain/decide.js';
import { knownFrom, targetNaming, timelineOf } from '../../src/domain/knowledge.js';
import { foldOrganisation, unitOn } from '../../src/domain/organisation-fold.js';
import { organisationRules } from '../../src/domain/rules.js';
import { RecordedStream } from '../domain/recorded-stream.js';
import * as write from '../domain/records.js';
import { organisationOn } from './organisation-model.js';

const UNITS = ['a', 'b', 'c', 'd'];
const DAYS = ['2020-01-01', '2020-01-02', '2020-06-01', '2021-01-01', '2021-01-02', '2022-01-01'];

const unit = fc.constantFrom(...UNITS);
const date = fc.constantFrom(...DAYS);
const code = fc.constantFrom('C1', 'C2');
const sequence = fc.constantFrom(0, 0, 1);
const order = fc.record({ sequence });

/** A new unit is described, one that stands is not. */
const described = fc.oneof(
  fc.constant({}),
  fc.tuple(unit, fc.option(unit), code).map(([name, parent, given]) => ({
    name,
    code: given,
    ...(parent !== null && { parent }),
  })),
);
const parts = fc.array(
  fc.tuple(unit, described).map(([which, as]) => ({ unit: which, ...as })),
  { minLength: 1, maxLength: 3 },
);

const anyFact: fc.Arbitrary<FactAction> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(date, unit, fc.option(unit), order)
      .map(([on, which, parent, more]) =>
        write.establish(on, which, { ...more, ...(parent !== null && { parent }) }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(date, unit, unit, order)
      .map(([on, which, parent, more]) => write.move(on, which, parent, more)),
  },
  fc
    .tuple(date, unit, fc.option(code))
    .map(([on, which, given]) =>
      write.rename(on, which, `${which} of ${on}`, given === null ? {} : { code: given }),
    ),
  fc.tuple(date, unit).map(([on, which]) => write.reclassify(on, which, { level: 'commune' })),
  fc.tuple(date, unit).map(([on, which]) => write.dissolve(on, which)),
  {
    weight: 2,
    arbitrary: fc
      .tuple(date, fc.array(unit, { minLength: 1, maxLength: 3 }), unit, described, order)
      .map(([on, units, into, as, more]) => write.merge(on, units, into, { ...as, ...more })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(date, unit, parts, fc.constantFrom('whole', 'part', undefined), order)
      .map(([on, which, into, extent, more]) =>
        write.split(on, which, into, { ...more, ...(extent && { extent }) }),
      ),
  },
  fc.tuple(date, unit, fc.nat(9)).map(([on, which, posts]) => write.quota(on, which, posts)),
);

interface Intent {
  readonly does: 'record' | 'correct' | 'void' | 'reinstate';
  readonly fact: FactAction;
  readonly pick: number;
  readonly force: boolean;
}
const intents = fc.array(
  fc.record({
    does: fc.constantFrom<Intent['does'][]>(
      'record',
      'record',
      'record',
      'correct',
      'void',
      'reinstate',
    ),
    fact: anyFact,
    pick: fc.nat(20),
    force: fc.boolean(),
  }),
  { minLength: 1, maxLength: 16, size: 'max' },
);

const commandOf = (stream: RecordedStream, { does, fact, pick }: Intent): Command | undefined => {
  if (does === 'record') return { action: 'record', fact };
  const known = stream.known();
  const chains = [...known.values()].filter(({ voided }) => voided === (does === 'reinstate'));
  const chain = chains[pick % chains.length];
  if (chain === undefined) return undefined;
  const target = targetNaming(chain, known);
  if (does === 'void') return { action: 'void', target, kind: 'rescinded', also: [] };
  if (does === 'reinstate') return { action: 'reinstate', target };
  const { effectiveDate } = fact;
  const { action } = chain.fact;
  const own = unitOf(action) === unitOf(fact) && action.action === fact.action ? fact : action;
  return { action: 'correct', target, with: { ...own, effectiveDate } };
};

const fold = (stream: RecordedStream, knowledge: number) =>
  foldOrganisation(timelineOf(knownFrom(stream.events.slice(0, knowledge))));

describe('the organisation', () => {
  test('agrees with the naive model on every day at every knowledge, and never holds a circle', () => {
    fc.assert(
      fc.property(intents, (wanted) => {
        const stream = new RecordedStream(() => organisationRules);
        for (const intent of wanted) {
          const command = commandOf(stream, intent);
          if (command === undefined) continue;
          const had = fold(stream, stream.events.length).anomalies.map(({ fact }) => fact.root);
          const decision = stream.record(command, intent.force);
          if (!decision.accepted || intent.force) continue;
          const has = fold(stream, stream.events.length).anomalies.map(({ fact }) => fact.root);
          expect(has.filter((root) => !had.includes(root))).toEqual([]);
        }
        for (let knowledge = 0; knowledge <= stream.events.length; knowledge += 1) {
          const timeline = fold(stream, knowledge);
          const { impossible } = organisationOn(stream.events, knowledge, '9999-12-30');
          const found = timeline.anomalies.map(({ code: why, fact }) => `${why} ${fact.root}`);
          expect(found.sort()).toEqual(impossible);
          for (const day of ['2019-12-31', ...DAYS]) {
            const { units } = organisationOn(stream.events, knowledge, day);
            for (const id of UNITS) {
              const state = unitOn(timeline, id, day);
              const modelled = units.get(id);
              expect(state).toEqual(modelled && { unit: id, ...modelled });
              const above = [id];
              for (let at = state?.parent; at != null; at = unitOn(timeline, at, day)?.parent) {
                expect(above).not.toContain(at);
                above.push(at);
              }
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
