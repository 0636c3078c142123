/** Tables as files: what a spreadsheet, a program and a column store read back from them. */
import { buffer } from 'node:stream/consumers';

import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';

import type { FileTable } from '../../src/application/file-table.js';
import type { AnswerRow } from '../../src/application/report.js';
import type { FileFormat } from '../../src/export/file-formats.js';
import { acceptedFormat } from '../../src/export/file-formats.js';
import { fileOf } from '../../src/export/write-file.js';
import { TooManyRows, xlsxFile } from '../../src/export/xlsx-file.js';

const ROWS: readonly AnswerRow[] = [
  { unit: '=cmd|calc', date: '2024-02-29', count: 12, share: 0.0831, leader: true },
  { unit: 'Đội "Một"', date: null, count: 3_000_000_000, share: null, leader: null },
];

/** A new one each time: its rows are read once, in two parts. */
const table = (rows = ROWS): FileTable => ({
  name: 'sheet',
  title: 'Bảng',
  language: 'vi',
  columns: [
    { name: 'unit', title: 'đơn vị', type: 'text' },
    { name: 'date', title: 'ngày', type: 'date' },
    { name: 'count', title: 'số lượng', type: 'integer' },
    { name: 'share', title: 'tỷ lệ', type: 'decimal' },
    { name: 'leader', title: 'lãnh đạo', type: 'flag' },
  ],
  rows: (async function* parts() {
    await Promise.resolve();
    yield rows.slice(0, 1);
    yield rows.slice(1);
  })(),
  about: [
    ['Tính đến ngày', '2024-12-31'],
    ['Ghi chú', '-2+3 \u0001'],
  ],
});

const written = async (format: FileFormat, withAbout = false): Promise<Buffer> =>
  buffer(await fileOf(table(), format, withAbout));

const arrayBufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

describe('a table', () => {
  test('as CSV is marked as UTF-8 and runs nothing in a spreadsheet', async () => {
    const bytes = await written('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(bytes, { bom: true })).toEqual([
      ['đơn vị', 'ngày', 'số lượng', 'tỷ lệ', 'lãnh đạo'],
      [`'=cmd|calc`, '2024-02-29', '12', '0.0831', 'true'],
      ['Đội "Một"', '', '3000000000', '', ''],
    ]);
  });

  test('as CSV says above the table what it was reckoned from, when asked to', async () => {
    const lines = (await written('csv', true)).toString('utf8').split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      '\ufeffTính đến ngày,2024-12-31',
      `Ghi chú,'-2+3 \u0001`,
      '',
      'đơn vị,ngày,số lượng,tỷ lệ,lãnh đạo',
    ]);
  });

  test('as NDJSON keeps names and values as the answer has them', async () => {
    const lines = (await written('ndjson')).toString('utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(ROWS);
  });

  test('as a workbook has typed cells, and its particulars on a second sheet', async () => {
    const [figures, about] = await readWorkbook(await written('xlsx'));
    expect(figures?.sheet).toBe('Số liệu');
    expect(figures?.data).toEqual([
      ['đơn vị', 'ngày', 'số lượng', 'tỷ lệ', 'lãnh đạo'],
      ['=cmd|calc', new Date('2024-02-29T00:00:00Z'), 12, 0.0831, true],
      ['Đội "Một"', null, 3_000_000_000, null, null],
    ]);
    expect(about).toEqual({
      sheet: 'Thuyết minh',
      data: [
        ['Tính đến ngày', '2024-12-31'],
        ['Ghi chú', '-2+3'],
      ],
    });
  });

  test('of more rows than a workbook may have is refused before it is made', async () => {
    await expect(xlsxFile(table(), 1)).rejects.toThrow(TooManyRows);
    await expect(xlsxFile(table(), 2)).resolves.toBeInstanceOf(Buffer);
  });

  test('as Parquet has typed columns, a row group for each part, and its particulars as metadata', async () => {
    const file = arrayBufferOf(await written('parquet'));
    const metadata = parquetMetadata(file);
    expect(metadata.row_groups).toHaveLength(2);
    expect(metadata.key_value_metadata).toContainEqual({
      key: 'Tính đến ngày',
      value: '2024-12-31',
    });
    expect(await parquetReadObjects({ file })).toEqual([
      {
        unit: '=cmd|calc',
        date: new Date('2024-02-29T00:00:00Z'),
        count: 12n,
        share: 0.0831,
        leader: true,
      },
      { unit: 'Đội "Một"', date: null, count: 3_000_000_000n, share: null, leader: null },
    ]);
  });

  test('without rows is a file all the same', async () => {
    const file = arrayBufferOf(await buffer(await fileOf(table([]), 'parquet')));
    expect(await parquetReadObjects({ file })).toEqual([]);
  });
});

describe('the Accept header', () => {
  test.each([
    ['text/csv', 'csv'],
    ['application/vnd.apache.parquet;q=1, text/csv', 'parquet'],
    ['application/json, text/csv', undefined],
    ['*/*', undefined],
    [undefined, undefined],
  ])('%s asks for %s', (accept, format) => {
    expect(acceptedFormat(accept)).toBe(format);
  });
});
