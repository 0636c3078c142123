/** What the benchmarks of the stores append, and how they sum up what they measured. */
import { randomUUID } from 'node:crypto';

import type { NewEvent } from '../src/domain/events.js';

/** A rotation without anything sealed; its row holds some 500 bytes. */
export const rotated = (): NewEvent => ({
  id: randomUUID(),
  type: 'rotated',
  schema: 1,
  effectiveDate: '2020-03-01',
  sequence: 0,
  actor: 'importer',
  decision: 'a3f0c1d2-0d3c-5a51-9d1b-1d1f0a4b7c11',
  correlationId: randomUUID(),
  causationId: null,
  source: 'postings.csv',
  fingerprint: '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  warnings: [],
  data: { kind: 'transfer', unit: 'district-04', post: 'clerk', fte: 1000 },
  sealed: [],
});

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
