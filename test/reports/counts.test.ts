/** Turns and persons are different types: what would mix them does not compile. */
import { describe, expect, test } from '@jest/globals';
import {
  minus,
  numeral,
  persons,
  plus,
  turns,
  turnsAndPersons,
} from '../../projections/reports/counts.js';

describe('counts of turns and of persons', () => {
  test('are reckoned each with its own kind', () => {
    expect(numeral(plus(turns(3), turns(4)))).toBe(7);
    expect(numeral(minus(persons(3), persons(4)))).toBe(-1);
  });

  test('cannot be added, nor stand in the place of each other', () => {
    // @ts-expect-error Turns are not added to persons: 34,575 turns and 26 persons are not 34,601 of anything.
    plus(turns(34_575), persons(26));
    // @ts-expect-error Nor persons taken from turns.
    minus(turns(2), persons(1));
    // @ts-expect-error Nor taken for bare numbers.
    const bare: number = turns(2);
    expect(bare).toBe(2);
    // @ts-expect-error Nor shown in the column of the other.
    expect(turnsAndPersons({ turns: persons(1), persons: persons(1) })).toBeDefined();
  });
});
