/** The stored rows of `person_state`, taken over batch by batch, are what the naive reference model says. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { PersonHistory } from '../../projections/tables/person-history.js';
import { PERSON_STATE, columnOf } from '../../projections/tables/person-state/rows.js';
import type { Cell, Changes } from '../../projections/tables/table.js';
import { OPEN_ATTRIBUTES } from '../../src/domain/attributes.js';
import type { KnownEvent } from '../../src/domain/knowledge.js';
import { FOREVER, addDays } from '../../src/domain/plain-date.js';
import { FIRST_DAY, LAST_DAY, careers } from './arbitraries.js';
import type { Picture } from './reference-model.js';
import { lifeOf } from './reference-model.js';

type StoredRow = Readonly<Record<string, Cell>>;
const COLUMNS = [...PERSON_STATE.schema.matchAll(/^ {2}(\w+) \w+/gm)].map(([, name = '']) => name);

/** Takes the events over in batches, as the projector does: rows that are rewritten go, the new ones come. */
const storedAfter = (events: readonly KnownEvent[], batchSize: number): readonly StoredRow[] => {
  const history = new PersonHistory();
  const tracker = PERSON_STATE.ofPerson?.('p1');
  if (tracker === undefined) throw new Error('person_state is about persons');
  let stored: StoredRow[] = [];
  let reflected = 0;
  for (const event of events) {
    const version = history.learn(event);
    if (version !== undefined) tracker.advance(version);
    if (event.index % batchSize !== 0 && event.index !== events.length) continue;
    const changes: Changes = { rewritten: [], rows: [] };
    tracker.changesSince(reflected, changes);
    if (changes.rewritten.length > 0) stored = [];
    for (const cells of changes.rows) {
      stored.push(Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at] ?? null])));
    }
    reflected = event.index;
  }
  return stored;
};

const holds = (row: StoredRow, axis: string, at: string | number): boolean =>
  (row[`${axis}_from`] ?? '') <= at && at < (row[`${axis}_to`] ?? '');

/** The cells that a picture of the model comes to. */
const cellsOf = (picture: Picture): StoredRow => ({
  employed: picture.employed,
  spell: picture.spell,
  hire_date: picture.hireDate,
  unit: picture.home,
  host_unit: picture.host,
  seconded_until: /^\d/.test(picture.secondment) ? picture.secondment : null,
  suspended_until: picture.suspendedUntil,
  penalty: picture.penalty?.split(' ')[0] ?? null,
  ...Object.fromEntries(
    OPEN_ATTRIBUTES.map(({ name, type }) => {
      const value = picture.attributes[name];
      const text = type === 'decimal' ? value : value?.toString();
      return [columnOf(name), (text ?? null) as Cell];
    }),
  ),
});

describe('stored rectangles', () => {
  test('are disjoint, cover, and say what the reference model says, on every day at every knowledge', () => {
    fc.assert(
      fc.property(careers, fc.integer({ min: 1, max: 6 }), ({ stream: { events } }, batchSize) => {
        const stored = storedAfter(events, batchSize);
        for (let knowledge = 1; knowledge <= events.length; knowledge += 1) {
          const life = lifeOf(events, knowledge, LAST_DAY);
          const known = stored.filter((row) => holds(row, 'known', knowledge));
          const begun = known.map((row) => String(row.valid_from)).sort()[0] ?? FOREVER;
          const days = known.flatMap((row) => [String(row.valid_from), String(row.valid_to)]);
          const telling = days.flatMap((day) => [addDays(day, -1), day]);
          for (const day of new Set([addDays(FIRST_DAY, -1), ...telling, LAST_DAY])) {
            if (day > LAST_DAY) continue;
            const rows = known.filter((row) => holds(row, 'valid', day));
            if (day < begun) {
              expect(rows).toEqual([]);
              expect(life.on(day).spell).toBe(0);
              continue;
            }
            expect(rows).toHaveLength(1);
            expect({ day, knowledge, ...rows[0] }).toMatchObject(cellsOf(life.on(day)));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
