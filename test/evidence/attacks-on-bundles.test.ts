/** Every attack on a bundle is caught, by both verifiers alike. */
import { createSecretKey } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { canonical } from '../../src/domain/canonical.js';
import type { CanonicalObject } from '../../src/domain/events.js';
import { leafHash } from '../../src/evidence/merkle/hashes.js';
import { signingKeyOf } from '../../src/evidence/signing/signing-key.js';
import { HAS_SECOND_VERIFIER, verdictOn } from './both-verifiers.js';
import { EvidenceLedger, sealedEvent } from './evidence-ledger.js';

let ours: EvidenceLedger;
let whole: string;
let part: string;
let early: string;
let otherCheckpoint: string;
beforeAll(async () => {
  ours = new EvidenceLedger();
  await ours.record(4);
  early = await ours.evidence.checkpoint();
  await ours.record(5);
  whole = await ours.bundle();
  part = await ours.bundle({ from: 3, to: 6 });
  const other = new EvidenceLedger('theirs');
  await other.record(9);
  otherCheckpoint = await other.evidence.checkpoint();
  await other.remove();
}, 60_000);
afterAll(() => ours.remove());

type Line = Record<string, unknown>;
const lines = (bundle: string): string[] => bundle.slice(0, -1).split('\n');
/** The bundle with a line changed; the head is line 0, index n is line n of the whole. */
const edited = (bundle: string, at: number, change: (line: Line) => void): string => {
  const all = lines(bundle);
  const line = JSON.parse(all[at] ?? '{}') as Line;
  change(line);
  all[at] = canonical(line as CanonicalObject);
  return `${all.join('\n')}\n`;
};
const spliced = (bundle: string, ...splice: [number, number, ...string[]]): string =>
  `${lines(bundle)
    .toSpliced(...splice)
    .join('\n')}\n`;
const entry = (line: Line): Line => line.entry as Line;
/** Makes the hash fit the entry again, as a careful forger would. */
const rehash = (line: Line): void => {
  line.hash = Buffer.from(leafHash(canonical(line.entry as CanonicalObject))).toString('base64');
};
const inHead = (bundle: string, from: string | RegExp, to: string): string =>
  edited(bundle, 0, (head) => {
    head.checkpoint = String(head.checkpoint).replace(from, to);
  });

const tampered = (firstBadIndex: number | null) => ({ state: 'tampered', firstBadIndex });
const UNVERIFIABLE = { state: 'not verifiable from this bundle' };

test('the second verifier takes part wherever all checks must run', () => {
  if (process.env.CI !== undefined) expect(HAS_SECOND_VERIFIER).toBe(true);
});

describe('an untouched bundle', () => {
  test('of the whole log, of a part, of a person, of some events, is verified', async () => {
    const some = await ours.bundle({ events: ['7', '2'] });
    for (const bundle of [whole, part, await ours.bundle({ person: 'p3' }), some]) {
      expect(await verdictOn(bundle)).toMatchObject({ state: 'verified', size: 9 });
    }
    expect(lines(some)).toHaveLength(4);
  });

  test('continues a checkpoint that the reader has kept, and is signed with the key that the reader knows', async () => {
    const keys = await ours.evidence.keys();
    expect(await verdictOn(whole, early, keys)).toMatchObject({ state: 'verified' });
    expect(await verdictOn(part, early, keys)).toMatchObject({ state: 'verified' });
  });

  test('whose ciphertext is gone is verified, with content erased', async () => {
    const erased = edited(whole, 4, (line) => (line.ciphertexts = [null]));
    expect(await verdictOn(erased)).toMatchObject({ state: 'verified, content erased' });
  });

  test('with an erasure in it is verified, with content erased', async () => {
    const ledger = new EvidenceLedger();
    await ledger.store.append('person-p', 'no-stream', [
      sealedEvent('hired'),
      sealedEvent('gone', { type: 'erased', sealed: [] }),
    ]);
    expect(await verdictOn(await ledger.bundle())).toMatchObject({
      state: 'verified, content erased',
    });
    await ledger.remove();
  });

  test('stays verified over a change of keys, also for who knows the first key only', async () => {
    const ledger = new EvidenceLedger();
    await ledger.record(2);
    const [first = ''] = await ledger.evidence.keys();
    const kept = await ledger.evidence.checkpoint();
    expect(await ledger.evidence.rotateKey()).toHaveLength(2);
    await ledger.record(2);
    const bundle = await ledger.bundle();
    expect(await verdictOn(bundle, kept, [first])).toMatchObject({ state: 'verified' });
    await ledger.remove();
  });
});

describe('an event that was changed', () => {
  const changes: readonly [string, (line: Line) => void][] = [
    ['when it was recorded', (line) => (entry(line).recordedAt = '2025-01-01T00:00:00.000Z')],
    ['who recorded it', (line) => (entry(line).actor = 'somebody-else')],
    ['its date', (line) => (entry(line).effectiveDate = '2019-03-01')],
    ['its data', (line) => (entry(line).data = { unit: 'elsewhere' })],
    ['its stream', (line) => (entry(line).stream = 'person-other')],
    ['a ciphertext', (line) => (line.ciphertexts = [Buffer.from('other').toString('base64')])],
    ['a ciphertext too many', (line) => (line.ciphertexts = [null, null])],
    [
      'a ciphertext in another base64',
      (line) => (line.ciphertexts = [`${String((line.ciphertexts as string[])[0])}\n`]),
    ],
  ];
  test.each(changes)('%s: is found at its index', async (_, change) => {
    expect(await verdictOn(edited(whole, 6, change))).toMatchObject(tampered(6));
    expect(await verdictOn(edited(part, 2, change))).toMatchObject(tampered(4));
  });

  test('with a hash that fits again is found between the checkpoints it lies between', async () => {
    const forged = edited(whole, 6, (line) => {
      entry(line).actor = 'somebody-else';
      rehash(line);
    });
    const verdict = await verdictOn(forged);
    expect(verdict).toMatchObject({ ...tampered(5), size: 9 });
    expect(verdict.contradicts).toContain('\n9\n');
    const before = edited(whole, 2, (line) => {
      entry(line).actor = 'somebody-else';
      rehash(line);
    });
    expect((await verdictOn(before)).contradicts).toBe(early);
  });

  test('in any byte is found: no flipped bit of the file leaves it verified', async () => {
    const bytes = Buffer.from(part);
    const start = bytes.indexOf('\n') + 1;
    // Every 61st byte of the entries: each field and each hash is hit.
    for (let at = start; at < bytes.length - 1; at += 61) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const { state } = await verdictOn(flipped.toString('utf8'));
      expect({ at, state }).toEqual({ at, state: 'tampered' });
    }
  }, 120_000);
});

describe('events that were moved', () => {
  test('two that changed places are found', async () => {
    const all = lines(whole);
    const swapped = spliced(whole, 3, 2, all[4] ?? '', all[3] ?? '');
    expect(await verdictOn(swapped)).toMatchObject(tampered(3));
    const renumbered = edited(
      edited(swapped, 3, (line) => (line.index = 3)),
      4,
      (line) => (line.index = 4),
    );
    expect(await verdictOn(renumbered)).toMatchObject(tampered(1));
    const ofPart = edited(part, 2, (line) => (line.index = 5));
    expect(await verdictOn(ofPart)).toMatchObject(tampered(5));
  });

  test('a tail that was dropped is found, with and without its end', async () => {
    expect(await verdictOn(spliced(whole, 8, 3))).toMatchObject(tampered(8));
    expect(await verdictOn(spliced(whole, 8, 3, '{"end":7}'))).toMatchObject(tampered(8));
    expect(await verdictOn(spliced(part, 4, 2))).toMatchObject(tampered(6));
  });

  test('a middle that was dropped is found', async () => {
    expect(await verdictOn(spliced(whole, 4, 2))).toMatchObject(tampered(4));
  });

  test('one that was inserted is found', async () => {
    const all = lines(whole);
    expect(await verdictOn(spliced(whole, 5, 0, all[4] ?? ''))).toMatchObject(tampered(5));
    expect(
      await verdictOn(spliced(whole, 10, 0, all[9]?.replace('"index":9', '"index":10') ?? '')),
    ).toMatchObject(tampered(10));
    expect(await verdictOn(`${whole}{}\n`)).toMatchObject(tampered(null));
  });
});

describe('a proof', () => {
  test.each<[string, (proof: string[]) => string[]]>([
    ['cut off', (proof) => proof.slice(0, -1)],
    ['cut off in front', (proof) => proof.slice(1)],
    ['too long', (proof) => [...proof, proof[0] ?? '']],
    ['with a hash too short', ([first = '', ...rest]) => [first.slice(0, 40), ...rest]],
    [
      'with base64 that is not canonical',
      ([first = '', ...rest]) => [
        first.replace(/.=$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`),
        ...rest,
      ],
    ],
    ['without padding', ([first = '', ...rest]) => [first.replace('=', ''), ...rest]],
    ['turned round', (proof) => proof.toReversed()],
  ])('%s is refused', async (_, change) => {
    const forged = edited(part, 1, (line) => (line.proof = change(line.proof as string[])));
    expect(await verdictOn(forged)).toMatchObject(tampered(3));
    const inEarlier = edited(whole, 0, (head) => {
      const [earlier] = head.earlier as { proof: string[] }[];
      if (earlier) earlier.proof = change(earlier.proof);
    });
    // A proof of one hash is the same turned round.
    const proofs = (JSON.parse(lines(inEarlier)[0] ?? '') as { earlier: { proof: string[] }[] })
      .earlier;
    const isSame =
      canonical(proofs) ===
      canonical((JSON.parse(lines(whole)[0] ?? '') as { earlier: never }).earlier);
    if (!isSame) expect(await verdictOn(inEarlier)).toMatchObject(tampered(null));
  });

  test('that is missing from a part is refused', async () => {
    expect(await verdictOn(edited(part, 1, (line) => delete line.proof))).toMatchObject(
      tampered(3),
    );
  });
});

describe('a checkpoint', () => {
  test.each<[string, string | RegExp, string]>([
    ['CRLF', /\n/g, '\r\n'],
    ['base64 that is not canonical', /(.)=\n\n/, '$1\n\n'],
    ['a size with a zero in front', '\n9\n', '\n09\n'],
    ['a size beyond 2^53', '\n9\n', '\n9007199254740993\n'],
    ['a size of 2^53', '\n9\n', '\n9007199254740992\n'],
    ['a sign before the size', '\n9\n', '\n+9\n'],
    ['a line more', '\n\n', '\nmore\n\n'],
    ['no signature', /\n\n.*\n$/s, '\n\n'],
    ['the same signature twice', /(— .*\n)$/, '$1$1'],
    ['no line feed at the end', /\n$/, ''],
    ['another key', /— ledger/, '— Ledger'],
  ])('with %s is refused', async (_, from, to) => {
    const forged = inHead(whole, from, to);
    expect(forged).not.toBe(whole);
    expect(await verdictOn(forged)).toMatchObject(UNVERIFIABLE);
  });

  test.each<[string, string, string]>([
    ['size', '\n9\n', '\n8\n'],
    ['origin', 'ledger.example/ours\n9', 'ledger.example/theirs\n9'],
  ])('whose %s was changed is not what was signed', async (_, from, to) => {
    const { state } = await verdictOn(inHead(whole, from, to));
    expect(state).toMatch(/tampered|not verifiable/);
  });

  test('of another ledger is refused, in the bundle and as the one that was kept', async () => {
    const forged = edited(whole, 0, (head) => (head.checkpoint = otherCheckpoint));
    expect(await verdictOn(forged)).toMatchObject(UNVERIFIABLE);
    expect(await verdictOn(whole, otherCheckpoint)).toMatchObject(UNVERIFIABLE);
  });

  test('that was kept of another history with the same key shows the fork', async () => {
    const fork = new EvidenceLedger();
    await fork.record(4, { actor: 'somebody-else' });
    const kept = await fork.evidence.checkpoint();
    expect(await verdictOn(whole, kept)).toMatchObject({ state: 'tampered', contradicts: kept });
    await fork.record(8);
    const longer = await fork.evidence.checkpoint();
    expect(await verdictOn(whole, longer)).toMatchObject({ ...tampered(10), contradicts: longer });
    await fork.remove();
  });

  test('is signed by a key that the reader knows, or nothing is verified', async () => {
    const seed = createSecretKey(Buffer.alloc(32, 7));
    const { verifier } = signingKeyOf('ledger.example/ours', seed);
    expect(await verdictOn(whole, early, [verifier.text])).toMatchObject(UNVERIFIABLE);
  });
});

describe('JSON', () => {
  test.each<[string, (line: string) => string]>([
    ['a key twice', (line) => line.replace('{', '{"index":4,')],
    ['white space', (line) => line.replace(',', ', ')],
    [
      'keys in another order',
      (line) => line.replace(/^\{("ciphertexts":\[[^\]]*\]),(.*)\}$/, '{$2,$1}'),
    ],
    ['a fraction for an integer', (line) => line.replace('"index":4', '"index":4.0')],
    [
      'an integer beyond 2^53',
      (line) => line.replace('"sequence":2', '"sequence":9007199254740993'),
    ],
    ['half a character', (line) => line.replace('"importer"', '"\\ud800"')],
    ['a carriage return', (line) => `${line}\r`],
    ['a field more', (line) => line.replace('{', '{"a":1,')],
  ])('with %s is refused at its line', async (_, change) => {
    const all = lines(whole);
    const forged = all.with(4, change(all[4] ?? ''));
    expect(forged[4]).not.toBe(all[4]);
    expect(await verdictOn(`${forged.join('\n')}\n`)).toMatchObject(tampered(4));
  });

  test('that is no bundle is not verifiable', async () => {
    for (const text of ['', '\n', '{}\n', '[]\n', whole.replace('evidence/1', 'evidence/2')]) {
      expect(await verdictOn(text)).toMatchObject(UNVERIFIABLE);
    }
  });
});
