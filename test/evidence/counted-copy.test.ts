/** Evidence of a log on EventStoreDB: each replica's counted copy has the tree that one machine has. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { EvidenceWatch, stoppedBy } from '../../src/application/evidence-watch.js';
import { COPY_FILE } from '../../src/event-store/eventstoredb/eventstoredb-store.js';
import type { EvidenceLog } from '../../src/evidence/evidence-log.js';
import { leafHash } from '../../src/evidence/merkle/hashes.js';
import { verifyInclusion } from '../../src/evidence/merkle/verify.js';
import { parseCheckpoint } from '../../src/evidence/notes/checkpoint.js';
import { openFileMemory } from '../../src/evidence/signing/file-memory.js';
import { anEvent, aStream } from '../contract/event-store/sample-events.js';
import { aReplica, type Replica, until } from '../event-store/eventstoredb-replica.js';
import { EventStoreDouble } from '../support/eventstore-double/server.js';
import {
  EvidenceLedger,
  evidenceOver,
  RECORDED_AT,
  sealedEvent,
  verdictOf,
} from './evidence-ledger.js';

jest.setTimeout(30_000);

const EVENTS = 300;
let embedded: EvidenceLedger;
let double: EventStoreDouble;
let replica: Replica;
beforeEach(async () => {
  embedded = new EvidenceLedger();
  await embedded.record(EVENTS);
  double = await EventStoreDouble.start();
  double.log.now = () => RECORDED_AT.getTime();
  replica = await aReplica(double);
  for (let at = 0; at < EVENTS; at += 1) {
    // What is none of the ledger stands between, and is not counted.
    double.log.recordOwnEvent();
    if (at % 50 === 0) {
      double.log.append('invoice-7', 'any', [EventStoreDouble.proposed(anEvent())]);
    }
    await replica.store.append(`person-p${at}`, 'no-stream', [sealedEvent(`event ${at}`)]);
  }
  await caughtUp();
});
afterEach(async () => {
  await replica.remove();
  await embedded.remove();
  double.stop();
});

const caughtUp = (of = replica): Promise<void> => until(() => of.store.tree.size() === EVENTS);

/** Of a replica as it is open now. */
const evidenceOf = ({ store, folder }: Replica): EvidenceLog =>
  evidenceOver('ours', store, openFileMemory(join(folder, 'evidence.sqlite')));

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

/** Changes the closed copy as somebody may who can write the file. */
const attack = (statement: string) => () => {
  const database = new DatabaseSync(join(replica.folder, COPY_FILE));
  database.exec('DROP TRIGGER event_is_never_changed');
  database.exec(statement);
  database.close();
};

test('the same events give the same roots and the same checkpoint as on one machine', async () => {
  const [here, there] = [evidenceOf(replica), embedded.evidence];
  for (const size of [1, 2, 255, 256, 257, EVENTS]) {
    expect([size, here.rootOf(size)]).toEqual([size, there.rootOf(size)]);
  }
  expect(await here.checkpoint()).toBe(await there.checkpoint());
  expect(await verdictOf(here, await there.checkpoint())).toMatchObject({
    state: 'verified',
    events: EVENTS,
  });
});

test('a replica that comes later counts the same tree', async () => {
  const late = await aReplica(double);
  try {
    await caughtUp(late);
    expect(evidenceOf(late).rootOf(EVENTS)).toBe(evidenceOf(replica).rootOf(EVENTS));
  } finally {
    await late.remove();
  }
});

test('an event is proven, with the proof that one machine gives', async () => {
  const found = await evidenceOf(replica).proveInclusion('270');
  expect(found).toEqual(await embedded.evidence.proveInclusion('270'));
  const [, , ...rest] = found.proof.split('\n');
  const path = rest.slice(0, rest.indexOf(''));
  const { size, root } = parseCheckpoint(rest.slice(path.length + 1).join('\n')) ?? {};
  const entry = { leafHash: leafHash(found.entry), index: 269, size: size ?? 0 };
  const proof = path.map(bytes);
  expect(verifyInclusion({ ...entry, proof, root: root ?? bytes('') })).toBe(true);
  expect(verifyInclusion({ ...entry, index: 268, proof, root: root ?? bytes('') })).toBe(false);
});

test('a replica whose copy was changed turns red and records nothing, until its copy is made anew', async () => {
  const note = await evidenceOf(replica).checkpoint();
  await replica.around(
    attack(`UPDATE event SET body = replace(body, 'importer', 'somebody') WHERE ledger_index = 40`),
  );
  const changed = evidenceOf(replica);
  expect(await verdictOf(changed)).toMatchObject({ state: 'tampered', firstBadIndex: 40 });
  const { store } = replica;
  const alarms: string[] = [];
  const watch = new EvidenceWatch({
    evidence: changed,
    size: () => store.tree.size(),
    health: () => store.health(),
    alarm: (says) => alarms.push(says),
    failed: (error) => {
      throw error;
    },
  });
  await watch.start();
  expect(watch.found?.firstBadIndex).toBe(40);
  expect(alarms).toEqual([expect.stringContaining('First bad index: 40')]);
  await expect(
    stoppedBy(watch, store).append(aStream(), 'no-stream', [anEvent()]),
  ).rejects.toMatchObject({ name: 'RecordingStopped' });
  // The log on the server is what it was: only the copy had been changed.
  await replica.around(() => {
    rmSync(join(replica.folder, COPY_FILE));
  });
  await caughtUp();
  expect(await verdictOf(evidenceOf(replica), note)).toMatchObject({ state: 'verified' });
});

test('a change in the last events of a copy is told of by the checkpoint', async () => {
  await evidenceOf(replica).checkpoint();
  await replica.around(
    attack(
      `UPDATE event SET body = replace(body, 'importer', 'somebody') WHERE ledger_index = 299`,
    ),
  );
  expect(await evidenceOf(replica).verifyTail(10)).toMatchObject({ state: 'tampered' });
  await expect(evidenceOf(replica).checkpoint()).rejects.toMatchObject({ name: 'LogContradicts' });
});
