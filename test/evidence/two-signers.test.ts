/** Two replicas sign through one memory in PostgreSQL: one history, each size once, and never a smaller one afterwards. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { LogContradicts } from '../../src/application/evidence.js';
import type { EvidenceLog } from '../../src/evidence/evidence-log.js';
import { parseCheckpoint } from '../../src/evidence/notes/checkpoint.js';
import { openPostgresMemory } from '../../src/evidence/signing/postgres/postgres-memory.js';
import { postgresServer, SERVER_MS_MAX } from '../support/postgres.js';
import { EvidenceLedger, evidenceOver, verdictOf } from './evidence-ledger.js';

const server = postgresServer();
let one: EvidenceLedger;
let other: EvidenceLedger;
beforeAll(() => {
  one = new EvidenceLedger();
  other = new EvidenceLedger();
});
afterAll(async () => {
  await one.remove();
  await other.remove();
});

const sizeOf = (note: string): number => parseCheckpoint(note)?.size ?? -1;

/** A replica that is behind what was signed signs nothing; everything else is a failure. */
const signed = async (evidence: EvidenceLog): Promise<string | undefined> => {
  try {
    return await evidence.checkpoint();
  } catch (error) {
    if (error instanceof LogContradicts) return undefined;
    throw error;
  }
};

test(
  'two replicas that sign at once, one of them behind, never sign two roots of one size, nor a smaller size later',
  async () => {
    const url = await server.aDatabase();
    const memory = await openPostgresMemory(url);
    const signers = [
      evidenceOver('ours', one.store, await openPostgresMemory(url)),
      evidenceOver('ours', other.store, await openPostgresMemory(url)),
    ];
    const given = new Map<number, string>();
    let last = -1;
    for (let round = 0; round < 12; round += 1) {
      // Now this one is ahead, now the other, and in every third round they have the same.
      await (round % 2 === 0 ? one : other).record(1 + round);
      const signing = Promise.all([...signers, ...signers].map(signed));
      await (round % 2 === 0 ? other : one).record(1 + round);
      const notes = (await signing).filter((note) => note !== undefined);
      expect(notes.length).toBeGreaterThan(0);
      for (const note of notes) {
        expect(sizeOf(note)).toBeGreaterThanOrEqual(last);
        expect(given.get(sizeOf(note)) ?? note).toBe(note);
        given.set(sizeOf(note), note);
      }
      last = Math.max(...notes.map(sizeOf));
      const after = await Promise.all(signers.map(signed));
      expect(after[0]).toBe(after[1]);
      expect(after[0]).toBe((await memory.last())?.note);
    }
    const kept = await memory.before(Number.MAX_SAFE_INTEGER, 1_000);
    for (const [size, note] of given) {
      expect(kept.find((each) => each.size === size)?.note).toBe(note);
    }
    for (const { size, root } of kept) expect(root).toBe(one.evidence.rootOf(size));
    expect(await memory.keys()).toHaveLength(1);
    for (const signer of signers)
      expect(await verdictOf(signer)).toMatchObject({ state: 'verified' });
  },
  SERVER_MS_MAX,
);

test(
  'of two that have forked one signs, whoever is first, and the other never does',
  async () => {
    for (let round = 0; round < 5; round += 1) {
      const url = await server.aDatabase();
      const memory = await openPostgresMemory(url);
      const [ours, fork] = [new EvidenceLedger(), new EvidenceLedger()];
      try {
        await ours.record(3);
        await fork.record(3, { actor: 'another-history' });
        const here = evidenceOver('ours', ours.store, await openPostgresMemory(url));
        const there = evidenceOver('ours', fork.store, await openPostgresMemory(url));
        const notes = await Promise.all([here, there].map(signed));
        expect(notes.filter((note) => note !== undefined)).toHaveLength(1);
        const [ledger, loser] = notes[0] === undefined ? [ours, here] : [fork, there];
        await ledger.record(4);
        expect(await signed(loser)).toBeUndefined();
        expect(await memory.before(99, 9)).toHaveLength(1);
      } finally {
        await ours.remove();
        await fork.remove();
      }
    }
  },
  SERVER_MS_MAX,
);
