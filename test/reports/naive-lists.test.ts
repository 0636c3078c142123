/** The lists of a random ledger hold what reading every timeline gives, page after page. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { unitOn } from '../../src/domain/organisation-fold.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { AnswerRow } from '../../src/application/report.js';
import { withReports } from './asking.js';
import type { Stepped } from './naive.js';
import { Naive } from './naive.js';
import { pages } from './pages.js';
import { ledgers, spans } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
// LEDGER_RUNS asks for more of them.
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const inside = ({ byTime, before, state, fact: { action } }: Stepped): string | undefined => {
  if (byTime) return before.secondment !== null && state.secondment === null ? 'return' : undefined;
  if (action.action === 'rotate' || action.action === 'relieve') return action.kind;
  return action.action === 'return' ? 'return' : undefined;
};

const history = (ledger: SmallLedger, asked: ReportParameters): AnswerRow[] => {
  const naive = new Naive(ledger, {});
  const { unit, subtree, person, kind, from = '', to = '' } = asked;
  const touches = ({ before, state, date }: Stepped): boolean =>
    [before.unit, before.hostUnit, state.unit, state.hostUnit].some(
      (end) =>
        end !== null &&
        (end === unit ||
          (subtree === true && naive.pathOn(end, date)?.includes(unit ?? '') === true)),
    );
  return naive.steps
    .filter((step) => inside(step) !== undefined)
    .filter((step) => from <= step.date && step.date < to)
    .filter((step) => person === undefined || step.person === person)
    .filter((step) => kind === undefined || inside(step) === kind)
    .filter((step) => unit === undefined || touches(step))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map(({ person: who, date, byTime, before, state, fact, ...step }) => ({
      event: fact.event,
      person: who,
      date,
      until: byTime || !('until' in fact.action) ? null : (fact.action.until ?? null),
      kind: inside({ person: who, date, byTime, before, state, fact, ...step }) ?? '',
      fromUnit: before.hostUnit,
      toUnit: state.hostUnit,
      fromHome: before.unit,
      toHome: state.unit,
      post: expect.anything() as unknown as string,
      decision: null,
      byTime,
    }));
};

const placeOf = ({ date, ordinal, person }: Stepped): string =>
  `${date},${100 + ordinal},${person}`;
const PEOPLE = ['P1', 'P2'];

describe('on random ledgers, against reading every timeline', () => {
  test('the history of rotations, by either end, page after page', async () => {
    const asked = fc.record({
      unit: fc.option(fc.constantFrom('A', 'B', 'C', 'E'), { nil: undefined, freq: 1 }),
      subtree: fc.boolean(),
      person: fc.option(fc.constantFrom(...PEOPLE), { nil: undefined, freq: 1 }),
      kind: fc.constantFrom(undefined, undefined, 'transfer', 'return'),
      limit: fc.constantFrom(1, 3, 1000),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, spans, async (ledger, own, span) => {
        const parameters = { ...own, ...span };
        const rows = await withReports(ledger, (ask) => pages(ask, 'rotation-history', parameters));
        const withoutPost = rows.map((row) => ({ ...row, post: null }));
        const expected = history(ledger, parameters).map((row) => ({ ...row, post: null }));
        expect(withoutPost).toEqual(expected);
      }),
      RUNS,
    );
  });

  test('the anomalies, and the people who stand where no unit is', async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, spans, async (ledger, { from: asOf }) => {
        const { anomalies, placements } = await withReports(ledger, async (ask) => ({
          anomalies: await pages(ask, 'anomalies', { asOf, kind: 'anomaly', limit: 2 }),
          placements: await pages(ask, 'anomalies', { asOf, kind: 'placement' }),
        }));
        const codes = anomalies.map(({ code, event, date }) => `${code} ${event} ${date}`).sort();
        const timelines = ledger.people.map((person) => ledger.personAt(person, ledger.head));
        const organisation = ledger.organisationAt(ledger.head);
        const expected = [...timelines, organisation]
          .flatMap((timeline) => timeline.anomalies)
          .map(({ code, fact }) => `${code} ${fact.event} ${fact.action.effectiveDate}`);
        expect(codes).toEqual(expected.sort());

        const standing = new Naive(ledger, {}).standing(asOf).flatMap(({ person, state }) =>
          [...new Set([state.unit, state.hostUnit])].flatMap((unit) => {
            const found = unit === null ? undefined : unitOn(organisation, unit, asOf);
            if (found?.exists === true) return [];
            return [`${person} ${unit} ${found === undefined ? 'unit-unknown' : 'unit-ended'}`];
          }),
        );
        const placed = placements.map(({ subject, unit, code }) => `${subject} ${unit} ${code}`);
        expect(placed.sort()).toEqual(standing.sort());
      }),
      RUNS,
    );
  });
});
