/** What is in PostgreSQL is what the reports have: after the first filling, and after every kind of change. */
import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { contentOf } from '../../src/domain/amendments.js';
import { CATALOGUE_STREAM } from '../../src/domain/events.js';
import { addDays } from '../../src/domain/plain-date.js';
import type { PublisherOptions } from '../../src/publisher/publisher.js';
import { startPublisher } from '../../src/publisher/publisher.js';
import { hire } from '../domain/records.js';
import { eventAt } from '../projections/random-events.js';
import { mixedLog, ProjectedLedger } from '../projector/projected-ledger.js';
import { postgresServer } from '../support/postgres.js';
import type { Texts } from './published.js';
import { ask, DAYS, inFiles, inPostgres, inReports, publishedIndex, until } from './published.js';

jest.setTimeout(60_000);
const server = postgresServer();
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const aLedger = (): ProjectedLedger => {
  const ledger = new ProjectedLedger();
  cleanups.push(() => ledger.close());
  return ledger;
};

const publishing = (options: Omit<PublisherOptions, 'log'>, lines: string[] = []) => {
  const publisher = startPublisher({ log: (line) => lines.push(line), ...options });
  cleanups.push(() => publisher.stop());
  return publisher;
};

/** How many stand in each group on each day, by what is said of each person. */
const headsByHand = (states: readonly Texts[] = []): ReadonlyMap<string, number> => {
  const heads = new Map<string, number>();
  for (let day = DAYS.from; day < DAYS.to; day = addDays(day, 1)) {
    for (const { employed, valid_from, valid_to, unit, host_unit, category, gender } of states) {
      if (employed !== 'true' || (valid_from ?? '') > day || (valid_to ?? '9999') <= day) continue;
      for (const [basis, place] of [
        ['home', unit],
        ['host', host_unit],
      ]) {
        const group = [day, place, category ?? 'unknown', gender ?? 'unknown', basis].join();
        heads.set(group, (heads.get(group) ?? 0) + 1);
      }
    }
  }
  return heads;
};

const headsIn = (rows: readonly Texts[] = []): ReadonlyMap<string, number> =>
  new Map(
    rows.map(({ date, unit, category, gender, basis, count }) => [
      [date, unit, category, gender, basis].join(),
      Number(count),
    ]),
  );

describe('the published tables', () => {
  test('have after the first filling every row that the reports have, and no other', async () => {
    const ledger = aLedger();
    await ledger.record(mixedLog());
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    const lines: string[] = [];
    publishing({ url, tables }, lines);
    const { index } = await ledger.store.head();
    await until('all is published', async () => (await publishedIndex(url)) === index);
    const published = await inPostgres(url);
    expect(published).toEqual(await inReports(tables));
    expect(await inFiles(tables)).toEqual(published);
    expect(headsIn(published.headcount_daily)).toEqual(headsByHand(published.person_state));
    for (const name of ['person_state', 'units', 'headcount_daily', 'movements', 'trainings']) {
      expect(published[name]?.length).toBeGreaterThan(0);
    }
    expect(lines).toEqual([]);
  });

  test.each([
    'says "so", twice',
    "it's; drop table reporting.person_state --",
    'back\\slash \\N \\.',
    'two\nlines\r\nand a\ttab',
    'a zero byte \0 in it',
    'Phó Chủ tịch UBND phường Đông Ngạc 🏛',
    '\\.',
    'NULL',
    '=1+1',
  ])('hold any text as it was recorded: %j', async (post) => {
    const ledger = aLedger();
    const fact = hire('2020-01-01', 'x', { post });
    await ledger.record([eventAt(1, 'person-p1', 'hired', contentOf(fact), fact)]);
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    publishing({ url, tables });
    await until('it is published', async () => (await publishedIndex(url)) === 1);
    const rows = await ask(url, 'select post from reporting.hires');
    // PostgreSQL has no zero byte.
    expect(rows).toEqual([{ post: post.replace('\0', '') }]);
  });

  test('have the attributes that the organisation declared, and none any more that it seals later', async () => {
    const ledger = aLedger();
    const declared = (index: number, name: string, effectiveDate: string, sealed: object) => {
      const content = { vi: name, en: name, type: 'text', ...sealed };
      const dated = { effectiveDate, sequence: 0 };
      const data = { entry: `attribute/${name}`, content };
      return eventAt(index, CATALOGUE_STREAM, 'entry-declared', data, dated);
    };
    const hired = hire('2020-01-01', 'x', { profile: { shift: 'night "B"', locker: '12' } });
    const bare = hire('2020-01-01', 'x');
    await ledger.record([
      declared(1, 'shift', '2020-01-01', {}),
      declared(2, 'locker', '2020-01-01', {}),
      eventAt(1, 'person-p1', 'hired', contentOf(hired), hired),
      eventAt(1, 'person-p2', 'hired', contentOf(bare), bare),
    ]);
    const tables = await ledger.openCaughtUp();
    const url = await server.aDatabase();
    publishing({ url, tables });
    const own = async (index: number): Promise<readonly unknown[]> => {
      await until('it is published', async () => (await publishedIndex(url)) === index);
      expect(await inPostgres(url)).toEqual(await inReports(tables));
      return ask(
        url,
        'select own_attributes::jsonb as own from reporting.person_state order by person',
      );
    };
    expect(await own(4)).toEqual([{ own: { shift: 'night "B"', locker: '12' } }, { own: null }]);
    await ledger.record([declared(3, 'shift', '2021-01-01', { sealed: 'sensitive' })]);
    await ledger.caughtUp(tables);
    expect(await own(5)).toEqual([{ own: { locker: '12' } }, { own: null }]);
    await ledger.record([declared(4, 'locker', '2020-01-01', { sealed: 'contact' })]);
    await ledger.caughtUp(tables);
    expect(await own(6)).toEqual([{ own: null }, { own: null }]);
  });

  test('follow everything recorded after it, corrections and voids of old facts among it', async () => {
    const ledger = aLedger();
    const log = mixedLog(20, 11);
    const tables = await ledger.open();
    const url = await server.aDatabase();
    publishing({ url, tables });
    for (let from = 0; from < log.length; from += 25) {
      await ledger.record(log.slice(from, from + 25));
      await ledger.caughtUp(tables);
      const { index } = await ledger.store.head();
      await until('this part is published', async () => (await publishedIndex(url)) === index);
      expect(await inPostgres(url)).toEqual(await inReports(tables));
    }
  });
});
