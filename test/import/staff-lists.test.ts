/** Staff lists as offices keep them: headings in several rows, ticks, groups, totals, signatures, dates and names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Row, SheetData } from 'write-excel-file/node';
import readWorkbook from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

import { readMapping } from '../../src/import/load-mapping.js';
import { staffMapping } from '../../src/import/read-rows.js';
import { openRejects } from '../../src/import/rejects.js';
import { describeList } from '../../src/import/staff-list/described.js';
import { findHeader } from '../../src/import/staff-list/header.js';
import { takeColumns } from '../../src/import/staff-list/taken-columns.js';
import { errorOf, problemsOf, recordsOf, rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write, folder } = temporaryFiles();

let written = 0;
const workbook = async (data: SheetData, sheet = 'DS'): Promise<string> => {
  written += 1;
  return write(`list-${written}.xlsx`, await writeExcelFile([{ sheet, data }]).toBuffer());
};

const over = (value: string, columns: number): Row => [
  { value, columnSpan: columns, align: 'center' },
  ...Array.from({ length: columns - 1 }, () => null),
];
const down = (value: string) => ({ value, rowSpan: 2 });
const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), format: 'dd/mm/yyyy' });

/** As an office would type it; one name is in NFD. */
const LIST: SheetData = [
  [...over('SỞ MẪU', 4), null, ...over('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 4)],
  over('DANH SÁCH CÁN BỘ, CÔNG CHỨC', 9),
  [],
  [
    ...['STT', 'Mã CB', 'Họ và tên'].map(down),
    ...over('Năm sinh', 2),
    ...['Mã đơn vị', 'Ngày tuyển dụng', 'Đảng viên'].map(down),
    ...over('Trình độ chuyên môn', 3),
    down('Số con'),
  ],
  [null, null, null, 'Nam', 'Nữ', null, null, null, 'Thạc sỹ', 'Đại học', 'Khác', null],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)'],
  ['I', ...over('Phòng Tổ chức', 3)],
  [1, 'CB1', 'Nguyễn Văn Ánh'.normalize('NFD'), 1980, null, 'TC', day('2010-03-01'), 'x', 'X'],
  [2, 'CB2', 'Trần Thị Bé', null, '17/05/1985', 'TC', '15/06/2012', null, null, 'x', null, 2],
  ['II', ...over('Văn phòng', 3)],
  [3, 'CB3', 'Tống Thị Cúc', null, day('1990-12-31'), 'VP', '01/01/2015', '✓'],
  [...over('Tổng cộng: 3 người', 5)],
  [],
  [null, null, null, null, null, 'Cần Thơ, ngày 31 tháng 12 năm 2024'],
  [null, 'Người lập biểu', null, null, null, 'GIÁM ĐỐC'],
  [null, 'Lê Văn Dũng', null, null, null, 'Phạm Thị Em'],
];

const VI = { locale: 'vi' } as const;

describe('a staff list in a workbook', () => {
  test('is read by its headings, one hire for each row of a person', async () => {
    expect(await recordsOf(await workbook(LIST), VI)).toEqual([
      {
        action: 'hire',
        person: 'CB1',
        unit: 'TC',
        effectiveDate: '2010-03-01',
        profile: {
          fullName: 'Nguyễn Văn Ánh',
          birthDate: '1980',
          gender: 'male',
          partyMember: true,
          education: 'master',
        },
      },
      {
        action: 'hire',
        person: 'CB2',
        unit: 'TC',
        effectiveDate: '2012-06-15',
        profile: {
          fullName: 'Trần Thị Bé',
          birthDate: '1985-05-17',
          gender: 'female',
          education: 'bachelor',
        },
      },
      {
        action: 'hire',
        person: 'CB3',
        unit: 'VP',
        effectiveDate: '2015-01-01',
        profile: {
          fullName: 'Tống Thị Cúc',
          birthDate: '1990-12-31',
          gender: 'female',
          partyMember: true,
        },
      },
    ]);
  });

  test('weighs as much as its file, whatever rows it has', async () => {
    const file = await workbook(LIST);
    const rows = await rowsOf(file, VI);
    expect(rows.map(({ line }) => line)).toEqual([8, 9, 11]);
    expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(readFileSync(file).length);
  });

  test('is described column by column before anything is recorded', async () => {
    const file = await workbook(LIST);
    const mapping = staffMapping(file, VI);
    const described = await describeList(file, mapping.tables.people ?? fail(), mapping);
    expect(described.remarks).toEqual([
      'sheet "DS", headings in rows 4 to 5',
      '3 rows of people; left out: 2 group rows, 1 totals, 3 rows of signatures',
    ]);
    expect(described.columns.map(({ cell, column, field }) => [cell, column, field])).toEqual([
      ['DS!A5', 'STT', ''],
      ['DS!B5', 'Mã CB', 'person'],
      ['DS!C5', 'Họ và tên', 'profile.fullName'],
      ['DS!D5', 'Năm sinh / Nam', 'profile.birthDate'],
      ['DS!E5', 'Năm sinh / Nữ', 'profile.birthDate'],
      ['DS!F5', 'Mã đơn vị', 'unit'],
      ['DS!G5', 'Ngày tuyển dụng', 'effectiveDate'],
      ['DS!H5', 'Đảng viên', 'profile.partyMember'],
      ['DS!I5', 'Trình độ chuyên môn / Thạc sỹ', 'profile.education'],
      ['DS!J5', 'Trình độ chuyên môn / Đại học', 'profile.education'],
      ['DS!K5', 'Trình độ chuyên môn / Khác', ''],
      ['DS!L5', 'Số con', ''],
    ]);
    expect(described.columns[4]).toMatchObject({
      confidence: 'sure',
      samples: '17/05/1985 · 1990-12-31',
    });
    expect(described.columns[11]).toMatchObject({ reason: 'no field is called so', samples: '2' });
  });

  test('names the sheet and the cell of what cannot be read', async () => {
    const rows = [...LIST];
    rows[8] = [2, 'CB2', 'Trần Thị Bé', null, '1985', 'TC', '31/02/2012'];
    rows[10] = [3, 'CB3', 'Tống Thị Cúc', null, '1990', 'VP', '01/01/2015', null, 'x', 'x'];
    const found = await rowsOf(await workbook(rows), VI);
    const problems = found.flatMap((row) => ('problem' in row ? [row.problem.detail] : []));
    expect(problems[0]).toContain('DS!G9');
    expect(problems[1]).toBe('DS!I11 and DS!J11 say different things of profile.education.');
  });

  test('refuses a date by slashes until the file is said to write the day first', async () => {
    expect(await problemsOf(await workbook(LIST))).toEqual(['9 bad-date', '11 bad-date']);
  });

  test('takes a number for what the workbook says, and a text for what the locale says', async () => {
    const rows: SheetData = [
      ['Mã NV', 'Đơn vị', 'Ngày tuyển dụng', 'FTE'],
      ['A1', 'U', '2020-01-01', 0.575],
      ['A2', 'U', '2020-01-01', '0,575'],
      ['A3', 'U', '2020-01-01', '34.575'],
    ];
    const file = await workbook(rows);
    const fte = (await recordsOf(file, VI)).map((record) => (record as { fte: number }).fte);
    expect(fte).toEqual([0.575, 0.575, 34_575]);
    expect(await problemsOf(file)).toEqual(['3 bad-number', '4 ambiguous-number']);
  });

  test('has its columns named by a mapping, beside those that are found', async () => {
    const file = await workbook(LIST);
    const mapping = readMapping(
      {
        locale: 'vi',
        tables: {
          people: {
            file: file.split('/').at(-1),
            detect: true,
            sheet: 'DS',
            columns: {
              unit: {
                column: '(group)',
                values: { 'Phòng Tổ chức': 'U-TC', 'Văn phòng': 'U-VP' },
              },
              note: 'Số con',
            },
            fixed: { category: 'civil-servant' },
          },
        },
      },
      'mapping.json',
    );
    const records = (await recordsOf(file, { mapping })) as Record<string, unknown>[];
    expect(
      records.map(({ person, unit, category, note }) => [person, unit, category, note]),
    ).toEqual([
      ['CB1', 'U-TC', 'civil-servant', undefined],
      ['CB2', 'U-TC', 'civil-servant', '2'],
      ['CB3', 'U-VP', 'civil-servant', undefined],
    ]);
  });

  test('without headings that are known stops the import, and so does what is no workbook', async () => {
    expect(
      (
        await errorOf(
          await workbook([
            ['a', 'b'],
            [1, 2],
          ]),
        )
      ).code,
    ).toBe('no-heading');
    expect((await errorOf(write('no.xlsx', 'mã,tên'))).code).toBe('not-a-workbook');
  });

  test('gets its refused rows back as a workbook, with the cells in their columns', async () => {
    const [row] = await rowsOf(await workbook(LIST), VI);
    if (row === undefined) throw new Error('no row');
    const path = join(folder, 'rejects.xlsx');
    const rejects = await openRejects(path, []);
    await rejects.write(row, { code: 'not-a-unit', detail: 'There is no unit TC.' });
    await rejects.close();
    const [sheet] = await readWorkbook(path);
    expect(sheet?.data[0]?.slice(1, 7)).toEqual([
      'line',
      'code',
      'detail',
      'STT',
      'Mã CB',
      'Họ và tên',
    ]);
    expect(sheet?.data[1]?.slice(1, 7)).toEqual([
      '8',
      'not-a-unit',
      'There is no unit TC.',
      '1',
      'CB1',
      'Nguyễn Văn Ánh',
    ]);
  });
});

const fail = (): never => {
  throw new Error('no table of people');
};

describe('the headings', () => {
  const pathsOf = (rows: readonly (readonly string[])[]): readonly string[] | undefined =>
    findHeader(rows)?.columns.map(({ path }) => path.join(' / '));

  test('of three rows stand over the columns below them', () => {
    const rows = [
      ['STT', 'Họ tên', 'Trình độ', '', '', '', 'Đơn vị'],
      ['', '', 'Chuyên môn', '', 'Lý luận chính trị', '', ''],
      ['', '', 'ThS', 'ĐH', 'Cao cấp', 'Trung cấp', ''],
      ['1', 'Ai', 'x', '', '', 'x', 'A'],
    ];
    expect(pathsOf(rows)).toEqual([
      'STT',
      'Họ tên',
      'Trình độ / Chuyên môn / ThS',
      'Trình độ / Chuyên môn / ĐH',
      'Trình độ / Lý luận chính trị / Cao cấp',
      'Trình độ / Lý luận chính trị / Trung cấp',
      'Đơn vị',
    ]);
    expect(findHeader(rows)?.data).toBe(3);
    const fields = takeColumns(findHeader(rows)?.columns ?? []).map(({ field, giving }) => [
      field,
      giving.as === 'tick' ? giving.value : undefined,
    ]);
    expect(fields.slice(2, 6)).toEqual([
      ['profile.education', 'master'],
      ['profile.education', 'bachelor'],
      ['profile.politicalTheory', 'senior'],
      ['profile.politicalTheory', 'intermediate'],
    ]);
  });

  test('in English are found as well, whatever their case and marks', () => {
    expect(
      takeColumns(
        findHeader([['STAFF CODE', 'Full Name', 'Date of birth (dd/mm/yyyy)', 'Hire Date']])
          ?.columns ?? [],
      ).map(({ field }) => field),
    ).toEqual(['person', 'profile.fullName', 'profile.birthDate', 'effectiveDate']);
  });

  test('that are only like the name of a field are said to be likely', () => {
    const [, column] = takeColumns([
      { at: 0, path: ['Mã NV'] },
      { at: 1, path: ['Chức vụ hiện tại'] },
    ]);
    expect(column).toMatchObject({ field: 'post', confidence: 'likely' });
  });

  test('that give a field twice give it once', () => {
    const taken = takeColumns([
      { at: 0, path: ['Chức vụ'] },
      { at: 1, path: ['Chức danh'] },
    ]);
    expect(taken.map(({ field }) => field)).toEqual(['post', undefined]);
    expect(taken[1]?.reason).toBe('"Chức vụ" gives post already');
  });
});
