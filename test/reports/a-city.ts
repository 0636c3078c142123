/** A small city for literal cases: CITY over HEALTH (over CLINIC and HOSPITAL) and SCHOOLS. */
import type { PersonRecord } from './small-ledger.js';
import { SmallLedger } from './small-ledger.js';

/** Five events: facts about people start at index 6. */
export const aCity = (): SmallLedger => {
  const ledger = new SmallLedger();
  ledger.establish('CITY', undefined, '1900-01-01', 'province');
  ledger.establish('HEALTH', 'CITY', '1900-01-01', 'district');
  ledger.establish('CLINIC', 'HEALTH', '1900-01-01', 'commune');
  ledger.establish('HOSPITAL', 'HEALTH', '1900-01-01', 'commune');
  ledger.establish('SCHOOLS', 'CITY', '1900-01-01', 'district');
  return ledger;
};

export const hire = (effectiveDate: string, unit: string, more: object = {}): PersonRecord => ({
  action: 'hire',
  unit,
  effectiveDate,
  ...more,
});

export const rotate = (
  effectiveDate: string,
  kind: string,
  unit: string,
  more: object = {},
): PersonRecord => ({ action: 'rotate', kind, unit, effectiveDate, ...more });

export const separate = (effectiveDate: string, kind: string, more: object = {}): PersonRecord => ({
  action: 'separate',
  kind,
  effectiveDate,
  ...more,
});

export const profile = (effectiveDate: string, attributes: object): PersonRecord =>
  ({ action: 'profile', effectiveDate, attributes }) as PersonRecord;

export const train = (effectiveDate: string, course: string, more: object = {}): PersonRecord => ({
  action: 'train',
  effectiveDate,
  course,
  ...more,
});
