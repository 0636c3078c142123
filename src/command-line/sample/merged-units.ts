/** The reorganisation of 1 July 2025 in units: communes that merge, one that is divided, districts that end. */
import { CITY_UNIT, COMMUNES, DISTRICTS, KIND_NAMES, SERVICES, unitsOf } from './organisation.js';
import { REORGANISATION_DAY } from './plan.js';
import type { SampleRecord } from './record.js';

/** How many communes go together, by the number that a district has. */
const GROUPS: Readonly<Record<number, readonly number[]>> = {
  7: [3, 2, 2],
  9: [3, 3, 2, 1],
  10: [3, 3, 2, 2],
};
/** This one goes to two others; the nine beside it merge by three. */
export const DIVIDED = 'long-dien-10';

export interface NewCommune {
  readonly unit: string;
  readonly district: string;
  readonly from: readonly string[];
}

/** The communes after the day; one that stands alone goes on as itself. */
export const NEW_COMMUNES: readonly NewCommune[] = DISTRICTS.flatMap(([district, , , count]) => {
  const communes = unitsOf('commune', district).filter((unit) => unit !== DIVIDED);
  const sizes = communes.length === count ? (GROUPS[count] ?? []) : [3, 3, 3];
  let taken = 0;
  return sizes.map((size, at) => {
    const from = communes.slice(taken, (taken += size));
    return { unit: size === 1 ? (from[0] ?? '') : `${district}-moi-${at + 1}`, district, from };
  });
});

/** Where the people of a unit that ends are placed, one of these each. */
export const successorsOf = (unit: string): readonly string[] => {
  const district = unit.replace(/-[^-]+$/, '');
  const ofDistrict = NEW_COMMUNES.filter((commune) => commune.district === district);
  if (unit === DIVIDED) return ofDistrict.slice(0, 2).map((commune) => commune.unit);
  const own = ofDistrict.filter(({ from }) => from.includes(unit));
  return (own.length > 0 ? own : ofDistrict).map((commune) => commune.unit);
};

const NAMES = ['Hưng', 'Lộc', 'Phước', 'Thạnh', 'Thuận', 'Xuân', 'Khánh'];
const SECOND = ['An', 'Bình', 'Đông', 'Hòa', 'Long', 'Mỹ'];

export const reorganisedUnits = (): readonly SampleRecord[] => [
  ...NEW_COMMUNES.map((commune, at) =>
    commune.from.length === 1 ? moved(commune) : merged(commune, at),
  ),
  {
    action: 'split',
    key: `sample:split:${DIVIDED}`,
    unit: DIVIDED,
    into: successorsOf(DIVIDED).map((unit) => ({ unit })),
    effectiveDate: REORGANISATION_DAY,
    sequence: 1,
    decision: DECISION,
  },
  ...DISTRICTS.flatMap(([district]) => ended(district)),
];

/** The decision that all records of the reorganisation rest on. */
export const DECISION = {
  number: '1668/NQ-MAU',
  date: '2025-06-16',
  body: 'Hội đồng nhân dân thành phố',
  legalBasis: 'Sắp xếp đơn vị hành chính năm 2025',
} as const;

/** A new commune takes the code of the first that goes into it: the code is re-used under another name. */
const merged = ({ unit, from }: NewCommune, at: number): SampleRecord => {
  const old = COMMUNES.find((commune) => commune.unit === from[0]);
  const type = old?.type === 'ward' ? 'ward' : 'commune';
  const name = `${NAMES[at % NAMES.length] ?? ''} ${SECOND[Math.floor(at / NAMES.length)] ?? ''}`;
  return {
    action: 'merge',
    key: `sample:merge:${unit}`,
    units: from,
    into: unit,
    name: `${KIND_NAMES[type]} ${name}`,
    parent: CITY_UNIT,
    level: 'commune',
    type,
    ...(old?.code !== undefined && { code: old.code }),
    effectiveDate: REORGANISATION_DAY,
    decision: DECISION,
  };
};

const moved = ({ unit }: NewCommune): SampleRecord => of(unit, 'move', 2, { parent: CITY_UNIT });

const ended = (district: string): readonly SampleRecord[] => [
  ...SERVICES.flatMap(([id, , parent]) => [
    of(`${district}-${id}`, 'move', 2, { parent }),
    of(`${district}-${id}`, 'reclassify', 2, { level: 'province' }),
  ]),
  ...unitsOf('district-office', district).map((unit) => of(unit, 'dissolve', 3)),
  of(district, 'dissolve', 4),
];

const of = (unit: string, action: string, sequence: number, fields: object = {}): SampleRecord => ({
  action,
  key: `sample:2025:${action}:${unit}`,
  unit,
  ...fields,
  effectiveDate: REORGANISATION_DAY,
  sequence,
  decision: DECISION,
});
