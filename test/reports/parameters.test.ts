/** The parameters of reports: what is refused, and by which words. */
import { describe, expect, test } from '@jest/globals';
import { REPORTS } from '../../projections/reports/catalogue.js';
import { periodsOf } from '../../projections/reports/periods.js';
import { reportDescriptions } from '../../src/application/report-catalogue.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import { understand } from '../../src/application/report-question.js';
import { aCity, profile, train } from './a-city.js';
import { withReports } from './asking.js';

const SPAN = { from: '2020-01-01', to: '2021-01-01' };

const refused = async (name: string, parameters: object): Promise<object> => {
  const asked = withReports(aCity(), (ask) => ask(name, parameters as ReportParameters));
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { parameter, detail, expected } = error as Record<string, unknown>;
  return { parameter, detail, expected };
};

describe('a report', () => {
  test('of no such name is refused with the names there are', async () => {
    const asked = withReports(aCity(), (ask) => ask('turnover', {}));
    await expect(asked).rejects.toMatchObject({
      name: 'UnknownReport',
      report: 'turnover',
      known: REPORTS.map(({ description }) => description.name),
    });
  });

  test.each<[string, object, string, string]>([
    ['headcount', { asOf: '2020-02-30' }, 'asOf', 'is 2020-02-30'],
    ['headcount', { asOf: '2020-01-01T00:00:00Z' }, 'asOf', 'is 2020-01-01T00:00:00Z'],
    ['headcount', { from: '2020-01-01' }, 'from', 'is not taken by headcount'],
    ['headcount', { colour: 'red' }, 'colour', 'is not taken by headcount'],
    ['headcount-series', { ...SPAN, count: 'fte' }, 'count', 'is fte'],
    ['headcount', { count: 'heads' }, 'count', 'is heads'],
    ['headcount', { basis: 'both' }, 'basis', 'is both'],
    ['headcount', { unit: "x' or 1=1" }, 'unit', "is x' or 1=1"],
    [
      'headcount',
      { groupBy: ["unit'; drop table log"] },
      'groupBy',
      "names unit'; drop table log, which is no key of headcount",
    ],
    [
      'headcount',
      { groupBy: ['fullName'] },
      'groupBy',
      'names fullName, which is no key of headcount',
    ],
    ['headcount', { groupBy: ['unit', 'unit'] }, 'groupBy', 'names unit twice'],
    ['headcount', { groupBy: ['month'] }, 'groupBy', 'names month, which is no key of headcount'],
    ['headcount', { where: ['gender'] }, 'where', 'is gender'],
    ['headcount', { where: ['gender:'] }, 'where', 'is gender:'],
    ['headcount', { where: ['gender:femal'] }, 'where', 'has no gender femal'],
    ['headcount', { where: ['partyMember:yes'] }, 'where', 'has no partyMember yes'],
    ['headcount', { where: ['ageBand:30-40'] }, 'where', 'has no ageBand 30-40'],
    ['headcount-series', { to: '2020-01-01' }, 'from', 'is missing'],
    ['headcount-series', { from: '2020-01-01', to: '2020-01-01' }, 'to', 'is 2020-01-01'],
    ['headcount-series', { ...SPAN, interval: 'week' }, 'interval', 'is week'],
    ['headcount-series', { ...SPAN, interval: 'whole' }, 'interval', 'is whole'],
    [
      'headcount-series',
      { from: '2000-01-01', to: '2020-01-01', interval: 'day' },
      'interval',
      'gives more than 4000 periods',
    ],
    ['attrition', { ...SPAN, class: 'sad' }, 'class', 'has no class sad'],
    ['attrition', { ...SPAN, average: 'yearly' }, 'average', 'is yearly'],
    ['attrition', { ...SPAN, place: 'abroad' }, 'place', 'is not taken by attrition'],
    ['training', { ...SPAN, place: 'moon' }, 'place', 'has no place moon'],
    ['rotations', { ...SPAN, kind: 'resignation' }, 'kind', 'has no kind resignation'],
    ['rotation-history', { limit: 0 }, 'limit', 'is 0'],
    ['rotation-history', { limit: 10_001 }, 'limit', 'is 10001'],
    ['rotation-history', { groupBy: ['unit'] }, 'groupBy', 'is not taken by rotation-history'],
    ['anomalies', { kind: 'odd' }, 'kind', 'is odd'],
  ])('%s refuses %j', async (name, parameters, parameter, detail) => {
    expect(await refused(name, parameters)).toMatchObject({ parameter, detail });
  });

  test('says what would be right', async () => {
    expect(await refused('headcount', { basis: 'both' })).toMatchObject({
      expected: 'one of: home, host',
    });
    expect(await refused('bridge', { from: '2020-01-01' })).toMatchObject({ parameter: 'to' });
  });

  test('of too many rows is refused before it is made', async () => {
    const asked = withReports(aCity(), async (ask, tables) => {
      await tables.connection.run(
        `insert into person_state by name
         select 'P' || i as person, date '2000-01-01' as valid_from, date '9999-12-31' as valid_to,
           0 as ordinal, 1 as known_from, 2147483647 as known_to, true as employed, 1 as spell,
           'U' || i as unit, 'U' || i as host_unit
         from range(1000) as numbers(i)`,
      );
      return ask('headcount-series', { ...SPAN, interval: 'day', groupBy: ['unit'] });
    });
    await expect(asked).rejects.toMatchObject({ name: 'BadParameter', parameter: 'groupBy' });
  });

  test('notes a unit that was never known', async () => {
    const answer = await withReports(aCity(), (ask) => ask('headcount', { unit: 'NOWHERE' }));
    expect(answer.notes).toMatchObject([{ code: 'unit-unknown', values: { unit: 'NOWHERE' } }]);
  });
});

/** Facts are recorded in January 2024. */
const spanOf = (name: string) =>
  name === 'recording-lag' ? { from: '2024-01-01', to: '2024-02-01' } : SPAN;

/** Reports of what is declared only. */
const DECLARED = ['targets', 'claims', 'movement-plans'];

describe('every description', () => {
  test.each(REPORTS.map(({ description }) => [description.name, description] as const))(
    '%s names each parameter and column once, in full, and only parameters that are checked',
    (_name, description) => {
      const { parameters, columns, definition, title } = description;
      for (const named of [parameters, columns]) {
        const names = named.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }
      for (const text of [
        definition.text,
        definition.formula,
        definition.source,
        title.vi,
        title.en,
      ])
        expect(text).not.toBe('');
      const required = Object.fromEntries(
        parameters
          .filter((parameter) => parameter.required === true)
          .map(({ name }) => [name, name === 'to' ? '2021-01-01' : '2020-01-01']),
      );
      expect(() => understand(description, required, '2020-01-01')).not.toThrow();
    },
  );

  test.each(reportDescriptions().map(({ name, example }) => [name, example] as const))(
    '%s has an example that it answers',
    async (name, { question, parameters, says }) => {
      expect([question, says]).not.toContain('');
      const { groupBy, by, where, limit, within, ...others } = parameters;
      await withReports(aCity(), async (ask) => {
        const answer = await ask(name, {
          ...others,
          ...(groupBy !== undefined && { groupBy: groupBy.split(',') }),
          ...(by !== undefined && { by: by.split(',') }),
          ...(where !== undefined && { where: [where] }),
          ...(limit !== undefined && { limit: Number(limit) }),
          ...(within !== undefined && { within: Number(within) }),
        });
        expect(answer.report).toBe(name);
      });
    },
  );

  test('shows no SQL', () => {
    const shown = JSON.stringify(reportDescriptions());
    expect(shown).toContain('"ageBand"');
    expect(shown).not.toMatch(/coalesce\(|left join|\$knownAt/);
  });

  test('columns are those of the rows', async () => {
    const ledger = aCity();
    const hired = {
      action: 'hire',
      unit: 'CLINIC',
      post: 'clerk',
      effectiveDate: '2020-01-01',
    } as const;
    ledger.person('A', hired);
    ledger.person('A', hired);
    ledger.person('A', {
      ...hired,
      action: 'rotate',
      kind: 'transfer',
      effectiveDate: '2020-02-01',
    });
    ledger.person('A', train('2020-03-01', 'law', { commitmentMonths: 12 }));
    ledger.person('A', {
      action: 'discipline',
      track: 'party',
      form: 'warning',
      effectiveDate: '2023-03-01',
    });
    const post = 'head';
    ledger.person('A', { action: 'plan', post, change: 'in', effectiveDate: '2023-01-01' });
    ledger.person('A', profile('2020-04-01', { nationalId: '1' }), ['same-citizen-id']);
    ledger.decision('D1', '1/QD', '2020-01-02');
    ledger.decision('D3', '3/QD', '2020-01-02');
    await withReports(ledger, async (ask) => {
      for (const { name, columns, parameters } of reportDescriptions()) {
        // What an organisation declares has a test of its own.
        if (DECLARED.includes(name)) continue;
        const required = parameters.some((parameter) => parameter.required === true);
        const [row = {}] = (await ask(name, required ? spanOf(name) : {})).rows;
        expect([name, ...Object.keys(row)]).toEqual([
          name,
          ...columns.map((column) => column.name),
        ]);
      }
    });
  });
});

describe('periods', () => {
  const labels = (...asked: Parameters<typeof periodsOf>) =>
    periodsOf(...asked).map(({ label, from, to, partial }) =>
      [label, from, to, ...(partial ? ['partial'] : [])].join(' '),
    );

  test('are those of the calendar, cut at both ends', () => {
    expect(labels('2020-02-29', '2020-04-01', 'month')).toEqual([
      '2020-02 2020-02-29 2020-03-01 partial',
      '2020-03 2020-03-01 2020-04-01',
    ]);
    expect(labels('2020-01-01', '2020-12-31', 'quarter')).toEqual([
      '2020-Q1 2020-01-01 2020-04-01',
      '2020-Q2 2020-04-01 2020-07-01',
      '2020-Q3 2020-07-01 2020-10-01',
      '2020-Q4 2020-10-01 2020-12-31 partial',
    ]);
    expect(labels('2019-12-31', '2020-01-02', 'day')).toEqual([
      '2019-12-31 2019-12-31 2020-01-01',
      '2020-01-01 2020-01-01 2020-01-02',
    ]);
    expect(labels('9998-01-01', '9999-12-31', 'year')).toEqual([
      '9998 9998-01-01 9999-01-01',
      '9999 9999-01-01 9999-12-31',
    ]);
  });

  test('of the whole have the name of the calendar where there is one', () => {
    const whole = (from: string, to: string) => periodsOf(from, to, 'whole')[0]?.label;
    expect(whole('2020-01-01', '2021-01-01')).toBe('2020');
    expect(whole('2020-04-01', '2020-07-01')).toBe('2020-Q2');
    expect(whole('2020-02-01', '2020-03-01')).toBe('2020-02');
    expect(whole('2020-02-01', '2020-02-02')).toBe('2020-02-01');
    expect(whole('2020-02-01', '2020-02-03')).toBe('2020-02-01/2020-02-03');
  });
});
