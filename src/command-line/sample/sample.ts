/** The sample ledger: an invented city from 2016 to 2026 with published totals, the same for the same seed. */
import { readFileSync } from 'node:fs';

import { career, moves } from './careers.js';
import type { Chance } from './chance.js';
import { chanceFrom } from './chance.js';
import { cityPeople } from './city.js';
import { communePeople } from './communes.js';
import { withMistakes } from './corrections.js';
import { goneBefore, leaveLater } from './departures.js';
import { leavings } from './leavers.js';
import { newcomers } from './newcomers.js';
import { establishments, quotaOf } from './organisation.js';
import type { Person } from './person.js';
import { FIRST_DAY } from './plan.js';
import { ratings } from './ratings.js';
import { RecordBook } from './record-book.js';
import type { SampleRecord } from './record.js';
import { reorganisation } from './reorganisation.js';
import { trainings } from './trainings.js';

export const SEED = 1;

/**
 * The records in the order in which a department would have recorded them: the targets and claims, the units, facts
 * by date, then what was found to be wrong with them.
 */
export const sampleRecords = (seed = SEED): readonly SampleRecord[] => {
  const chance = chanceFrom(seed);
  const book = new RecordBook();
  const there = invented(chance);
  for (const record of quotas(there.stock, chance)) book.addOfUnits(record);
  for (const person of there.all) career(person, book, chance);
  trainings(there.all, book, chance);
  ratings(there.all, book, chance);
  reorganisation(there.all, book, chance);
  return [...declarations(), ...establishments(), ...withMistakes(book.inOrder())];
};

interface Invented {
  /** Those of the day of the figures. */
  readonly stock: readonly Person[];
  readonly all: readonly Person[];
}

const invented = (chance: Chance): Invented => {
  let last = 0;
  const nextId = (): string => `NV${String((last += 1)).padStart(5, '0')}`;
  const stock = [...communePeople(nextId, chance), ...cityPeople(nextId, chance)];
  const left = chance.shuffled(leavings(chance));
  const gone = goneBefore(left, nextId, chance);
  leaveLater(left, stock, chance);
  const all = [...stock, ...gone, ...newcomers(stock, nextId, chance)];
  moves(all, chance);
  return { stock, all };
};

/** Posts enough from the first day; from 2023 on communes have as many as were there at its end, or two more at most. */
const quotas = (stock: readonly Person[], chance: Chance): readonly SampleRecord[] => {
  const counts = new Map<string, { persons: number; spare: number }>();
  for (const { unit, sector, category } of stock) {
    if (category === 'contract') continue;
    const count = counts.get(unit) ?? { persons: 0, spare: sector === 'commune' ? 0 : 8 };
    count.persons += 1;
    counts.set(unit, count);
  }
  return [...counts].flatMap(([unit, { persons, spare }]) => [
    quotaOf(unit, persons + spare + chance.between(3, 6), FIRST_DAY),
    quotaOf(unit, persons + spare + chance.between(0, 2), '2023-01-01'),
  ]);
};

interface Declared {
  readonly declare: readonly { readonly entry: string; readonly effectiveDate: string }[];
}

/** The targets and claims, from the file that the documents show. */
const declarations = (): readonly SampleRecord[] => {
  const file = new URL('../../../docs/examples/targets-and-claims.json', import.meta.url);
  const { declare } = JSON.parse(readFileSync(file, 'utf8')) as Declared;
  return declare.map((entry) => ({ action: 'declare', key: `sample:${entry.entry}`, ...entry }));
};
