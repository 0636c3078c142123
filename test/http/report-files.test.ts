/** Reports and tables as files over HTTP: names, types and titles, and nothing in them that the answer withholds. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';

import { REPORTS } from '../../projections/reports/catalogue.js';
import { hasTitle } from '../../src/application/column-titles.js';
import { AskingAs, as } from '../access/asking-as.js';
import type { RunningService } from './running.js';
import { HIRE, runService, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
let position: string;

beforeAll(async () => {
  service = await runService(undefined, { controllers: [AskingAs] });
  await service.furnish();
  for (let nth = 2; nth <= 9; nth += 1) {
    const { status, text, body } = await service.record({
      ...HIRE,
      person: `P${nth}`,
      unit: nth > 6 ? 'B' : 'A',
      profile: { gender: nth > 6 ? 'male' : 'female' },
    });
    if (status !== 201) throw new Error(text);
    position = String(body.position);
  }
});
afterAll(() => service.remove());

const fileOf = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await service.app
    .getHttpAdapter()
    .getInstance()
    .inject({ method: 'GET', url: `${path}&minPosition=${position}`, headers });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer;
};

const BY_UNIT = '/v1/reports/headcount?asOf=2024-01-01&groupBy=unit,gender';

describe('a report as a file', () => {
  test('has titles in the language asked for, a name, and the index that it reflects', async () => {
    const { headers, rawPayload } = await fileOf(`${BY_UNIT}&format=csv&lang=vi`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toBe('attachment; filename="headcount-2024-01-01.csv"');
    expect(Number(headers['ledger-index'])).toBe(await service.head());
    expect(parse(rawPayload, { bom: true })).toEqual([
      ['đơn vị', 'giới tính', 'số lượng', 'tỷ lệ'],
      ['A', 'female', '5', '0.5556'],
      ['A', 'male', '1', '0.1111'],
      ['B', 'male', '3', '0.3333'],
    ]);
  });

  test('is asked for by Accept as well, and calls columns by name when no language is given', async () => {
    const { headers, rawPayload } = await fileOf(BY_UNIT, { accept: 'text/csv' });
    expect(headers['content-disposition']).toContain('.csv');
    const [heading] = parse(rawPayload, { bom: true });
    expect(heading).toEqual(['unit', 'gender', 'count', 'share']);
  });

  test('as a workbook says on a second sheet what it was reckoned from', async () => {
    const { rawPayload } = await fileOf(`${BY_UNIT}&format=xlsx&lang=vi`);
    const [figures, about] = await readWorkbook(rawPayload);
    expect(figures?.data[1]).toEqual(['A', 'female', 5, 0.5556]);
    const said = new Map(about?.data.map(([label, value]) => [label, value]));
    expect(said.get('Tính đến ngày')).toBe('2024-01-01');
    expect(said.get('Sổ cái tính đến chỉ số')).toBe(String(await service.head()));
    expect(said.get('Tham số')).toContain('groupBy = unit, gender');
    expect(said.get('Tổng')).toBe('9');
  });

  test('of a list has the rows of every page, unless a limit is given', async () => {
    const list = '/v1/reports/rotation-history?from=2000-01-01&to=2030-01-01&format=ndjson';
    for (let nth = 2; nth <= 4; nth += 1) {
      const { body } = await service.record({
        action: 'rotate',
        person: `P${nth}`,
        kind: 'transfer',
        unit: 'B',
        effectiveDate: '2025-01-01',
      });
      position = String(body.position);
    }
    expect((await fileOf(list)).body.trimEnd().split('\n')).toHaveLength(3);
    expect((await fileOf(`${list}&limit=2`)).body.trimEnd().split('\n')).toHaveLength(2);
  });

  test('withholds the small groups that the answer withholds', async () => {
    const analyst = as({ role: 'analyst', unit: null });
    const { headers, rawPayload } = await fileOf(`${BY_UNIT}&format=csv`, analyst);
    expect(headers['ledger-notes']).toContain('small-cells-withheld');
    const [, ...rows] = parse(rawPayload, { bom: true });
    expect(rows.find(([unit, gender]) => unit === 'A' && gender === 'male')).toEqual([
      'A',
      'male',
      '',
      '',
    ]);
  });

  test('with a row for a person is none for those who get figures only', async () => {
    const { status } = await service.get(
      '/v1/reports/rotation-history?from=2024-01-01&to=2025-01-01&format=xlsx',
      as({ role: 'analyst', unit: null }),
    );
    expect(status).toBe(403);
  });

  test('has a Vietnamese title for every column of every report', () => {
    const names = REPORTS.flatMap(({ description }) => description.columns.map(({ name }) => name));
    expect([...new Set(names)].filter((name) => !hasTitle(name))).toEqual([]);
  });
});

describe('a flat table as Parquet', () => {
  test('has the rows and the types of the table', async () => {
    const { headers, rawPayload } = await fileOf('/v1/tables/hires?format=parquet');
    expect(headers['content-disposition']).toBe('attachment; filename="hires.parquet"');
    const rows = await parquetReadObjects({ file: new Uint8Array(rawPayload).buffer });
    expect(rows).toHaveLength(9);
    expect(rows.find(({ person }) => person === 'P1')).toMatchObject({
      date: new Date('2020-01-06T00:00:00Z'),
      unit: 'A',
    });
  });

  test('of people is limited to the units of whoever asks', async () => {
    const officer = as({ role: 'officer', unit: 'B' });
    const { rawPayload } = await fileOf('/v1/tables/person_state?format=parquet', officer);
    const rows = await parquetReadObjects({ file: new Uint8Array(rawPayload).buffer });
    expect(new Set(rows.map(({ unit }) => unit as string))).toEqual(new Set(['B']));
  });
});
