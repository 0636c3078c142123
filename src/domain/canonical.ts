/** Canonical JSON (RFC 8785) of values that hold only strings, safe integers, booleans, null, lists and objects. */
import type { Canonical } from './events.js';

/**
 * The one text of a value: keys in UTF-16 order, no white space.
 * @throws TypeError for a fraction, an unsafe integer, undefined, or a lone surrogate
 */
export const canonical = (value: Canonical): string => {
  if (isCanonical(value)) return JSON.stringify(value);
  const copy = inOrder(value);
  return isCanonical(copy) ? JSON.stringify(copy) : written(value);
};

/** The same value with its keys in order: what is written many times, or as a part of something, is ordered once. */
export const ordered = <T extends Canonical>(value: T): T =>
  isCanonical(value) ? value : (inOrder(value) as T);

const PROTOTYPE = '__proto__';

/** A copy with the keys in order; but for those that look like numbers, which the engine puts first. */
const inOrder = (value: Canonical): Canonical => {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(inOrder);
  const copy: Record<string, Canonical> = {};
  for (const key of Object.keys(value).sort()) {
    const member = inOrder(value[key] as Canonical);
    // Assigned, this one would be the prototype, and not stand in the text.
    if (key === PROTOTYPE) Object.defineProperty(copy, key, { value: member, enumerable: true });
    else copy[key] = member;
  }
  return copy;
};

/** Whether the engine writes the value as it is to be written: the usual case, and three times as fast. */
export const isCanonical = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return value.every(isCanonical);
  let last = '';
  for (const key in value) {
    if (key < last || !key.isWellFormed()) return false;
    if (!isCanonical((value as Record<string, unknown>)[key])) return false;
    last = key;
  }
  return true;
};

/** @throws TypeError */
const written = (value: Canonical): string => {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return integer(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(written).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${text(key)}:${written(value[key] as Canonical)}`);
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
