/** What falls due: the ages of retirement as published, each term by hand, and random ledgers against the folds. */
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { addDays, addMonths } from '../../src/domain/plain-date.js';
import { aCity, hire, profile, rotate } from './a-city.js';
import { withReports } from './asking.js';
import { withEntries } from './entries.js';
import { Naive } from './naive.js';
import { pages } from './pages.js';
import { ledgers } from './random-ledgers.js';
import type { SmallLedger } from './small-ledger.js';

jest.setTimeout(120_000);
const RUNS = { numRuns: Number(process.env.LEDGER_RUNS ?? 40) };
const CENTURY = 36_525;

describe('what falls due', () => {
  // Annex I of Decree 135/2020/NĐ-CP: month of birth, and the month from which the pension runs.
  test.each([
    ['male', '1960-12', '2021-01-01'],
    ['male', '1961-01', '2021-05-01'],
    ['male', '1961-09', '2022-01-01'],
    ['male', '1961-10', '2022-05-01'],
    ['male', '1964-01', '2025-05-01'],
    ['male', '1966-04', '2028-05-01'],
    ['male', '1990-07', '2052-08-01'],
    ['female', '1966-01', '2021-06-01'],
    ['female', '1966-08', '2022-01-01'],
    ['female', '1966-09', '2022-06-01'],
    ['female', '1975-05', '2035-06-01'],
    ['female', '1990', '2050-02-01'],
  ])('a %s born in %s retires on %s', async (gender, birthDate, due) => {
    const ledger = aCity();
    ledger.person('A', hire('2000-01-01', 'CLINIC', { profile: { gender, birthDate } }));
    ledger.person('B', hire('2000-01-01', 'CLINIC', { profile: { gender } }));
    const { rows, notes } = await withReports(ledger, (ask) =>
      ask('due', { asOf: '2020-12-31', within: CENTURY }),
    );
    const own = { person: 'A', unit: 'CLINIC', overdue: false, since: null, event: null };
    expect(rows).toEqual([{ what: 'retirement', due, ...own }]);
    expect(notes).toMatchObject([
      { code: 'birth-year-only', values: { persons: birthDate.length === 4 ? 1 : 0 } },
      { code: 'retirement-unknown', values: { persons: 1 } },
    ]);
  });

  test('goes by the rules that the organisation has declared', async () => {
    const ledger = aCity();
    const profile = { gender: 'male', birthDate: '1961-01' };
    ledger.person('A', hire('2000-01-01', 'CLINIC', { profile }));
    ledger.person('B', hire('2000-01-01', 'CLINIC'));
    const appointed = { action: 'rotate', kind: 'appointment', post: 'head' } as const;
    ledger.person('B', { ...appointed, effectiveDate: '2020-03-01' });
    const rule = (name: string, value: number) => ({
      entry: `policy/${name}`,
      effectiveDate: '1800-01-01',
      content: { value, source: 'own rule' },
    });
    const own = [rule('retirementMonthsMen', 726), rule('appointmentMonths', 36)];
    const { rows } = await withEntries(ledger, own, (ask) =>
      ask('due', { asOf: '2020-12-31', within: CENTURY }),
    );
    expect(rows.map(({ what, person, due }) => [what, person, due])).toEqual([
      ['retirement', 'A', '2021-08-01'],
      ['reappointment', 'B', '2023-03-01'],
    ]);
  });

  test('takes the terms from the record, else from the policy; a next step ends them', async () => {
    const ledger = aCity();
    for (const name of ['A', 'B', 'C', 'D']) ledger.person(name, hire('2010-01-01', 'CLINIC'));
    ledger.person('A', rotate('2018-02-01', 'rotation', 'SCHOOLS', { until: '2021-02-01' }));
    const post = { action: 'rotate', kind: 'appointment', post: 'head' } as const;
    const head = ledger.person('B', { ...post, effectiveDate: '2016-03-01' });
    ledger.person('B', profile('2017-01-01', { education: 'master' }));
    ledger.person('C', { ...post, effectiveDate: '2016-03-01', until: '2021-01-15' });
    ledger.person('C', { ...post, kind: 'reappointment', effectiveDate: '2021-01-01' });
    ledger.person('D', rotate('2020-06-01', 'secondment', 'HOSPITAL', { until: '2021-03-02' }));
    ledger.person('D', { action: 'suspend', effectiveDate: '2021-02-10', until: '2021-02-28' });
    ledger.person('D', {
      action: 'discipline',
      track: 'party',
      form: 'warning',
      effectiveDate: '2020-02-20',
    });
    const on = async (asOf: string, own: ReportParameters = {}) => {
      const { rows } = await withReports(ledger, (ask) => ask('due', { asOf, within: 30, ...own }));
      return rows.map(({ what, person, due, overdue }) => [what, person, due, overdue]);
    };
    expect(await on('2021-02-15')).toEqual([
      ['rotation-end', 'A', '2021-02-01', true],
      ['penalty-lapse', 'D', '2021-02-20', false],
      ['suspension-end', 'D', '2021-02-28', false],
      ['reappointment', 'B', '2021-03-01', false],
      ['secondment-end', 'D', '2021-03-02', false],
    ]);
    expect(await on('2021-03-02')).toEqual([
      ['rotation-end', 'A', '2021-02-01', true],
      ['reappointment', 'B', '2021-03-01', true],
    ]);
    expect(await on('2021-02-15', { kind: 'reappointment', within: 2000 })).toEqual([
      ['reappointment', 'B', '2021-03-01', false],
      ['reappointment', 'C', '2026-01-01', false],
    ]);
    const hosts = await withReports(ledger, (ask) =>
      ask('due', { asOf: '2021-02-15', within: 15, unit: 'HOSPITAL', basis: 'host' }),
    );
    expect(hosts.rows.map(({ unit }) => unit)).toEqual(['HOSPITAL', 'HOSPITAL', 'HOSPITAL']);
    const [own] = (
      await withReports(ledger, (ask) => ask('due', { asOf: '2021-02-15', person: 'B' }))
    ).rows;
    expect(own).toMatchObject({ event: head, since: '2016-03-01' });
  });

  test('on random ledgers is what the folds say, page after page', async () => {
    const asked = fc.record({
      asOf: fc.constantFrom('2020-02-01', '2020-03-12', '2020-06-01'),
      within: fc.constantFrom(0, 20, 1900, CENTURY),
      limit: fc.constantFrom(1, 1000),
    });
    await fc.assert(
      fc.asyncProperty(ledgers, asked, async (ledger, parameters) => {
        const rows = await withReports(ledger, (ask) => pages(ask, 'due', parameters));
        const shown = rows.map(
          ({ what, person, due, event }) => `${what} ${person} ${due} ${event}`,
        );
        expect(shown.sort()).toEqual(naiveDue(ledger, parameters).sort());
      }),
      RUNS,
    );
  });
});

const naiveDue = (ledger: SmallLedger, { asOf = '', within = 0 }: ReportParameters): string[] => {
  const naive = new Naive(ledger, {});
  return naive.standing(asOf).flatMap(({ person, state }) => {
    const steps = naive.steps.filter(
      (step) => step.person === person && step.date <= asOf && step.date >= (state.hireDate ?? ''),
    );
    const lastRotate = (...kinds: string[]) =>
      steps.findLast(
        ({ byTime, fact: { action } }) =>
          !byTime && action.action === 'rotate' && kinds.includes(action.kind),
      );
    const found: [string, string | null | undefined, string | null | undefined][] = [];
    const untilOf = (step: (typeof steps)[number] | undefined): string | undefined =>
      step?.fact.action.action === 'rotate' ? step.fact.action.until : undefined;
    const secondment = lastRotate('secondment');
    found.push(['secondment-end', state.secondment?.until, secondment?.fact.event]);
    const rotation = lastRotate('rotation');
    if (state.rotatedFrom !== null) {
      found.push(['rotation-end', untilOf(rotation), rotation?.fact.event]);
    }
    const appointment = lastRotate('appointment', 'reappointment');
    const after = (step: typeof appointment) =>
      step === undefined
        ? []
        : steps.slice(steps.indexOf(step) + 1).filter(({ byTime }) => !byTime);
    if (appointment !== undefined && appointment.state.attributes.post === state.attributes.post) {
      const relieved = after(appointment).some(
        ({ fact: { action }, before }) =>
          action.action === 'relieve' &&
          before.attributes.post === appointment.state.attributes.post,
      );
      const due = untilOf(appointment) ?? addMonths(appointment.date, 60);
      if (!relieved) found.push(['reappointment', due, appointment.fact.event]);
    }
    const change = lastRotate('position-change');
    if (change !== undefined) {
      const followed = after(change).some(
        ({ fact: { action } }) => action.action === 'rotate' && action.kind !== 'secondment',
      );
      const due = untilOf(change) ?? addMonths(change.date, 60);
      if (!followed) found.push(['position-change', due, change.fact.event]);
    }
    const suspended = steps.find(
      ({ state: { suspendedUntil } }) => suspendedUntil === state.suspendedUntil,
    );
    found.push(['suspension-end', state.suspendedUntil, suspended?.fact.event]);
    const { facts, anomalies } = ledger.personAt(person, ledger.head);
    for (const { action, event, root } of facts) {
      if (action.action !== 'discipline' || anomalies.some(({ fact }) => fact.root === root))
        continue;
      const { effectiveDate } = action;
      const lapses = addMonths(effectiveDate, 12);
      const holds =
        (state.hireDate ?? '') <= effectiveDate && effectiveDate <= asOf && asOf < lapses;
      if (holds) found.push(['penalty-lapse', lapses, event]);
    }
    const { birthDate, gender } = state.attributes;
    if (typeof birthDate === 'string' && (gender === 'male' || gender === 'female')) {
      found.push(['retirement', retirement(birthDate, gender), null]);
    }
    return found
      .filter(([, due]) => due != null && due <= addDays(asOf, within))
      .map(([what, due, event]) => `${what} ${person} ${due} ${event ?? null}`);
  });
};

/** Month by month until one is old enough for its year. */
const retirement = (birthDate: string, gender: 'male' | 'female'): string => {
  const born = `${birthDate}-01-01`.slice(0, 7) + '-01';
  const asked = (year: number): number =>
    gender === 'male'
      ? 720 + 3 * Math.min(8, Math.max(0, year - 2020))
      : 660 + 4 * Math.min(15, Math.max(0, year - 2020));
  let age = 600;
  while (age < asked(Number(addMonths(born, age).slice(0, 4)))) age += 1;
  return addMonths(born, age + 1);
};
