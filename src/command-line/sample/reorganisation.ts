/** What 2025 did to the people of the sample: new agencies with their heads, and placement when the districts ended. */
import type { Chance } from './chance.js';
import { isThere } from './careers.js';
import { DECISION, reorganisedUnits, successorsOf } from './merged-units.js';
import { AGENCY_PAIRS, CITY_UNIT, quotaOf } from './organisation.js';
import type { Person } from './person.js';
import { AGENCIES_DAY, REORGANISATION_DAY } from './plan.js';
import type { RecordBook } from './record-book.js';

/** These many were forgotten: they stand in a unit that has ended, until somebody places them. */
const NOT_PLACED = 2;

export const reorganisation = (
  people: readonly Person[],
  book: RecordBook,
  chance: Chance,
): void => {
  newAgencies(people, book);
  for (const record of reorganisedUnits()) book.addOfUnits(record);
  const placed = place(people, book);
  for (const [unit, persons] of placed) {
    const posts = persons + chance.between(0, 3);
    book.addOfUnits({ ...quotaOf(unit, posts, REORGANISATION_DAY), sequence: 5 });
  }
};

const AGENCIES_DECISION = {
  number: '59/NQ-MAU',
  date: '2025-02-19',
  body: 'Hội đồng nhân dân thành phố',
  legalBasis: 'Thành lập cơ quan chuyên môn năm 2025',
} as const;

const newAgencies = (people: readonly Person[], book: RecordBook): void => {
  for (const [[one], [other], [unit, name]] of AGENCY_PAIRS) {
    book.addOfUnits({
      action: 'merge',
      key: `sample:merge:${unit}`,
      units: [one, other],
      into: unit,
      name,
      parent: CITY_UNIT,
      level: 'province',
      type: 'agency',
      effectiveDate: AGENCIES_DAY,
      decision: AGENCIES_DECISION,
    });
    const staff = people.filter(
      (person) => [one, other].includes(person.unit as typeof one) && isThere(person, AGENCIES_DAY),
    );
    const head = staff.find(({ leader }) => leader);
    for (const person of staff) {
      book.add(person.id, 'rotate', AGENCIES_DAY, {
        kind: 'reorganisation',
        unit,
        ...(person !== head && person.post === 'Giám đốc' && { post: 'Phó Giám đốc' }),
        decision: AGENCIES_DECISION,
        correlation: `sample-agencies-${AGENCIES_DAY}`,
      });
    }
    if (head !== undefined) {
      book.add(head.id, 'rotate', AGENCIES_DAY, {
        kind: 'appointment',
        post: 'Giám đốc',
        leader: true,
        sequence: 1,
        decision: AGENCIES_DECISION,
      });
    }
    book.addOfUnits({ ...quotaOf(unit, staff.length + 4, AGENCIES_DAY), sequence: 2 });
  }
};

/** How many are placed in each commune. */
const place = (people: readonly Person[], book: RecordBook): ReadonlyMap<string, number> => {
  const placed = new Map<string, number>();
  const turns = new Map<string, number>();
  const moving = people.filter(
    (person) =>
      (person.sector === 'commune' || person.sector === 'district-office') &&
      isThere(person, REORGANISATION_DAY),
  );
  moving.forEach((person, at) => {
    const { id, unit, keyLeader, category } = person;
    const turn = turns.get(unit) ?? 0;
    turns.set(unit, turn + 1);
    const to = successorsOf(unit);
    const successor = to[turn % to.length] ?? unit;
    placed.set(successor, (placed.get(successor) ?? 0) + 1);
    if (successor !== unit && at < moving.length - NOT_PLACED) {
      book.add(id, 'rotate', REORGANISATION_DAY, {
        kind: 'reorganisation',
        unit: successor,
        decision: DECISION,
        correlation: `sample-communes-${REORGANISATION_DAY}`,
      });
    }
    if (keyLeader && category === 'cadre') {
      book.add(id, 'profile', REORGANISATION_DAY, { attributes: { managementTier: 'province' } });
    }
  });
  return placed;
};
