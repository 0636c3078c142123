/** One invented career: hired, moved, trained and perhaps gone again, in the order of its dates. */
import { addDays, addMonths } from '../../../src/domain/plain-date.js';
import type { Chance } from '../../../src/command-line/sample/chance.js';
import { inventedName } from '../../../src/command-line/sample/names.js';
import type { SampleRecord } from '../../../src/command-line/sample/record.js';
import { trainingFor } from './trainings.js';
import { UNIT_IDS } from './units.js';

/** No fact of the small ledger is dated on or after this day, whenever it is recorded. */
export const LAST_DAY = '2026-06-30';
const RETIREMENT_AGE_YEARS = 60;

type Gender = 'female' | 'male';
type Fields = Readonly<Record<string, unknown>>;

/** What the next step of a career depends on. */
interface Standing {
  readonly unit: string;
  readonly leader: boolean;
  readonly hired: string;
  /** The date of the last fact, or the end of what it began. */
  readonly date: string;
  /** The unit before the rotation under way. */
  readonly rotatedFrom?: string;
}

/** How often each step is taken, out of 100. */
const STEPS = {
  train: 40,
  transfer: 15,
  second: 14,
  appoint: 12,
  rotate: 4,
  separate: 15,
} as const;

/** Kinds of leaving and, where people say one, the reasons. */
const SEPARATIONS = {
  resignation: 52,
  'transfer-out': 12,
  'contract-end': 8,
  redundancy: 8,
  termination: 5,
  dismissal: 4,
  abandonment: 4,
  death: 2,
  'not-recorded': 5,
} as const;
const REASONS = {
  'low-pay': 34,
  'private-sector': 14,
  family: 12,
  workload: 12,
  study: 8,
  relocation: 5,
  'not-recorded': 15,
} as const;

export const career = (person: string, hired: string, chance: Chance): readonly SampleRecord[] => {
  const records: SampleRecord[] = [];
  const state = (action: string, effectiveDate: string, fields: Fields = {}): void => {
    const key = `sample:${person}:${records.length + 1}`;
    records.push({ action, key, person, effectiveDate, ...fields });
  };
  const gender = chance.percent(54) ? 'female' : 'male';
  const birthYear = Math.min(chance.between(1961, 1999), Number(hired.slice(0, 4)) - 22);
  state('hire', hired, hireFields(gender, birthYear, chance));
  const hire: Fields = records[0] ?? {};
  let standing: Standing = { unit: String(hire.unit), leader: false, hired, date: hired };
  for (;;) {
    const date = workday(
      addDays(addMonths(standing.date, chance.between(4, 26)), chance.between(0, 27)),
    );
    if (date > LAST_DAY) return records;
    if (Number(date.slice(0, 4)) - birthYear > RETIREMENT_AGE_YEARS) {
      state('separate', `${date.slice(0, 7)}-01`, { kind: 'retirement' });
      return records;
    }
    const step = standing.rotatedFrom === undefined ? chance.weighted(STEPS) : 'return';
    switch (step) {
      case 'train':
        state('train', date, trainingFor(standing.hired, date, chance));
        standing = { ...standing, date };
        break;
      case 'transfer': {
        const unit = otherUnit(standing.unit, chance);
        state('rotate', date, { kind: 'transfer', unit });
        standing = { ...standing, unit, date };
        break;
      }
      case 'second': {
        const until = addMonths(date, chance.between(3, 18));
        state('rotate', date, {
          kind: 'secondment',
          unit: otherUnit(standing.unit, chance),
          until,
        });
        standing = { ...standing, date: until };
        break;
      }
      case 'appoint': {
        const kind = standing.leader ? 'reappointment' : 'appointment';
        state('rotate', date, { kind, post: leadingPost(standing.unit), leader: true });
        standing = { ...standing, leader: true, date };
        break;
      }
      case 'rotate': {
        const unit = otherUnit(standing.unit, chance);
        const until = addMonths(date, 36);
        state('rotate', date, { kind: 'rotation', unit, until });
        standing = { ...standing, rotatedFrom: standing.unit, unit, date: addMonths(date, 12) };
        break;
      }
      case 'return': {
        state('return', date);
        const { rotatedFrom, ...settled } = standing;
        standing = { ...settled, unit: rotatedFrom ?? settled.unit, date };
        break;
      }
      case 'separate': {
        state('separate', date, separation(chance));
        if (!chance.percent(12)) return records;
        const back = workday(addMonths(date, chance.between(8, 20)));
        if (back > LAST_DAY) return records;
        const unit = chance.one(UNIT_IDS);
        state('hire', back, { unit, category: 'contract', employment: 'contract' });
        standing = { unit, leader: false, hired: back, date: back };
      }
    }
  }
};

const hireFields = (gender: Gender, birthYear: number, chance: Chance): Fields => {
  const category = chance.weighted({ 'civil-servant': 55, 'public-employee': 35, contract: 10 });
  const month = String(chance.between(1, 12)).padStart(2, '0');
  const day = String(chance.between(1, 28)).padStart(2, '0');
  return {
    unit: chance.one(UNIT_IDS),
    category,
    employment: category === 'contract' ? 'contract' : 'quota',
    route: chance.weighted({ exam: 60, selection: 30, 'direct-admission': 10 }),
    profile: {
      fullName: inventedName(gender, chance),
      gender,
      birthDate: chance.percent(10) ? String(birthYear) : `${birthYear}-${month}-${day}`,
      education: chance.weighted({ master: 10, bachelor: 65, college: 15, intermediate: 10 }),
      politicalTheory: chance.weighted({ senior: 5, intermediate: 25, elementary: 45, none: 25 }),
      partyMember: chance.percent(48),
      minority: chance.percent(9),
    },
  };
};

const separation = (chance: Chance): Fields => {
  const kind = chance.weighted(SEPARATIONS);
  if (kind !== 'resignation' && kind !== 'abandonment') return { kind };
  return { kind, reason: chance.weighted(REASONS) };
};

const leadingPost = (unit: string): string => (unit.startsWith('HC') ? 'Trưởng phòng' : 'Giám đốc');

const otherUnit = (unit: string, chance: Chance): string => {
  const [first = unit, ...others] = UNIT_IDS.filter((other) => other !== unit);
  return chance.one([first, ...others]);
};

/** The date itself, or the Monday after a week's end. */
const workday = (date: string): string => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(date, 2) : weekday === 0 ? addDays(date, 1) : date;
};
