/** Imports in the service: taken, shown as read, tried, recorded, given back, and seen by their own account only. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { AskingAs, as } from '../access/asking-as.js';
import type { Answer, RunningService } from './running.js';
import { HIRE, runService, TEST_MS, UNITS } from './running.js';

jest.setTimeout(TEST_MS);

const HEADING = 'Mã nhân viên,Họ và tên,Giới tính,Ngày tuyển dụng,Phòng\n';
const LIST = `${HEADING}N1,Lê Thị Bé,Nữ,01/03/2020,A\nN2,Trần Văn Tám,Nam,15/04/2021,X\nN3,Phạm Văn Sáu,Nam,2021-13-01,A\n`;
const RECORDS =
  'action,person,unit,effectiveDate\nhire,R1,A,2020-01-06\nhire,R2,NOWHERE,2020-01-06\nhire,R1,A,2020-01-06\n';

let service: RunningService;
beforeAll(async () => {
  service = await runService(undefined, { controllers: [AskingAs] });
  for (const unit of UNITS) await service.record(unit);
});
afterAll(() => service.remove());

const upload = (name: string, payload: string | Buffer, headers = {}): Promise<Answer> =>
  service.ask({
    method: 'POST',
    url: `/v1/imports?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    payload,
  });
const send = (method: 'POST' | 'PUT' | 'DELETE', url: string, body?: object, headers = {}) =>
  service.ask({
    method,
    url,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { payload: JSON.stringify(body) }),
  });
const ended = async (id: string): Promise<Record<string, unknown>> => {
  for (;;) {
    const { body } = await service.get(`/v1/imports/${id}`);
    if (!['trying', 'running'].includes(String(body.phase))) return body;
    await pause(20);
  }
};
const idOf = ({ body }: Answer): string => String(body.id);

describe('an import', () => {
  test('tells what each column was taken for, and lets that be changed', async () => {
    const taken = await upload('nhân sự.csv', LIST);
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({
      name: 'nhân sự.csv',
      phase: 'received',
      mapping: { table: 'people', locale: 'vi' },
      list: { people: 3, heading: [1, 1] },
      columns: [
        { field: 'person' },
        { field: 'profile.fullName' },
        { field: 'profile.gender', samples: ['Nữ', 'Nam'] },
        { field: 'effectiveDate' },
        { column: 'Phòng' },
      ],
    });
    const url = `/v1/imports/${idOf(taken)}/mapping`;
    const mapping = { table: 'people', locale: 'vi', columns: { Phòng: 'unit' } };
    const changed = await send('PUT', url, mapping);
    expect(changed.body).toMatchObject({
      columns: [{}, {}, {}, {}, { column: 'Phòng', field: 'unit', confidence: 'sure' }],
    });
    const wrong = await send('PUT', url, { table: 'people', columns: { Phòng: 'nothing' } });
    expect([wrong.status, wrong.body.errors]).toEqual([
      400,
      [{ in: 'body', pointer: '/columns/Phòng', detail: 'there is no field nothing' }],
    ]);
  });

  test('is tried without recording, and recorded row by row with the reasons for what is refused', async () => {
    const id = idOf(await upload('list.csv', LIST));
    await send('PUT', `/v1/imports/${id}/mapping`, {
      table: 'people',
      locale: 'vi',
      columns: { Phòng: 'unit' },
    });
    const before = await service.head();
    expect((await send('POST', `/v1/imports/${id}/try`)).status).toBe(202);
    expect(await ended(id)).toMatchObject({
      phase: 'tried',
      progress: 1,
      counts: { rows: 3, outcomes: { 'would-record': 1, refused: 2 } },
    });
    expect(await service.head()).toBe(before);
    await send('POST', `/v1/imports/${id}/run`);
    expect(await ended(id)).toMatchObject({
      phase: 'done',
      counts: {
        rows: 3,
        outcomes: { recorded: 1, refused: 2 },
        codes: { 'bad-date': 1, 'unit-unknown': 1 },
      },
    });
    const { body } = await service.get(`/v1/imports/${id}/rows?outcome=refused`);
    expect(body).toMatchObject({ rows: [{ line: 3, subject: 'N2' }, { line: 4 }], next: null });
    const rejects = await service.get(`/v1/imports/${id}/rejects`);
    expect(rejects.text.split('\n')).toHaveLength(4);
    expect(rejects.text).toContain('list.csv,3,unit-unknown');
    const folder = join(service.folder, 'imports', id);
    expect(existsSync(join(folder, 'file.csv'))).toBe(false);
    expect(statSync(join(folder, 'outcomes.ndjson')).mode & 0o777).toBe(0o600);
    expect((await send('POST', `/v1/imports/${id}/run`)).status).toBe(409);
  });

  test('records nothing twice when the same file is run again', async () => {
    const ids = [idOf(await upload('r.csv', RECORDS)), idOf(await upload('r.csv', RECORDS))];
    const outcomes: unknown[] = [];
    for (const id of ids) {
      await send('POST', `/v1/imports/${id}/run`);
      outcomes.push(((await ended(id)).counts as { outcomes: unknown }).outcomes);
    }
    expect(outcomes).toEqual([
      { recorded: 1, refused: 2 },
      { 'already-there': 1, refused: 2 },
    ]);
  });

  test('goes on after the service was stopped in the middle of it', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `hire,S${at},A,2020-01-06\n`).join('');
    const id = idOf(await upload('s.csv', `action,person,unit,effectiveDate\n${rows}`));
    await send('POST', `/v1/imports/${id}/run`);
    await service.close();
    service = await runService(service.folder, { controllers: [AskingAs] });
    const stopped = await service.get(`/v1/imports/${id}`);
    expect(stopped.body.phase).toBe('interrupted');
    await send('POST', `/v1/imports/${id}/run`);
    const { phase, counts } = await ended(id);
    expect([phase, (counts as { rows: number }).rows]).toEqual(['done', 3000]);
    expect(await service.head()).toBeGreaterThan(3000);
  });

  test('says what is wrong with a file that is none, and keeps nothing of one that is too large', async () => {
    const taken = await upload('broken.xlsx', 'no workbook');
    expect(taken.body).toMatchObject({ obstacle: { code: 'not-a-workbook' }, columns: [] });
    const kept = readdirSync(join(service.folder, 'imports')).length;
    const large = await upload('large.csv', Buffer.alloc(67_108_865, 'a'));
    expect([large.status, readdirSync(join(service.folder, 'imports')).length]).toEqual([
      413,
      kept,
    ]);
  });

  test('is gone with what it says of anybody when somebody is erased after it came', async () => {
    await service.record(HIRE);
    const leaving = { action: 'separate', person: HIRE.person, kind: 'resignation' };
    await service.record({ ...leaving, effectiveDate: '2021-01-01' });
    const id = idOf(await upload('of-somebody.csv', LIST));
    const folder = join(service.folder, 'imports', id);
    expect(existsSync(folder)).toBe(true);
    const erasure = await send('POST', `/v1/people/${HIRE.person}/erasure`, {
      ground: 'request 1',
    });
    expect(erasure.status).toBe(200);
    await service.get('/v1/imports');
    expect(existsSync(folder)).toBe(false);
    expect((await service.get(`/v1/imports/${id}`)).status).toBe(404);
    // One that comes afterwards is kept.
    const later = idOf(await upload('of-others.csv', LIST));
    await service.get('/v1/imports');
    expect((await service.get(`/v1/imports/${later}`)).status).toBe(200);
  });

  test('that came only in part before the service ended is erased when it starts again', async () => {
    const half = join(service.folder, 'imports', 'half-of-a-file');
    mkdirSync(half);
    writeFileSync(join(half, 'file.csv'), LIST);
    const whole = idOf(await upload('whole.csv', LIST));
    await service.close();
    service = await runService(service.folder, { controllers: [AskingAs] });
    expect(existsSync(half)).toBe(false);
    expect((await service.get(`/v1/imports/${whole}`)).status).toBe(200);
  });

  test('belongs to its account: others get the same answer as for none at all', async () => {
    const clerk = as({ role: 'officer', unit: null });
    const others = idOf(await upload('others.csv', RECORDS));
    for (const path of [others, `${others}/rows`, `${others}/rejects`]) {
      const { status, body } = await service.get(`/v1/imports/${path}`, clerk);
      expect([path, status, body.type]).toEqual([path, 404, '/problems/unknown-import']);
    }
    expect((await service.get('/v1/imports', clerk)).body).toEqual({ imports: [] });
    const id = idOf(await upload('own.csv', RECORDS, clerk));
    expect((await service.get(`/v1/imports/${id}`, clerk)).status).toBe(200);
    expect((await service.get(`/v1/imports/${id}`)).status).toBe(200);
    expect((await send('DELETE', `/v1/imports/${id}`, undefined, clerk)).status).toBe(204);
    expect(existsSync(join(service.folder, 'imports', id))).toBe(false);
  });
});

test('a staff list as a file is compared by its headings, and is not kept', async () => {
  const { status, body } = await service.ask({
    method: 'POST',
    url: '/v1/reconcile?asOf=2022-01-01&name=list.csv',
    headers: { 'content-type': 'application/octet-stream' },
    payload: LIST,
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ matched: 1, unread: [expect.stringContaining('2021-13-01')] });
});
