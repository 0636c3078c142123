/** The people of the communes on the day of their figures, dealt from the plan. */
import type { Chance } from './chance.js';
import { aDay, later } from './days.js';
import { COMMUNES } from './organisation.js';
import type { Category, Education, Gender, Person, Theory } from './person.js';
import { bornFor, hiredBefore } from './person.js';
import { addMonths } from '../../domain/plain-date.js';
import { CITY_DAY, COMMUNE, LEADERS, TERM, TERM_DAY } from './plan.js';
import type { Plan } from './quotas.js';
import { deal, evenly, first, less, repeated } from './quotas.js';

/** Posts of cadres; the first six lead, the first four are key. */
const CADRE_POSTS = [
  'Bí thư Đảng ủy',
  'Chủ tịch UBND',
  'Phó Bí thư Đảng ủy',
  'Chủ tịch HĐND',
  'Phó Chủ tịch UBND',
  'Phó Chủ tịch HĐND',
  'Chủ tịch UBMTTQ',
  'Chủ tịch Hội Nông dân',
  'Chủ tịch Hội Phụ nữ',
  'Bí thư Đoàn Thanh niên',
  'Chủ tịch Hội Cựu chiến binh',
] as const;
const CIVIL_SERVANT_POSTS = [
  'Văn phòng - Thống kê',
  'Địa chính - Xây dựng',
  'Tài chính - Kế toán',
  'Tư pháp - Hộ tịch',
  'Văn hóa - Xã hội',
] as const;
const LEADING = 6;
const KEY = 4;

interface Seat {
  readonly unit: string;
  readonly district: string | undefined;
  readonly category: Category;
  readonly post: string;
  readonly rank: number;
}

export const communePeople = (nextId: () => string, chance: Chance): Person[] => {
  const genders = chance.shuffled(
    repeated({ female: COMMUNE.women, male: COMMUNE.cadre + COMMUNE.civilServant - COMMUNE.women }),
  );
  const all = seats().map((seat, at) => ({
    seat,
    came: false,
    person: seated(nextId(), seat, genders[at] ?? 'male'),
  }));
  const others = chance.shuffled(all.filter(({ person }) => !person.leader));
  for (const each of first(TERM.came.persons, others, 'newcomers')) each.came = true;
  const came = all.filter((each) => each.came).map(({ person }) => person);
  const led = all
    .filter(({ seat, person }) => person.leader && seat.district === LEADERS.district)
    .map(({ person }) => person);
  const taken = new Set([...came, ...led]);
  const rest = all.map(({ person }) => person).filter((person) => !taken.has(person));
  const stayed = [...led, ...rest];
  giveBirths(came, stayed, chance);
  giveEducation({ came, led, rest }, chance);
  giveTheory({ came, led, rest }, chance);
  deal(
    [...came, ...stayed],
    { true: COMMUNE.partyMembers, false: genders.length - COMMUNE.partyMembers },
    chance,
    (person, member) => (person.partyMember = member === 'true'),
  );
  learnt(stayed, chance);
  return all.map(({ person }) => person);
};

const seats = (): readonly Seat[] => {
  const cadres = evenly(COMMUNE.cadre, COMMUNES.length);
  const civilServants = evenly(COMMUNE.civilServant, COMMUNES.length);
  return COMMUNES.flatMap(({ unit, district }, at) => [
    ...Array.from({ length: cadres[at] ?? 0 }, (_, rank) => ({
      unit,
      district,
      category: 'cadre' as const,
      post: CADRE_POSTS[rank] ?? 'Cán bộ',
      rank,
    })),
    ...Array.from({ length: civilServants[at] ?? 0 }, (_, nth) => ({
      unit,
      district,
      category: 'civil-servant' as const,
      post: CIVIL_SERVANT_POSTS[nth % CIVIL_SERVANT_POSTS.length] ?? 'Công chức',
      rank: LEADING,
    })),
  ]);
};

const seated = (id: string, { unit, category, post, rank }: Seat, gender: Gender): Person => ({
  id,
  sector: 'commune',
  category,
  gender,
  unit,
  post,
  leader: rank < LEADING,
  keyLeader: rank < KEY,
  birth: '',
  hired: '',
  education: 'bachelor',
  theory: 'none',
  partyMember: false,
});

/** The years of age within a band: everybody is of age, and nobody is about to retire. */
const YEARS: Readonly<Record<keyof typeof COMMUNE.ages, readonly [number, number]>> = {
  '0-30': [27, 30],
  '31-40': [31, 40],
  '41-50': [41, 50],
  '51-60': [51, 59],
};
const WOMEN_TO = 55;
const YOUNGEST = 23;

const giveBirths = (came: readonly Person[], stayed: readonly Person[], chance: Chance): void => {
  deal(came, TERM.came.ages, chance, (person, band) => {
    const [from, to] = YEARS[band];
    person.birth = bornFor(chance.between(band === '0-30' ? YOUNGEST : from, to), chance);
    const hired = aDay(chance, '2021-01-15', '2023-10-20');
    person.hired = later(hired, addMonths(person.birth, 22 * 12));
  });
  deal(stayed, less(COMMUNE.ages, TERM.came.ages), chance, (person, band) => {
    const [from, to] = YEARS[band];
    const oldest = person.gender === 'female' ? Math.min(to, WOMEN_TO) : to;
    person.birth = bornFor(chance.between(from, oldest), chance);
    person.hired = hiredBefore('2020-11-30', person.birth, chance, 88);
  });
};

interface Groups {
  readonly came: readonly Person[];
  readonly led: readonly Person[];
  readonly rest: readonly Person[];
}

/** People, and what is dealt to them. */
type Dealt<V extends string> = readonly [readonly Person[], Plan<V>];

const giveEducation = ({ came, led, rest }: Groups, chance: Chance): void => {
  const { persons, graduates } = TERM.came;
  const ofCame = { master: 10, bachelor: graduates - 10, college: persons - graduates };
  const { master } = LEADERS.commune;
  const ofLed = { master, bachelor: led.length - master };
  const ofRest = less(less(COMMUNE.education, ofCame), ofLed);
  const groups: readonly Dealt<Education>[] = [
    [came, ofCame],
    [led, ofLed],
    [rest, ofRest],
  ];
  for (const [people, plan] of groups) {
    deal(people, plan, chance, (person, education) => (person.education = education));
  }
};

const giveTheory = ({ came, led, rest }: Groups, chance: Chance): void => {
  const { persons, theory } = TERM.came;
  const ofCame = { senior: 5, intermediate: 90, elementary: theory - 95, none: persons - theory };
  const { senior } = LEADERS.commune;
  const ofLed = { senior, intermediate: led.length - senior };
  const ofRest = less(less(COMMUNE.politicalTheory, ofCame), ofLed);
  const groups: readonly Dealt<Theory>[] = [
    [came, ofCame],
    [led, ofLed],
    [rest, ofRest],
  ];
  for (const [people, plan] of groups) {
    deal(people, plan, chance, (person, theory) => (person.theory = theory));
  }
};

/** Those who stayed since the term before and have got a degree, or their first political theory, since then. */
const learnt = (stayed: readonly Person[], chance: Chance): void => {
  const since = (): string => aDay(chance, addMonths(TERM_DAY, 2), addMonths(CITY_DAY, -1));
  const graduates = stayed.filter(({ education }) => education === 'bachelor');
  for (const person of first(TERM.graduated, chance.shuffled(graduates), 'new graduates')) {
    const before = chance.weighted({ college: 2, intermediate: 3 });
    person.degree = { date: since(), before, after: person.education };
  }
  const taught = stayed.filter(
    ({ theory }) => theory === 'intermediate' || theory === 'elementary',
  );
  for (const person of first(TERM.theoryBegun, chance.shuffled(taught), 'courses of theory')) {
    person.theoryCourse = { date: since(), before: 'none', after: person.theory };
  }
};
