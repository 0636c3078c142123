/** The signer signs one history only, and the log in its file is compared with what was signed. */
import { copyFileSync } from 'node:fs';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';

import { LogContradicts, NotInLog } from '../../src/application/evidence.js';
import { leafHash, sameHash } from '../../src/evidence/merkle/hashes.js';
import { rootAt, rootOf } from '../../src/evidence/merkle/tree.js';
import { verifyConsistency } from '../../src/evidence/merkle/verify.js';
import { parseCheckpoint } from '../../src/evidence/notes/checkpoint.js';
import { nodesIn } from '../../src/evidence/tiles/tile-hashes.js';
import { entryOf } from '../../src/domain/entry.js';
import { EvidenceLedger, sealedEvent } from './evidence-ledger.js';

let ours: EvidenceLedger;
beforeEach(() => {
  ours = new EvidenceLedger();
});
afterEach(() => ours.remove());

const bytes = (text: string): Uint8Array => Buffer.from(text, 'base64');

describe('the signer', () => {
  test('signs the size and root of the log, and the same note again while nothing is recorded', async () => {
    await ours.record(3);
    const note = await ours.evidence.checkpoint();
    expect(parseCheckpoint(note)).toMatchObject({ origin: 'ledger.example/ours', size: 3 });
    expect(await ours.evidence.checkpoint()).toBe(note);
    const leaves = ours.store.tree.recorded(0, 10).map((event) => leafHash(entryOf(event)));
    expect(sameHash(parseCheckpoint(note)?.root ?? leafHash(''), rootOf(leaves))).toBe(true);
  });

  test('signs an empty log, and what comes after it', async () => {
    await ours.evidence.checkpoint();
    await ours.record(1);
    expect(parseCheckpoint(await ours.evidence.checkpoint())).toMatchObject({ size: 1 });
  });

  test('remembers a checkpoint before anybody sees it', async () => {
    await ours.record(1);
    const { memory } = ours;
    const add = memory.add.bind(memory);
    memory.add = () => Promise.reject(new Error('the disk is full'));
    await expect(ours.evidence.checkpoint()).rejects.toThrow('the disk is full');
    memory.add = add;
    const note = await ours.evidence.checkpoint();
    expect((await memory.last())?.note).toBe(note);
  });

  test('signs nothing of a log that was set back to an older copy, nor when it goes on from there', async () => {
    await ours.record(3);
    await ours.close();
    copyFileSync(ours.file, `${ours.file}.yesterday`);
    ours.open();
    await ours.record(3);
    const kept = await ours.evidence.checkpoint();
    await ours.close();
    copyFileSync(`${ours.file}.yesterday`, ours.file);
    ours.open();
    await expect(ours.evidence.checkpoint()).rejects.toThrow(LogContradicts);
    await ours.record(5, { actor: 'another-history' });
    await expect(ours.evidence.checkpoint()).rejects.toThrow(LogContradicts);
    expect(await ours.verify()).toMatchObject({
      state: 'tampered',
      contradicts: kept,
      firstBadIndex: 1,
    });
    expect(await ours.evidence.verifyTail(100)).toMatchObject({ state: 'tampered' });
    await expect(ours.bundle()).rejects.toThrow(LogContradicts);
  });

  test('of whom there are two, keeps one history: who comes second signs after the first, or not at all', async () => {
    await ours.record(2);
    const last = await ours.memory.last();
    const both = await Promise.all([ours.evidence.checkpoint(), ours.evidence.checkpoint()]);
    expect(last).toBeUndefined();
    expect(both[0]).toBe(both[1]);
    // The other has signed a history of its own with the same key.
    const forked = { size: 9, root: 'A'.repeat(43) + '=', note: 'forked' };
    expect(await ours.memory.add(forked, null)).toBe(false);
    expect(await ours.memory.add(forked, 2)).toBe(true);
    await ours.record(9);
    await expect(ours.evidence.checkpoint()).rejects.toThrow(LogContradicts);
  });

  test('is told of by a checkpoint that an auditor has kept when its memory was set back, too', async () => {
    await ours.record(3);
    const kept = await ours.evidence.checkpoint();
    const fork = new EvidenceLedger();
    await fork.record(5, { actor: 'another-history' });
    await fork.evidence.checkpoint();
    expect(await fork.verify(kept)).toMatchObject({ state: 'tampered', contradicts: kept });
    expect(await ours.verify(kept)).toMatchObject({ state: 'verified' });
    // As many events as were kept, and others: nobody can say which of them was the first.
    const sameSize = new EvidenceLedger();
    await sameSize.record(3, { actor: 'another-history' });
    await sameSize.evidence.checkpoint();
    expect(await sameSize.verify(kept)).toMatchObject({
      state: 'tampered',
      firstBadIndex: 1,
      contradicts: kept,
    });
    const other = new EvidenceLedger('theirs');
    expect(await ours.verify(await other.evidence.checkpoint())).toMatchObject({
      state: 'not verifiable from this bundle',
    });
    await Promise.all([fork.remove(), sameSize.remove(), other.remove()]);
  });
});

describe('the log in its file', () => {
  beforeEach(async () => {
    await ours.record(300);
    await ours.evidence.checkpoint();
  });

  test.each<[string, string, number]>([
    [
      'the instant',
      `UPDATE event SET recorded_at = '2026-03-01T08:00:00.122Z' WHERE ledger_index <= 40`,
      1,
    ],
    [
      'the account',
      `UPDATE event SET body = replace(body, 'importer', 'somebody') WHERE ledger_index = 40`,
      40,
    ],
    ['the type', `UPDATE event SET type = 'hired' WHERE ledger_index = 256`, 256],
    [
      'a ciphertext',
      `UPDATE event SET body = replace(body, '"ciphertext":"b', '"ciphertext":"c') WHERE ledger_index = 7`,
      7,
    ],
    [
      'the order of two',
      `UPDATE event SET ledger_index = CASE ledger_index WHEN 3 THEN -4 ELSE -3 END WHERE ledger_index IN (3, 4);
       UPDATE event SET ledger_index = -ledger_index WHERE ledger_index < 0`,
      3,
    ],
  ])('shows at which index %s was changed', async (_, statement, firstBadIndex) => {
    expect(await ours.verify()).toMatchObject({ state: 'verified', events: 300, size: 300 });
    await ours.attack(statement);
    expect(await ours.verify()).toMatchObject({ state: 'tampered', firstBadIndex });
  });

  test('shows a change in the last events, whose leaves are made anew, by the checkpoint', async () => {
    await ours.attack(
      `UPDATE event SET body = replace(body, 'importer', 'somebody') WHERE ledger_index = 299`,
    );
    expect(await ours.verify()).toMatchObject({ state: 'tampered', firstBadIndex: 1 });
    expect(await ours.evidence.verifyTail(10)).toMatchObject({ state: 'tampered' });
    await expect(ours.evidence.checkpoint()).rejects.toThrow(LogContradicts);
  });

  test('shows a tail that was dropped', async () => {
    await ours.attack('DELETE FROM event WHERE ledger_index > 290');
    expect(await ours.verify()).toMatchObject({ state: 'tampered', firstBadIndex: 291 });
    await expect(ours.evidence.checkpoint()).rejects.toThrow(LogContradicts);
  });

  test('whose ciphertext was deleted is verified, with content erased', async () => {
    await ours.attack(
      `UPDATE event SET body = json_set(body, '$.sealed[0].ciphertext', null) WHERE ledger_index = 7`,
    );
    expect(await ours.verify()).toMatchObject({ state: 'verified, content erased' });
  });

  test('proves what it says, and refuses what it does not hold', async () => {
    const { event, proof } = await ours.evidence.proveInclusion('280');
    expect(event).toBe(sealedEvent('event 279').id);
    expect(proof.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 279']);
    const found = await ours.evidence.proveConsistency(100, 300);
    expect(
      verifyConsistency({
        size1: 100,
        root1: bytes(found.fromRoot),
        size2: 300,
        root2: bytes(found.toRoot),
        proof: found.proof.map(bytes),
      }),
    ).toBe(true);
    await expect(ours.evidence.proveInclusion('301')).rejects.toThrow(NotInLog);
    await expect(ours.evidence.proveConsistency(5, 301)).rejects.toThrow(NotInLog);
    await expect(ours.evidence.proveConsistency(6, 5)).rejects.toThrow(NotInLog);
  });
});

describe('the tree in the ledger file', () => {
  test('is that of the definition after any number of events, and after every opening', async () => {
    for (let round = 0; round < 6; round += 1) {
      await ours.store.append(
        `person-q${round}`,
        'no-stream',
        Array.from({ length: 131 }, (_, at) => sealedEvent(`${round} ${at}`)),
      );
      await ours.close();
      ours.open();
    }
    const { tree } = ours.store;
    const leaves = [...tree.recorded(0, 1000)].map((event) => leafHash(entryOf(event)));
    expect(leaves).toHaveLength(786);
    const nodes = nodesIn((level, number) => tree.tile(level, number));
    for (const size of [1, 255, 256, 257, 511, 512, 700, 786]) {
      expect(Buffer.from(rootAt({ size, nodes }))).toEqual(
        Buffer.from(rootOf(leaves.slice(0, size))),
      );
    }
  });

  test('is made for a folder that was recorded without one', async () => {
    const old = new EvidenceLedger('ours', false);
    await old.record(600);
    expect(old.store.tree.size()).toBe(0);
    await old.close();
    old.open();
    expect(old.store.tree.size()).toBe(600);
    await ours.record(600);
    expect(await old.evidence.checkpoint()).toBe(await ours.evidence.checkpoint());
    await old.remove();
  });

  test('with more leaves than there are events is refused at the opening', async () => {
    await ours.record(300);
    await ours.close();
    const database = new DatabaseSync(ours.file);
    database.exec(
      'DROP TRIGGER event_is_never_removed; DELETE FROM event WHERE ledger_index > 200',
    );
    database.close();
    expect(() => {
      ours.open();
    }).toThrow(/ends at index 200, and its evidence at 256/);
    database.open();
    database.exec('DELETE FROM tree_tile');
    database.close();
    ours.open();
  });

  test('takes nothing of an append that was refused, or that has no canonical form', async () => {
    await ours.record(2);
    await expect(
      ours.store.append('person-p0', 'no-stream', [sealedEvent('again')]),
    ).rejects.toThrow();
    const fraction = sealedEvent('fraction', { data: { share: 0.5 } });
    const [refused, recorded] = await Promise.allSettled([
      ours.store.append('person-f', 'no-stream', [fraction]),
      ours.store.append('person-g', 'no-stream', [sealedEvent('good')]),
    ]);
    expect([refused.status, recorded.status]).toEqual(['rejected', 'fulfilled']);
    expect(ours.store.tree.size()).toBe(3);
    expect(await ours.verify()).toMatchObject({ state: 'verified', events: 3 });
  });
});
