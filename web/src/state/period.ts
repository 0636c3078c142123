/** The day and the period that the overview looks at, and the years before them. */
import { addDays, firstOfMonth, today, yearsBefore } from './dates.js';
import { useParameters } from './parameters.js';
import { hasRole, useWho } from './who.js';

export interface Period {
  readonly asOf: string;
  /** Half-open: the twelve months that end with the day when nothing else is asked. */
  readonly from: string;
  readonly to: string;
  /** The first of a month, ten years back. */
  readonly tenYears: string;
  /** The first of a year, so that as many whole years as can be are within. */
  readonly firstYear: string;
  /** Figures of whole months only, for those whose small cells are withheld. */
  readonly monthsOnly: boolean;
}

const YEARS = 10;
const EVERYBODY_ELSE = ['officer', 'approver', 'auditor', 'administrator'];

export const usePeriod = (): Period => {
  const [{ asOf: day, from: first, to: end }] = useParameters();
  const { data: who } = useWho();
  const monthsOnly = hasRole(who, 'analyst') && !hasRole(who, ...EVERYBODY_ELSE);
  const on = (date: string): string => (monthsOnly ? firstOfMonth(date) : date);
  const asOf = on(day ?? today());
  const to = on(end ?? addDays(asOf, 1));
  const asked = on(first ?? yearsBefore(to, 1));
  const from = asked < to ? asked : yearsBefore(to, 1);
  return {
    asOf,
    from,
    to,
    tenYears: firstOfMonth(yearsBefore(to, YEARS)),
    firstYear: `${Number(addDays(to, -1).slice(0, 4)) - YEARS + 1}-01-01`,
    monthsOnly,
  };
};
