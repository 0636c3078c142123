/** The trainings of the sample: those that gave a qualification, those abroad, and turns at home up to the plan. */
import { addDays, addMonths } from '../../domain/plain-date.js';
import type { Chance } from './chance.js';
import { aDay, earlier, later } from './days.js';
import type { Person } from './person.js';
import { lastsUntil } from './person.js';
import { ABROAD, CITY_DAY, LAST_DAY, TURNS_AT_HOME } from './plan.js';
import { countsOf, first } from './quotas.js';
import type { RecordBook } from './record-book.js';

/** Short courses at home, and how often each is taken, out of 100. */
const COURSES = {
  'Kỹ năng hành chính': 26,
  'Bồi dưỡng chuyên môn nghiệp vụ': 30,
  'Ứng dụng công nghệ thông tin': 18,
  'Chuyển đổi số': 12,
  'Tiếp công dân và đạo đức công vụ': 14,
} as const;
const COUNTRIES: [string, ...string[]] = ['Singapore', 'Japan', 'Australia', 'France', 'Korea'];
const VND = 'VND';

export const trainings = (people: readonly Person[], book: RecordBook, chance: Chance): void => {
  abroad(people, book, chance);
  const done = new Map<string, number>();
  for (const person of people) {
    for (const date of qualifications(person, book)) {
      const year = date.slice(0, 4);
      done.set(year, (done.get(year) ?? 0) + 1);
    }
  }
  for (const [year, turns] of countsOf(TURNS_AT_HOME)) {
    shortCourses(year, turns - (done.get(year) ?? 0), people, book, chance);
  }
};

/** What gave a degree or a level of political theory; the days on which it did. */
const qualifications = (
  { id, hired, degree, theoryCourse }: Person,
  book: RecordBook,
): string[] => {
  const begun = (date: string, months: number): string => later(addMonths(date, -months), hired);
  if (degree !== undefined) {
    const { date, after } = degree;
    book.add(id, 'train', date, {
      course: after === 'master' ? 'Thạc sĩ' : 'Đại học',
      kind: 'degree',
      place: 'domestic',
      startDate: begun(date, 24),
      outcome: 'completed',
      award: { attribute: 'education', value: after },
      ...(after === 'master' && {
        cost: { amount: 60_000_000, currency: VND },
        commitmentMonths: 48,
      }),
      funding: after === 'master' ? 'state' : 'self',
    });
  }
  if (theoryCourse !== undefined) {
    const { date, after } = theoryCourse;
    book.add(id, 'train', date, {
      course: after === 'elementary' ? 'Sơ cấp lý luận chính trị' : 'Trung cấp lý luận chính trị',
      kind: 'political-theory',
      place: 'domestic',
      startDate: begun(date, after === 'elementary' ? 1 : 6),
      hours: after === 'elementary' ? 120 : 1056,
      award: { attribute: 'politicalTheory', value: after },
      funding: 'state',
    });
  }
  return [degree, theoryCourse].flatMap((award) => award?.date ?? []);
};

/** Exactly so many turns of a year, each taken by somebody who was employed for some of it. */
const shortCourses = (
  year: string,
  turns: number,
  people: readonly Person[],
  book: RecordBook,
  chance: Chance,
): void => {
  const stays = people.flatMap((person) => {
    const from = later(`${year}-01-10`, addDays(person.hired, 20));
    const to = earlier(
      earlier(`${year}-12-20`, addDays(LAST_DAY, -10)),
      addDays(lastsUntil(person), -20),
    );
    return person.category === 'contract' || from > to ? [] : [{ id: person.id, from, to }];
  });
  for (let turn = 0; turn < turns; turn += 1) {
    const { id, from, to } = chance.one(stays as [(typeof stays)[number]]);
    const date = aDay(chance, from, to);
    // One in fifty came to be known only half a year later.
    const recorded = chance.percent(2) ? addMonths(date, 6) : date;
    const about = {
      course: chance.weighted(COURSES),
      kind: 'in-service',
      place: 'domestic',
      hours: chance.one([16, 24, 40, 40, 80]),
      funding: 'state',
    };
    book.add(id, 'train', date, about, recorded);
  }
};

/** Those sent abroad: some twice, and some who resigned before they had served the time they owe for it. */
const abroad = (people: readonly Person[], book: RecordBook, chance: Chance): void => {
  const order = chance.shuffled(people.filter(({ category }) => category !== 'contract'));
  const resigned = order.filter(
    ({ left, hired, sector }) =>
      left?.kind === 'resignation' &&
      left.date > '2022-09-01' &&
      left.date < '2025-01-01' &&
      hired < '2020-01-01' &&
      sector !== 'commune',
  );
  const staying = order.filter(
    (person) =>
      person.left === undefined &&
      person.hired < '2019-01-01' &&
      person.sector !== 'commune' &&
      person.birth > '1978' &&
      person.education !== 'college',
  );
  const sent = [
    ...first(ABROAD.resigned, resigned, 'trained abroad who resigned').map((person) => ({
      person,
      date: addMonths(lastsUntil(person), -chance.between(7, 18)),
    })),
    ...first(ABROAD.persons - ABROAD.resigned, staying, 'trained abroad').map((person) => ({
      person,
      date: aDay(chance, '2021-06-01', CITY_DAY),
    })),
  ];
  sent.forEach(({ person, date }, at) => {
    sendAbroad(person, date, book, chance);
    const again = at >= ABROAD.persons - ABROAD.twice;
    if (again) sendAbroad(person, addMonths(date, 10), book, chance);
  });
};

const sendAbroad = (
  { id, hired }: Person,
  date: string,
  book: RecordBook,
  chance: Chance,
): void => {
  const months = chance.between(3, 18);
  book.add(id, 'train', date, {
    course: months > 9 ? 'Thạc sĩ ở nước ngoài' : 'Quản trị đô thị hiện đại',
    kind: months > 9 ? 'degree' : 'in-service',
    place: 'abroad',
    country: chance.one(COUNTRIES),
    startDate: later(addMonths(date, -months), hired),
    outcome: 'completed',
    cost: { amount: months * 45_000_000, currency: VND },
    funding: 'state',
    commitmentMonths: months > 9 ? 72 : 36,
  });
};
