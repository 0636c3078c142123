/** What the page for dashboards promises: its queries run, and the role of its script reads its rows and nothing else. */
import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import { CATALOGUE_STREAM, ORGANISATION_STREAM } from '../../src/domain/events.js';
import type { Publisher } from '../../src/application/publishing.js';
import { startPublisher } from '../../src/publisher/publisher.js';
import { eventAt } from '../projections/random-events.js';
import { mixedLog, ProjectedLedger } from '../projector/projected-ledger.js';
import { postgresServer } from '../support/postgres.js';
import { ask, publishedIndex, until } from './published.js';

jest.setTimeout(60_000);
const server = postgresServer();
const page = readFileSync(new URL('../../docs/dashboards.md', import.meta.url), 'utf8');
const script = readFileSync(new URL('../../docs/sql/read-only-role.sql', import.meta.url), 'utf8');

/** The queries of the page by the title in their first line. */
const queries = [...page.matchAll(/```sql\n-- (.+)\n([^`]+)```/g)].map(
  ([, title = '', sql = '']) => [title, sql] as const,
);

let url: string;
let ledger: ProjectedLedger;
let publisher: Publisher;

beforeAll(async () => {
  ledger = new ProjectedLedger();
  await ledger.record(mixedLog(30, 21));
  const dated = { effectiveDate: '2020-01-01', sequence: 0 };
  const quota = { unit: 'y', posts: 5 };
  const shift = { entry: 'attribute/shift', content: { vi: 'ca', en: 'shift', type: 'text' } };
  await ledger.record([
    eventAt(1, ORGANISATION_STREAM, 'quota-assigned', quota, dated),
    eventAt(1, CATALOGUE_STREAM, 'entry-declared', shift, dated),
    eventAt(1, 'person-there', 'hired', { unit: 'y', profile: { shift: 'night' } }, dated),
  ]);
  const tables = await ledger.openCaughtUp();
  url = await server.aDatabase();
  publisher = startPublisher({ url, tables, log: () => undefined });
  const { index } = await ledger.store.head();
  await until('all is published', async () => (await publishedIndex(url)) === index);
});
afterAll(async () => {
  await publisher.stop();
  await ledger.close();
});

/** Runs the script as psql does, with its variables put in. */
const makeRole = async (role: string, unit: string): Promise<string> => {
  const filled = script
    .replaceAll(/^\s*--.*$/gm, '')
    .replaceAll(`:'role'`, `'${role}'`)
    .replaceAll(`:"role"`, `"${role}"`)
    .replaceAll(`:'unit'`, `'${unit}'`);
  const [making = '', granting = ''] = filled.split('\\gexec');
  for (const row of await ask(url, making)) await ask(url, String(row.format));
  await ask(url, granting);
  await ask(url, `alter role "${role}" password 'secret'`);
  const own = new URL(url);
  own.username = role;
  own.password = 'secret';
  return own.href;
};

describe('a query of the page', () => {
  test('is there for each of the four tools', () => {
    const tools = queries.map(([title]) => title.split(':')[0]);
    expect(new Set(tools)).toEqual(new Set(['metabase', 'superset', 'grafana', 'excel']));
  });

  test.each(queries)('runs as the read-only role: %s', async (_title, sql) => {
    const reader = await makeRole('dashboards', '*');
    const rows = await ask(reader, sql);
    expect(rows.length).toBeGreaterThan(0);
  });

  test('groups by what an organisation has declared itself', async () => {
    const [, sql = ''] = queries.find(([title]) => title.includes('of the organisation')) ?? [];
    const rows = await ask(url, sql);
    expect(rows).toContainEqual({ shift: 'night', headcount: '1' });
  });
});

describe('the read-only role', () => {
  test('reads every published table', async () => {
    const reader = await makeRole('dashboards', '*');
    for (const { name, derived } of PUBLISHED_TABLES) {
      const where = derived === true ? ` where date = date '2020-03-01'` : '';
      const count = `select count(*)::integer as count from reporting.${name}${where}`;
      const [[own], [all]] = [await ask(reader, count), await ask(url, count)];
      expect(own).toEqual(all);
    }
  });

  test('can read nothing else, and write nothing', async () => {
    const reader = await makeRole('dashboards', '*');
    const readable = await ask(
      reader,
      `select n.nspname || '.' || c.relname as name
       from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
         and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
    );
    expect(readable.map(({ name }) => name).toSorted()).toEqual(
      [...PUBLISHED_TABLES.map(({ name }) => name), 'published', 'role_scope']
        .map((name) => `reporting.${name}`)
        .toSorted(),
    );
    const writable = await ask(
      reader,
      `select c.relname from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
       where n.nspname in ('reporting', 'publishing')
         and has_table_privilege(c.oid, 'insert, update, delete, truncate')`,
    );
    expect(writable).toEqual([]);
    await expect(ask(reader, 'select * from publishing.checkpoint')).rejects.toThrow(
      'permission denied for schema publishing',
    );
    await expect(ask(reader, 'create table reporting.mine (a integer)')).rejects.toThrow();
    await expect(
      ask(reader, `begin; set transaction read write; create table public.mine (a integer)`),
    ).rejects.toThrow('permission denied for schema public');
  });

  test('of a unit sees the rows of that unit and of those below it, and no other', async () => {
    const units = await ask(
      url,
      `select unit from reporting.units
       where 'y' = any(string_to_array(path, '/')) and valid_from <= current_date
         and (valid_to is null or current_date < valid_to)`,
    );
    const within = units.map(({ unit }) => String(unit));
    expect(within).toContain('y');
    const reader = await makeRole('of_y', 'y');
    for (const { name, units: columns } of PUBLISHED_TABLES) {
      if (columns === undefined) continue;
      const days = name === 'headcount_daily' ? `date = date '2020-07-01' and ` : '';
      const count = `select count(*)::integer as count from reporting.${name} where ${days}`;
      const mine = columns.map((column) => `coalesce("${column}" = any($1), false)`).join(' or ');
      const [expected] = await ask(url, `${count}(${mine})`, [within]);
      const [seen] = await ask(reader, `${count}true`);
      expect({ name, ...seen }).toEqual({ name, ...expected });
      const [others] = await ask(reader, `${count}not (${mine})`, [within]);
      expect({ name, ...others }).toEqual({ name, count: 0 });
    }
  });

  test('without a unit sees nobody', async () => {
    const reader = await makeRole('of_none', 'no-such-unit');
    await ask(url, `delete from reporting.role_scope where role = 'of_none'`);
    expect(await ask(reader, 'select from reporting.person_state')).toEqual([]);
    expect(
      await ask(reader, `select from reporting.headcount_daily where date = date '2020-03-01'`),
    ).toEqual([]);
  });

  test('does not learn the units of other roles', async () => {
    const reader = await makeRole('of_y', 'y');
    expect(await ask(reader, 'select role, unit from reporting.role_scope')).toEqual([
      { role: 'of_y', unit: 'y' },
    ]);
  });
});
