/** A fact in a few words: what was recorded, as it was recorded. */
import { describe, expect, test } from '@jest/globals';

import { factWords } from '../../src/command-line/fact-words.js';

describe('a fact in words', () => {
  test('says what needs no name first, and leaves out what has a column of its own', () => {
    const fact = {
      action: 'rotate',
      effectiveDate: '2020-01-01',
      sequence: 0,
      post: 'clerk',
      unit: 'A',
      kind: 'transfer',
    };
    expect(factWords(fact)).toBe('transfer, A, post clerk');
  });

  test('writes decimals as they were recorded, and whole numbers as they are', () => {
    const fact = {
      course: 'C',
      hours: 24_500,
      commitmentMonths: 36,
      cost: { amount: 60_000_000_000, currency: 'VND' },
    };
    expect(factWords(fact)).toBe(
      'C, hours 24.5, commitmentMonths 36, cost (amount 60000000, currency VND)',
    );
  });
});
