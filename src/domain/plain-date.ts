/** Plain calendar dates, `YYYY-MM-DD`, without clock or zone: the only dates a fact has. */

/** An ISO calendar date between 1800-01-01 and 9999-12-30. Plain dates compare as strings. */
export type PlainDate = string;

/** The end of an interval that has no end; no fact may be dated on it. */
export const FOREVER: PlainDate = '9999-12-31';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
const FOREVER_TIME = Date.parse(`${FOREVER}T00:00:00Z`);

/** Whether the text is a date that exists in the calendar (30 February does not) and lies in range. */
export const isPlainDate = (text: string): boolean => {
  if (!SHAPE.test(text) || text < '1800-01-01' || text >= FOREVER) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
};

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month of the Gregorian calendar; none for a month that there is not. */
const daysIn = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
};

/** Nothing lies after `FOREVER`: a term that would end later never ends. */
const fromTime = (time: number): PlainDate =>
  time >= FOREVER_TIME ? FOREVER : new Date(time).toISOString().slice(0, 10);
const toTime = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);

/** The date `days` days later; negative goes back. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  fromTime(toTime(date) + days * DAY_MS);

/** The same day of the month `months` later, or that month's last day when it is shorter. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
  return fromTime(first.setUTCDate(Math.min(day, lastDay.getUTCDate())));
};

/**
 * The first working day after `days` whole working days, the first of them on `date` or the next one that is.
 * Working days are Monday to Friday; public holidays are not known here.
 */
export const addWorkingDays = (date: PlainDate, days: number): PlainDate => {
  let current = date;
  for (let left = days; left > 0 || !isWorkingDay(current); current = addDays(current, 1)) {
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};

const isWorkingDay = (date: PlainDate): boolean => {
  const weekday = new Date(toTime(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** The calendar date that a clock in `timeZone` (IANA name) shows at `instant`. */
export const dateIn = (timeZone: string, instant: Date): PlainDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
