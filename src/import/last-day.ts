/** Turns last days into first days after, for files that say when something was last so. */
import { addDays, isPlainDate } from '../domain/plain-date.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The record with the date of a separation, and every `until`, moved to the day after.
 * What is no date stays as it is, and is refused by the ledger.
 */
export const fromLastDays = (record: Json): Json => ({
  ...record,
  ...(record.action === 'separate' && dayAfter(record, 'effectiveDate')),
  ...dayAfter(record, 'until'),
  ...(isJson(record.with) && { with: fromLastDays(record.with) }),
});

const dayAfter = (record: Json, field: string): Json => {
  const date = record[field];
  return typeof date === 'string' && isPlainDate(date) ? { [field]: addDays(date, 1) } : {};
};

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
