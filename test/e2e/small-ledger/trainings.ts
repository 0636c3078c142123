/** The trainings of the small ledger, in the country and abroad. */
import { addDays } from '../../../src/domain/plain-date.js';
import type { Chance } from '../../../src/command-line/sample/chance.js';

type Training = Readonly<Record<string, unknown>>;

/** How often each is taken, out of 100. */
const COURSES = {
  'Kỹ năng hành chính': 34,
  'Ứng dụng công nghệ thông tin': 24,
  'Tiếp công dân': 18,
  'Trung cấp lý luận chính trị': 10,
  'Thạc sĩ Quản lý công': 6,
  'Quản trị thành phố': 8,
} as const;

const ABROAD: [string, ...string[]] = ['Singapore', 'Japan', 'Australia', 'France'];

/** The particulars of a training of somebody hired on `hired` that was completed on `completed`. */
export const trainingFor = (hired: string, completed: string, chance: Chance): Training => {
  const begunBefore = (days: number): string => {
    const begun = addDays(completed, -days);
    return begun < hired ? hired : begun;
  };
  const course = chance.weighted(COURSES);
  switch (course) {
    case 'Trung cấp lý luận chính trị':
      return {
        course,
        kind: 'political-theory',
        place: 'domestic',
        startDate: begunBefore(180),
        hours: 1056,
        award: { attribute: 'politicalTheory', value: 'intermediate' },
        funding: 'state',
      };
    case 'Thạc sĩ Quản lý công':
      return {
        course,
        kind: 'degree',
        place: 'domestic',
        startDate: begunBefore(700),
        award: { attribute: 'education', value: 'master' },
        cost: { amount: 60_000_000, currency: 'VND' },
        funding: 'state',
        commitmentMonths: 48,
      };
    case 'Quản trị thành phố':
      return {
        course,
        kind: 'in-service',
        place: 'abroad',
        country: chance.one(ABROAD),
        startDate: begunBefore(chance.between(12, 40)),
        hours: chance.between(60, 160),
        cost: { amount: 1_000_000 * chance.between(80, 240), currency: 'VND' },
        funding: 'state',
        commitmentMonths: 24,
      };
    default:
      return {
        course,
        kind: 'in-service',
        place: 'domestic',
        hours: chance.one([16, 24, 40, 40, 80]),
        funding: 'state',
      };
  }
};
