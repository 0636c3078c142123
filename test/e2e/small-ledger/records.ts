/** A small invented ledger for tests of the commands: a few careers in a few units, the same on every machine. */
import { addDays, addMonths } from '../../../src/domain/plain-date.js';
import { career } from './career.js';
import { chanceFrom } from '../../../src/command-line/sample/chance.js';
import type { SampleRecord } from '../../../src/command-line/sample/record.js';
import { unitRecords } from './units.js';

const PEOPLE = 120;
/** How many are there from the first day; the others come over the years. */
const FOUNDERS = 62;
const FIRST_DAY = '2016-01-04';
const HIRING_MONTHS = 118;

/**
 * The records in the order in which a department would have recorded them: units, then facts by date, then what was
 * found to be wrong with them: two corrections, and a hire that never was.
 */
export const smallRecords = (seed = 1): readonly SampleRecord[] => {
  const chance = chanceFrom(seed);
  const careers = Array.from({ length: PEOPLE }, (_, at) => {
    const month = at < FOUNDERS ? 0 : chance.between(1, HIRING_MONTHS);
    const hired = month === 0 ? FIRST_DAY : addMonths('2016-01-01', month);
    return career(`NV${String(at + 1).padStart(3, '0')}`, hired, chance);
  });
  const facts = [...careers.flat(), MISTAKEN_HIRE].sort(byDate);
  return [...unitRecords(), ...facts, ...amendments(careers)];
};

const byDate = (a: SampleRecord, b: SampleRecord): number =>
  a.effectiveDate === b.effectiveDate
    ? 0
    : (a.effectiveDate ?? '') < (b.effectiveDate ?? '')
      ? -1
      : 1;

/** Entered twice under another id, and voided when that was noticed. */
const MISTAKEN_HIRE: SampleRecord = {
  action: 'hire',
  key: 'sample:NV999:1',
  person: 'NV999',
  unit: 'DV-MC',
  effectiveDate: '2019-05-06',
  category: 'public-employee',
};

const amendments = (careers: readonly (readonly SampleRecord[])[]): readonly SampleRecord[] => [
  ...careers.flatMap(laterDate).slice(0, 1),
  ...careers.flatMap(missingReason).slice(0, 1),
  {
    action: 'void',
    key: 'sample:NV999:2',
    person: 'NV999',
    target: MISTAKEN_HIRE.key,
    kind: 'entered-in-error',
    why: 'Người này đã có mã khác.',
  },
];

/** A resignation that took effect twenty-one days later than was recorded first. */
const laterDate = (records: readonly SampleRecord[]): readonly SampleRecord[] =>
  lastResignation(records, (reason) => reason !== 'not-recorded').map((record) =>
    correction(record, { effectiveDate: addDays(record.effectiveDate ?? '', 21) }),
  );

/** A resignation whose reason became known afterwards. */
const missingReason = (records: readonly SampleRecord[]): readonly SampleRecord[] =>
  lastResignation(records, (reason) => reason === 'not-recorded').map((record) =>
    correction(record, { reason: 'low-pay' }),
  );

/** The resignation that ends a career, where nothing follows that a correction could break. */
const lastResignation = (
  records: readonly SampleRecord[],
  wanted: (reason: unknown) => boolean,
): readonly SampleRecord[] =>
  records.slice(-1).filter((record) => record.kind === 'resignation' && wanted(record.reason));

const correction = (
  record: SampleRecord,
  change: Readonly<Record<string, unknown>>,
): SampleRecord => {
  const { key, person = '', ...stated } = record;
  return {
    action: 'correct',
    key: `${key}:corrected`,
    person,
    target: key,
    with: { ...stated, ...change },
    why: 'Đính chính theo hồ sơ gốc.',
  };
};
