/** The tables of persons hold what the fold says, for every date and every knowledge. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ANOMALY } from '../../projections/tables/anomaly/rows.js';
import { MOVEMENT } from '../../projections/tables/movement/rows.js';
import { PERSON_STATE } from '../../projections/tables/person-state/rows.js';
import type { Table } from '../../projections/tables/table.js';
import { TRAINING } from '../../projections/tables/training/rows.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { knownFrom, timelineOf } from '../../src/domain/knowledge.js';
import type { PersonFact, PersonTimeline } from '../../src/domain/person-fold.js';
import { foldPerson } from '../../src/domain/person-fold.js';
import { NOT_YET } from '../../src/domain/person-state.js';
import { hire, rotate, separate } from '../domain/records.js';
import type { NamedRow } from './folded.js';
import { knownAt, personRows } from './folded.js';
import { DATES, eventAt, personEvents } from './random-events.js';
import { contentOf } from '../../src/domain/amendments.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { FactAction } from '../../src/domain/actions.js';

/** The plain way: fold everything known at that index anew. */
const factsAt = (events: readonly RecordedEvent[], index: number): PersonFact[] =>
  timelineOf<PersonFact['action']>(knownFrom(events.filter((event) => event.index <= index)));
const timelineAt = (events: readonly RecordedEvent[], index: number): PersonTimeline =>
  foldPerson(factsAt(events, index));

const byDate = (a: NamedRow, b: NamedRow): number =>
  String(a.valid_from ?? a.date).localeCompare(String(b.valid_from ?? b.date)) ||
  Number(a.ordinal) - Number(b.ordinal);

const forEveryKnowledge = (
  check: (events: readonly RecordedEvent[], index: number) => void,
): void => {
  fc.assert(
    fc.property(personEvents(), (events) => {
      for (const { index } of events) check(events, index);
    }),
    { numRuns: 200 },
  );
};

describe('person_state', () => {
  test('holds exactly the steps of the fold at every knowledge', () => {
    forEveryKnowledge((events, index) => {
      const { steps } = timelineAt(events, index);
      const rows = knownAt(personRows(PERSON_STATE, events).rows, index).sort(byDate);
      expect(rows.map((row) => [row.valid_from, row.valid_to, row.ordinal, row.event])).toEqual(
        steps.map(({ date, ordinal, fact }, at) => [
          date,
          steps[at + 1]?.date ?? '9999-12-31',
          ordinal,
          fact.event,
        ]),
      );
    });
  });

  test('has one row of any length at (D, K), and it says what the fold of the facts dated up to D says', () => {
    forEveryKnowledge((events, index) => {
      const { rows } = personRows(PERSON_STATE, events);
      for (const date of [...DATES, '2019-12-31', '2020-05-01', '2024-01-01', '9999-12-30']) {
        const timeline = timelineAt(events, index);
        const state = timeline.steps.findLast((step) => step.date <= date)?.state;
        const there = knownAt(rows, index).filter(
          (row) => String(row.valid_from) <= date && date < String(row.valid_to),
        );
        expect(there).toHaveLength(state === undefined ? 0 : 1);
        if (state === undefined) continue;
        expect(there[0]).toMatchObject({
          employed: state.employed,
          spell: state.spell,
          hire_date: state.hireDate,
          unit: state.unit,
          host_unit: state.hostUnit,
          seconded_until: state.secondment?.until ?? null,
          suspended_until: state.suspendedUntil,
          penalty: state.penalty?.form ?? null,
          post: state.attributes.post ?? null,
          gender: state.attributes.gender ?? null,
          education: state.attributes.education ?? null,
          fte: state.attributes.fte ?? null,
        });
      }
    });
  });

  test('keeps a row open as long as it says the same', () => {
    const events = recorded(
      hire('2020-01-01', 'a'),
      rotate('2020-03-01', 'b', 'transfer'),
      separate('2021-01-01', 'resignation'),
    );
    expect(
      personRows(PERSON_STATE, events).rows.map((row) =>
        ['valid_from', 'valid_to', 'known_from', 'known_to', 'unit'].map((name) => row[name]),
      ),
    ).toEqual([
      ['2020-01-01', '9999-12-31', 1, 2, 'a'],
      ['2020-03-01', '9999-12-31', 2, 3, 'b'],
      ['2020-01-01', '2020-03-01', 2, 2147483647, 'a'],
      ['2020-03-01', '2021-01-01', 3, 2147483647, 'b'],
      ['2021-01-01', '9999-12-31', 3, 2147483647, null],
    ]);
  });
});

describe('movement', () => {
  test('holds each movement of the fold with the units before and after it', () => {
    forEveryKnowledge((events, index) => {
      const { steps } = timelineAt(events, index);
      const expected = steps.flatMap(({ date, ordinal, fact, byTime, state }, at) => {
        const before = steps[at - 1]?.state ?? NOT_YET;
        const { action } = fact.action;
        const home = before.secondment !== null && state.secondment === null;
        const kinds = ['hire', 'rotate', 'return', 'separate', 'relieve'];
        if (byTime ? !home : !kinds.includes(action)) return [];
        return [
          {
            date,
            ordinal,
            event: fact.event,
            root: fact.root,
            by_time: byTime,
            action: byTime ? 'return' : action,
            from_unit: before.unit,
            to_unit: state.unit,
            from_host: before.hostUnit,
            to_host: state.hostUnit,
          },
        ];
      });
      const rows = knownAt(personRows(MOVEMENT, events).rows, index).sort(byDate);
      expect(rows).toMatchObject(expected);
      expect(rows).toHaveLength(expected.length);
    });
  });
});

describe('training', () => {
  test('holds the trainings that took effect, at every knowledge', () => {
    forEveryKnowledge((events, index) => {
      const impossible = timelineAt(events, index).anomalies.map(({ fact }) => fact.root);
      const expected = factsAt(events, index)
        .filter(({ action, root }) => action.action === 'train' && !impossible.includes(root))
        .map(({ event, root, action }) => ({ event, root, date: action.effectiveDate }));
      const rows = knownAt(personRows(TRAINING, events).rows, index);
      expect(rows).toHaveLength(expected.length);
      expect(rows).toEqual(
        expect.arrayContaining(expected.map((row) => expect.objectContaining(row))),
      );
    });
  });
});

describe('anomaly', () => {
  test('holds the anomalies of the fold, and what they are against, at every knowledge', () => {
    forEveryKnowledge((events, index) => {
      const expected = timelineAt(events, index).anomalies.map(({ code, fact, against }) => [
        code,
        fact.event,
        fact.root,
        against?.event ?? null,
      ]);
      const rows = knownAt(personRows(ANOMALY, events).rows, index);
      const found = rows.map((row) => [row.code, row.event, row.root, row.against]);
      expect(found.map(String).sort()).toEqual(expected.map(String).sort());
    });
  });
});

describe('what a table lacks since an index', () => {
  test('turns the rows stored then into the rows of the whole log', () => {
    const tables: Table[] = [PERSON_STATE, MOVEMENT, TRAINING, ANOMALY];
    fc.assert(
      fc.property(personEvents(), fc.nat(14), (events, cut) => {
        for (const table of tables) {
          const stored = personRows(
            table,
            events.filter(({ index }) => index <= cut),
          ).rows;
          const since = personRows(table, events, cut);
          const kept = since.rewritten.length > 0 || cut === 0 ? [] : stored;
          const all = personRows(table, events).rows;
          expect([...kept, ...since.rows].map(text).sort()).toEqual(all.map(text).sort());
        }
      }),
      { numRuns: 200 },
    );
  });
});

const text = (row: NamedRow): string => JSON.stringify(row);

const recorded = (...facts: FactAction[]): RecordedEvent[] =>
  facts.map((fact, at) =>
    eventAt(at + 1, 'person-p1', ACTIONS[fact.action].event, contentOf(fact), fact),
  );
