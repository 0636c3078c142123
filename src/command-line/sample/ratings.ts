/** The annual ratings of the staff of communes and district offices, dealt in fixed proportions. */
import type { Chance } from './chance.js';
import { isThere } from './careers.js';
import type { Person } from './person.js';
import { apportioned, deal } from './quotas.js';
import type { RecordBook } from './record-book.js';

const RATINGS = { excellent: 190, good: 780, completed: 25, 'not-completed': 5 } as const;
const YEARS = [2022, 2023, 2024, 2025] as const;

export const ratings = (people: readonly Person[], book: RecordBook, chance: Chance): void => {
  const staff = people.filter(({ sector }) => sector === 'commune' || sector === 'district-office');
  for (const year of YEARS) {
    const date = `${year}-12-15`;
    const rated = staff.filter((person) => isThere(person, date));
    deal(rated, apportioned(rated.length, RATINGS), chance, ({ id }, rating) => {
      book.add(id, 'evaluate', date, { year, rating });
    });
  }
};
