/** Tables get new versions, and databases are met that another program or another ledger publishes into. */
import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import { PERSON_STATE } from '../../projections/published/person-state/table.js';
import type { PublishedTable } from '../../projections/published/published-table.js';
import { column } from '../../projections/published/published-table.js';
import type { Publisher } from '../../src/application/publishing.js';
import type { PublisherOptions } from '../../src/publisher/publisher.js';
import { startPublisher } from '../../src/publisher/publisher.js';
import { TABLES } from '../../projections/tables/catalogue.js';
import { mixedLog, ProjectedLedger } from '../projector/projected-ledger.js';
import { postgresServer } from '../support/postgres.js';
import { ask, inPostgres, inReports, publishedIndex, until } from './published.js';

jest.setTimeout(120_000);
const server = postgresServer();
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const aLedger = async (seed = 23): Promise<ProjectedLedger> => {
  const ledger = new ProjectedLedger();
  cleanups.push(() => ledger.close());
  await ledger.record(mixedLog(12, seed));
  return ledger;
};
const publishing = (options: Omit<PublisherOptions, 'log'>, lines: string[] = []): Publisher => {
  const publisher = startPublisher({ log: (line) => lines.push(line), ...options });
  cleanups.push(() => publisher.stop());
  return publisher;
};
const isPublishing = (publisher: Publisher): Promise<void> =>
  until('it publishes', () => publisher.state().role === 'publishing');

/** The tables as a later program may declare them: one of them without one column and with another. */
const later: readonly PublishedTable[] = PUBLISHED_TABLES.map((table) =>
  table.name === 'person_state'
    ? {
        ...table,
        version: table.version + 1,
        columns: [
          ...table.columns.filter(({ name }) => name !== 'penalty'),
          column('twice', 'text', 'the person, twice'),
        ],
        sql: `select *, person || person as twice from (${table.sql})`,
      }
    : table,
);

describe('a table of a new version', () => {
  test('takes the place of the old one with all its rows, while readers read and keep their rights', async () => {
    const ledger = await aLedger();
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const first = publishing({ url, tables });
    await isPublishing(first);
    await first.stop();
    await ask(
      url,
      `create role reader_of_versions login password 'secret';
       grant usage on schema reporting to reader_of_versions;
       grant select on reporting.person_state, reporting.calendar, reporting.headcount_daily, reporting.role_scope
       to reader_of_versions;
       insert into reporting.role_scope values ('reader_of_versions', '*')`,
    );
    const reader = new URL(url);
    [reader.username, reader.password] = ['reader_of_versions', 'secret'];
    const counted: unknown[] = [];
    const reading = { on: true };
    const read = async (): Promise<void> => {
      while (reading.on) {
        const sql = 'select count(*)::integer as count from reporting.person_state';
        counted.push((await ask(reader.href, sql))[0]?.count);
      }
    };
    const reads = read();
    const second = publishing({ url, tables, published: later });
    await isPublishing(second);
    reading.on = false;
    await reads;
    expect(new Set(counted).size).toBe(1);
    expect(await inPostgres(url, later)).toEqual(await inReports(tables, later));
    const twice = await ask(reader.href, 'select person, twice from reporting.person_state');
    expect(
      twice.every(({ person, twice: both }) => both === `${String(person)}${String(person)}`),
    ).toBe(true);
    expect(
      await ask(
        reader.href,
        `select from reporting.headcount_daily where date = date '2020-03-01'`,
      ),
    ).not.toEqual([]);
    const versions = await ask(
      url,
      `select version from reporting.published where name = 'person_state'`,
    );
    expect(versions).toEqual([{ version: PERSON_STATE.version + 1 }]);
  });

  test('is not undone by a replica that still runs the older program', async () => {
    const ledger = await aLedger();
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const newer = publishing({ url, tables, published: later });
    await isPublishing(newer);
    await newer.stop();
    const before = await inPostgres(url, later);
    const lines: string[] = [];
    const older = publishing({ url, tables }, lines);
    await until('it is refused', () => older.state().role === 'refused');
    expect(older.state().failure).toBe(
      `person_state is published in version ${PERSON_STATE.version + 1}, and this program has version ${PERSON_STATE.version}`,
    );
    expect(lines).toHaveLength(1);
    await older.stop();
    expect(await inPostgres(url, later)).toEqual(before);
  });
});

describe('what the tables are projected from', () => {
  test('in a new version has all rows written anew', async () => {
    const ledger = await aLedger();
    const before = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const first = publishing({ url, tables: before });
    await isPublishing(first);
    await first.stop();
    await ledger.stop(before);
    // The fold of the newer program leaves the person out whom the older one had.
    const newer = TABLES.map((table) =>
      table.name === 'movement' || table.name === 'person_state' || table.name === 'training'
        ? { ...table, version: table.version + 1, ofPerson: withoutRows(table.ofPerson, 'p1') }
        : table,
    );
    const tables = await ledger.open({ tables: newer });
    await until('it is rebuilt', () => ledger.lines.some((line) => line.startsWith('rebuilt ')));
    const second = publishing({ url, tables });
    await isPublishing(second);
    const contents = await inPostgres(url);
    expect(contents).toEqual(await inReports(tables));
    expect(contents.person_state?.some(({ person }) => person === 'p1')).toBe(false);
  });
});

describe('a person who could not be folded', () => {
  test('is out of the published tables, and is in them as soon as a rebuild has folded it', async () => {
    const ledger = await aLedger();
    const failing = { on: true };
    const tables = await ledger.open({
      tables: TABLES.map((table) => {
        const { ofPerson } = table;
        if (table.name !== 'movement' || ofPerson === undefined) return table;
        return {
          ...table,
          ofPerson: (person: string) => {
            if (failing.on && person === 'p1') throw new TypeError('cannot be folded');
            return ofPerson(person);
          },
        };
      }),
    });
    await ledger.caughtUp(tables);
    const url = await server.aDatabase();
    await isPublishing(publishing({ url, tables }));
    const without = await inPostgres(url);
    expect(without).toEqual(await inReports(tables));
    expect(without.person_state?.some(({ person }) => person === 'p1')).toBe(false);
    failing.on = false;
    await tables.rebuild();
    await until('it is published', async () => {
      const rows = await ask(url, `select from reporting.person_state where person = 'p1'`);
      return rows.length > 0;
    });
    expect(await inPostgres(url)).toEqual(await inReports(tables));
  });
});

/** A fold that gives no rows for one person. */
const withoutRows = (
  ofPerson: (typeof TABLES)[number]['ofPerson'],
  left: string,
): NonNullable<(typeof TABLES)[number]['ofPerson']> => {
  if (ofPerson === undefined) throw new Error('a table of persons was expected');
  return (person) =>
    person === left
      ? { advance: () => undefined, changesSince: () => undefined }
      : ofPerson(person);
};

describe('a database that is not ours to write to', () => {
  test('because another ledger is published there is left as it is', async () => {
    const [one, other] = [await aLedger(), await aLedger(29)];
    const url = await server.aDatabase();
    const first = publishing({ url, tables: await one.openCaughtUp() });
    await isPublishing(first);
    await first.stop();
    const before = await inPostgres(url);
    // As far as the other one, so that it is not behind.
    await other.record(
      mixedLog(12, 31).map((event) => ({ ...event, stream: `${event.stream}-more` })),
    );
    const second = publishing({ url, tables: await other.openCaughtUp() });
    await until('it is refused', () => second.state().role === 'refused');
    expect(second.state().failure).toMatch(/^another ledger is published in that database/);
    expect(await inPostgres(url)).toEqual(before);
  });

  test('because a newer program has changed the bookkeeping is left as it is', async () => {
    const ledger = await aLedger();
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const first = publishing({ url, tables });
    await isPublishing(first);
    await first.stop();
    await ask(url, 'insert into publishing.migration (number) values (99)');
    const index = await publishedIndex(url);
    const second = publishing({ url, tables });
    await until('it is refused', () => second.state().role === 'refused');
    expect(second.state().failure).toMatch(/^the schema publishing has migration 99/);
    expect(await publishedIndex(url)).toBe(index);
  });
});
