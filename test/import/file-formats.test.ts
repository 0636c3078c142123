/** What is no UTF-8 text is refused before any row is read, and the message says what it is. */
import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { weightOf } from '../../src/import/read-rows.js';
import { errorOf, recordsOf, rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write, folder } = temporaryFiles();

const CSV = [
  'action,person,unit,effectiveDate,profile.fullName',
  'hire,P1,U1,2020-01-06,Le Thi Hoa',
  'hire,P2,U1,2020-01-06,Nguyễn Văn Dũng',
  'hire,P3,U1,2020-01-06,Đặng Thị Mỹ',
].join('\n');

describe('a file that is no UTF-8 text', () => {
  test('in Windows-1258 is named so, with the line and the command that converts it', async () => {
    const error = await errorOf(
      write('1258.csv', iconv.encode(CSV.normalize('NFD'), 'windows-1258')),
    );
    expect(error).toMatchObject({ code: 'not-utf-8', line: 3 });
    expect(error.message).toContain('Windows-1258');
    expect(error.message).toContain('iconv -f WINDOWS-1258 -t UTF-8');
  });

  test('in Windows-1252 is told from Windows-1258', async () => {
    const text = CSV.replace('Nguyễn Văn Dũng', 'José Müller').replace('Đặng Thị Mỹ', 'Anna');
    const error = await errorOf(write('1252.csv', iconv.encode(text, 'windows-1252')));
    expect(error).toMatchObject({ code: 'not-utf-8', line: 3 });
    expect(error.message).toContain('WINDOWS-1252');
  });

  test.each([
    ['with a byte order mark', iconv.encode(CSV, 'utf-16le', { addBOM: true })],
    ['big-endian, with a byte order mark', iconv.encode(CSV, 'utf-16be', { addBOM: true })],
    ['without a byte order mark', iconv.encode(CSV, 'utf-16le', { addBOM: false })],
  ])('in UTF-16 %s is named so', async (_how, content) => {
    const error = await errorOf(write('utf16.csv', content));
    expect(error.code).toBe('not-utf-8');
    expect(error.message).toContain('iconv -f UTF-16');
  });

  test('is found by the right line far behind the first piece that is read', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `hire,P${at},U1,2020-01-06,Nguyễn`);
    const start = `${CSV.split('\n')[0] ?? ''}\n${lines.join('\n')}\n`;
    const file = write('late.csv', Buffer.concat([Buffer.from(start), Buffer.from([0xc3, 0x28])]));
    expect(await errorOf(file)).toMatchObject({ code: 'not-utf-8', line: 20_002 });
    await expect(weightOf([file])).rejects.toMatchObject({ code: 'not-utf-8' });
  });

  test('with a character cut off at its end is refused', async () => {
    const file = write('cut.csv', Buffer.concat([Buffer.from(CSV), Buffer.from([0xe1, 0xbb])]));
    expect(await errorOf(file)).toMatchObject({ code: 'not-utf-8', line: 4 });
  });

  test('with a NUL byte is refused with its line', async () => {
    const error = await errorOf(write('nul.csv', CSV.replace('P2', 'P\0')));
    expect(error).toMatchObject({ code: 'nul-byte', line: 3 });
  });
});

describe('a file that is something else than its name says', () => {
  test.each([
    ['a spreadsheet', 'PK\x03\x04\x14\x00\x06\x00xl/workbook.xml', 'XLSX'],
    ['an old spreadsheet', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'XLS'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['a gzip archive', '\x1f\x8b\x08\x00', 'gzip'],
  ])('is %s', async (_what, content, name) => {
    const error = await errorOf(write('really.csv', Buffer.from(content, 'latin1')));
    expect(error.code).toBe('not-a-text-file');
    expect(error.message).toContain(name);
  });

  test.each([
    ['no bytes', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\r\n \n'],
  ])('is empty: %s', async (_what, content) => {
    expect((await errorOf(write('empty.csv', content))).code).toBe('empty-file');
    expect((await errorOf(write('empty.ndjson', content))).code).toBe('empty-file');
  });
});

describe('a file that cannot be read', () => {
  test('does not exist, or is a folder', async () => {
    expect((await errorOf(`${folder}/absent.csv`)).code).toBe('unreadable');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(`${folder}/folder.csv`);
    expect((await errorOf(`${folder}/folder.csv`)).code).toBe('unreadable');
  });

  test('has another extension, and then no other file is read either', async () => {
    const good = write('good.csv', CSV);
    const bad = write('staff.xlsx', CSV);
    expect((await errorOf([good, bad])).code).toBe('unknown-format');
  });
});

describe('a good file', () => {
  test('is read with a byte order mark as without', async () => {
    const without = await recordsOf(write('without.csv', CSV));
    expect(await recordsOf(write('with.csv', `\ufeff${CSV}`))).toEqual(without);
    expect(without).toHaveLength(3);
  });

  test('is read by its extension, whatever its case', async () => {
    expect(await rowsOf(write('UPPER.CSV', CSV))).toHaveLength(3);
    expect(await rowsOf(write('lines.jsonl', '{"action":"hire"}'))).toHaveLength(1);
  });
});
