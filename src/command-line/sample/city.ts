/** The people beside the communes on the day of the city's figures, dealt from the plan. */
import { addMonths } from '../../domain/plain-date.js';
import type { Chance } from './chance.js';
import { aDay, later } from './days.js';
import type { Sector } from './organisation.js';
import { DISTRICTS, unitsOf } from './organisation.js';
import type { Category, Education, Person, Theory } from './person.js';
import { bornFor, hiredBefore } from './person.js';
import { CITY, CITY_DAY, COMMUNE, LEADERS } from './plan.js';
import type { Plan } from './quotas.js';
import { deal, evenly, first, less } from './quotas.js';

interface Seat {
  readonly unit: string;
  readonly sector: Sector;
  readonly category: Category;
  readonly post: string;
  readonly leader: boolean;
}

const { stock } = CITY;
const LEADERS_OF_AGENCY = 15;
const LEADERS_OF_CITY_SERVICE = 40;

export const cityPeople = (nextId: () => string, chance: Chance): Person[] => {
  const people = seats().map((seat) => seated(nextId(), seat, chance));
  const contracts = people.filter(({ category }) => category === 'contract');
  const led = people.filter(({ unit, leader }) => leader && unit.startsWith(LEADERS.district));
  const taken = new Set([...contracts, ...led]);
  const others = people.filter((person) => !taken.has(person));
  giveEducation({ contracts, led, others }, chance);
  giveTheory({ contracts, led, others }, chance);
  for (const person of people) {
    person.birth = bornFor(ageOf(person, chance), chance);
    person.hired = hiredBefore('2023-10-31', person.birth, chance, 84);
    person.partyMember = chance.percent(person.leader ? 97 : 42);
  }
  learnt(people, chance);
  return people;
};

const seats = (): readonly Seat[] => [
  ...DISTRICTS.flatMap(([district], at) => districtSeats(district, at)),
  ...agencySeats(),
  ...serviceSeats(
    'city-service',
    unitsOf('city-service'),
    stock.cityServices,
    LEADERS_OF_CITY_SERVICE,
  ),
  ...unitsOf('city-service').flatMap((unit, at, all) =>
    many(evenly(stock.contracts, all.length)[at], () => ({
      unit,
      sector: 'city-service' as const,
      category: 'contract' as const,
      post: 'Nhân viên',
      leader: false,
    })),
  ),
];

const districtSeats = (district: string, at: number): readonly Seat[] => {
  const per = (total: number): number => evenly(total, DISTRICTS.length)[at] ?? 0;
  const office = { sector: 'district-office', category: 'civil-servant' } as const;
  const offices = unitsOf('district-office', district);
  const cadres = per(stock.districtCadres);
  const leading = evenly(LEADERS.offices.persons - cadres, offices.length);
  const leadingServices = evenly(
    LEADERS.services.persons,
    unitsOf('district-service').length / DISTRICTS.length,
  );
  const services = unitsOf('district-service', district);
  return [
    ...many(cadres, () => ({
      ...office,
      unit: offices[0],
      category: 'cadre' as const,
      post: 'Ủy viên Ban Thường vụ',
      leader: true,
    })),
    ...offices.flatMap((unit, nth) =>
      many(evenly(per(stock.districtOffices), offices.length)[nth], (rank) => ({
        ...office,
        unit,
        leader: rank < (leading[nth] ?? 0),
        post: postOf(rank, leading[nth] ?? 0, 'Trưởng phòng', 'Phó Trưởng phòng', 'Chuyên viên'),
      })),
    ),
    ...services.flatMap((unit, nth) =>
      serviceSeats(
        'district-service',
        [unit],
        evenly(per(stock.districtServices), services.length)[nth] ?? 0,
        leadingServices[nth] ?? 0,
      ),
    ),
  ];
};

const agencySeats = (): readonly Seat[] => {
  const agencies = unitsOf('city-agency');
  const counts = evenly(stock.cityAgencies, agencies.length);
  const agency = { sector: 'city-agency', category: 'civil-servant' } as const;
  return [
    ...many(stock.cityCadres, () => ({
      ...agency,
      unit: 'van-phong',
      category: 'cadre' as const,
      post: 'Ủy viên Thành ủy',
      leader: true,
    })),
    ...agencies.flatMap((unit, at) =>
      many(counts[at], (rank) => ({
        ...agency,
        unit,
        leader: rank < LEADERS_OF_AGENCY,
        post: postOf(rank, LEADERS_OF_AGENCY, 'Giám đốc', 'Trưởng phòng', 'Chuyên viên'),
      })),
    ),
  ];
};

const serviceSeats = (
  sector: Sector,
  units: readonly string[],
  persons: number,
  leading: number,
): readonly Seat[] => {
  const counts = evenly(persons, units.length);
  return units.flatMap((unit, at) =>
    many(counts[at], (rank) => ({
      unit,
      sector,
      category: 'public-employee' as const,
      leader: rank < leading,
      post: postOf(rank, leading, 'Giám đốc', 'Trưởng bộ phận', 'Viên chức'),
    })),
  );
};

const many = (count: number | undefined, seat: (rank: number) => Seat): readonly Seat[] =>
  Array.from({ length: count ?? 0 }, (_, rank) => seat(rank));

const postOf = (
  rank: number,
  leading: number,
  head: string,
  deputy: string,
  other: string,
): string => (rank === 0 ? head : rank < leading ? deputy : other);

const seated = (id: string, seat: Seat, chance: Chance): Person => ({
  ...seat,
  id,
  gender: chance.percent(seat.category === 'public-employee' ? 66 : 44) ? 'female' : 'male',
  keyLeader: seat.category === 'cadre',
  birth: '',
  hired: '',
  education: 'bachelor',
  theory: 'none',
  partyMember: false,
});

/** Completed years at the end of 2023; nobody is to have retired by then. */
const ageOf = ({ gender, leader, education }: Person, chance: Chance): number => {
  const oldest = gender === 'female' ? 55 : 59;
  const youngest = leader || education === 'doctor' ? 36 : education === 'master' ? 28 : 24;
  const decade = chance.weighted({ young: 14, middle: 41, older: 31, last: 14 });
  const [from, to] = { young: [24, 30], middle: [31, 40], older: [41, 50], last: [51, oldest] }[
    decade
  ] as [number, number];
  return Math.max(youngest, chance.between(from, to));
};

interface Groups {
  readonly contracts: readonly Person[];
  readonly led: readonly Person[];
  readonly others: readonly Person[];
}

/** People, and what is dealt to them. */
type Dealt<V extends string> = readonly [readonly Person[], Plan<V>];

const giveEducation = ({ contracts, led, others }: Groups, chance: Chance): void => {
  const ofAll = less(CITY.education, COMMUNE.education);
  const ofContracts = { bachelor: 100, college: 50, intermediate: 38, elementary: 6, untrained: 6 };
  const { master } = LEADERS.others;
  const ofLed = { master, bachelor: led.length - master };
  // Doctors are in the hospitals, the college and the agencies of the city.
  const city = others.filter(({ sector }) => sector.startsWith('city'));
  const { doctor } = CITY.education;
  const ofCity = { doctor, master: 1100, bachelor: city.length - doctor - 1100 };
  const ofDistricts = less(less(less(ofAll, ofContracts), ofLed), ofCity);
  const districts = others.filter(({ sector }) => !sector.startsWith('city'));
  const groups: readonly Dealt<Education>[] = [
    [contracts, ofContracts],
    [led, ofLed],
    [city, ofCity],
    [districts, ofDistricts],
  ];
  for (const [people, plan] of groups) {
    deal(people, plan, chance, (person, education) => (person.education = education));
  }
};

const giveTheory = ({ contracts, led, others }: Groups, chance: Chance): void => {
  const ofAll = less(CITY.politicalTheory, COMMUNE.politicalTheory);
  const { senior } = LEADERS.others;
  const ofLed = { senior, intermediate: led.length - senior };
  const leaders = others.filter(({ leader }) => leader);
  const high = { bachelor: ofAll.bachelor, senior: ofAll.senior - senior, intermediate: 1100 };
  const elementary = leaders.length - high.bachelor - high.senior - high.intermediate;
  const ofLeaders = { ...high, elementary };
  const groups: readonly Dealt<Theory>[] = [
    [led, ofLed],
    [leaders, ofLeaders],
    [
      [...contracts, ...others.filter(({ leader }) => !leader)],
      less(less(ofAll, ofLed), ofLeaders),
    ],
  ];
  for (const [people, plan] of groups) {
    deal(people, plan, chance, (person, theory) => (person.theory = theory));
  }
};

const MASTERS_SINCE_2016 = 400;
const INTERMEDIATE_SINCE_2016 = 1500;

/** Some got what they have on the day of the figures while they were employed. */
const learnt = (people: readonly Person[], chance: Chance): void => {
  const longThere = chance.shuffled(people.filter(({ hired }) => hired < '2021-01-01'));
  const since = ({ hired }: Person): string =>
    aDay(chance, later('2017-01-15', addMonths(hired, 8)), addMonths(CITY_DAY, -1));
  const masters = longThere.filter(({ education }) => education === 'master');
  for (const person of first(MASTERS_SINCE_2016, masters, 'new masters')) {
    person.degree = { date: since(person), before: 'bachelor', after: 'master' };
  }
  const taught = longThere.filter(({ theory }) => theory === 'intermediate');
  for (const person of first(INTERMEDIATE_SINCE_2016, taught, 'courses of theory')) {
    const before = chance.weighted({ elementary: 3, none: 2 });
    person.theoryCourse = { date: since(person), before, after: 'intermediate' };
  }
};
