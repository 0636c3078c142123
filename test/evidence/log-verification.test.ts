/** A verification takes the log as it is now, and as older programs have written it. */
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { EvidenceLedger } from './evidence-ledger.js';

let ours: EvidenceLedger;

beforeEach(() => {
  ours = new EvidenceLedger();
});
afterEach(() => ours.remove());

test('a log that has grown since it was verified last verifies again', async () => {
  await ours.record(10);
  expect(await ours.verify()).toMatchObject({ state: 'verified', events: 10 });
  await ours.record(10);
  expect(await ours.verify()).toMatchObject({ state: 'verified', events: 20 });
});

/** The bodies of the closed ledger file, each changed as given. */
const rewrite = async (change: (body: Record<string, unknown>) => unknown): Promise<void> => {
  await ours.close();
  const database = new DatabaseSync(ours.file);
  database.exec('DROP TRIGGER event_is_never_changed');
  const update = database.prepare('UPDATE event SET body = ? WHERE ledger_index = ?');
  for (const row of database.prepare('SELECT ledger_index AS at, body FROM event').all()) {
    const body = JSON.parse(String(row.body)) as Record<string, unknown>;
    update.run(JSON.stringify(change(body)), Number(row.at));
  }
  database.close();
  ours.open();
};

const reversed = (value: object): object => Object.fromEntries(Object.entries(value).reverse());

test('a log whose events were written with their keys in another order verifies', async () => {
  await ours.record(300, { data: { unit: 'u', post: 'clerk', fte: 1000 } });
  await ours.evidence.checkpoint();
  await rewrite((body) => reversed({ ...body, data: reversed(body.data as object) }));
  expect(await ours.verify()).toMatchObject({ state: 'verified', events: 300, size: 300 });
  expect(await ours.evidence.verifyTail(300)).toMatchObject({ state: 'verified' });
});

test.each(['post', '__proto__'])('a member %s that was added to the data is found', async (key) => {
  await ours.record(3, { data: { unit: 'u', kind: 'transfer' } });
  await ours.evidence.checkpoint();
  await rewrite((body) => {
    const added = [...Object.entries(body.data as object), [key, 1]] as [string, unknown][];
    return { ...body, data: Object.fromEntries(added) };
  });
  expect(await ours.verify()).toMatchObject({ state: 'tampered', firstBadIndex: 1 });
});
