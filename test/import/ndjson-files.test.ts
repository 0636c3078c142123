/** NDJSON files: one record a line, a malformed line is refused and the others count. */
import { truncateSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { LINE_BYTES_MAX } from '../../src/import/ndjson-rows.js';
import { readRows, weightOf } from '../../src/import/read-rows.js';
import { allOf, problemsOf, recordsOf, rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write } = temporaryFiles();
const file = (...lines: readonly string[]): string => write('records.ndjson', lines.join('\n'));
const good = (person: string): string => JSON.stringify({ action: 'hire', person, unit: 'U1' });

describe('a line', () => {
  test.each([
    ['no JSON', '{"action":', 'malformed-json'],
    ['a list', '[1]', 'malformed-json'],
    ['a number too large', '{"fte":1e999}', 'malformed-json'],
    ['10,000 levels deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'too-deep'],
    ['a lone surrogate', '{"person":"\\ud800"}', 'not-text'],
    ['a lone surrogate in a name', '{"\\udc00":1}', 'not-text'],
    ['a NUL', '{"note":"a\\u0000b"}', 'not-text'],
    ['too long', JSON.stringify({ note: 'x'.repeat(LINE_BYTES_MAX) }), 'row-too-long'],
  ])('of %s is refused with its number, and the others count', async (_what, line, code) => {
    const rows = await rowsOf(file(good('P1'), line, good('P2')));
    expect(rows[1]).toMatchObject({ line: 2, problem: { code } });
    expect(rows[0]).toMatchObject({ line: 1, record: { person: 'P1' } });
    expect(rows[2]).toMatchObject({ line: 3, record: { person: 'P2' } });
  });

  test('may end with a carriage return, follow a byte order mark, or be blank', async () => {
    const path = write('ends.ndjson', `\ufeff${good('P1')}\r\n\r\n  \r\n${good('P2')}`);
    expect((await rowsOf(path)).map(({ line }) => line)).toEqual([1, 4]);
    expect(await problemsOf(path)).toEqual([]);
  });

  test('has its texts put into NFC, and nothing else changed', async () => {
    const record = {
      action: 'hire',
      profile: { fullName: 'Mỹ'.normalize('NFD') },
      fte: 0.5,
      x: null,
    };
    expect(await recordsOf(file(JSON.stringify(record)))).toEqual([
      { ...record, profile: { fullName: 'Mỹ' } },
    ]);
  });

  test('cannot reach a prototype', async () => {
    const [record] = await recordsOf(file('{"__proto__":{"action":"hire"}}'));
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(Object.keys(record as object)).toEqual(['__proto__']);
  });

  test('keeps its text for the rejects', async () => {
    const [row] = await rowsOf(file('{"action":'));
    expect(row?.original).toEqual({ text: '{"action":' });
  });

  test('has its last days moved with the switch, inside corrections too', async () => {
    const separate = { action: 'separate', effectiveDate: '2023-12-31' };
    const lines = [separate, { action: 'correct', with: separate }, { action: 'separate' }];
    const path = file(...lines.map((line) => JSON.stringify(line)));
    expect(await recordsOf(path, { lastDay: true })).toEqual([
      { ...separate, effectiveDate: '2024-01-01' },
      { action: 'correct', with: { ...separate, effectiveDate: '2024-01-01' } },
      { action: 'separate' },
    ]);
  });

  test('of what is no date is left for the ledger to refuse', async () => {
    const line = { action: 'separate', effectiveDate: '2023-02-30' };
    expect(await recordsOf(file(JSON.stringify(line)), { lastDay: true })).toEqual([line]);
  });
});

describe('the lines', () => {
  test('weigh together what the file weighs', async () => {
    const path = write('weight.ndjson', `\ufeff${good('P1')}\r\n\r\n[]\r\n${good('P2')}\r\n`);
    const weight = (await rowsOf(path)).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(weight).toBe(await weightOf([path]));
  });

  test('are read as they are asked for: a large file is not held in memory', async () => {
    const path = write('large.ndjson', Array<string>(200_000).fill(good('P1')).join('\n'));
    const rows = readRows([path], {});
    await rows.next();
    truncateSync(path);
    expect((await allOf(rows)).length).toBeLessThan(100_000);
  });
});
