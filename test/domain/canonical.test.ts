/** Canonical JSON is RFC 8785, whichever way a value takes through it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { canonical, ordered } from '../../src/domain/canonical.js';
import type { Canonical } from '../../src/domain/events.js';

/** The text word for word: keys by UTF-16 units, and everything else as JSON writes it. */
const naive = (value: Canonical): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as Canonical[]).map(naive).join(',')}]`;
  const members = Object.entries(value as Record<string, Canonical>).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${naive(each)}`).join(',')}}`;
};

const values = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('10', '9', 'b', 'a', 'é', '__proto__')),
      tie('value'),
    ),
  ),
})).value;

describe('canonical JSON', () => {
  test('is the text of the definition, also of a value whose keys were ordered before', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect([canonical(value), canonical(ordered(value))]).toEqual([naive(value), naive(value)]);
      }),
    );
  });

  test.each([0.5, 2 ** 53, Number.NaN, '\ud800', { a: undefined }, { '\udc00': 1, a: [0.1] }])(
    'refuses %p',
    (value) => {
      expect(() => canonical({ z: 1, a: value } as never)).toThrow(TypeError);
    },
  );
});
