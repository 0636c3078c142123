/** What was found to be wrong in the records: facts recorded as it was believed first, and set right at the end. */
import { addDays } from '../../domain/plain-date.js';
import type { SampleRecord } from './record.js';

/** Resignations of the last weeks of 2023 that were booked in the new year first. */
const LATE = { from: '2023-11-25', to: '2024-01-01', days: 38 } as const;
/** Resignations of 2022 whose reason, low pay, became known only afterwards. */
const REASONS = { year: '2022', count: 60 } as const;

/** Entered twice under another id, and voided when that was noticed. */
const MISTAKEN_HIRE: SampleRecord = {
  action: 'hire',
  key: 'sample:NV99999:1',
  person: 'NV99999',
  unit: 'tt-cds',
  effectiveDate: '2019-05-06',
  category: 'public-employee',
};

/** The records as they were first made, and the amendments that make of them what is true. */
export const withMistakes = (facts: readonly SampleRecord[]): readonly SampleRecord[] => {
  const late = new Set(facts.filter(isLate));
  const unexplained = new Set(facts.filter(isUnexplained).slice(0, REASONS.count));
  const first = facts.map((record) => {
    if (late.has(record)) return { ...record, effectiveDate: addDays(dateOf(record), LATE.days) };
    return unexplained.has(record) ? { ...record, reason: 'not-recorded' } : record;
  });
  return [
    ...first,
    MISTAKEN_HIRE,
    ...[...late, ...unexplained].map(correction),
    {
      action: 'void',
      key: 'sample:NV99999:2',
      person: 'NV99999',
      target: MISTAKEN_HIRE.key,
      kind: 'entered-in-error',
      why: 'Người này đã có mã khác.',
    },
  ];
};

const dateOf = ({ effectiveDate = '' }: SampleRecord): string => effectiveDate;

const isLate = (record: SampleRecord): boolean =>
  record.kind === 'resignation' && dateOf(record) >= LATE.from && dateOf(record) < LATE.to;

const isUnexplained = (record: SampleRecord): boolean =>
  record.kind === 'resignation' &&
  record.reason === 'low-pay' &&
  dateOf(record).startsWith(REASONS.year);

const correction = (record: SampleRecord): SampleRecord => {
  const { key, person = '', ...stated } = record;
  return {
    action: 'correct',
    key: `${key}:corrected`,
    person,
    target: key,
    with: stated,
    why: 'Đính chính theo hồ sơ gốc.',
  };
};
