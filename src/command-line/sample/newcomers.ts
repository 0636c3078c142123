/** Who was hired after the day of the figures: into the services by year, into the communes for somebody who had left. */
import { addDays } from '../../domain/plain-date.js';
import type { Chance } from './chance.js';
import { aDay, later } from './days.js';
import { someone } from './departures.js';
import type { Person } from './person.js';
import { CITY_DAY, COMMUNE_DAY, LATER_HIRES } from './plan.js';
import { countsOf } from './quotas.js';

export const newcomers = (
  people: readonly Person[],
  nextId: () => string,
  chance: Chance,
): Person[] => [
  ...countsOf(LATER_HIRES).flatMap(([year, count]) =>
    Array.from({ length: count }, () => {
      const hired = aDay(chance, later(`${year}-01-04`, addDays(CITY_DAY, 2)), lastOf(year));
      const sector = chance.weighted({ 'district-service': 55, 'city-service': 45 });
      return young(someone(nextId(), sector, 'public-employee', chance), hired, chance);
    }),
  ),
  ...people.flatMap(({ sector, category, unit, left }) => {
    if (sector !== 'commune' || left === undefined || left.date <= COMMUNE_DAY) return [];
    const hired = addDays(left.date, chance.between(45, 160));
    if (hired > LAST_COMMUNE_HIRE || !chance.percent(60)) return [];
    const person = young(someone(nextId(), sector, category, chance), hired, chance);
    return [{ ...person, unit, post: 'Văn hóa - Xã hội', distinction: chance.percent(21) }];
  }),
];

/** Later the communes are about to be merged. */
const LAST_COMMUNE_HIRE = '2025-05-31';

const lastOf = (year: string): string => {
  if (CITY_DAY.startsWith(year)) return COMMUNE_DAY;
  return year === '2026' ? '2026-06-15' : `${year}-12-20`;
};

const young = (person: Person, hired: string, chance: Chance): Person => {
  const age = chance.percent(80) ? chance.between(22, 28) : chance.between(29, 36);
  const year = Number(hired.slice(0, 4)) - age - 1;
  return {
    ...person,
    gender: chance.percent(60) ? 'female' : 'male',
    birth: aDay(chance, `${year}-01-01`, `${year}-12-28`),
    hired,
    education: chance.percent(10) ? 'master' : 'bachelor',
    theory: 'none',
    partyMember: chance.percent(15),
  };
};
