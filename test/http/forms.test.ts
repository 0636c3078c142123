/** The forms: every cell is an answer of headcount, totals close or say what is missing, and the sheet has its signatures. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';

import type { FilledForm } from '../../src/application/forms.js';
import { AskingAs, as } from '../access/asking-as.js';
import type { RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
let position: string;

const EDUCATION = ['doctor', 'master', 'bachelor', 'bachelor', 'untrained', undefined];
const UNITS = [
  { unit: 'CITY', name: 'Thành phố Mẫu', level: 'province' },
  { unit: 'D1', name: 'Sở Một', level: 'province', parent: 'CITY' },
  { unit: 'D2', name: 'Huyện Hai', level: 'district', parent: 'CITY' },
  { unit: 'X', name: 'Xã Ba', level: 'commune', parent: 'D2' },
  { unit: 'N', name: 'Chưa rõ cấp', parent: 'CITY' },
];

beforeAll(async () => {
  service = await runService(undefined, { controllers: [AskingAs] });
  const people = EDUCATION.flatMap((education, nth) =>
    ['D1', 'D2', 'X', 'N'].map((unit) => ({
      ...HIRE,
      person: `${unit}-${nth}`,
      unit,
      category: 'civil-servant',
      profile: {
        gender: nth % 2 === 0 ? 'female' : 'male',
        birthDate: String(1960 + nth * 8),
        partyMember: nth < 2,
        ...(education !== undefined && { education }),
        ...(nth === 0 && { it: 'Chứng chỉ A' }),
      },
    })),
  );
  const units = UNITS.map((each) => ({
    action: 'establish',
    effectiveDate: '2000-01-01',
    ...each,
  }));
  const quota = { action: 'quota', unit: 'X', effectiveDate: '2020-01-01', posts: 5 };
  for (const each of [...units, quota, ...people.slice(0, -1)]) {
    const { status, text, body } = await service.record(each);
    if (status !== 201) throw new Error(text);
    position = String(body.position);
  }
});
afterAll(() => service.remove());

const filled = async (name: string, query = '&unit=CITY'): Promise<FilledForm> => {
  const { status, body, text } = await service.get(
    `/v1/forms/${name}?asOf=2024-01-01&minPosition=${position}${query}`,
  );
  if (status !== 200) throw new Error(text);
  return body as unknown as FilledForm;
};

describe('a form', () => {
  test('has a row for each unit below, and says who stands in no column', async () => {
    const { rows, total, columns, notes, unit } = await filled('bm01');
    expect(unit).toEqual({ unit: 'CITY', name: 'Thành phố Mẫu' });
    const of = (heading: string): number =>
      columns.findIndex(({ path }) => path.join(' / ') === heading);
    const bachelors = of('Trình độ chuyên môn / Đại học');
    expect(
      rows.map(({ name, cells }) => [
        name,
        ...cells.slice(0, 2),
        cells[of('Nữ')],
        cells[bachelors],
      ]),
    ).toEqual([
      ['Sở Một', null, 6, 3, 2],
      ['Huyện Hai', 5, 6, 3, 2],
    ]);
    expect([total[1], total[of('Nữ')], total[bachelors], total[of('Tin học')]]).toEqual([
      12, 6, 4, 2,
    ]);
    expect(notes).toEqual(
      expect.arrayContaining([
        'Trình độ chuyên môn: chưa rõ 2 người.',
        'Trình độ chuyên môn: 2 người không thuộc cột nào.',
        '5 người ở đơn vị chưa rõ cấp không được tính.',
      ]),
    );
  });

  test('closes: the columns of a group with the notes on it are all who are present', async () => {
    for (const name of ['bm01', 'bm02']) {
      const { total, columns, notes } = await filled(name);
      for (const group of ['Trình độ chuyên môn', 'Trình độ chính trị', 'Độ tuổi']) {
        const inColumns = columns.reduce(
          (sum, { path }, at) => sum + (path[0] === group ? (total[at] ?? 0) : 0),
          0,
        );
        const beside = notes
          .filter((note) => note.startsWith(`${group}:`))
          .reduce((sum, note) => sum + Number(/\d+/.exec(note)?.[0]), 0);
        expect({ name, group, sum: inColumns + beside }).toEqual({ name, group, sum: total[1] });
      }
    }
  });

  test('is explained cell by cell: headcount gives the same for the conditions of column and row', async () => {
    const { rows, columns, knownAt } = await filled('bm01');
    for (const { unit, cells } of rows) {
      for (const [at, { where }] of columns.entries()) {
        if (where === null) continue;
        const conditions = where.map((each) => `&where=${encodeURIComponent(each)}`).join('');
        const { body } = await service.get(
          `/v1/reports/headcount?asOf=2024-01-01&knownAt=${knownAt.index}&unit=${unit}${conditions}`,
        );
        expect({ unit, where, count: body.total }).toEqual({ unit, where, count: cells[at] });
      }
    }
  });

  test('as a workbook has its heading, its day, its knowledge and its signatures', async () => {
    const answer = await service.app
      .getHttpAdapter()
      .getInstance()
      .inject({ url: '/v1/forms/bm02?asOf=2024-01-01&unit=D2&format=xlsx' });
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="bm02-2024-01-01.xlsx"',
    );
    const [sheet] = await readWorkbook(answer.rawPayload);
    const texts = sheet?.data.flat().filter((cell) => typeof cell === 'string') ?? [];
    expect(texts).toEqual(
      expect.arrayContaining([
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Huyện Hai',
        'Tính đến ngày 01/01/2024',
        'Xã Ba',
        'TỔNG CỘNG',
        'NGƯỜI LẬP BIỂU',
        'THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ',
      ]),
    );
    expect(texts.some((text) => text.startsWith('Số liệu theo sổ cái nhân sự đến chỉ số '))).toBe(
      true,
    );
    expect(sheet?.data.find(([, name]) => name === 'Xã Ba')?.slice(0, 4)).toEqual([
      1,
      'Xã Ba',
      5,
      6,
    ]);
  });

  test('counts within the units of whoever asks, and is not there under another name', async () => {
    const { body } = await service.get(
      '/v1/forms/bm01?asOf=2024-01-01',
      as({ role: 'officer', unit: 'D1' }),
    );
    expect((body as unknown as FilledForm).total[1]).toBe(6);
    expect((await service.get('/v1/forms/bm99')).body).toMatchObject({
      type: '/problems/unknown-form',
    });
  });
});
