/** Periods of a report: the calendar's days, months, quarters or years, cut to what was asked. */
import type { PlainDate } from '../../src/domain/plain-date.js';
import { FOREVER, addDays, addMonths } from '../../src/domain/plain-date.js';
import type { Interval, Note } from './report.js';
import { BadParameter } from './report.js';

/** Half-open. */
export interface Period {
  /** `2020`, `2020-Q1`, `2020-01` or a date; `from/to` of a whole that is none of these. */
  readonly label: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Only a part of what the label names. */
  readonly partial: boolean;
}

/** Ten years of days fit. */
export const PERIODS_MAX = 4000;

type Calendar = Exclude<Interval, 'whole'>;
const MONTHS: Readonly<Record<Exclude<Calendar, 'day'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

const startOf = (interval: Calendar, date: PlainDate): PlainDate => {
  if (interval === 'day') return date;
  const months = MONTHS[interval];
  const month = Number(date.slice(5, 7)) - 1;
  const first = String(month - (month % months) + 1).padStart(2, '0');
  return `${date.slice(0, 4)}-${first}-01`;
};

const endOf = (interval: Calendar, start: PlainDate): PlainDate => {
  const end = interval === 'day' ? addDays(start, 1) : addMonths(start, MONTHS[interval]);
  // The calendar of plain dates ends with the year 9999.
  return end > start ? end : FOREVER;
};

const labelOf = (interval: Calendar, start: PlainDate): string => {
  switch (interval) {
    case 'day':
      return start;
    case 'month':
      return start.slice(0, 7);
    case 'quarter':
      return `${start.slice(0, 4)}-Q${(Number(start.slice(5, 7)) + 2) / 3}`;
    case 'year':
      return start.slice(0, 4);
  }
};

/** @throws BadParameter when they are more than PERIODS_MAX */
export const periodsOf = (
  from: PlainDate,
  to: PlainDate,
  interval: Interval,
): readonly Period[] => {
  if (interval === 'whole') return [wholeOf(from, to)];
  const periods: Period[] = [];
  for (let start = startOf(interval, from); start < to;) {
    if (periods.length === PERIODS_MAX) {
      throw new BadParameter(
        'interval',
        `gives more than ${PERIODS_MAX} periods`,
        'a longer interval, or from and to closer together',
      );
    }
    const end = endOf(interval, start);
    const [first, last] = [start < from ? from : start, end > to ? to : end];
    const partial = first !== start || last !== end;
    periods.push({ label: labelOf(interval, start), from: first, to: last, partial });
    start = end;
  }
  return periods;
};

const wholeOf = (from: PlainDate, to: PlainDate): Period => {
  const named = (['year', 'quarter', 'month', 'day'] as const).find(
    (interval) => startOf(interval, from) === from && endOf(interval, from) === to,
  );
  const label = named === undefined ? `${from}/${to}` : labelOf(named, from);
  return { label, from, to, partial: false };
};

/** The first days of the months within a period. */
export const monthStartsOf = ({ from, to }: Period): readonly PlainDate[] => {
  const starts: PlainDate[] = [];
  const first = startOf('month', from);
  for (let at = first === from ? from : endOf('month', first); at < to; at = endOf('month', at)) {
    starts.push(at);
  }
  return starts;
};

/** Says which periods are only a part of what their label names. */
export const partialNotes = (periods: readonly Period[]): readonly Note[] =>
  periods
    .filter(({ partial }) => partial)
    .map(({ label, from, to }) => ({
      code: 'partial-period',
      text: `${label} is partial: from ${from} until before ${to}.`,
      values: { period: label, from, to },
    }));
