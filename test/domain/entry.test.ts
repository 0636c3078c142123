/** The texts that an event is recorded with are those of its definition, whatever it holds. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { canonical, ordered } from '../../src/domain/canonical.js';
import type { Recorded } from '../../src/domain/entry.js';
import { entryOf, presumedEntry, textsOf } from '../../src/domain/entry.js';
import type { CanonicalObject, SealedPart } from '../../src/domain/events.js';
import { anEvent } from '../contract/event-store/sample-events.js';

/** Also what looks like the keys that the text is taken apart at. */
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(',"schema":', ',"warnings":[', ',"stream":"', '\\', '"', '\\ud800'),
);
/** Without marks that JSON escapes: after a key that is one such mark, the engine reads another as the same. */
const keys = fc.oneof(
  fc.constantFrom('schema', 'warnings', 'stream', 'sealed', '10', '9', 'a'),
  fc.stringMatching(/^[^"\\\p{Cc}]*$/u),
);
const data = fc.dictionary(
  keys,
  fc.oneof(
    texts,
    fc.maxSafeInteger(),
    fc.dictionary(fc.constantFrom('b', 'schema', 'a'), fc.integer()),
  ),
);
const part: SealedPart = {
  class: 'note',
  keyVersion: 2,
  ciphertext: 'AAAA',
  digest: 'ab'.repeat(32),
  commitment: 'cd'.repeat(32),
};
const events = fc
  .record({
    id: texts,
    type: texts,
    stream: texts,
    source: fc.option(texts),
    decision: fc.option(texts),
    actor: texts,
    warnings: fc.array(texts),
    data,
    revision: fc.nat(),
    sealed: fc.constantFrom([], [part], [part, { ...part, ciphertext: null }]),
  })
  .map((given): Recorded => ({ ...anEvent(), recordedAt: '2026-03-01T08:00:00.123Z', ...given }));

const { ciphertext: _before, ...digests } = part;

describe('the texts of an event', () => {
  test('are the canonical JSON of its envelope, and of what stands in no column', () => {
    fc.assert(
      fc.property(events, (event) => {
        const { id, type, stream, revision, recordedAt, ...content } = event;
        const written = textsOf({ ...event, data: ordered(event.data) }, true);
        const columns = { id, type, stream, revision, recordedAt };
        const sealed = event.sealed.map(() => digests);
        expect(written.entry).toBe(canonical({ ...content, ...columns, sealed }));
        expect(written.entry).toBe(entryOf(event));
        expect(written.content).toBe(canonical(content as unknown as CanonicalObject));
      }),
      { numRuns: 500 },
    );
  });

  test('without an entry have the same content', () => {
    const event = { ...anEvent(), stream: 'person-a', revision: 0, recordedAt: '2026' };
    expect(textsOf(event, false)).toEqual({ ...textsOf(event, true), entry: undefined });
  });

  test('presumed of an event that was read tell it from every other', () => {
    fc.assert(
      fc.property(events, events, (one, other) => {
        const isSame = presumedEntry(one) === entryOf(other);
        if (isSame) expect(entryOf(one)).toBe(entryOf(other));
        const read = JSON.parse(textsOf(one, false).content) as Recorded;
        const { id, type, stream, revision, recordedAt } = one;
        const again = { ...read, id, type, stream, revision, recordedAt };
        expect(entryOf(again)).toBe(entryOf(one));
      }),
    );
  });

  test.each([{ sequence: 0.5 }, { source: '\ud800' }, { data: { fte: 0.5 } }])(
    'are refused where %j has no canonical form',
    (wrong) => {
      const event = { ...anEvent(), stream: 'person-a', revision: 0, recordedAt: '2026', ...wrong };
      expect(() => textsOf(event, true)).toThrow(TypeError);
      expect(() => textsOf(event, false)).toThrow(TypeError);
    },
  );
});
