/** A subject that cannot be folded is left out, counted and noted; nobody else is held up by it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { TABLES } from '../../projections/tables/catalogue.js';
import type { Table } from '../../projections/tables/table.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { hire, separate } from '../domain/records.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { FactAction } from '../../src/domain/actions.js';
import { contentOf as dataOf } from '../../src/domain/amendments.js';
import { eventAt } from '../projections/random-events.js';
import { contentOf, ProjectedLedger } from './projected-ledger.js';

let ledger: ProjectedLedger;
beforeEach(() => {
  ledger = new ProjectedLedger();
});
afterEach(() => ledger.close());

const recorded = (person: string, nth: number, fact: FactAction): RecordedEvent =>
  eventAt(nth, `person-${person}`, ACTIONS[fact.action].event, dataOf(fact), fact);

/** Movements that cannot be folded for somebody, as long as the switch is on. */
const failingFor = (person: string, failing: { on: boolean }): Table[] =>
  TABLES.map((table) => {
    const { ofPerson } = table;
    if (table.name !== 'movement' || ofPerson === undefined) return table;
    return {
      ...table,
      ofPerson: (id: string) => {
        if (id === person && failing.on) throw new TypeError('cannot be folded');
        return ofPerson(id);
      },
    };
  });

const people = async (tables: Awaited<ReturnType<ProjectedLedger['open']>>, table: string) =>
  (await tables.query(`select distinct person from ${table} order by person`, {})).map(
    (row) => row.person,
  );

describe('a subject that cannot be folded', () => {
  test('is out of every table, the others are in, and it is counted and noted', async () => {
    await ledger.record([
      recorded('a', 1, hire('2020-01-01', 'u')),
      recorded('b', 1, hire('2020-01-01', 'u')),
      recorded('c', 1, hire('2020-01-01', 'u')),
    ]);
    const tables = await ledger.openCaughtUp({ tables: failingFor('b', { on: true }) });
    for (const table of ['person_state', 'movement']) {
      expect(await people(tables, table)).toEqual(['a', 'c']);
    }
    expect(await tables.query('select count(*) as n from log', {})).toEqual([{ n: 3 }]);
    expect(tables.projected().quarantined).toBe(1);
    expect(await tables.query('from quarantine', {})).toEqual([
      { stream: 'person-b', index: 2, message: 'TypeError: cannot be folded' },
    ]);
  });

  test('loses the rows it had, and gets all of them back with its next event', async () => {
    const failing = { on: false };
    const tables = await ledger.open({ tables: failingFor('b', failing) });
    const take = async (event: RecordedEvent): Promise<void> => {
      await ledger.record([event]);
      await ledger.caughtUp(tables);
    };
    await take(recorded('b', 1, hire('2020-01-01', 'u')));
    await take(recorded('a', 1, hire('2020-01-01', 'u')));
    expect(await people(tables, 'person_state')).toEqual(['a', 'b']);
    failing.on = true;
    await take(recorded('b', 2, separate('2021-01-01', 'resignation')));
    expect(await people(tables, 'person_state')).toEqual(['a']);
    expect(tables.projected().quarantined).toBe(1);
    failing.on = false;
    await take(recorded('b', 3, hire('2022-01-01', 'u')));
    expect(tables.projected().quarantined).toBe(0);
    expect(await tables.query('from quarantine', {})).toEqual([]);
    const content = await contentOf(tables);
    await tables.rebuild();
    expect(await contentOf(tables)).toEqual(content);
    expect(content.movement).toHaveLength(4);
  });

  test('is still out after a stop, and back after a rebuild that folds it', async () => {
    const failing = { on: true };
    const options = { tables: failingFor('b', failing) };
    await ledger.record([
      recorded('a', 1, hire('2020-01-01', 'u')),
      recorded('b', 1, hire('2020-01-01', 'u')),
    ]);
    await ledger.stop(await ledger.openCaughtUp(options));
    const tables = await ledger.openCaughtUp(options);
    expect(tables.projected().quarantined).toBe(1);
    failing.on = false;
    await tables.rebuild();
    expect(tables.projected().quarantined).toBe(0);
    expect(await people(tables, 'movement')).toEqual(['a', 'b']);
  });

  test('is one whose dates are no dates, too; its events stay in the log table', async () => {
    const event = recorded('b', 1, hire('2020-01-01', 'u'));
    await ledger.record([{ ...event, effectiveDate: '2020-02-30' }]);
    await ledger.record([recorded('a', 1, hire('2020-01-01', 'u'))]);
    const tables = await ledger.openCaughtUp();
    expect(await people(tables, 'person_state')).toEqual(['a']);
    expect(tables.projected().quarantined).toBe(1);
    expect(await tables.query('select index, effective_date from log order by index', {})).toEqual([
      { index: 1, effective_date: null },
      { index: 2, effective_date: '2020-01-01' },
    ]);
  });

  test('may be the organisation', async () => {
    const failing = { on: false };
    const tables = await ledger.open({
      tables: TABLES.map((table) => {
        const { ofOrganisation } = table;
        if (table.name !== 'unit_tree' || ofOrganisation === undefined) return table;
        return {
          ...table,
          ofOrganisation: () => {
            if (failing.on) throw new Error('cannot be folded');
            return ofOrganisation();
          },
        };
      }),
    });
    const take = async (nth: number, unit: string): Promise<number> => {
      const dated = { effectiveDate: '2020-01-01', sequence: 0 };
      const data = { unit, name: unit };
      await ledger.record([eventAt(nth, 'organisation-main', 'unit-established', data, dated)]);
      await ledger.caughtUp(tables);
      return (await tables.query('from unit_tree', {})).length;
    };
    expect(await take(1, 'a')).toBe(1);
    failing.on = true;
    expect(await take(2, 'b')).toBe(0);
    expect(tables.projected().quarantined).toBe(1);
    failing.on = false;
    expect(await take(3, 'c')).toBe(3);
    expect(tables.projected().quarantined).toBe(0);
  });
});
