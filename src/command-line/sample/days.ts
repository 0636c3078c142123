/** Days drawn by chance. */
import { addDays } from '../../domain/plain-date.js';
import type { Chance } from './chance.js';

const DAY_MS = 86_400_000;

/** A day from the first to the last, both included; the first when the last is before it. */
export const aDay = (chance: Chance, first: string, last: string): string => {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
  return days <= 0 ? first : addDays(first, chance.between(0, days));
};

export const earlier = (one: string, other: string): string => (one < other ? one : other);
export const later = (one: string, other: string): string => (one > other ? one : other);
