/** The unit tree holds what the fold of the whole organisation says, for every date and every knowledge. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ANOMALY } from '../../projections/tables/anomaly/rows.js';
import { LINEAGE } from '../../projections/tables/lineage/rows.js';
import { UNIT_TREE } from '../../projections/tables/unit-tree/rows.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { FactAction } from '../../src/domain/actions.js';
import { contentOf } from '../../src/domain/amendments.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { ORGANISATION_STREAM } from '../../src/domain/events.js';
import { knownFrom, timelineOf } from '../../src/domain/knowledge.js';
import type {
  OrganisationFact,
  OrganisationTimeline,
  UnitState,
} from '../../src/domain/organisation-fold.js';
import { foldOrganisation, unitOn } from '../../src/domain/organisation-fold.js';
import { addDays } from '../../src/domain/plain-date.js';
import { edgesOf } from '../../src/domain/unit-changes.js';
import { dissolve, establish, merge, move, quota, split } from '../domain/records.js';
import { knownAt, organisationRows } from './folded.js';
import { DATES, eventAt, organisationEvents, UNITS } from './random-events.js';

const timelineAt = (events: readonly RecordedEvent[], index: number): OrganisationTimeline =>
  foldOrganisation(
    timelineOf<OrganisationFact['action']>(
      knownFrom(events.filter((event) => event.index <= index)),
    ),
  );

const ENDING = new Set(['dissolve', 'merge', 'split']);

/** The plain way, day by day: up the tree of that day; what is dissolved stays where it was the day before. */
const pathOn = (timeline: OrganisationTimeline, unit: string, date: string): string[] => {
  const state = unitOn(timeline, unit, date);
  if (state === undefined) return [];
  if (!state.exists) {
    const ended = timeline.units
      .get(unit)
      ?.filter((step) => step.date <= date && ENDING.has(step.fact.action.action))
      .at(-1)?.date;
    const dayBefore = addDays(ended ?? date, -1);
    if (unitOn(timeline, unit, dayBefore)?.exists === true)
      return pathOn(timeline, unit, dayBefore);
    return above(timeline, state, ended ?? date);
  }
  return above(timeline, state, date);
};
const above = (timeline: OrganisationTimeline, state: UnitState, date: string): string[] =>
  state.parent === null ? [state.unit] : [...pathOn(timeline, state.parent, date), state.unit];

describe('unit_tree', () => {
  test('has the state and the path of every unit at every (D, K)', () => {
    fc.assert(
      fc.property(organisationEvents, (events) => {
        const { rows } = organisationRows(UNIT_TREE, events);
        for (const { index } of events) {
          const timeline = timelineAt(events, index);
          for (const date of [...DATES, '2019-12-31', '2020-05-01', '9999-12-30']) {
            for (const unit of UNITS) {
              const there = knownAt(rows, index).filter(
                (row) =>
                  row.unit === unit &&
                  String(row.valid_from) <= date &&
                  date < String(row.valid_to),
              );
              const state = unitOn(timeline, unit, date);
              expect(there).toHaveLength(state === undefined ? 0 : 1);
              if (state === undefined) continue;
              const { exists, name, parent, quota } = state;
              const path = pathOn(timeline, unit, date);
              expect(there[0]).toMatchObject({ standing: exists, name, parent, quota, path });
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is the same whether folded event by event or from the last events alone', () => {
    fc.assert(
      fc.property(organisationEvents, fc.nat(14), (events, cut) => {
        for (const table of [UNIT_TREE, LINEAGE, ANOMALY]) {
          const stored = organisationRows(
            table,
            events.filter(({ index }) => index <= cut),
          ).rows;
          const { rewritten, rows } = organisationRows(table, events, cut);
          const kept = stored.filter(
            (row) => cut > 0 && !rewritten.includes(String(row[table.key])),
          );
          const all = organisationRows(table, events).rows;
          expect([...kept, ...rows].map((row) => JSON.stringify(row)).sort()).toEqual(
            all.map((row) => JSON.stringify(row)).sort(),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('moves the path of the units below with the unit above, and leaves a dissolved one where it was', () => {
    const events = recorded(
      establish('2020-01-01', 'a'),
      establish('2020-01-01', 'b'),
      establish('2020-01-01', 'c', { parent: 'a' }),
      establish('2020-01-01', 'd', { parent: 'c' }),
      establish('2020-01-01', 'e', { parent: 'c' }),
      dissolve('2020-06-15', 'e'),
      move('2021-01-01', 'c', 'b'),
    );
    const now = knownAt(organisationRows(UNIT_TREE, events).rows, 7);
    const paths = (unit: string) =>
      now
        .filter((row) => row.unit === unit)
        .map((row) => [row.valid_from, String(row.path), row.standing, row.event]);
    expect(paths('d')).toEqual([
      ['2020-01-01', 'a,c,d', true, 'organisation-main/4'],
      ['2021-01-01', 'b,c,d', true, 'organisation-main/7'],
    ]);
    expect(paths('e')).toEqual([
      ['2020-01-01', 'a,c,e', true, 'organisation-main/5'],
      ['2020-06-15', 'a,c,e', false, 'organisation-main/6'],
    ]);
  });

  test('folds ten thousand units, a quota for each and a move of a branch without folding the whole tree each time', () => {
    const facts: FactAction[] = [establish('2020-01-01', 'top')];
    for (let nth = 0; nth < 10_000; nth += 1) {
      const parent = nth < 100 ? 'top' : `u${nth % 100}`;
      facts.push(establish(`2020-${nth % 2 === 0 ? '01' : '02'}-01`, `u${nth}`, { parent }));
    }
    for (let nth = 0; nth < 10_000; nth += 1) facts.push(quota('2020-03-01', `u${nth}`, nth));
    facts.push(move('2021-01-01', 'u1', 'u2'));
    const started = performance.now();
    const { rows } = organisationRows(UNIT_TREE, recorded(...facts));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(rows.length).toBeGreaterThan(20_000);
  });
});

describe('anomaly', () => {
  test('holds the anomalies of the organisation, and what they are against, at every knowledge', () => {
    fc.assert(
      fc.property(organisationEvents, (events) => {
        const { rows } = organisationRows(ANOMALY, events);
        for (const { index } of events) {
          const expected = timelineAt(events, index).anomalies.map(({ code, fact, against }) =>
            [code, fact.event, fact.root, against?.event ?? ''].join(),
          );
          const found = knownAt(rows, index).map((row) =>
            [row.code, row.event, row.root, row.against ?? ''].join(),
          );
          expect(found.sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('lineage', () => {
  test('holds what went where by the merges and splits that took effect, at every knowledge', () => {
    fc.assert(
      fc.property(organisationEvents, (events) => {
        const { rows } = organisationRows(LINEAGE, events);
        for (const { index } of events) {
          const expected = timelineAt(events, index).transitions.flatMap(({ event, action }) =>
            edgesOf(action).map(({ from, to, whole, kind }) =>
              [from, to, action.effectiveDate, whole, kind, event].join(),
            ),
          );
          const found = knownAt(rows, index).map((row) =>
            [row.from_unit, row.to_unit, row.date, row.whole, row.kind, row.event].join(),
          );
          expect(found.sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 200 },
    );
  });

  test('says wholly of what went into one unit, and in part of what was divided', () => {
    const events = recorded(
      establish('2020-01-01', 'a'),
      establish('2020-01-01', 'b'),
      establish('2020-01-01', 'c'),
      merge('2021-01-01', ['a'], 'new', { name: 'New' }),
      split('2021-01-01', 'b', [{ unit: 'new' }, { unit: 'rest', name: 'Rest' }]),
      split('2022-01-01', 'c', [{ unit: 'off', name: 'Off' }], { extent: 'part' }),
      split('2023-01-01', 'c', [{ unit: 'rest' }], { extent: 'whole' }),
    );
    const now = knownAt(organisationRows(LINEAGE, events).rows, 7);
    expect(now.map((row) => [row.from_unit, row.to_unit, row.whole, row.kind])).toEqual([
      ['a', 'new', true, 'merge'],
      ['b', 'new', false, 'split'],
      ['b', 'rest', false, 'split'],
      ['c', 'off', false, 'split-off'],
      ['c', 'rest', true, 'split'],
    ]);
  });
});

const recorded = (...facts: FactAction[]): RecordedEvent[] =>
  facts.map((fact, at) =>
    eventAt(at + 1, ORGANISATION_STREAM, ACTIONS[fact.action].event, contentOf(fact), fact),
  );
