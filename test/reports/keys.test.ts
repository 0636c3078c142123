/** Keys, bands and rounding: what they promise. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AGE_BANDS, TENURE_BANDS, checkPartition } from '../../projections/bands.js';
import {
  MOVEMENT_KEYS,
  POPULATION_KEYS,
  SEPARATION_KEYS,
  TRAINING_KEYS,
} from '../../projections/keys.js';
import { quotient } from '../../projections/reports/rounding.js';
import { ATTRIBUTES } from '../../src/domain/attributes.js';

describe('keys', () => {
  test('hold every attribute that is not sealed, and no other', () => {
    const names = new Set(POPULATION_KEYS.map(({ name }) => name));
    for (const { name, sealed } of ATTRIBUTES)
      expect([name, names.has(name)]).toEqual([name, !sealed]);
  });

  test('hold every name of the contract', () => {
    const all = [...POPULATION_KEYS, ...MOVEMENT_KEYS, ...SEPARATION_KEYS, ...TRAINING_KEYS];
    const names = all.map(({ name }) => name);
    const contract =
      'unit unit1 unit9 category gender ageBand education politicalTheory partyMember minority post rank leader ' +
      'keyLeader level kind reason class place course legalBasis hireYear tenureBand month';
    expect(names).toEqual(expect.arrayContaining(contract.split(' ')));
  });

  test('name each value once', () => {
    for (const { values = [] } of [...POPULATION_KEYS, ...SEPARATION_KEYS, ...TRAINING_KEYS]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

describe('bands', () => {
  test('leave no year out and count none twice', () => {
    for (const bands of [AGE_BANDS, TENURE_BANDS]) {
      for (let years = -20; years < 150; years += 1) {
        expect(bands.filter(({ low, high }) => low <= years && years < high)).toHaveLength(1);
      }
    }
    const [first, second, ...rest] = AGE_BANDS;
    if (first === undefined || second === undefined) throw new Error('no bands');
    expect(() => {
      checkPartition([first, { ...second, low: 32 }, ...rest]);
    }).toThrow('no partition');
    expect(() => {
      checkPartition([first, { ...second, low: 30 }, ...rest]);
    }).toThrow('no partition');
    expect(() => {
      checkPartition([first, second]);
    }).toThrow('no partition');
  });
});

describe('rounding', () => {
  test('is half up at the fourth decimal', () => {
    expect(quotient(1, 3)).toBe(0.3333);
    expect(quotient(2, 3)).toBe(0.6667);
    // 0.00005 and 1.00005 exactly: binary fractions would lose one of them.
    expect(quotient(1, 20_000)).toBe(0.0001);
    expect(quotient(20_001, 20_000)).toBe(1.0001);
    expect(quotient(1, 20_001)).toBe(0);
    expect(quotient(1, 32)).toBe(0.0313);
    expect(quotient(1, 0)).toBeNull();
  });

  test('has at most four decimals and is off by at most half of the last', () => {
    const count = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        count,
        count.filter((n) => n > 0),
        (numerator, denominator) => {
          const rounded = quotient(numerator, denominator) ?? NaN;
          expect(String(rounded)).toMatch(/^\d+(\.\d{1,4})?$|^\d(\.\d+)?e-\d+$/);
          const ten_thousandths = BigInt(Math.round(rounded * 10_000));
          const twice = 2n * (ten_thousandths * BigInt(denominator) - 10_000n * BigInt(numerator));
          expect(-BigInt(denominator) < twice && twice <= BigInt(denominator)).toBe(true);
        },
      ),
    );
  });
});
