/** The separations of the sample: each a day, a kind and perhaps a reason, dealt from the plan by year. */
import type { Chance } from './chance.js';
import { aDay } from './days.js';
import type { Leaving } from './person.js';
import {
  LAST_DAY,
  LEFT_BY_YEAR,
  LEFT_KINDS,
  LEFT_REASONS,
  OTHER_ENDINGS,
  REORGANISATION_DAY,
} from './plan.js';
import { apportioned, countsOf, deal, repeated } from './quotas.js';

/** The years over which the kinds and reasons of LEFT_KINDS and LEFT_REASONS hold exactly. */
const REPORTED = ['2021', '2022', '2023', '2024'];

/** Those who left of their own will or were sent away; not those who came to the age of retirement. */
export const leavings = (chance: Chance): readonly Leaving[] => {
  const years = countsOf(LEFT_BY_YEAR);
  const reported = years.filter(([year]) => REPORTED.includes(year));
  const others = years.filter(([year]) => !REPORTED.includes(year));
  return [
    ...ofYears(reported, chance),
    ...others.flatMap((year) => ofYears([year], chance)),
    ...years.flatMap(([year]) => otherEndings(year, chance)),
  ];
};

const ofYears = (years: readonly (readonly [string, number])[], chance: Chance): Leaving[] => {
  const days = years.flatMap(([year, count]) =>
    Array.from({ length: count }, () => ({
      date: aDay(chance, `${year}-01-02`, endOf(year)),
      kind: '',
    })),
  );
  deal(days, apportioned(days.length, LEFT_KINDS), chance, (day, kind) => {
    day.kind = kind;
  });
  const asked = days.filter(({ kind }) => kind !== 'termination');
  const left: Leaving[] = days.filter(({ kind }) => kind === 'termination');
  deal(asked, apportioned(asked.length, LEFT_REASONS), chance, ({ date, kind }, reason) => {
    left.push({ date, kind, reason });
  });
  return left;
};

const otherEndings = (year: string, chance: Chance): Leaving[] =>
  repeated(OTHER_ENDINGS).flatMap((kind) => {
    const date = aDay(chance, `${year}-01-02`, `${year}-12-28`);
    if (date > LAST_DAY) return [];
    return [
      { date, kind, ...(kind === 'redundancy' && { legalBasis: 'Nghị định 29/2023/NĐ-CP' }) },
    ];
  });

/** Those who went because of the reorganisation, on its day. */
export const reorganisationLeavings = (chance: Chance): readonly Leaving[] =>
  chance.shuffled(repeated({ 'early-retirement': 120, resignation: 70 })).map((kind) => ({
    date: REORGANISATION_DAY,
    kind,
    ...(kind === 'resignation' && { reason: 'other' }),
    legalBasis: 'Nghị định 178/2024/NĐ-CP',
  }));

const endOf = (year: string): string =>
  LAST_DAY.startsWith(year) ? '2026-06-20' : `${year}-12-28`;
