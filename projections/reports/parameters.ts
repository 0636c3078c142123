/** The parameters that reports have in common, as their descriptions declare them. */
import type { Taken } from './report.js';

const DATE = 'a date YYYY-MM-DD';

export const AS_OF: Taken = {
  name: 'asOf',
  default: 'today in the time zone of the ledger',
  says: `${DATE}; facts dated on that day are included`,
};

export const PERIOD: readonly Taken[] = [
  { name: 'from', required: true, says: `${DATE}: the first day` },
  { name: 'to', required: true, says: `${DATE}: the first day that does not count any more` },
];

export const OPEN_PERIOD: readonly Taken[] = [
  { name: 'from', default: '1800-01-01', says: `${DATE}: the first day` },
  {
    name: 'to',
    default: '9999-12-31',
    says: `${DATE}: the first day that does not count any more`,
  },
];

const COMPARED =
  'the rows then have, for each measure, `old`, `new`, `difference`, and `points` (percentage points, of shares and ' +
  'rates) or `growth` (percent of old, of counts)';

export const COMPARE_DAY: Taken = {
  name: 'compareTo',
  says: `${DATE} before asOf, to compare with; ${COMPARED}`,
};

export const COMPARE_PERIOD: Taken = {
  name: 'compareTo',
  says:
    `${DATE} before from: the first day of a period to compare with, as long as the one asked (as many months where ` +
    `from and to are on the same day of the month, else as many days); ${COMPARED}`,
};

export const KNOWN_AT: readonly Taken[] = [
  {
    name: 'knownAt',
    default: 'everything recorded by now',
    says: 'a ledger index, or an RFC 3339 instant with offset; inclusive',
  },
  { name: 'minPosition', says: 'wait until the tables reflect this position of the store' },
];

export const UNIT: readonly Taken[] = [
  { name: 'unit', says: 'only this unit, with the units below it on each date' },
  { name: 'subtree', default: 'true', values: ['true', 'false'], says: 'false: the unit alone' },
];

export const WHERE: Taken = {
  name: 'where',
  says: 'key:value, repeatable; a key repeated means "or", different keys mean "and"',
};

export const BASIS: Taken = {
  name: 'basis',
  default: 'home',
  values: ['home', 'host'],
  says: 'where seconded people count: where their quota is, or where they work',
};

export const VIEW: Taken = {
  name: 'view',
  default: 'as-it-was',
  says:
    'the structure in which people count: as-it-was (of each date), today, or of a date YYYY-MM-DD; history follows ' +
    'the lineage of units, through a divided one to where each person went, and else is `not-attributable`',
};

export const GROUP_BY: Taken = { name: 'groupBy', says: 'keys, separated by commas' };

/** What every report of a population takes. */
export const POPULATION: readonly Taken[] = [...UNIT, WHERE, GROUP_BY, BASIS, VIEW];

export const intervalWith = (otherwise: 'whole' | 'month'): Taken => ({
  name: 'interval',
  default: otherwise,
  values: ['day', 'month', 'quarter', 'year', ...(otherwise === 'whole' ? ['whole'] : [])],
  says: 'the length of the periods; whole is one period from `from` to `to`',
});

/** How many days ahead a list of what is due looks. */
export const WITHIN_DAYS = 90;
export const WITHIN_DAYS_MAX = 36_525;

/** At most this many rows on a page of a list. */
export const LIMIT_MAX = 10_000;

export const PAGE: readonly Taken[] = [
  { name: 'after', default: '', says: '`next` of the page before' },
  { name: 'limit', default: '1000', says: `how many rows at most, up to ${LIMIT_MAX}` },
];
