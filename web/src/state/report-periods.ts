/** Reads the labels of periods: 2020, 2020-Q1, 2020-01, a date, or the first day and the day after with a slash. */
import { addDays } from './dates.js';

export interface Span {
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
}

const MONTHS_OF_QUARTER = 3;

export const periodOf = (label: unknown): Span | undefined => {
  if (typeof label !== 'string') return undefined;
  const [from, to] = label.split('/');
  if (from !== undefined && to !== undefined) return { from, to };
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label);
  if (quarter !== null) {
    const month = (Number(quarter[2]) - 1) * MONTHS_OF_QUARTER + 1;
    return months(Number(quarter[1]), month, MONTHS_OF_QUARTER);
  }
  const [year = '', month, day] = label.split('-');
  if (!/^\d{4}$/.test(year)) return undefined;
  if (day !== undefined) return { from: label, to: addDays(label, 1) };
  return month === undefined ? months(Number(year), 1, 12) : months(Number(year), Number(month), 1);
};

const months = (year: number, month: number, count: number): Span => ({
  from: firstDay(year, month),
  to: firstDay(year, month + count),
});

const firstDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
