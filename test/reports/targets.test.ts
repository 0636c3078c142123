/** The report of targets: what it says of literal cases. */
import { describe, expect, test } from '@jest/globals';
import { OPEN_ATTRIBUTES } from '../../src/domain/attributes.js';
import { POPULATION_KEY_NAMES } from '../../src/domain/catalogue-check.js';
import { POPULATION_KEYS } from '../../projections/keys.js';
import { aCity, hire } from './a-city.js';
import type { Entry } from './entries.js';
import type { SmallLedger } from './small-ledger.js';
import { clinic, target, withEntries, women } from './entries.js';

/** The rows of one question. */
const rowsOf = (ledger: SmallLedger, entries: readonly Entry[], asOf: string) =>
  withEntries(ledger, entries, async (ask) => (await ask('targets', { asOf })).rows);

test('the keys that predicates may name are those of the reports', () => {
  const attributes = new Set(OPEN_ATTRIBUTES.map(({ name }) => name));
  const others = POPULATION_KEYS.map(({ name }) => name).filter((name) => !attributes.has(name));
  expect(POPULATION_KEY_NAMES.toSorted()).toEqual(others.toSorted());
});

describe('a target on persons', () => {
  test('is the share of the population that meets the numerator, and says whom it does not know', async () => {
    const of = target('T', { population: women, numerator: { education: ['master', 'doctor'] } });
    expect(await rowsOf(clinic(), [of], '2024-01-01')).toMatchObject([
      {
        target: 'T',
        population: 'gender female',
        condition: 'education master or doctor',
        numerator: 1,
        denominator: 3,
        unmet: 2,
        value: 33.3333,
        status: 'not-yet-due',
        missing: 'education is not recorded of 1 persons of the population',
      },
    ]);
  });

  test.each([
    ['2030-12-30', 'not-yet-due'],
    ['2030-12-31', 'not-met'],
  ])('that is not met is due on its day: %s', async (asOf, status) => {
    const of = target('T', { population: women, numerator: { education: ['master'] } });
    expect(await rowsOf(clinic(), [of], asOf)).toMatchObject([{ status }]);
  });

  test.each([
    ['>=', 33.333, 'met'],
    ['>=', 33.334, 'not-yet-due'],
    ['>', 33.333, 'met'],
    ['=', 33.333, 'not-yet-due'],
  ])('is compared by the exact quotient: %s %d', async (operator, threshold, status) => {
    const steps = [{ threshold, due: '2030-12-31' }];
    const numerator = { education: ['master'] };
    const of = target('T', { population: women, numerator, operator, steps });
    expect(await rowsOf(clinic(), [of], '2024-01-01')).toMatchObject([{ status }]);
  });

  test.each([
    ['>', 'not-yet-due'],
    ['>=', 'met'],
    ['=', 'met'],
  ])('of exactly the threshold: %s', async (operator, status) => {
    const steps = [{ threshold: 75, due: '2030-12-31' }];
    const of = target('T', { numerator: women, operator, steps });
    expect(await rowsOf(clinic(), [of], '2024-01-01')).toMatchObject([{ status, value: 75 }]);
  });

  test('of nobody has no value', async () => {
    const of = target('T', { population: { level: ['province'] }, numerator: women });
    expect(await rowsOf(clinic(), [of], '2024-01-01')).toMatchObject([
      { denominator: 0, value: null, status: 'nobody', missing: null },
    ]);
  });

  test('on what is recorded of nobody is not answerable', async () => {
    const of = target('T', { numerator: { standardMet: ['true'] } });
    expect(await rowsOf(clinic(), [of], '2031-01-01')).toMatchObject([
      {
        denominator: 4,
        status: 'not-answerable',
        missing: 'standardMet is not recorded of 4 persons of the population',
      },
    ]);
  });

  test('of a population that nobody is known to belong to is not answerable', async () => {
    const of = target('T', { population: { managementTier: ['district'] }, numerator: women });
    expect(await rowsOf(clinic(), [of], '2031-01-01')).toMatchObject([
      {
        denominator: 0,
        status: 'not-answerable',
        missing: 'managementTier is not recorded of 4 persons who may belong to the population',
      },
    ]);
  });

  test('has one row for each threshold', async () => {
    const steps = [
      { threshold: 15, due: '2022-12-31' },
      { threshold: 90, due: '2030-12-31' },
    ];
    const of = target('T', { numerator: women, steps });
    expect(await rowsOf(clinic(), [of], '2024-01-01')).toMatchObject([
      { step: 1, value: 75, due: '2022-12-31', status: 'met' },
      { step: 2, value: 75, due: '2030-12-31', status: 'not-yet-due' },
    ]);
  });

  test('takes the successor of a population from its day on, and keeps the baseline', async () => {
    const of = target('T', {
      population: women,
      numerator: { education: ['bachelor'] },
      baseline: '2021-12-31',
      successor: { from: '2025-07-01', population: { gender: ['male'] } },
    });
    expect(await rowsOf(clinic(), [of], '2025-06-30')).toMatchObject([
      { denominator: 3, value: 33.3333, successorSince: null, baselineValue: 33.3333, points: 0 },
    ]);
    expect(await rowsOf(clinic(), [of], '2025-07-01')).toMatchObject([
      {
        denominator: 1,
        value: 100,
        population: 'gender male',
        successorSince: '2025-07-01',
        baselineValue: 33.3333,
        points: 66.6667,
      },
    ]);
  });

  test.each([
    ['2024-04-30', { from: 34, under: 40 }, 0],
    ['2024-05-01', { from: 34, under: 40 }, 4],
    ['2024-04-30', { under: 34 }, 4],
    ['2024-05-01', { under: 34 }, 0],
  ])('knows completed years: on %s of %j', async (asOf, age, numerator) => {
    const of = target('T', { numerator: { age } });
    expect(await rowsOf(clinic(), [of], asOf)).toMatchObject([{ numerator }]);
  });

  test('knows the type of a unit, a list of others, and attributes that are no closed list', async () => {
    const ledger = aCity();
    ledger.unit({
      action: 'establish',
      unit: 'W',
      name: 'W',
      parent: 'CITY',
      effectiveDate: '2000-01-01',
      level: 'commune',
      type: 'ward',
    });
    for (const [person, post] of [
      ['P1', 'clerk'],
      ['P2', 'judge'],
    ] as const) {
      ledger.person(person, hire('2020-01-01', 'W', { post }));
    }
    ledger.person('P3', hire('2020-01-01', 'CLINIC', { post: 'clerk' }));
    const entries = [
      target('T1', { population: { unitType: ['ward'] }, numerator: { post: ['clerk'] } }),
      target('T2', { population: { post: { not: ['clerk'] } }, numerator: { unit: ['W'] } }),
      target('T3', { population: { level: { not: ['district', 'unknown'] } }, numerator: {} }),
    ];
    expect(await rowsOf(ledger, entries, '2024-01-01')).toMatchObject([
      { target: 'T1', numerator: 1, denominator: 2 },
      { target: 'T2', numerator: 1, denominator: 1 },
      { target: 'T3', numerator: 3, denominator: 3 },
    ]);
  });
});

describe('a target', () => {
  test('on hires counts those since the baseline, in whose place they come', async () => {
    const ledger = aCity();
    const came = (person: string, date: string, more: object) =>
      ledger.person(person, hire(date, 'CLINIC', more));
    came('P0', '2023-12-31', { replaces: 'retirement', distinction: true });
    came('P1', '2024-01-01', { replaces: 'retirement', distinction: true });
    came('P2', '2024-06-01', { replaces: 'resignation', distinction: false });
    came('P3', '2024-06-01', { replaces: 'transfer-out' });
    came('P4', '2024-07-01', {});
    came('P5', '2024-07-02', { replaces: 'retirement' });
    const of = target('T', {
      of: 'hires',
      population: { replaces: ['retirement', 'resignation'] },
      numerator: { distinction: ['true'] },
      baseline: '2023-12-31',
    });
    expect(await rowsOf(ledger, [of], '2024-07-01')).toMatchObject([
      {
        numerator: 1,
        denominator: 2,
        value: 50,
        status: 'met',
        missing: 'replaces is not recorded of 1 hires who may belong to the population',
        baselineValue: null,
      },
    ]);
  });

  test('on hires of which nobody knows whom they replace is not answerable', async () => {
    const of = target('T', {
      of: 'hires',
      population: { replaces: ['retirement'] },
      numerator: {},
    });
    expect(await rowsOf(clinic(), [of], '2024-07-01')).toMatchObject([
      { status: 'not-answerable', denominator: 0 },
    ]);
  });

  test('on ratings is of the last whole year, the unrated in the denominator', async () => {
    const ledger = clinic();
    for (const [person, rating] of [
      ['P1', 'excellent'],
      ['P2', 'completed'],
      ['P4', 'not-completed'],
    ] as const) {
      ledger.person(person, {
        action: 'evaluate',
        year: 2022,
        rating,
        effectiveDate: '2022-12-31',
      });
    }
    const steps = [{ threshold: 99 }];
    const rated = { of: 'ratings', recurrence: 'yearly', steps };
    const better = { rating: ['excellent', 'good', 'completed'] };
    const entries = [
      target('T1', { ...rated, numerator: better }),
      target('T2', { ...rated, population: { rating: { not: ['unknown'] } }, numerator: better }),
      target('T3', { ...rated, population: women, numerator: better }),
    ];
    expect(await rowsOf(ledger, entries, '2023-12-30')).toMatchObject([
      { measuredOn: '2022-12-31', numerator: 2, denominator: 4, value: 50, status: 'not-met' },
      { numerator: 2, denominator: 3, value: 66.6667, status: 'not-met' },
      { numerator: 2, denominator: 3 },
    ]);
    expect(await rowsOf(ledger, entries.slice(0, 1), '2023-12-31')).toMatchObject([
      { measuredOn: '2023-12-31', numerator: 0, denominator: 4, status: 'not-answerable' },
    ]);
  });

  test('on units is the share of those within their quota', async () => {
    const ledger = clinic();
    ledger.unit({ action: 'quota', unit: 'CLINIC', posts: 3, effectiveDate: '2020-01-01' });
    ledger.unit({ action: 'quota', unit: 'HOSPITAL', posts: 3, effectiveDate: '2020-01-01' });
    const within = { withinQuota: ['true'] };
    const population = { level: ['commune'] };
    const standing = { of: 'units', recurrence: 'standing', operator: '=', numerator: within };
    const steps = [{ threshold: 100 }];
    const entries = [
      target('T1', { ...standing, steps, population }),
      target('T2', { ...standing, steps, population: { unit2: ['HEALTH'] } }),
      target('T3', { ...standing, steps, population: { category: ['cadre'] } }),
    ];
    expect(await rowsOf(ledger, entries, '2024-01-01')).toMatchObject([
      { numerator: 1, denominator: 2, value: 50, status: 'not-met', missing: null },
      {
        numerator: 1,
        denominator: 3,
        missing: 'withinQuota is not recorded of 1 units of the population',
      },
      { numerator: null, status: 'not-answerable', missing: 'category is not told of units' },
    ]);
  });
});
