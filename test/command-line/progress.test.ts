/** How far a work has come: the share by weight, the rate by items, the time left by both. */
import { describe, expect, test } from '@jest/globals';

import { duration, paceOf } from '../../src/command-line/progress.js';

describe('progress', () => {
  test('reckons the time left from the part that is done', () => {
    expect(paceOf(250, 1000, 500, 2_000)).toEqual({ percent: 25, rate: 250, left: '6.0 s' });
  });

  test('knows nothing at the start, and is whole for nothing at all', () => {
    expect(paceOf(0, 1000, 0, 0)).toEqual({ percent: 0, rate: 0, left: '–' });
    expect(paceOf(9, 1000, 4, 2_000)).toMatchObject({ percent: 0, left: '–' });
    expect(paceOf(0, 0, 0, 10)).toMatchObject({ percent: 100, left: '0.0 s' });
  });

  test.each([
    [400, '0.4 s'],
    [12_400, '12 s'],
    [59_400, '59 s'],
    [65_000, '1 min 05 s'],
    [3_725_000, '1 h 02 min'],
  ])('writes %d ms as %s', (milliseconds, written) => {
    expect(duration(milliseconds)).toBe(written);
  });
});
