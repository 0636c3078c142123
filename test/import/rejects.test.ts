/** The rejects file: each refused row with its place and the reason, harmless in a spreadsheet. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from '@jest/globals';
import { refusedOf } from '../../src/import/refused.js';
import { openRejects } from '../../src/import/rejects.js';
import type { Row } from '../../src/import/rows.js';
import { temporaryFiles } from './temporary-files.js';

const { write, folder } = temporaryFiles();

const CSV_ROW: Row = {
  file: 'postings.csv',
  line: 7,
  bytes: 1,
  original: { columns: ['id', 'unit'], cells: ['P1', '=1+1', 'too much'] },
  problem: { code: 'column-count', detail: 'The row has 3 cells, "not" 2.' },
};
const JSON_ROW: Row = {
  file: 'more.ndjson',
  line: 3,
  bytes: 1,
  original: { text: '=HYPERLINK("x")' },
  problem: { code: 'malformed-json', detail: '@not JSON' },
};

const rejected = async (name: string): Promise<string> => {
  const path = `${folder}/${name}`;
  const rejects = await openRejects(path, []);
  for (const row of [CSV_ROW, JSON_ROW]) {
    const refused = refusedOf(row, undefined);
    if (refused !== undefined) await rejects.write(row, refused);
  }
  await rejects.close();
  return path;
};

describe('the rejects', () => {
  test('in CSV hold place, reason and row, and no formula', async () => {
    const path = await rejected('rejects.csv');
    expect(parse(readFileSync(path), { bom: true })).toEqual([
      ['file', 'line', 'code', 'detail', 'row'],
      [
        'postings.csv',
        '7',
        'column-count',
        'The row has 3 cells, "not" 2.',
        '{"id":"P1","unit":"=1+1","+2":"too much"}',
      ],
      ['more.ndjson', '3', 'malformed-json', "'@not JSON", `'=HYPERLINK("x")`],
    ]);
  });

  test('in NDJSON hold the same', async () => {
    const lines = readFileSync(await rejected('rejects.ndjson'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        file: 'postings.csv',
        line: 7,
        code: 'column-count',
        detail: 'The row has 3 cells, "not" 2.',
        row: { id: 'P1', unit: '=1+1', '+2': 'too much' },
      },
      {
        file: 'more.ndjson',
        line: 3,
        code: 'malformed-json',
        detail: '@not JSON',
        row: '=HYPERLINK("x")',
      },
    ]);
  });

  test('replace those of an earlier run, and only their owner reads them', async () => {
    const path = `${folder}/again.csv`;
    writeFileSync(path, 'old', { mode: 0o644 });
    await rejected('again.csv');
    expect(readFileSync(path, 'utf8')).not.toContain('old');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('are never written over a file that is imported', async () => {
    const input = write('input.csv', 'precious');
    await expect(openRejects(`${folder}/./input.csv`, [input])).rejects.toMatchObject({
      code: 'own-input',
    });
    expect(readFileSync(input, 'utf8')).toBe('precious');
  });

  test('need a name that says their format, and a place where they can be written', async () => {
    await expect(openRejects(`${folder}/r.txt`, [])).rejects.toMatchObject({
      code: 'unknown-format',
    });
    await expect(openRejects(`${folder}/no/r.csv`, [])).rejects.toMatchObject({
      code: 'unreadable',
    });
  });
});

describe('the reason of a refusal', () => {
  test('by the rules names each fact that stands against it', () => {
    const { file, line, bytes, original } = CSV_ROW;
    const asked: Row = { file, line, bytes, original, record: { action: 'rotate' } };
    const refused = refusedOf(asked, {
      outcome: 'refused',
      refusal: {
        code: 'not-employed',
        detail: 'P1 is not employed on 2021-01-01.',
        parameters: {},
        breaks: [{ event: 'e7', date: '2020-01-01', why: 'stands: separate' }],
      },
    });
    expect(refused).toEqual({
      code: 'not-employed',
      detail: 'P1 is not employed on 2021-01-01. 2020-01-01 e7 stands: separate.',
    });
  });
});
