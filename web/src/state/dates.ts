/** Plain dates as texts YYYY-MM-DD: no zone ever comes near them. */

/** Today where the reader sits, which is where the day of a report is picked. */
export const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const yearsBefore = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) - years}${date.slice(4).replace('-02-29', '-02-28')}`;

/** A plain date as the language writes it: 19/11/2023, 19 Nov 2023. */
export const dateText = (date: string, language: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  if (day === '') return month === '' ? year : `${month}/${year}`;
  if (language === 'vi') return `${day}/${month}/${year}`;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
};

/** An instant in the reader's own zone. */
export const instantText = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(instant));

/** 34575 as 34.575 in Vietnamese and 34,575 in English. */
export const numberText = (value: number, language: string, digits = 3): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(value);

export const firstOfMonth = (date: string): string => `${date.slice(0, 8)}01`;

export const addDays = (date: string, days: number): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/** `datetime-local` has no zone: what is typed is meant where the reader sits. */
export const instantOf = (local: string): string => new Date(local).toISOString();

/** An instant as `datetime-local` takes it; empty where it is none. */
export const localOf = (instant: string): string => {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 19);
};
