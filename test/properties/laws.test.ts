/** The laws of time and knowledge, over random careers with amendments, back-dated and same-day records. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Chain, KnownEvent } from '../../src/domain/knowledge.js';
import { knownFrom, learn, targetNaming, timelineOf } from '../../src/domain/knowledge.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { Decided } from './arbitraries.js';
import { anyFact, careerOf, careers, intents } from './arbitraries.js';
import { fold, impossibleOf, statesOn, tellingDays, timelineAt } from './pictures.js';

const RUNS = { numRuns: 300 };

/** The accepted records with the facts before and after each. */
const accepted = (decided: readonly Decided[]) =>
  decided.flatMap(({ command, before, decision }) =>
    decision.accepted ? [{ command, before, after: decision.draft.facts }] : [],
  );

describe('knowledge', () => {
  test('later appends never change what was known earlier, on any date', () => {
    fc.assert(
      fc.property(careers, ({ stream: { events } }) => {
        const known = new Map<string, Chain>();
        const kept: ReadonlyMap<string, Chain>[] = [];
        for (const event of events) {
          learn(known, event);
          kept.push(new Map(known));
        }
        kept.forEach((earlier, at) => {
          const timeline = fold(timelineOf(earlier));
          const again = timelineAt(events, at + 1);
          expect(timeline.steps).toEqual(again.steps);
          expect(timeline.anomalies).toEqual(again.anomalies);
        });
      }),
      RUNS,
    );
  });

  test('what a draft shows is what is known once it is appended', () => {
    fc.assert(
      fc.property(careers, ({ stream: { events }, decided }) => {
        accepted(decided).forEach(({ after }, at) => {
          const shown = fold(after);
          const known = timelineAt(events, at + 1);
          const days = tellingDays(shown, known);
          const nameless = (postId: string): string =>
            /^e\d|candidate/.test(postId) ? '' : postId;
          const states = [shown, known].map((timeline) =>
            statesOn(timeline, days).map((state) => ({
              ...state,
              concurrent: state.concurrent.map((post) => ({
                ...post,
                postId: nameless(post.postId),
              })),
            })),
          );
          expect(states[0]).toEqual(states[1]);
        });
      }),
      RUNS,
    );
  });

  test('the order of recording does not matter where date and sequence differ', () => {
    const shuffled = careers.chain(({ stream }) => {
      const places = new Map(
        stream
          .facts()
          .map((fact) => [`${fact.action.effectiveDate} ${fact.action.sequence}`, fact]),
      );
      const facts = [...places.values()];
      return fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }));
    });
    fc.assert(
      fc.property(shuffled, ([inOrder, inDisorder]) => {
        const [first, second] = [inOrder, inDisorder].map((facts) =>
          fold(
            timelineOf(
              knownFrom(
                facts.map((fact, at): KnownEvent => {
                  const { action, effectiveDate, sequence, ...content } = fact.action;
                  return {
                    id: fact.root,
                    type: ACTIONS[action].event,
                    index: at + 1,
                    effectiveDate,
                    sequence,
                    decision: null,
                    data: content,
                  };
                }),
              ),
            ),
          ),
        );
        if (first === undefined || second === undefined) throw new Error('two orders');
        const days = tellingDays(first, second);
        expect(statesOn(first, days)).toEqual(statesOn(second, days));
        expect(impossibleOf(first)).toEqual(impossibleOf(second));
      }),
      RUNS,
    );
  });
});

describe('a fact', () => {
  test('changes nothing before its date', () => {
    fc.assert(
      fc.property(careers, ({ decided }) => {
        for (const { command, before, after } of accepted(decided)) {
          if (command.action !== 'record') continue;
          const [was, is] = [fold(before), fold(after)];
          const days = tellingDays(was, is).filter((day) => day < command.fact.effectiveDate);
          expect(statesOn(is, days)).toEqual(statesOn(was, days));
        }
      }),
      RUNS,
    );
  });
});

describe('an amendment', () => {
  test('that corrects changes nothing before the earlier of its two dates', () => {
    fc.assert(
      fc.property(careers, ({ decided }) => {
        for (const { command, before, after } of accepted(decided)) {
          if (command.action !== 'correct') continue;
          const versions = new Map(after.map((fact) => [fact.root, fact.action]));
          const old = before.find(({ root, action }) => versions.get(root) !== action);
          if (old === undefined) continue;
          const { effectiveDate: to } = command.with;
          const { effectiveDate: from } = old.action;
          const [was, is] = [fold(before), fold(after)];
          const days = tellingDays(was, is).filter((day) => day < (from < to ? from : to));
          expect(statesOn(is, days)).toEqual(statesOn(was, days));
        }
      }),
      RUNS,
    );
  });

  test('that voids a fact undoes its recording, everywhere', () => {
    fc.assert(
      fc.property(intents, anyFact, (wanted, fact) => {
        const { stream } = careerOf(wanted);
        const before = timelineAt(stream.events, stream.events.length);
        if (!stream.record({ action: 'record', fact }, true).accepted) return;
        const target = stream.events.at(-1)?.id ?? '';
        const voided = stream.record(
          { action: 'void', target, kind: 'entered-in-error', also: [] },
          true,
        );
        expect(voided.accepted).toBe(true);
        expect(timelineAt(stream.events, stream.events.length)).toEqual(before);
      }),
      RUNS,
    );
  });

  test('that reinstates undoes the void, of one fact or of many', () => {
    fc.assert(
      fc.property(
        intents,
        fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
        (wanted, picks) => {
          const { stream } = careerOf(wanted);
          const known = stream.known();
          const live = [...known.values()].filter(({ voided }) => !voided);
          const [target, ...also] = picks
            .flatMap((at) => live[at % live.length] ?? [])
            .map((chain) => targetNaming(chain, known));
          if (target === undefined) return;
          const before = timelineAt(stream.events, stream.events.length);
          stream.record({ action: 'void', target, kind: 'entered-in-error', also }, true);
          const after = stream.record(
            { action: 'reinstate', target: stream.events.at(-1)?.id ?? '' },
            true,
          );
          expect(after.accepted).toBe(true);
          const again = timelineAt(stream.events, stream.events.length);
          const days = tellingDays(before, again);
          expect(statesOn(again, days)).toEqual(statesOn(before, days));
          expect(impossibleOf(again)).toEqual(impossibleOf(before));
        },
      ),
      RUNS,
    );
  });

  test('leaves every fact amendable by one name, and two facts never share a name', () => {
    fc.assert(
      fc.property(careers, ({ stream }) => {
        const known = stream.known();
        const names = new Map<string, Chain>();
        for (const chain of known.values()) {
          if (chain.voided) continue;
          const target = targetNaming(chain, known);
          expect(names.has(target)).toBe(false);
          names.set(target, chain);
          const decision = stream.decide({ action: 'correct', target, with: chain.fact.action });
          expect(decision).toMatchObject({
            accepted: true,
            draft: { data: { root: chain.fact.root } },
          });
        }
      }),
      RUNS,
    );
  });
});
