/** An invented person, as the plan makes them: who they are on the day of the figures, and what happens before and after. */
import { addDays, addMonths } from '../../domain/plain-date.js';
import { policyOn } from '../../domain/policies.js';
import type { CITY } from './plan.js';
import type { Chance } from './chance.js';
import { aDay, later } from './days.js';
import type { Sector } from './organisation.js';
import { FIRST_DAY, LAST_DAY } from './plan.js';

export type Education = keyof typeof CITY.education;
export type Theory = keyof typeof CITY.politicalTheory;
export type Gender = 'female' | 'male';
export type Category = 'cadre' | 'civil-servant' | 'public-employee' | 'contract';

export interface Leaving {
  readonly date: string;
  readonly kind: string;
  readonly reason?: string;
  readonly legalBasis?: string;
}

/** A qualification got by a training: before it, the person had `before`. */
export interface Award<V extends string> {
  readonly date: string;
  readonly before: V;
  readonly after: V;
}

export interface Person {
  readonly id: string;
  readonly sector: Sector;
  readonly category: Category;
  readonly gender: Gender;
  /** A full date; the first of January where only the year is known. */
  birth: string;
  unit: string;
  hired: string;
  education: Education;
  theory: Theory;
  partyMember: boolean;
  post?: string;
  leader: boolean;
  keyLeader: boolean;
  distinction?: boolean;
  left?: Leaving;
  degree?: Award<Education>;
  theoryCourse?: Award<Theory>;
  /** Earlier postings are told by where the person came from, later ones by where they go. */
  cameFrom?: { readonly unit: string; readonly date: string };
  goesTo?: { readonly unit: string; readonly date: string };
}

/** The first day of retirement by age, as the policy tables say. */
export const retirementOf = (gender: Gender, birth: string): string => {
  const policy = gender === 'male' ? 'retirementMonthsMen' : 'retirementMonthsWomen';
  const month = `${birth.slice(0, 7)}-01`;
  for (let year = Number(birth.slice(0, 4)) + 54; ; year += 1) {
    const reached = addMonths(month, policyOn(policy, `${year}-01-01`));
    if (Number(reached.slice(0, 4)) <= year) return addMonths(`${reached.slice(0, 7)}-01`, 1);
  }
};

const AFTER = addDays(LAST_DAY, 1);

/** The first day out, or the first after the sample for those who are there at its end. */
export const lastsUntil = ({ left }: Person): string => left?.date ?? AFTER;

/** The birthday of somebody who has completed so many years at the end of 2023. */
export const bornFor = (age: number, chance: Chance): string =>
  aDay(chance, `${2023 - age}-01-01`, `${2023 - age}-12-31`);

/** Nobody is hired younger than this. */
const ADULT_MONTHS = 21 * 12;

/** A day of hire: as often as said the first of the records, else by chance from then to the last day given. */
export const hiredBefore = (
  last: string,
  birth: string,
  chance: Chance,
  foundersPercent: number,
): string => {
  const adult = addMonths(birth, ADULT_MONTHS);
  if (adult <= FIRST_DAY && chance.percent(foundersPercent)) return FIRST_DAY;
  return aDay(chance, later('2016-02-01', adult), last);
};
