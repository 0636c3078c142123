/** Events for the tests of event stores: whole envelopes whose content says nothing. */
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../../../src/domain/events.js';

/** A rotation with every field of the envelope in use, and whatever is given instead. */
export const anEvent = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'rotated',
  schema: 1,
  effectiveDate: '2020-03-01',
  sequence: 2,
  actor: 'importer',
  decision: randomUUID(),
  correlationId: randomUUID(),
  causationId: null,
  source: 'postings.csv',
  fingerprint: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  warnings: ['secondment-too-long'],
  data: { kind: 'transfer', unit: 'Quận Ba Đình ☂ 𝄞', fte: 1000, leader: false, list: [1, null] },
  sealed: [
    {
      class: 'note',
      keyVersion: 1,
      ciphertext: 'q83vEjRWeJCrze8SNFZ4kA==',
      digest: 'ab'.repeat(32),
      commitment: 'cd'.repeat(32),
    },
  ],
  ...given,
});

export const events = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, () => anEvent());

/** A stream that no other test uses. */
export const aStream = (): string => `person-${randomUUID()}`;
