/** Numbers in cells, over everything that the two locales can write. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from '../../src/import/number-cell.js';

const thousandths = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
const written = (locale: 'en' | 'vi', value: number, useGrouping: boolean): string =>
  // Vietnamese as the ledger documents it: groups from 1.000 on, with every ICU.
  new Intl.NumberFormat(locale === 'vi' ? 'de' : 'en', {
    maximumFractionDigits: 3,
    useGrouping: useGrouping ? 'always' : false,
  }).format(value);

describe('a number', () => {
  test.each(['en', 'vi'] as const)('that %s writes is read in it, exactly', (locale) => {
    fc.assert(
      fc.property(thousandths, fc.boolean(), (amount, grouped) => {
        const value = amount / 1000;
        const cell = written(locale, value, grouped);
        // A sign before nothing: Intl writes -0 where a record has 0.
        fc.pre(value !== 0);
        expect(readNumber(cell, locale)).toBe(value);
      }),
    );
  });

  test('is never read without a declared locale when the other one reads another number', () => {
    fc.assert(
      fc.property(
        thousandths,
        fc.boolean(),
        fc.constantFrom<'en' | 'vi'>('en', 'vi'),
        (amount, grouped, by) => {
          const cell = written(by, amount / 1000, grouped);
          const read = readNumber(cell, undefined);
          if (typeof read !== 'number') return;
          const vi = readNumber(cell, 'vi');
          expect(typeof vi === 'number' ? vi : read).toBe(read);
        },
      ),
    );
  });

  test.each([
    '',
    '1e3',
    '0x10',
    '1,23',
    '1,2345',
    '12,34,567',
    '.5',
    '5.',
    '1 000',
    '٣',
    '--1',
    '1.2.3',
  ])('is not %j in en', (cell) => {
    expect(readNumber(cell, 'en')).toMatchObject({ code: 'bad-number' });
  });

  test('has at most three decimals and twelve digits before them', () => {
    expect(readNumber('0.1250', 'en')).toBe(0.125);
    expect(readNumber('0.1251', 'en')).toMatchObject({ code: 'bad-number' });
    expect(readNumber('1000000000000', 'en')).toMatchObject({ code: 'bad-number' });
  });

  test('below one is no group of thousands', () => {
    expect(readNumber('0.125', undefined)).toBe(0.125);
  });
});
