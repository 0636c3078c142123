/** Queries get plain cells, see one state of all tables, and reach nothing but the tables. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { DuckTables } from '../../src/projector/duck-tables.js';
import { eventAt } from '../projections/random-events.js';
import { mixedLog, ProjectedLedger } from './projected-ledger.js';

const DATED = { effectiveDate: '2020-01-01', sequence: 0 };

let ledger: ProjectedLedger;
let tables: DuckTables;
beforeEach(async () => {
  ledger = new ProjectedLedger();
  await ledger.record(mixedLog());
  tables = await ledger.openCaughtUp();
});
afterEach(() => ledger.close());

describe('a query', () => {
  test('gives dates as text, integers of any width and decimals as numbers, lists of texts as lists', async () => {
    const [row] = await tables.query(
      `select date '2020-02-29' as day, 7::integer as small, 7::bigint as wide, 7::hugeint as huge,
         sum(1) as summed, count(*) as counted, 1.25::decimal(9, 2) as exact, 0.5::double as half,
         ['a', 'b'] as list, []::varchar[] as nobody, true as flag, null as nothing, 'text' as text`,
      {},
    );
    expect(row).toEqual({
      day: '2020-02-29',
      small: 7,
      wide: 7,
      huge: 7,
      summed: 1,
      counted: 1,
      exact: 1.25,
      half: 0.5,
      list: ['a', 'b'],
      nobody: [],
      flag: true,
      nothing: null,
      text: 'text',
    });
  });

  test('takes texts, numbers, flags, nulls and lists by name, and ignores names it does not have', async () => {
    const [row] = await tables.query(
      `select $text::varchar as text, $number::bigint as number, $large::bigint as large,
         $half::double as half, $flag::boolean as flag, $nothing::date is null as nothing,
         $list::varchar[] as list, $none::varchar[] as none, $text::varchar as again`,
      {
        text: `o'neill "; drop table log; --`,
        number: -3,
        large: 9_007_199_254_740_991,
        half: 0.5,
        flag: false,
        nothing: null,
        list: ['x', 'ý'],
        none: [],
        unused: 'yes',
      },
    );
    expect(row).toEqual({
      text: `o'neill "; drop table log; --`,
      number: -3,
      large: 9_007_199_254_740_991,
      half: 0.5,
      flag: false,
      nothing: true,
      list: ['x', 'ý'],
      none: [],
      again: `o'neill "; drop table log; --`,
    });
  });

  test('without a parameter that it needs is refused by the name of it', async () => {
    await expect(tables.query('select $unit::varchar as unit', {})).rejects.toThrow('unit');
    expect(await tables.query('select 1 as one', {})).toEqual([{ one: 1 }]);
  });

  test('many at a time are all answered, each with its own parameters', async () => {
    const asked = Array.from({ length: 40 }, (_, nth) => nth);
    const answers = await Promise.all(
      asked.map((nth) =>
        tables.query('select $n::integer as n, count(*) > 0 as any from log', { n: nth }),
      ),
    );
    expect(answers).toEqual(asked.map((nth) => [{ n: nth, any: true }]));
  });

  test('asked again sees what has come since, whatever the tables held when it was first asked', async () => {
    const query = 'select stream, "index", type from log order by all';
    const before = await tables.query(query, {});
    await ledger.record([
      eventAt(1, 'person-somebody-whose-name-is-longer', 'hired', { unit: 'u' }, DATED),
    ]);
    await ledger.caughtUp(tables);
    const after = await tables.query(query, {});
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual({
      stream: 'person-somebody-whose-name-is-longer',
      index: before.length + 1,
      type: 'hired',
    });
  });

  test.each([
    `copy log to '/tmp/stolen.csv'`,
    `select * from read_text('/etc/hostname')`,
    `attach '/tmp/other.duckdb'`,
    'install httpfs',
    `set enable_external_access = true`,
  ])('cannot leave the file: %s', async (sql) => {
    await expect(tables.query(sql, {})).rejects.toThrow();
  });

  test('asked after the stop is refused', async () => {
    await ledger.stop(tables);
    await expect(tables.query('select 1', {})).rejects.toThrow('being closed');
  });
});
