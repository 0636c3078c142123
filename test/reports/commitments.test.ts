/** Service owed for training, and refunds: the published example, each rule, and random ledgers the long way. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '../../src/domain/plain-date.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { AnswerRow } from '../../src/application/report.js';
import { aCity, hire, separate, train } from './a-city.js';
import { withReports } from './asking.js';
import { withEntries } from './entries.js';
import { Naive } from './naive.js';
import { pages } from './pages.js';
import { ledgers } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };

const MILLION = 1_000_000;
const COSTLY = {
  cost: { amount: 60 * MILLION * 1000, currency: 'VND' },
  commitmentMonths: 72,
  place: 'abroad',
  country: 'Japan',
};
const AS_OF = { asOf: '2024-12-31' };

/** The one row of somebody hired on 1 January 2018, trained by 1 July of a year and gone in some way. */
const rowOf = async (
  given: { profile?: object; trained?: string; more?: object },
  leaving?: readonly [date: string, kind: string, more?: object],
): Promise<AnswerRow> => {
  const { profile = {}, trained = '2018-07-01', more = {} } = given;
  const ledger = aCity();
  ledger.person('A', hire('2018-01-01', 'CLINIC', { profile }));
  ledger.person('A', train(trained, 'surgery', { ...COSTLY, ...more }));
  if (leaving !== undefined) ledger.person('A', separate(...leaving));
  const { rows, total } = await withReports(ledger, (ask) => ask('commitments', AS_OF));
  expect(total).toBe(1);
  return rows[0] ?? {};
};

describe('commitments', () => {
  test('goes by the rules that the organisation has declared', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2014-01-01', 'CLINIC'));
    ledger.person('A', train('2018-07-01', 'surgery', COSTLY));
    ledger.person('A', separate('2020-07-01', 'resignation'));
    const rule = (name: string, value: unknown) => ({
      entry: `policy/${name}`,
      effectiveDate: '1800-01-01',
      content: { value, source: 'own rule' },
    });
    const own = [rule('refundOwedAfter', ['resignation']), rule('refundReduction', 50)];
    const { rows } = await withEntries(ledger, own, (ask) => ask('commitments', AS_OF));
    expect(rows).toMatchObject([
      { yearsBefore: 4, reduction: 0.2, amount: 32 * MILLION, claim: 'owed', ground: 'left-early' },
    ]);
  });

  test('reckons 40 of 60 million back when 24 of 72 months were served', async () => {
    const row = await rowOf({}, ['2020-07-01', 'abandonment']);
    expect(row).toEqual({
      event: 'event-7',
      person: 'A',
      course: 'surgery',
      place: 'abroad',
      country: 'Japan',
      completedOn: '2018-07-01',
      outcome: 'completed',
      months: 72,
      committedUntil: '2024-07-01',
      leftOn: '2020-07-01',
      leftBy: 'abandonment',
      monthsServed: 24,
      cost: 60 * MILLION,
      currency: 'VND',
      yearsBefore: 0,
      reduction: 0,
      amount: 40 * MILLION,
      claim: 'owed',
      ground: 'left-early',
      refund: 40 * MILLION,
    });
  });

  test.each([
    ['resignation', {}, 'to-decide', 'agreed-resignation', null],
    ['resignation', { reason: 'health' }, 'to-decide', 'illness', null],
    ['death', {}, 'to-decide', 'other-ending', null],
    ['dismissal', {}, 'owed', 'left-early', 40 * MILLION],
    ['transfer-out', {}, 'waived', 'moved-by-authority', 0],
    ['restructuring', {}, 'waived', 'restructuring', 0],
  ])('after a %s %j the refund is %s (%s)', async (kind, more, claim, ground, refund) => {
    const row = await rowOf({}, ['2020-07-01', kind, more]);
    expect(row).toMatchObject({ claim, ground, refund, amount: 40 * MILLION });
  });

  test('asks for nothing of who serves on, or has served as promised', async () => {
    const nothing = { claim: 'none', ground: null, amount: null, refund: 0 };
    expect(await rowOf({})).toMatchObject({ ...nothing, monthsServed: 77, leftOn: null });
    expect(await rowOf({}, ['2024-07-01', 'resignation'])).toMatchObject(nothing);
    const early = await rowOf({}, ['2024-06-30', 'abandonment']);
    expect(early).toMatchObject({ monthsServed: 71, amount: 833_333.333 });
  });

  test('takes off 1 % for each year before the training, 1.5 % of women and minorities', async () => {
    const trained = '2022-07-01';
    const more = { startDate: '2021-12-31' };
    const left = [addMonths(trained, 24), 'abandonment'] as const;
    expect(await rowOf({ trained, more }, left)).toMatchObject({
      yearsBefore: 3,
      reduction: 0.03,
      refund: 38.8 * MILLION,
    });
    for (const profile of [{ gender: 'female' }, { gender: 'male', minority: true }]) {
      const row = await rowOf({ trained, more, profile }, left);
      expect(row).toMatchObject({ reduction: 0.045, refund: 38.2 * MILLION });
    }
  });

  test('asks for all of it when the study came to nothing, of who is still there too', async () => {
    for (const outcome of ['abandoned', 'failed']) {
      const row = await rowOf({ more: { outcome } });
      expect(row).toMatchObject({ ground: 'study-not-completed', refund: 60 * MILLION });
    }
  });

  test('says how many have no cost, and keeps the rest of the row', async () => {
    const ledger = aCity();
    ledger.person('A', hire('2018-01-01', 'CLINIC'));
    ledger.person('A', train('2018-07-01', 'law', { commitmentMonths: 10 }));
    ledger.person('A', train('2018-08-01', 'free'));
    ledger.person('A', separate('2018-12-01', 'abandonment'));
    const { rows, notes } = await withReports(ledger, (ask) => ask('commitments', AS_OF));
    expect(rows).toMatchObject([
      { course: 'law', monthsServed: 5, amount: null, refund: null, claim: 'owed' },
    ]);
    expect(notes).toMatchObject([{ values: { persons: 1 } }, { values: { trainings: 1 } }]);
  });

  test('on random ledgers is what following every training gives, page after page', async () => {
    const asked = fc.record({
      asOf: fc.constantFrom('2020-02-29', '2020-04-10', '2022-06-30'),
      limit: fc.constantFrom(1, 1000),
      place: fc.constantFrom(undefined, 'abroad'),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, async (ledger, { place, ...own }) => {
        const parameters = { ...own, ...(place !== undefined && { place }) };
        const rows = await withReports(ledger, (ask) => pages(ask, 'commitments', parameters));
        const shown = rows.map(({ event, monthsServed, amount, claim }) => [
          event,
          monthsServed,
          amount,
          claim,
        ]);
        expect(shown.sort()).toEqual(naiveCommitments(ledger, parameters).sort());
      }),
      RUNS,
    );
  });
});

const naiveCommitments = (ledger: SmallLedger, { asOf = '', place }: ReportParameters) => {
  const naive = new Naive(ledger, {});
  return naive.trainings().flatMap(({ person, fact: { action, event }, state: then }) => {
    if (action.action !== 'train' || action.effectiveDate > asOf) return [];
    if (place !== undefined && action.place !== place) return [];
    const { commitmentMonths: months, cost, outcome = 'completed', effectiveDate } = action;
    if (months === undefined && (outcome === 'completed' || cost === undefined)) return [];
    const leaving = naive.steps.find(
      (step) =>
        step.person === person &&
        step.before.employed &&
        !step.state.employed &&
        step.before.spell === then.spell &&
        step.date <= asOf,
    );
    const until = leaving?.date ?? asOf;
    let served = 0;
    while (addMonths(effectiveDate, served + 1) <= until) served += 1;
    const kind = leaving?.fact.action.action === 'separate' ? leaving.fact.action.kind : '';
    const last = naive.steps.findLast(
      (step) => step.person === person && step.state.employed && step.date <= asOf,
    );
    let years = 0;
    const since = servedSince(naive, person, then.spell);
    while (addMonths(since, 12 * (years + 1)) <= effectiveDate) years += 1;
    const reduction = last?.state.attributes.gender === 'female' ? 0.015 : 0.01;
    const share = outcome === 'completed' ? ((months ?? 1) - served) / (months ?? 1) : 1;
    const early = leaving !== undefined && months !== undefined && served < months;
    const asks = outcome !== 'completed' || early;
    const amount =
      asks && cost !== undefined
        ? Math.round(cost.amount * share * (1 - years * reduction)) / 1000
        : null;
    const claim =
      outcome !== 'completed' || (early && kind === 'dismissal')
        ? 'owed'
        : early
          ? 'to-decide'
          : 'none';
    return [[event, served, amount, claim]];
  });
};

const servedSince = (naive: Naive, person: string, spell: number): string => {
  const first = naive.steps.find(
    (step) => step.person === person && step.state.employed && step.state.spell === spell,
  );
  const left = naive.steps.find(
    (step) =>
      step.person === person &&
      step.before.employed &&
      !step.state.employed &&
      step.state.spell === spell - 1,
  );
  const start = first?.date ?? '';
  const gap = left === undefined ? 99 : (Date.parse(start) - Date.parse(left.date)) / 86_400_000;
  return gap <= 3 ? servedSince(naive, person, spell - 1) : start;
};
