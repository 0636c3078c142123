/** Bands of completed years since a date: half-open, without gap or overlap, and where each of them cuts a stay. */
import type { Join } from './joins.js';

/** Persons with at least `low` and fewer than `high` completed years. */
export interface Band {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

/** Before everything and after everything, in years: somebody not yet born is in the first band. */
const ALWAYS = { low: -300, high: 1000 };

/** The official age bands; a label gives the first and the last completed year. */
export const AGE_BANDS: readonly Band[] = [
  { label: '0-30', low: ALWAYS.low, high: 31 },
  { label: '31-40', low: 31, high: 41 },
  { label: '41-50', low: 41, high: 51 },
  { label: '51-60', low: 51, high: 61 },
  { label: 'over-60', low: 61, high: ALWAYS.high },
];

export const TENURE_BANDS: readonly Band[] = [
  { label: '0', low: ALWAYS.low, high: 1 },
  { label: '1-2', low: 1, high: 3 },
  { label: '3-4', low: 3, high: 5 },
  { label: '5-9', low: 5, high: 10 },
  { label: '10-19', low: 10, high: 20 },
  { label: '20-29', low: 20, high: 30 },
  { label: 'over-29', low: 30, high: ALWAYS.high },
];

/** @throws Error when the bands leave a year out or count one twice */
export const checkPartition = (bands: readonly Band[]): void => {
  const edges = [ALWAYS.low, ...bands.map(({ high }) => high)];
  const whole = bands.every(({ low, high }, at) => low === edges[at] && low < high);
  if (!whole || edges.at(-1) !== ALWAYS.high) {
    throw new Error(`no partition: ${bands.map(({ label }) => label).join(', ')}`);
  }
};

/**
 * Cuts a stay `s` (from `s.since` until `s.until`) by the bands of years since a day; both are constants of ours.
 * A year is completed on the same day of the month, or on the last day of that month when it is shorter.
 */
export const joinBands = (alias: string, bands: readonly Band[], since: string): Join => {
  checkPartition(bands);
  const rows = bands.map(({ label, low, high }) => `('${label}', ${low}, ${high})`).join(', ');
  const edge = (side: 'low' | 'high'): string =>
    `cast(${since} + to_years(${alias}.${side}) as date)`;
  return {
    sql: `left join (values ${rows}) as ${alias}(band, low, high)
  on ${edge('low')} < s.until and s.since < ${edge('high')}`,
    starts: edge('low'),
    ends: edge('high'),
  };
};
