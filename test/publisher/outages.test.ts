/** PostgreSQL goes away and comes back: the ledger goes on, the operator is told once, and no row is missing after it. */
import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { startPublisher } from '../../src/publisher/publisher.js';
import { mixedLog, ProjectedLedger } from '../projector/projected-ledger.js';
import { postgresServer } from '../support/postgres.js';
import { ask, inPostgres, inReports, publishedIndex, until } from './published.js';

jest.setTimeout(120_000);
const server = postgresServer();
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const AWAY = /^the tables are not published to PostgreSQL: /;
const BACK = 'the tables are published to PostgreSQL again';

describe('while PostgreSQL is away', () => {
  test('events are recorded and projected, and all of them are there when it is back', async () => {
    const log = mixedLog(20, 13);
    const ledger = new ProjectedLedger();
    cleanups.push(() => ledger.close());
    await ledger.record(log.slice(0, 50));
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const lines: string[] = [];
    const publisher = startPublisher({ url, tables, log: (line) => lines.push(line) });
    cleanups.push(() => publisher.stop());
    await until('this part is published', async () => (await publishedIndex(url)) === 50);

    await server.stop();
    await until('it is noticed', () => publisher.state().role === 'away');
    await ledger.record(log.slice(50));
    await ledger.caughtUp(tables);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(publisher.state()).toMatchObject({ role: 'away', index: 50, lag: log.length - 50 });
    expect(publisher.state().failure).toMatch(/\w/);
    expect(lines).toEqual([expect.stringMatching(AWAY)]);

    await server.start();
    await until('all is published', async () => (await publishedIndex(url)) === log.length, 20_000);
    await until('it is told', () => publisher.state().role === 'publishing');
    expect(await inPostgres(url)).toEqual(await inReports(tables));
    expect(lines).toEqual([expect.stringMatching(AWAY), BACK]);
    expect(publisher.state()).toMatchObject({ index: log.length, lag: 0, failure: null });
  });

  test('a publication that was under way is taken up again from where it was', async () => {
    const log = mixedLog(20, 17);
    const ledger = new ProjectedLedger();
    cleanups.push(() => ledger.close());
    await ledger.record(log.slice(0, 50));
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const publisher = startPublisher({ url, tables, log: () => undefined });
    cleanups.push(() => publisher.stop());
    await until('this part is published', async () => (await publishedIndex(url)) === 50);
    await ask(
      url,
      `create table gate as select true as closed;
       create function wait() returns trigger language plpgsql as $$
       begin
         while (select closed from public.gate) loop perform pg_sleep(0.05); end loop;
         return new;
       end $$;
       create trigger wait before insert on reporting.movements for each row execute function wait()`,
    );
    await ledger.record(log.slice(50));
    await until('it writes', async () => {
      const copying = `select from pg_stat_activity where query like 'copy reporting.movements%' and state = 'active'`;
      return (await ask(url, copying)).length === 1;
    });
    const before = await inPostgres(url);
    await server.stop();
    await server.start();
    expect(await inPostgres(url)).toEqual(before);
    await ask(url, 'update gate set closed = false');
    await until('all is published', async () => (await publishedIndex(url)) === log.length, 20_000);
    expect(await inPostgres(url)).toEqual(await inReports(tables));
  });

  test('the service stops as fast as ever', async () => {
    const ledger = new ProjectedLedger();
    cleanups.push(() => ledger.close());
    const tables = await ledger.open();
    const url = 'postgres://nobody@127.0.0.1:1/nothing';
    const publisher = startPublisher({ url, tables, log: () => undefined });
    await until('it is noticed', () => publisher.state().failure !== null);
    await publisher.stop();
    expect(publisher.state().role).toBe('away');
  });
});
