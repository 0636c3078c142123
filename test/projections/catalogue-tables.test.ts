/** The tables of the catalogue hold what the fold says, at every date and every index. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ATTRIBUTE } from '../../projections/tables/attribute/rows.js';
import { CatalogueHistory } from '../../projections/tables/catalogue-history.js';
import { CODE } from '../../projections/tables/code/rows.js';
import { POLICY } from '../../projections/tables/policy/rows.js';
import { STILL_KNOWN } from '../../projections/tables/rectangles.js';
import type { Cells, Changes, Table } from '../../projections/tables/table.js';
import type { CatalogueAction } from '../../src/domain/actions.js';
import { catalogueOf } from '../../src/domain/catalogue.js';
import type { Command } from '../../src/domain/decide.js';
import { knownFrom, timelineOf } from '../../src/domain/knowledge.js';
import type { KnownEvent } from '../../src/domain/knowledge.js';
import { catalogueRules } from '../../src/domain/rules.js';
import { RecordedStream } from '../domain/recorded-stream.js';
import { columnsOf } from './folded.js';

type NamedRow = Readonly<Record<string, Cells[number]>>;

const ENTRIES = [
  'policy/secondmentMonthsMax',
  'policy/own',
  'code/education/postdoc',
  'code/education/college',
];
const DATES = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'];
const contentOf = (entry: string, value: number) =>
  entry.startsWith('policy/')
    ? { value: value * 1000, source: 'rule' }
    : { vi: `v${value}`, en: `e${value}` };

const fact = fc
  .record({
    entry: fc.constantFrom(...ENTRIES),
    effectiveDate: fc.constantFrom(...DATES),
    value: fc.integer({ min: 1, max: 3 }),
    kind: fc.constantFrom('declare', 'declare', 'withdraw'),
    until: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
  })
  .map(({ entry, effectiveDate, value, kind, until }): CatalogueAction => {
    const dated = { entry, effectiveDate, sequence: 0 };
    if (kind === 'withdraw') return { action: 'withdraw', ...dated };
    const content = contentOf(entry, value);
    return { action: 'declare', ...dated, content, ...(until !== undefined && { until }) };
  });
const step = fc.oneof(
  { weight: 4, arbitrary: fact.map((given): Command => ({ action: 'record', fact: given })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 12 })
      .map((at): Command => ({ action: 'void', target: `c${at}`, kind: 'rescinded', also: [] })),
  },
);
const logs = fc.array(step, { maxLength: 25 }).map((commands) => {
  const stream = new RecordedStream(() => catalogueRules, 'c');
  for (const command of commands) stream.record(command);
  return stream.events;
});

const changesOf = (table: Table, events: readonly KnownEvent[], since: number): Changes => {
  const tracker = table.ofCatalogue?.();
  const history = new CatalogueHistory();
  for (const event of events) {
    const version = history.learn(event);
    if (version !== undefined) tracker?.advance(version);
  }
  const changes: Changes = { rewritten: [], rows: [] };
  tracker?.changesSince(since, changes);
  return changes;
};

/** The rows as the projector would hold them, having stopped after some events. */
const storedAfter = (
  table: Table,
  events: readonly KnownEvent[],
  stops: readonly number[],
): readonly NamedRow[] => {
  const columns = columnsOf(table);
  let rows = table.initial ?? [];
  let since = 0;
  for (const stop of [...stops, events.length]) {
    if (stop <= since) continue;
    const { rewritten, rows: more } = changesOf(table, events.slice(0, stop), since);
    rows = [...rows.filter(([entry]) => !rewritten.includes(String(entry))), ...more];
    since = stop;
  }
  return rows.map((cells) =>
    Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null])),
  );
};

const at = (rows: readonly NamedRow[], index: number, date: string) =>
  rows
    .filter(
      (row) =>
        Number(row.known_from) <= index &&
        index < Number(row.known_to) &&
        String(row.valid_from) <= date &&
        date < String(row.valid_to),
    )
    .map((row) => [row.entry, row.value ?? row.en, row.event]);

describe('the tables of the catalogue', () => {
  test('begin with what is shipped, known from index 0', () => {
    for (const { initial = [] } of [CODE, POLICY, ATTRIBUTE]) {
      expect(initial.length).toBeGreaterThan(5);
      for (const row of initial) expect(row.slice(-3)).toEqual([0, STILL_KNOWN, null]);
    }
  });

  test('hold at every date and index what folding the facts known then gives, however often they were written', () => {
    fc.assert(
      fc.property(logs, fc.array(fc.integer({ min: 0, max: 25 })), (events, stops) => {
        const own = (entry: string) => ENTRIES.includes(entry);
        const stored = [CODE, POLICY].flatMap((table) =>
          storedAfter(
            table,
            events,
            stops.toSorted((a, b) => a - b),
          ),
        );
        for (let index = 0; index <= events.length; index += 1) {
          const facts = timelineOf<CatalogueAction>(knownFrom(events.slice(0, index)));
          const catalogue = catalogueOf(facts);
          for (const date of DATES) {
            const expected = catalogue
              .entriesOn(date)
              .filter(({ entry }) => own(entry))
              .map(({ entry, content, event }) => [
                entry,
                typeof content.value === 'number' ? content.value / 1000 : content.en,
                event,
              ]);
            const found = at(stored, index, date).filter(([entry]) => own(String(entry)));
            expect(found.toSorted()).toEqual(expected.toSorted());
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
