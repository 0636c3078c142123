/** How many of whom there are: the totals that the sample is dealt from, as published (docs/sample.md). */

/** The day of the figures of the whole city. */
export const CITY_DAY = '2023-11-19';
/** The day of the figures of the communes, and the one they are compared with. */
export const COMMUNE_DAY = '2023-12-31';
export const TERM_DAY = '2020-12-31';
/** The first day of the records, and the last on which anything happens. */
export const FIRST_DAY = '2016-01-01';
export const LAST_DAY = '2026-06-30';
/** New agencies of the city; the end of the districts. */
export const AGENCIES_DAY = '2025-02-20';
export const REORGANISATION_DAY = '2025-07-01';

/** Commune level: as of COMMUNE_DAY, when the same people stand there as on CITY_DAY. */
export const COMMUNE = {
  cadre: 866,
  civilServant: 831,
  women: 598,
  partyMembers: 1641,
  education: { master: 96, bachelor: 1409, college: 74, intermediate: 102, elementary: 16 },
  politicalTheory: { bachelor: 6, senior: 205, intermediate: 1240, elementary: 215, none: 31 },
  /** Last completed year of age, inclusive, and how many. */
  ages: { '0-30': 92, '31-40': 799, '41-50': 556, '51-60': 250 },
} as const;

/** Commune level since TERM_DAY: who came, who went, and what those who stayed have learnt since. */
export const TERM = {
  came: {
    persons: 180,
    graduates: 175,
    theory: 165,
    ages: { '0-30': 85, '31-40': 80, '41-50': 15 },
  },
  left: { persons: 150, graduates: 79, theory: 98 },
  graduated: 370,
  theoryBegun: 521,
} as const;

/** Everybody on CITY_DAY: 15,060. */
export const CITY = {
  education: {
    doctor: 196,
    master: 2061,
    bachelor: 12503,
    college: 128,
    intermediate: 144,
    elementary: 22,
    untrained: 6,
  },
  politicalTheory: { bachelor: 27, senior: 904, intermediate: 4126, elementary: 5200, none: 4803 },
  /** Beside the communes. */
  stock: {
    districtCadres: 108,
    districtOffices: 936,
    cityCadres: 36,
    cityAgencies: 1300,
    districtServices: 6480,
    cityServices: 4303,
    contracts: 200,
  },
} as const;

/** The leaders of one district on CITY_DAY: 240, of them 42 in its communes. */
export const LEADERS = {
  district: 'phong-dien',
  commune: { persons: 42, senior: 34, master: 4 },
  offices: { persons: 48 },
  services: { persons: 150 },
  /** Of the 198 outside of the communes. */
  others: { senior: 158, master: 22 },
} as const;

/** Who left of their own will or was sent away, by year. */
export const LEFT_BY_YEAR = {
  2017: 70,
  2018: 84,
  2019: 95,
  2020: 88,
  2021: 214,
  2022: 356,
  2023: 347,
  2024: 277,
  2025: 190,
  2026: 70,
} as const;
/** The kinds of those 1,194 of 2021 to 2024, and in the same proportion of the other years. */
export const LEFT_KINDS = { resignation: 1062, abandonment: 74, termination: 58 } as const;
/** What those who resigned or abandoned the service gave as their reason; the unrecorded stay so. */
export const LEFT_REASONS = {
  'low-pay': 521,
  workload: 118,
  'private-sector': 104,
  family: 96,
  conditions: 41,
  study: 32,
  health: 27,
  environment: 15,
  relocation: 10,
  'not-recorded': 172,
} as const;
/** Who ended otherwise, retirements at the age of it apart, in each full year. */
export const OTHER_ENDINGS = {
  'transfer-out': 37,
  redundancy: 23,
  'early-retirement': 16,
  'contract-end': 10,
  death: 9,
  'term-end': 7,
  dismissal: 5,
  'not-recorded': 6,
} as const;
/** Retirements before CITY_DAY, by year. */
export const RETIRED_A_YEAR = 118;

/** Turns of training completed at home, by year; 2021 to 2024 make 34,575. */
export const TURNS_AT_HOME = {
  2016: 900,
  2017: 1300,
  2018: 1500,
  2019: 1700,
  2020: 1200,
  2021: 6900,
  2022: 8600,
  2023: 9500,
  2024: 9575,
  2025: 2600,
  2026: 900,
} as const;
/** Persons trained abroad from 2021 to 2024, how many of them twice, and how many resigned before 2025. */
export const ABROAD = { persons: 26, twice: 4, resigned: 7 } as const;

/** Who is hired after CITY_DAY, beside the communes. */
export const LATER_HIRES = { 2023: 30, 2024: 420, 2025: 160, 2026: 80 } as const;
