/** The reports file is disposable: one that cannot be used is set aside and made anew from the log. */
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { isDamage } from '../../src/projector/reports-file.js';
import { contentOf, mixedLog, ProjectedLedger } from './projected-ledger.js';

let ledger: ProjectedLedger;
beforeEach(() => {
  ledger = new ProjectedLedger();
});
afterEach(() => ledger.close());

/** The content of tables made from the log, and closed again. */
const made = async () => {
  await ledger.record(mixedLog());
  const tables = await ledger.openCaughtUp();
  const content = await contentOf(tables);
  await ledger.stop(tables);
  return content;
};

describe('the reports file', () => {
  test.each([
    [
      'is garbage',
      (file: string) => {
        writeFileSync(file, 'no database at all\n'.repeat(1_000));
      },
    ],
    [
      'is empty',
      (file: string) => {
        writeFileSync(file, '');
      },
    ],
    [
      'is cut off',
      (file: string) => {
        truncateSync(file, 9_000);
      },
    ],
  ])('that %s is set aside with one line, and the tables are the same again', async (_, damage) => {
    const content = await made();
    damage(ledger.reports);
    const tables = await ledger.openCaughtUp();
    expect(await contentOf(tables)).toEqual(content);
    expect(ledger.lines).toHaveLength(1);
    expect(ledger.lines[0]).toMatch(
      /^the reports file cannot be used and is made anew from the log: /,
    );
    expect(existsSync(`${ledger.reports}.unusable`)).toBe(true);
  });

  test('that is missing is made without a word', async () => {
    const content = await made();
    rmSync(ledger.reports);
    expect(await contentOf(await ledger.openCaughtUp())).toEqual(content);
    expect(ledger.lines).toEqual([]);
  });

  test('of another program is set aside', async () => {
    const instance = await DuckDBInstance.create(ledger.reports);
    const connection = await instance.connect();
    await connection.run('create table salaries (amount integer)');
    connection.closeSync();
    instance.closeSync();
    await ledger.record(mixedLog());
    const tables = await ledger.openCaughtUp();
    await expect(tables.query('from salaries', {})).rejects.toThrow('salaries');
    expect(ledger.lines[0]).toContain('the tables of another program');
  });

  test('of another ledger is set aside', async () => {
    await made();
    const other = new ProjectedLedger();
    try {
      await other.record(mixedLog(3, 99));
      writeFileSync(other.reports, readFileSync(ledger.reports));
      const tables = await other.openCaughtUp();
      expect(other.lines[0]).toContain('it reflects another log than this ledger');
      expect(await tables.query('select count(*) as n from log', {})).toEqual([
        { n: (await other.store.head()).index },
      ]);
    } finally {
      await other.close();
    }
  });

  test('that is found damaged by a query is made anew while the ledger runs', async () => {
    const content = await made();
    const bytes = readFileSync(ledger.reports);
    // The first three blocks of 4 KiB are headers; the rest is data and its description.
    for (let at = 12_288 + 4_096; at < bytes.length; at += 4_096) bytes.fill(0x5a, at, at + 64);
    writeFileSync(ledger.reports, bytes);
    const tables = await ledger.open();
    const { index } = await ledger.store.head();
    for (let tries = 0; tries < 50; tries += 1) {
      const rows = await contentOf(tables).catch(() => undefined);
      if (rows !== undefined && tables.projected().index === index) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await contentOf(tables)).toEqual(content);
    expect(ledger.lines.join()).toContain('made anew from the log');
  });

  test('is not taken for damaged because of what somebody asked', () => {
    const quoted = 'Conversion Error: invalid date field format: "IO Error: corrupt", expected';
    expect(isDamage(new Error(quoted))).toBe(false);
    expect(isDamage(new Error('IO Error: Corrupt database file: computed checksum 1'))).toBe(true);
  });
});
