/** Imports whose folder fails: nothing is recorded that nobody was told of. */
import { expect, test } from '@jest/globals';

import { Imports } from '../../src/application/imports/imports.js';
import type {
  ImportArea,
  ImportReader,
  KeptImport,
} from '../../src/application/imports/import-parts.js';
import type { Recorder } from '../../src/application/recorder.js';

test('an import whose beginning cannot be kept is refused, and reads no row', async () => {
  const kept: KeptImport = {
    id: 'i1',
    name: 'people.csv',
    account: 'clerk',
    receivedAt: '2026-01-01T00:00:00.000Z',
    bytes: 10,
    mapping: { table: 'records' },
    phase: 'tried',
    obstacle: null,
  };
  const area = {
    kept: () => [kept],
    save: () => Promise.reject(new Error('no room on the disk')),
    erase: () => Promise.resolve(),
    async *outcomes() {
      // There are none.
    },
  } as unknown as ImportArea;
  const read: string[] = [];
  const reader = {
    describe: () => Promise.resolve({ columns: [], fields: [], list: null }),
    weightOf: (id: string) => Promise.resolve(read.push(id)),
    rows: () => [],
  } as unknown as ImportReader;
  const imports = new Imports({
    area,
    reader,
    recorder: {} as Recorder,
    now: () => new Date('2026-01-01T00:00:01Z'),
    lastErasure: () => Promise.resolve(undefined),
    log: () => undefined,
  });
  const asker = { account: 'clerk', seesAll: false };
  await expect(imports.begin('i1', 'run', { account: 'clerk' }, asker)).rejects.toThrow(
    'no room on the disk',
  );
  await imports.stop();
  expect(read).toEqual([]);
  expect((await imports.find('i1', asker)).phase).toBe('tried');
});
