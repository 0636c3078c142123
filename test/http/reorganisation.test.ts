/** A reorganisation over HTTP: merged and split units, codes by date, the lineage, and the people to be placed. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { as } from '../access/asking-as.js';
import { runOrganisation } from '../access/organisation.js';
import type { Answer, RunningService } from './running.js';
import { TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

const OWNER = as({ role: 'administrator', unit: null });
const NORTHERN = as({ role: 'officer', unit: 'NORTH' });
const DECISION = { number: '1668/NQ', date: '2023-06-16', body: 'Assembly' };
const MERGE = {
  action: 'merge',
  units: ['N1', 'S1'],
  into: 'M',
  name: 'Office M',
  parent: 'TOP',
  code: '01',
  effectiveDate: '2023-07-01',
};
const SPLIT = {
  action: 'split',
  unit: 'N2',
  into: [{ unit: 'M' }, { unit: 'R', name: 'Rest', parent: 'NORTH' }],
  effectiveDate: '2023-07-01',
  sequence: 2,
};
type Row = Readonly<Record<string, unknown>>;

let service: RunningService;
beforeEach(async () => {
  service = await runOrganisation([
    { action: 'rename', unit: 'N1', name: 'Office N1', code: '01', effectiveDate: '2001-01-01' },
  ]);
});
afterEach(() => service.remove());

const record = (body: object): Promise<Answer> => service.record(body, OWNER);
const reorganise = async (): Promise<void> => {
  for (const each of [MERGE, SPLIT]) expect((await record(each)).status).toBe(201);
};
const get = (url: string, who = OWNER): Promise<Answer> => service.get(url, who);
const rows = ({ body }: Answer, name: string): readonly Row[] => body[name] as readonly Row[];
const place = async (body: object, query = '', who = OWNER): Promise<readonly Row[]> => {
  const { text, status } = await service.ask({
    method: 'POST',
    url: `/v1/placements${query}`,
    headers: { ...who, 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
  if (status !== 200) return [JSON.parse(text) as Row];
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Row);
};

describe('records of merges and splits', () => {
  test.each([
    ['/units', { ...MERGE, units: ['M'] }],
    ['/units', { ...MERGE, units: [] }],
    ['/units', { ...MERGE, units: ['N1', '001234567890'] }],
    ['/unit', { ...MERGE, unit: 'N1' }],
    ['/parent', { ...MERGE, name: undefined }],
    ['/into/0/unit', { ...SPLIT, into: [{ unit: 'N2' }] }],
    ['/into/1/unit', { ...SPLIT, into: [{ unit: 'M' }, { unit: 'M' }] }],
    ['/into/0/share', { ...SPLIT, into: [{ unit: 'M', share: 2 }] }],
    ['/into/0/code', { ...SPLIT, into: [{ unit: 'M', code: '7' }] }],
    ['/into/0/unit', { ...SPLIT, into: [{ name: 'M' }] }],
    ['/into', { ...SPLIT, into: 'M' }],
    ['/into', { ...SPLIT, into: ['M'] }],
    ['/extent', { ...SPLIT, extent: 'half' }],
  ])('name the wrong place %s', async (pointer, body) => {
    const { status, body: problem } = await record(body);
    expect(status).toBe(400);
    expect((problem.errors as readonly Row[]).map((error) => error.pointer)).toContain(pointer);
  });

  test('stand in the history of every unit they name, and are corrected by the one that goes on', async () => {
    const { body } = await record(MERGE);
    for (const unit of ['N1', 'S1', 'M']) {
      const { facts } = (await get(`/v1/units/${unit}`)).body as { facts: readonly Row[] };
      expect(facts.map((fact) => fact.event)).toContain(body.event);
    }
    const later = { ...MERGE, effectiveDate: '2023-08-01' };
    const amended = { action: 'correct', unit: 'M', target: body.event, with: later };
    expect((await record({ ...amended, unit: 'N1' })).status).toBe(400);
    expect((await record(amended)).status).toBe(201);
    expect((await get('/v1/units/N1?asOf=2023-07-31')).body.unit).toMatchObject({ exists: true });
  });

  test('are refused naming the unit and what stands in the way', async () => {
    await record({ action: 'dissolve', unit: 'S1', effectiveDate: '2022-01-01' });
    const { status, body } = await record(MERGE);
    expect(status).toBe(409);
    expect(body).toMatchObject({ unit: 'S1', breaks: [{ date: '2022-01-01' }] });
  });

  test('show in a dry run what becomes of the unit that goes on', async () => {
    const { body } = await service.record(MERGE, OWNER, '?dryRun=true');
    expect(body).toMatchObject({ decision: 'would-record', before: [], after: [{}] });
  });

  test('are not for somebody of one unit', async () => {
    expect((await service.record(MERGE, NORTHERN)).status).toBe(403);
  });
});

describe('codes and lineage', () => {
  test('a code is found as it was used on the day', async () => {
    await reorganise();
    const holder = async (asOf: string): Promise<unknown> =>
      rows(await get(`/v1/units?code=01&asOf=${asOf}`), 'units').map(({ unit }) => unit);
    expect(await holder('2000-06-01')).toEqual([]);
    expect(await holder('2023-06-30')).toEqual(['N1']);
    expect(await holder('2023-07-01')).toEqual(['M']);
  });

  test('the lineage says what went where, wholly or in part, as known at a moment', async () => {
    const before = await service.head();
    await reorganise();
    const { body } = await get('/v1/units/N1/lineage');
    expect(body).toMatchObject({
      stands: false,
      divided: false,
      successor: 'M',
      predecessors: [],
      successors: [
        {
          from: { unit: 'N1', name: 'Office N1', code: '01' },
          to: { unit: 'M', name: 'Office M', code: '01' },
          date: '2023-07-01',
          whole: true,
          kind: 'merge',
        },
      ],
    });
    expect((await get('/v1/units/N2/lineage')).body).toMatchObject({
      divided: true,
      successor: null,
      successors: [{ to: { unit: 'M' }, whole: false }, { to: { unit: 'R' } }],
    });
    expect(rows(await get('/v1/units/M/lineage'), 'predecessors')).toHaveLength(3);
    const { body: then } = await get(`/v1/units/N1/lineage?knownAt=${before}`);
    expect(then).toMatchObject({ stands: true, successor: 'N1', successors: [] });
    expect((await get(`/v1/units/M/lineage?knownAt=${before}`)).status).toBe(404);
  });

  test('the lineage names no unit outside what the reader may see', async () => {
    await reorganise();
    const { body } = await get('/v1/units/N1/lineage', NORTHERN);
    expect(body).toMatchObject({ successors: [{ to: { unit: 'M', name: null, code: null } }] });
  });
});

describe('the placement list', () => {
  const listed = async (url: string, who = OWNER): Promise<unknown> =>
    rows(await get(url, who), 'placements').map((row) => [
      row.person,
      row.endedUnit,
      row.successor,
    ]);

  test('has whoever stands in a unit that has ended, with the successor where it is certain', async () => {
    await reorganise();
    expect(await listed('/v1/placements')).toEqual([
      ['In-N1', 'N1', 'M'],
      ['In-N2', 'N2', null],
      ['Left-S1', 'S1', 'M'],
      ['Out-S1', 'S1', 'M'],
    ]);
    expect(await listed('/v1/units/N2/placements')).toEqual([['In-N2', 'N2', null]]);
    expect(await listed('/v1/units/NORTH/placements')).toHaveLength(2);
    expect(await listed('/v1/placements?asOf=2023-06-30')).toEqual([]);
    const [first] = rows(await get('/v1/placements?limit=1'), 'placements');
    expect(first).toMatchObject({ fullName: 'Name Of In-N1', endedOn: '2023-07-01', as: 'home' });
  });

  test('shows only people of the reader, and names nobody to whom names are closed', async () => {
    await reorganise();
    expect(await listed('/v1/placements', NORTHERN)).toEqual([
      ['In-N1', 'N1', 'M'],
      ['In-N2', 'N2', null],
    ]);
    expect((await get('/v1/placements', as({ role: 'analyst', unit: null }))).status).toBe(403);
  });

  test('has a guest of a unit that has ended as such', async () => {
    await record({
      action: 'rotate',
      kind: 'secondment',
      person: 'In-N2',
      unit: 'S1',
      effectiveDate: '2023-01-01',
    });
    await record(MERGE);
    const placements = rows(await get('/v1/placements'), 'placements');
    expect(placements.find(({ person }) => person === 'In-N2')).toMatchObject({
      as: 'host',
      endedUnit: 'S1',
      unit: 'N2',
    });
  });
});

describe('bulk placement', () => {
  const TERMS = { decision: DECISION, effectiveDate: '2023-07-01' };
  const outcomes = (answers: readonly Row[]): unknown =>
    answers.map(({ line, person, outcome }) => [line, person, outcome]);

  test('of everybody empties the list, under one correlation, and records nothing a second time', async () => {
    await reorganise();
    const everybody = { ...TERMS, from: 'S1', to: 'M' };
    expect(outcomes(await place(everybody, '?dryRun=true'))).toEqual([
      [1, 'Left-S1', 'would-record'],
      [2, 'Out-S1', 'would-record'],
    ]);
    expect(outcomes(await place(everybody))).toEqual([
      [1, 'Left-S1', 'recorded'],
      [2, 'Out-S1', 'recorded'],
    ]);
    expect(await place(everybody)).toEqual([]);
    const { body } = await get('/v1/audit/events?type=rotated&limit=10');
    const placed = (body.events as readonly Row[]).filter(
      ({ effectiveDate }) => effectiveDate === '2023-07-01',
    );
    expect(placed).toHaveLength(2);
    expect(new Set(placed.map(({ correlationId }) => correlationId)).size).toBe(1);
    expect(placed[0]).toMatchObject({ data: { kind: 'reorganisation', unit: 'M' } });
    expect(placed[0]?.correlationId).not.toBeNull();
  });

  test('of a list goes on where an earlier run had stopped, and answers each wrong line by itself', async () => {
    await reorganise();
    const [first, second] = [
      { person: 'In-N1', unit: 'M' },
      { person: 'In-N2', unit: 'R', post: 'clerk' },
    ];
    const wrong = [{ person: 'Out-S1', unit: 'S1' }, { person: 'Left-S1', kind: 'transfer' }, 7];
    expect(outcomes(await place({ ...TERMS, placements: [first] }))).toEqual([
      [1, 'In-N1', 'recorded'],
    ]);
    expect(outcomes(await place({ ...TERMS, placements: [first, second, ...wrong] }))).toEqual([
      [1, 'In-N1', 'repeated'],
      [2, 'In-N2', 'recorded'],
      [3, 'Out-S1', 'refused'],
      [4, 'Left-S1', 'malformed'],
      [5, undefined, 'malformed'],
    ]);
  });

  test('places nobody of a unit that stands, and nobody out of scope', async () => {
    await reorganise();
    expect(await place({ ...TERMS, from: 'M', to: 'R' })).toEqual([]);
    const outside = { ...TERMS, placements: [{ person: 'Out-S1', unit: 'M' }] };
    expect(outcomes(await place(outside, '', NORTHERN))).toEqual([[1, 'Out-S1', 'out-of-scope']]);
  });

  test.each([
    [{ ...TERMS }],
    [{ ...TERMS, from: 'S1' }],
    [{ ...TERMS, from: 'S1', to: 'M', placements: [] }],
    [{ effectiveDate: '2023-07-01', from: 'S1', to: 'M' }],
    [{ ...TERMS, decision: 7, from: 'S1', to: 'M' }],
    [{ ...TERMS, effectiveDate: '2023-02-30', from: 'S1', to: 'M' }],
  ])('is refused as malformed: %j', async (body) => {
    expect(await place(body)).toEqual([expect.objectContaining({ status: 400 })]);
  });
});
