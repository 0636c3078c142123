/** Canonical JSON (RFC 8785) of values that hold only strings, safe integers, booleans, null, lists and objects. */
import type { Canonical } from './events.js';

/**
 * The one text of a value: keys in UTF-16 order, no white space.
 * @throws TypeError for a fraction, an unsafe integer, undefined, or a lone surrogate
 */
export const canonical = (value: Canonical): string => {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return integer(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${text(key)}:${canonical(value[key] as Canonical)}`);
  return `{${members.join(',')}}`;
};

const isList = (value: object): value is readonly Canonical[] => Array.isArray(value);

const text = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical form');
  return JSON.stringify(value);
};

const integer = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${String(value)} is no safe integer`);
  return String(value);
};
