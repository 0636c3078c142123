/** Several replicas publish into one database: one at a time, never backwards, and another goes on when one is killed. */
import { rmSync } from 'node:fs';

import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import { takeLock, TakenOver } from '../../src/publisher/checkpoint.js';
import { PostgresSession } from '../../src/publisher/postgres-session.js';
import { publish } from '../../src/publisher/publication.js';
import type { Publisher } from '../../src/application/publishing.js';
import type { PublisherOptions } from '../../src/publisher/publisher.js';
import { startPublisher } from '../../src/publisher/publisher.js';
import { Child } from '../event-store/processes.js';
import { mixedLog, ProjectedLedger } from '../projector/projected-ledger.js';
import { postgresServer } from '../support/postgres.js';
import { ask, inPostgres, inReports, publishedIndex, until } from './published.js';

jest.setTimeout(120_000);
const server = postgresServer();
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const aLedger = (): ProjectedLedger => {
  const ledger = new ProjectedLedger();
  cleanups.push(() => ledger.close());
  return ledger;
};
const publishing = (options: Omit<PublisherOptions, 'log'>, lines: string[] = []): Publisher => {
  const publisher = startPublisher({ log: (line) => lines.push(line), ...options });
  cleanups.push(() => publisher.stop());
  return publisher;
};
const at = (url: string, index: number) => async () => (await publishedIndex(url)) === index;

describe('a replica', () => {
  test('goes on in seconds when the one that publishes is killed in the middle of writing, and nothing is lost or doubled', async () => {
    const log = mixedLog(40, 3);
    const ledger = aLedger();
    await ledger.record(log);
    const url = await server.aDatabase();
    const first = Math.floor(log.length / 2);
    const child = new Child('../publisher/publishing-process.ts', url, '40', '3', String(first));
    cleanups.push(() => child.kill());
    await until(`half is published ${child.complaint}`, at(url, first), 30_000);
    // Rows of the other process take so long that it is killed among them.
    await ask(
      url,
      `create function slow() returns trigger language plpgsql as $$
       begin
         if (select holder from publishing.checkpoint) = 'child' then perform pg_sleep(0.2); end if;
         return new;
       end $$;
       create trigger slow before insert on reporting.person_state for each row execute function slow()`,
    );
    const tables = await ledger.openCaughtUp();
    const publisher = publishing({ url, tables, holder: 'other' });
    await until('the other process writes', async () => {
      const rows = await ask(
        url,
        `select from pg_stat_activity where query like 'copy reporting.person_state%' and state = 'active'`,
      );
      return rows.length === 1;
    });
    expect(publisher.state().role).not.toBe('publishing');
    const killed = performance.now();
    await child.kill();
    rmSync(child.lines[0] ?? '', { recursive: true });
    await until('all is published', at(url, log.length), 10_000);
    expect(performance.now() - killed).toBeLessThan(10_000);
    expect(await inPostgres(url)).toEqual(await inReports(tables));
    expect(publisher.state()).toEqual({
      role: 'publishing',
      index: log.length,
      lag: 0,
      failure: null,
    });
  });

  test('that is behind what is published waits, and publishes when it has caught up', async () => {
    const log = mixedLog(12, 5);
    const [ahead, behind] = [aLedger(), aLedger()];
    await ahead.record(log);
    await behind.record(log.slice(0, 30));
    const url = await server.aDatabase();
    const first = publishing({ url, tables: await ahead.openCaughtUp() });
    await until('all is published', at(url, log.length));
    await first.stop();
    const tables = await behind.openCaughtUp();
    const second = publishing({ url, tables });
    await until('it waits', () => second.state().role === 'waiting');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(second.state()).toMatchObject({ role: 'waiting', index: log.length, lag: 0 });
    await behind.record(log.slice(30));
    await until('it publishes', () => second.state().role === 'publishing');
    expect(await inPostgres(url)).toEqual(await inReports(tables));
  });

  test('that has lost the lock without knowing it writes nothing more', async () => {
    const log = mixedLog(12, 5);
    const ledger = aLedger();
    await ledger.record(log.slice(0, 40));
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const publisher = publishing({ url, tables });
    await until('this part is published', at(url, 40));
    await publisher.stop();
    const before = await inPostgres(url);

    const session = await PostgresSession.open(url);
    cleanups.push(() => session.end());
    const epoch = (await takeLock(session, 'old')) ?? '';
    // As somebody else does who has taken over.
    await ask(url, 'update publishing.checkpoint set epoch = epoch + 1');
    await ledger.record(log.slice(40));
    await ledger.caughtUp(tables);
    const snapshot = await tables.snapshot();
    const writing = publish(session, epoch, snapshot, PUBLISHED_TABLES);
    await expect(writing).rejects.toBeInstanceOf(TakenOver);
    await snapshot.close();
    expect(await inPostgres(url)).toEqual(before);
  });

  test('that is asked to publish an older state than what is published changes nothing', async () => {
    const log = mixedLog(12, 5);
    const [ahead, behind] = [aLedger(), aLedger()];
    await ahead.record(log);
    await behind.record(log.slice(0, 30));
    const url = await server.aDatabase();
    const publisher = publishing({ url, tables: await ahead.openCaughtUp() });
    await until('all is published', at(url, log.length));
    await publisher.stop();
    const before = await inPostgres(url);
    const session = await PostgresSession.open(url);
    cleanups.push(() => session.end());
    const epoch = (await takeLock(session, 'behind')) ?? '';
    const snapshot = await (await behind.openCaughtUp()).snapshot();
    const published = await publish(session, epoch, snapshot, PUBLISHED_TABLES);
    await snapshot.close();
    expect(published).toEqual({ index: log.length, built: [] });
    expect(await inPostgres(url)).toEqual(before);
    expect(await publishedIndex(url)).toBe(log.length);
  });

  test('writes alone, and on from where the other one was, however often sessions are broken', async () => {
    const log = mixedLog(30, 9);
    const url = await server.aDatabase();
    const ledgers = [aLedger(), aLedger()];
    for (const ledger of ledgers) await ledger.record(log.slice(0, 10));
    for (const [nth, ledger] of ledgers.entries()) {
      publishing({ url, tables: await ledger.openCaughtUp(), holder: `replica ${nth}` });
    }
    await until('something is published', at(url, 10));
    await ask(
      url,
      `create table written (nth serial, epoch bigint, holder text, ledger_index integer, session integer);
       create function note() returns trigger language plpgsql as $$
       begin
         insert into public.written (epoch, holder, ledger_index, session)
         values (new.epoch, new.holder, new.ledger_index, pg_backend_pid());
         return new;
       end $$;
       create trigger note after update on publishing.checkpoint for each row execute function note()`,
    );
    for (let from = 10; from < log.length; from += 10) {
      for (const ledger of ledgers) await ledger.record(log.slice(from, from + 10));
      if (from % 50 === 0) {
        await ask(
          url,
          `select pg_terminate_backend(pid) from pg_locks
           where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await until('all is published', at(url, log.length));
    const written = await ask(
      url,
      'select epoch, holder, ledger_index, session from written order by nth',
    );
    const byEpoch = Map.groupBy(written, ({ epoch }) => String(epoch));
    for (const rows of byEpoch.values()) {
      expect(new Set(rows.map(({ session }) => session)).size).toBe(1);
    }
    const indexes = written.map((row) => Number(row.ledger_index));
    expect(indexes).toEqual(indexes.toSorted((a, b) => a - b));
    const epochs = written.map((row) => Number(row.epoch));
    expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
    expect(byEpoch.size).toBeGreaterThan(2);
    const [one] = ledgers;
    const tables = await one?.openCaughtUp().catch(() => undefined);
    if (tables !== undefined) expect(await inPostgres(url)).toEqual(await inReports(tables));
  });
});
