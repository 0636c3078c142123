/** Makes `expect` compare keys by what they are: without it every key equals every other. */
import { expect } from '@jest/globals';
import { KeyObject } from 'node:crypto';

expect.addEqualityTesters([
  (a: unknown, b: unknown) =>
    a instanceof KeyObject && b instanceof KeyObject ? a.equals(b) : undefined,
]);

export const hexOf = (key: KeyObject): string => key.export().toString('hex');
