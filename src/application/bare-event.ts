/** An event that is no fact: without effective date, decision or source, as what is said of the ledger's own affairs. */
import type { CanonicalObject, NewEvent } from '../domain/events.js';
import { SCHEMA_VERSION } from '../domain/events.js';

type Said = Pick<NewEvent, 'id' | 'type' | 'actor' | 'fingerprint'> &
  Partial<Pick<NewEvent, 'correlationId' | 'causationId' | 'source' | 'sealed'>> & {
    readonly data: object;
  };

export const bareEvent = (said: Said): NewEvent => ({
  schema: SCHEMA_VERSION,
  effectiveDate: null,
  sequence: 0,
  decision: null,
  correlationId: null,
  causationId: null,
  source: null,
  warnings: [],
  sealed: [],
  ...said,
  data: said.data as CanonicalObject,
});
