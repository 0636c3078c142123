/** The live stream of somebody with a grant over a unit: of its people and of the units below it, and of nothing else. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { Grant } from '../../src/access/principal.js';
import type { RunningService } from '../http/running.js';
import { TEST_MS } from '../http/running.js';
import { as } from './asking-as.js';
import { runOrganisation } from './organisation.js';

jest.setTimeout(TEST_MS);

let service: RunningService;
beforeEach(async () => {
  service = await runOrganisation();
});
afterEach(() => service.remove());

const OFFICER: Grant = { role: 'officer', unit: 'NORTH' };
const MARK = { action: 'profile', person: 'In-N1', effectiveDate: '2024-03-01' };

/** What a client is told after an index, up to a last event of In-N1 that is recorded for its sake. */
const told = async (after: number, grant: Grant = OFFICER): Promise<readonly string[]> => {
  const { body: last } = await service.record({ ...MARK, attributes: { rank: 'last' } });
  const stop = new AbortController();
  const response = await fetch(`${service.url}/v1/live?after=${after}`, {
    headers: as(grant),
    signal: stop.signal,
  });
  expect(response.status).toBe(200);
  let text = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.includes(`id: ${String(last.index)}\n`)) break;
  }
  stop.abort();
  return [...text.matchAll(/^id: (\d+)\ndata: (.*)$/gm)]
    .filter(([, id]) => id !== String(last.index))
    .map(([, , data = '']) => JSON.parse(data) as { type: string; stream: string })
    .map(({ type, stream }) => `${type} ${stream}`);
};

describe('the live stream within a unit', () => {
  test('tells of its people and of the units below it only', async () => {
    expect(await told(0)).toEqual([
      'unit-established organisation-main',
      'unit-established organisation-main',
      'unit-established organisation-main',
      'hired person-In-N1',
      'hired person-In-N2',
      // Who has left is nobody of theirs: they are told of the leaving.
      'rotated person-Left-S1',
    ]);
  });

  test('tells of nothing that is recorded elsewhere, nor of decisions', async () => {
    const head = await service.head();
    const elsewhere = [
      { action: 'profile', person: 'Out-S1', attributes: { rank: 'x' } },
      { action: 'profile', person: 'Left-S1', attributes: { rank: 'x' } },
      { action: 'establish', unit: 'S2', name: 'Office S2', parent: 'SOUTH' },
      { action: 'rename', unit: 'TOP', name: 'Top' },
      { action: 'hire', person: 'New', unit: 'S1', decision: { number: '9', date: '2024-02-01' } },
    ];
    for (const record of elsewhere) {
      const { status, text } = await service.record({ effectiveDate: '2024-02-01', ...record });
      expect([status, status === 201 ? '' : text]).toEqual([201, '']);
    }
    expect(await told(head)).toEqual([]);
    const everywhere = await told(head, { role: 'approver', unit: null });
    // With the decision, and the mark before.
    expect(everywhere).toHaveLength(elsewhere.length + 2);
  });

  test('tells of who comes and who leaves, and of nothing after', async () => {
    const head = await service.head();
    const moves = [
      { action: 'rotate', person: 'Out-S1', kind: 'transfer', unit: 'N2' },
      { action: 'rotate', person: 'In-N2', kind: 'transfer', unit: 'S1' },
      { action: 'profile', person: 'Out-S1', attributes: { rank: 'y' } },
      { action: 'profile', person: 'In-N2', attributes: { rank: 'y' } },
    ];
    for (const move of moves) {
      expect((await service.record({ effectiveDate: '2024-02-01', ...move })).status).toBe(201);
    }
    expect(await told(head)).toEqual([
      'rotated person-Out-S1',
      'rotated person-In-N2',
      'profiled person-Out-S1',
    ]);
  });

  test('tells of a unit that comes and of one that goes, and of an amendment of either', async () => {
    const head = await service.head();
    const named = { effectiveDate: '2024-02-01', action: 'rename', unit: 'N1', name: 'First' };
    const { body } = await service.record(named);
    const moves = [
      { action: 'move', unit: 'S1', parent: 'NORTH' },
      { action: 'move', unit: 'N2', parent: 'SOUTH' },
      { action: 'rename', unit: 'N2', name: 'Second' },
    ];
    for (const move of moves) {
      expect((await service.record({ effectiveDate: '2024-02-01', ...move })).status).toBe(201);
    }
    const voided = { action: 'void', unit: 'N1', target: body.event, kind: 'entered-in-error' };
    const { status, text } = await service.record(voided);
    expect([status, status === 201 ? '' : text]).toEqual([201, '']);
    expect((await told(head)).map((each) => each.split(' ')[0])).toEqual([
      'unit-renamed',
      'unit-moved',
      'unit-moved',
      'voided',
    ]);
  });

  test('is noted as a reading, and gives nothing to an analyst', async () => {
    await told(0);
    const { body } = await service.get('/v1/audit/events?type=personal-data-read');
    expect(body.events).toMatchObject([{ data: { route: '/v1/live', persons: null } }]);
    const { status } = await service.get('/v1/live', as({ role: 'analyst', unit: null }));
    expect(status).toBe(403);
  });
});
