/** A service that finds its log changed says so, and records nothing more. */
import { existsSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { EvidenceWatch } from '../../src/application/evidence-watch.js';
import { Maintenance } from '../../src/application/maintenance.js';
import type { RunningService } from './running.js';
import { runService, temporaryFolder, TEST_MS } from './running.js';

jest.setTimeout(TEST_MS);

const HIRE = { action: 'hire', person: 'P9', unit: 'A', effectiveDate: '2021-01-01' };

let folder: string;
let service: RunningService;
beforeEach(async () => {
  folder = temporaryFolder();
  service = await runService(folder);
  await service.furnish();
  expect((await service.get('/v1/audit/checkpoint')).status).toBe(200);
});
afterEach(() => service.remove());

const ledgerFile = (): string => join(folder, 'ledger.sqlite');

/** Flips one letter of the account that recorded an event, in the file. */
const flipOneByte = (index: number): void => {
  const database = new DatabaseSync(ledgerFile());
  // Whoever can write the file can take the triggers away.
  database.exec('DROP TRIGGER event_is_never_changed');
  const { changes } = database
    .prepare(
      `UPDATE event SET body = replace(body, '"actor":"l', '"actor":"m') WHERE ledger_index = ?`,
    )
    .run(index);
  expect(changes).toBe(1);
  database.close();
};

const expectStopped = async (firstBadIndex: number): Promise<void> => {
  const ready = await service.get('/health/ready');
  expect(ready.status).toBe(503);
  const refused = await service.record(HIRE);
  expect(refused.status).toBe(503);
  expect(refused.body).toMatchObject({ firstBadIndex });
  expect(refused.body.type).toMatch(/recording-stopped$/);
  expect(refused.text).toContain(`First bad index: ${firstBadIndex}`);
  // What was changed is not copied over a good backup.
  const file = join(folder, 'copy');
  const files = { file, evidence: `${file}.evidence`, vault: `${file}.vault` };
  await expect(service.app.get(Maintenance).backUp(files)).rejects.toMatchObject({ firstBadIndex });
  expect(Object.values(files).filter(existsSync)).toEqual([]);
  // Reading goes on.
  expect((await service.get('/v1/audit/events')).status).toBe(200);
};

test('a service that is started on a changed log stops recording, and names the first bad index', async () => {
  await service.close();
  flipOneByte(2);
  service = await runService(folder);
  await expectStopped(1);
});

test('a change under a running service is found while it idles', async () => {
  const watch = service.app.get(EvidenceWatch);
  await watch.look();
  expect(watch.found).toBeUndefined();
  flipOneByte(2);
  await watch.look();
  await watch.look();
  await expectStopped(2);
  expect(service.log.join('\n')).toContain('nothing is recorded any more');
});

test('a log that is set back to an older copy and goes on is found at the start', async () => {
  await service.close();
  const older = readFileSync(ledgerFile());
  service = await runService(folder);
  expect((await service.record(HIRE)).status).toBe(201);
  expect((await service.get('/v1/audit/checkpoint')).status).toBe(200);
  await service.close();
  writeFileSync(ledgerFile(), older);
  service = await runService(folder);
  await expectStopped(4);
});

test('a whole log is ready, and takes records', async () => {
  await service.close();
  service = await runService(folder);
  expect((await service.get('/health/ready')).status).toBe(200);
  expect((await service.record(HIRE)).status).toBe(201);
});

test('every report and form says the root over the events it is of, the same at every asking', async () => {
  const url = '/v1/reports/headcount?asOf=2021-01-01&knownAt=3';
  const before = await service.get(url);
  const { index, root } = before.body.knownAt as { index: number; root: string };
  expect((await service.record(HIRE)).status).toBe(201);
  expect((await service.get(url)).text).toBe(before.text);
  const proof = await service.get('/v1/audit/proofs/consistency?from=3&to=4');
  expect(proof.body.fromRoot).toBe(root);
  const file = await service.get(`${url}&format=csv&about=true`);
  expect(file.headers['ledger-root']).toBe(`${index} ${root}`);
  expect(file.text).toContain(root);
});
