/** What is recorded of each person between hire and separation, trainings and the reorganisations apart. */
import { addDays, addMonths } from '../../domain/plain-date.js';
import type { Chance } from './chance.js';
import { aDay, later } from './days.js';
import { inventedName } from './names.js';
import { unitsOf } from './organisation.js';
import type { Person } from './person.js';
import { lastsUntil } from './person.js';
import { CITY_DAY, LAST_DAY } from './plan.js';
import type { RecordBook } from './record-book.js';

export const career = (person: Person, book: RecordBook, chance: Chance): void => {
  const { id, left } = person;
  const appointed = appointment(person, chance);
  book.add(id, 'hire', person.hired, hire(person, appointed === undefined, chance));
  if (person.cameFrom !== undefined) {
    book.add(id, 'rotate', person.cameFrom.date, { kind: 'transfer', unit: person.unit });
  }
  if (appointed !== undefined) {
    const { post, keyLeader } = person;
    const office = { post, leader: true, ...(keyLeader && { keyLeader }) };
    book.add(id, 'rotate', appointed, { kind: 'appointment', ...office });
    const again = addMonths(appointed, 60);
    if (isThere(person, again)) book.add(id, 'rotate', again, { kind: 'reappointment', ...office });
  }
  if (person.goesTo !== undefined) {
    book.add(id, 'rotate', person.goesTo.date, { kind: 'transfer', unit: person.goesTo.unit });
  }
  turnsOfFate(person, book, chance);
  if (left !== undefined) {
    const { date, ...how } = left;
    book.add(id, 'separate', date, how);
  }
};

/** Employed on that day, which is one of the sample's. */
export const isThere = (person: Person, date: string): boolean =>
  date <= LAST_DAY && person.hired < date && date < lastsUntil(person);

/** When a leader came into office, where that was not with the hire. */
const appointment = ({ leader, hired }: Person, chance: Chance): string | undefined => {
  const from = addMonths(hired, 9);
  return leader && from < '2023-04-01' && chance.percent(55)
    ? aDay(chance, from, '2023-06-01')
    : undefined;
};

const hire = (
  person: Person,
  inOffice: boolean,
  chance: Chance,
): Readonly<Record<string, unknown>> => {
  const { category, gender, birth, degree, theoryCourse, leader, keyLeader, distinction } = person;
  const { post } = person;
  return {
    unit: person.cameFrom?.unit ?? person.unit,
    category,
    employment: category === 'contract' ? 'contract' : 'quota',
    route:
      category === 'cadre'
        ? 'election'
        : chance.weighted({ exam: 55, selection: 40, 'direct-admission': 5 }),
    ...(post !== undefined && (inOffice || !leader) && { post }),
    ...(inOffice && leader && { leader }),
    ...(inOffice && keyLeader && { keyLeader }),
    ...(distinction !== undefined && { distinction }),
    profile: {
      fullName: inventedName(gender, chance),
      gender,
      birthDate: chance.percent(6) ? birth.slice(0, 4) : birth,
      nationalId: nationalId(gender, birth, chance),
      education: degree?.before ?? person.education,
      politicalTheory: theoryCourse?.before ?? person.theory,
      partyMember: person.partyMember,
      minority: chance.percent(5),
      ...(person.sector === 'commune' && communeProfile(person, chance)),
      ...(category === 'cadre' && keyLeader && { managementTier: 'district' }),
    },
  };
};

/** Twelve digits: place of registration, century and sex, year of birth, six by chance. */
const nationalId = (gender: Person['gender'], birth: string, chance: Chance): string => {
  const century = Number(birth.slice(0, 2)) - 19;
  const sex = gender === 'male' ? 0 : 1;
  const random = String(chance.between(0, 999_999)).padStart(6, '0');
  return `092${2 * century + sex}${birth.slice(2, 4)}${random}`;
};

/** What the staff programme of the communes asks for. */
const communeProfile = (person: Person, chance: Chance): Readonly<Record<string, unknown>> => ({
  ...(person.category === 'cadre'
    ? { standardMet: chance.percent(93) }
    : { matchesPost: chance.percent(91) }),
  stateManagement: chance.percent(82) ? 'chuyên viên' : 'none',
  it: chance.percent(95) ? 'basic' : 'none',
  fieldOfStudy: chance.weighted({
    law: 30,
    'public-administration': 25,
    accounting: 12,
    agriculture: 12,
    'rural-development': 6,
    'urban-management': 15,
  }),
});

/** What happens to few: secondments, changes of position, penalties, plans for a higher office. */
const turnsOfFate = (person: Person, book: RecordBook, chance: Chance): void => {
  const { id, sector, leader, hired } = person;
  const date = aDay(chance, later('2017-02-01', addMonths(hired, 12)), '2025-01-15');
  if (!isThere(person, date)) return;
  if (sector.endsWith('service') && chance.percent(1)) {
    const until = addMonths(date, chance.between(6, 30));
    const unit = another(person.unit, unitsOf('city-service'), chance);
    book.add(id, 'rotate', date, { kind: 'secondment', unit, until });
  } else if (sector === 'city-service' && !leader && hired < '2016-02-01' && chance.percent(1)) {
    rotation(person, book, chance);
  } else if (sector === 'city-agency' && !leader && chance.percent(14)) {
    book.add(id, 'rotate', date, { kind: 'position-change', post: 'Chuyên viên chính' });
  } else if (chance.percent(1)) {
    const form = chance.weighted({ reprimand: 60, warning: 30, 'pay-cut': 10 });
    if (chance.percent(40)) book.add(id, 'suspend', addDays(date, -10));
    book.add(id, 'discipline', date, {
      track: chance.percent(50) ? 'administrative' : 'party',
      form,
    });
  } else if (leader && chance.percent(9)) {
    book.add(id, 'plan', date, {
      post: 'Lãnh đạo cấp trên',
      change: 'in',
      until: addMonths(date, 60),
    });
  }
};

/** A rotation of three years, over before the day of the figures. */
const rotation = (person: Person, book: RecordBook, chance: Chance): void => {
  const date = aDay(chance, '2017-01-10', '2019-12-01');
  const until = addMonths(date, 36);
  if (person.cameFrom !== undefined || !isThere(person, until)) return;
  const unit = another(person.unit, unitsOf('city-service'), chance);
  book.add(person.id, 'rotate', date, { kind: 'rotation', unit, until });
  book.add(person.id, 'return', until);
};

export const another = (unit: string, units: readonly string[], chance: Chance): string => {
  const [one = unit, ...others] = units.filter((other) => other !== unit);
  return chance.one([one, ...others]);
};

/** Says of some where they came from before the day of the figures, and of some where they go after it. */
export const moves = (people: readonly Person[], chance: Chance): void => {
  for (const person of people) {
    const from = addMonths(person.hired, 8);
    const units = unitsOf(person.sector, districtOf(person));
    const to =
      person.left !== undefined && person.left.date < CITY_DAY
        ? addMonths(person.left.date, -4)
        : addDays(CITY_DAY, -20);
    if (from < to && person.category !== 'contract' && chance.percent(9)) {
      person.cameFrom = { unit: another(person.unit, units, chance), date: aDay(chance, from, to) };
    }
    const date = aDay(chance, '2024-02-01', '2026-04-30');
    if (person.sector.endsWith('service') && isThere(person, date) && chance.percent(4)) {
      person.goesTo = { unit: another(person.unit, units, chance), date };
    }
  }
};

/** People of a commune or an office move within their district. */
const districtOf = ({ sector, unit }: Person): string | undefined =>
  sector === 'commune' || sector === 'district-office' ? unit.replace(/-[^-]+$/, '') : undefined;
