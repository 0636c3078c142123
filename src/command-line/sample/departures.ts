/** Who left when: people who were gone before the day of the figures, and which of those there left after it. */
import { addMonths } from '../../domain/plain-date.js';
import type { Chance } from './chance.js';
import { earlier, later } from './days.js';
import { reorganisationLeavings } from './leavers.js';
import type { Sector } from './organisation.js';
import { unitsOf } from './organisation.js';
import type { Category, Gender, Leaving, Person } from './person.js';
import { bornFor, hiredBefore, retirementOf } from './person.js';
import {
  CITY_DAY,
  COMMUNE_DAY,
  LAST_DAY,
  REORGANISATION_DAY,
  RETIRED_A_YEAR,
  TERM,
  TERM_DAY,
} from './plan.js';
import { deal, first } from './quotas.js';

/** Of those who left the communes in the term, so many had come to the age of retirement. */
const RETIRED_OF_TERM = 55;

interface Departure {
  readonly leaving: Leaving;
  readonly gender: Gender;
  readonly birth: string;
}

/** The people who had left by the day of the figures. */
export const goneBefore = (
  all: readonly Leaving[],
  nextId: () => string,
  chance: Chance,
): Person[] => {
  const departures = all
    .filter(({ date }) => date <= CITY_DAY)
    .map((leaving) => left(leaving, chance));
  const retired = retirements(chance);
  const inTerm = ({ leaving }: Departure): boolean =>
    leaving.date > TERM_DAY && leaving.kind !== 'contract-end';
  const ofCommunes = [
    ...first(TERM.left.persons - RETIRED_OF_TERM, departures.filter(inTerm), 'leavers'),
    ...first(RETIRED_OF_TERM, retired.filter(inTerm), 'retired'),
  ];
  const term = ofCommunes.map((departure) => communeLeaver(departure, nextId(), chance));
  const { persons, graduates, theory } = TERM.left;
  deal(
    term,
    { bachelor: graduates, intermediate: persons - graduates },
    chance,
    (person, education) => {
      person.education = education;
    },
  );
  deal(term, { elementary: theory, none: persons - theory }, chance, (person, has) => {
    person.theory = has;
  });
  const others = [...departures, ...retired]
    .filter((departure) => !ofCommunes.includes(departure))
    .map((departure) => leaver(departure, nextId(), chance));
  return [...term, ...others];
};

const left = (leaving: Leaving, chance: Chance): Departure => ({
  leaving,
  gender: chance.percent(52) ? 'female' : 'male',
  birth: bornFor(
    chance.between(
      leaving.kind === 'early-retirement' ? 58 : 29,
      leaving.kind === 'early-retirement' ? 60 : 52,
    ),
    chance,
  ),
});

const retirements = (chance: Chance): readonly Departure[] => {
  const years = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
  return years
    .flatMap((year) =>
      Array.from({ length: RETIRED_A_YEAR }, () => {
        const gender: Gender = chance.percent(50) ? 'female' : 'male';
        const age = 2023 - year + (gender === 'female' ? 56 : 60);
        const birth = bornFor(age, chance);
        return {
          gender,
          birth,
          leaving: { date: retirementOf(gender, birth), kind: 'retirement' },
        };
      }),
    )
    .filter(({ leaving: { date } }) => date > '2016-03-01' && date <= CITY_DAY);
};

const communeLeaver = (
  { leaving, gender, birth }: Departure,
  id: string,
  chance: Chance,
): Person => ({
  ...someone(id, 'commune', chance.percent(50) ? 'cadre' : 'civil-servant', chance),
  gender,
  birth,
  hired: hiredBefore('2020-10-31', birth, chance, 85),
  partyMember: chance.percent(90),
  left: leaving,
});

const leaver = ({ leaving, gender, birth }: Departure, id: string, chance: Chance): Person => {
  const early = leaving.date <= TERM_DAY;
  const [sector, category] = seatOf(leaving.kind, early, chance);
  const last = earlier(addMonths(leaving.date, -4), '2023-06-30');
  return {
    ...someone(id, sector, category, chance),
    gender,
    birth,
    hired: earlier(hiredBefore(last, birth, chance, 80), later(last, '2016-01-01')),
    partyMember: chance.percent(40),
    left: leaving,
  };
};

const seatOf = (kind: string, communes: boolean, chance: Chance): readonly [Sector, Category] => {
  if (kind === 'contract-end') return ['city-service', 'contract'];
  const sector = chance.weighted({
    'district-service': 48,
    'city-service': 30,
    'city-agency': 10,
    'district-office': 7,
    commune: communes ? 8 : 0,
  });
  return [sector, sector.endsWith('service') ? 'public-employee' : 'civil-servant'];
};

/** Somebody in a unit of the sector, before it is known more of them. */
export const someone = (
  id: string,
  sector: Sector,
  category: Category,
  chance: Chance,
): Person => ({
  id,
  sector,
  category,
  gender: 'female',
  unit: chance.one(unitsOf(sector)),
  birth: '',
  hired: '',
  education: category === 'contract' ? 'college' : 'bachelor',
  theory: chance.weighted({ none: 60, elementary: 30, intermediate: 10 }),
  partyMember: false,
  leader: false,
  keyLeader: false,
});

/** Says of the people of the day of the figures who of them leaves after it, retirements by age included. */
export const leaveLater = (
  all: readonly Leaving[],
  people: readonly Person[],
  chance: Chance,
): void => {
  const order = chance.shuffled(people).map((person) => {
    const retires = retirementOf(person.gender, person.birth);
    const close = addMonths(retires, -96);
    return { person, retires, close, young: addMonths(retires, -12) };
  });
  const give = (leaving: Leaving, suits: (person: Person) => boolean): void => {
    const { kind, date } = leaving;
    const found = order.find(
      ({ person, retires, close, young }) =>
        person.left === undefined &&
        (person.category === 'contract') === (kind === 'contract-end') &&
        (kind === 'early-retirement' ? date > close && date < retires : date < young) &&
        suits(person),
    );
    if (found === undefined) throw new Error(`nobody is there for ${kind} on ${date}`);
    found.person.left = leaving;
  };
  for (const leaving of reorganisationLeavings(chance)) {
    give(leaving, ({ sector }) => sector === 'commune' || sector === 'district-office');
  }
  for (const leaving of all.filter(({ date }) => date > CITY_DAY)) {
    const communes = suitsCommune(leaving);
    give(leaving, ({ sector, leader }) => !leader && (sector !== 'commune' || communes));
  }
  for (const { person, retires } of order) {
    if (person.left === undefined && retires <= LAST_DAY) {
      person.left = { date: retires, kind: 'retirement' };
    }
  }
};

/** Nobody leaves a commune between the two days of the figures, nor while everybody there is being placed anew. */
const suitsCommune = ({ date }: Leaving): boolean =>
  date > COMMUNE_DAY && date < REORGANISATION_DAY;
