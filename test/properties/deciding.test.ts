/** What holds of every decision: it is always reached, adds no impossibility, and names what it would break. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { decide } from '../../src/domain/decide.js';
import type { Command } from '../../src/domain/decide.js';
import { knownFrom } from '../../src/domain/knowledge.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { RULES, anyFact, careers } from './arbitraries.js';
import { fold } from './pictures.js';

const RUNS = { numRuns: 300 };

describe('every decision', () => {
  test('that accepts, unless asked to take history as found, makes nothing impossible', () => {
    fc.assert(
      fc.property(careers, ({ decided }) => {
        for (const { before, force, decision } of decided) {
          if (force || !decision.accepted) continue;
          const had = new Set(fold(before).anomalies.map(({ fact }) => fact.root));
          const has = fold(decision.draft.facts).anomalies.map(({ fact }) => fact.root);
          expect(has.filter((root) => !had.has(root))).toEqual([]);
          expect(decision.draft.anomalies).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  test('that takes history as found names each impossibility that it brings', () => {
    fc.assert(
      fc.property(careers, ({ decided }) => {
        for (const { before, force, decision } of decided) {
          if (!force || !decision.accepted) continue;
          const had = new Set(fold(before).anomalies.map(({ fact }) => fact.root));
          const brought = fold(decision.draft.facts).anomalies.filter(
            ({ fact }) => !had.has(fact.root),
          );
          expect(decision.draft.anomalies).toEqual(
            expect.arrayContaining(brought.map(({ code }) => code)),
          );
        }
      }),
      RUNS,
    );
  });

  test('that refuses names facts that are there, each once, and nothing else', () => {
    fc.assert(
      fc.property(careers, ({ decided }) => {
        for (const { known, decision } of decided) {
          if (decision.accepted) continue;
          const { code, detail, breaks } = decision.refusal;
          expect(Object.keys(REFUSALS)).toContain(code);
          expect(detail).not.toMatch(/undefined| {2}/);
          const events = breaks.map(({ event }) => event);
          expect(new Set(events).size).toBe(events.length);
          const versions = new Set([...known.values()].flatMap((chain) => chain.versions));
          for (const event of events) expect(versions).toContain(event);
        }
      }),
      RUNS,
    );
  });

  test('is reached whatever is asked of whatever is there, and changes nothing that it is given', () => {
    const target = fc.constantFrom('e1', 'e2', 'e3', 'candidate', '', 'no such');
    const nonsense: fc.Arbitrary<Command> = fc.oneof(
      fc.record({ action: fc.constant('record'), fact: anyFact }),
      fc.record({ action: fc.constant('correct'), target, with: anyFact }),
      fc.record({
        action: fc.constant('void'),
        target,
        kind: fc.constant('rescinded'),
        also: fc.array(target),
      }),
      fc.record({ action: fc.constant('reinstate'), target }),
    );
    fc.assert(
      fc.property(careers, nonsense, fc.boolean(), ({ stream }, command, force) => {
        const known = knownFrom(stream.events);
        const before = JSON.stringify([...known]);
        const answer = decide(command, known, RULES, force);
        expect(answer).toEqual(decide(command, known, RULES, force));
        expect(JSON.stringify([...known])).toBe(before);
      }),
      RUNS,
    );
  });

  test('of a random career goes both ways, over all kinds of record', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(careers, ({ decided }) => {
        for (const { command, decision } of decided) {
          const what = command.action === 'record' ? command.fact.action : command.action;
          const outcome = decision.accepted ? 'accepted' : decision.refusal.code;
          for (const each of [`${what} ${decision.accepted ? 'accepted' : 'refused'}`, outcome]) {
            seen.set(each, (seen.get(each) ?? 0) + 1);
          }
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
    const facts = [
      'hire',
      'rotate',
      'return',
      'separate',
      'profile',
      'train',
      'relieve',
      'suspend',
    ];
    for (const what of [...facts, 'correct', 'void', 'reinstate']) {
      expect(seen.get(`${what} accepted`)).toBeGreaterThan(20);
      expect(seen.get(`${what} refused`)).toBeGreaterThan(20);
    }
    for (const code of ['already-employed', 'not-employed', 'no-post', 'ends-before-start']) {
      expect(seen.get(code)).toBeGreaterThan(20);
    }
    for (const code of ['breaks-facts', 'has-followers', 'superseded', 'unknown-target']) {
      expect(seen.get(code)).toBeGreaterThan(5);
    }
  });
});
