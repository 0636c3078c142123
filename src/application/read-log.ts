/** The log of reads of personal data: an event for each request, recorded before it is answered. */
import { randomUUID } from 'node:crypto';

import type { SealedClass } from '../domain/attributes.js';
import { ACCESS_PREFIX, SCHEMA_VERSION } from '../domain/events.js';
import type { EventStore } from './event-store.js';

/** One request that was given personal data. */
export interface PersonalRead {
  readonly account: string;
  /** What was asked, as the route is declared. */
  readonly route: string;
  /** Whose data were given; null: of whoever the question finds, as in a file. */
  readonly persons: readonly string[] | null;
  /** Which classes of private fields were opened; what is not private was given beside. */
  readonly fields: readonly SealedClass[];
  /** Why, in the asker's own reference; never a text, as nothing here is ever erased. */
  readonly purpose: string | null;
}

/** The type of the event. */
export const PERSONAL_READ = 'personal-data-read';

/**
 * Notes one read. Each has a stream of its own, so that reads wait for nobody.
 * @throws StoreUnavailable, UnknownOutcome; then nothing may be answered
 */
export const noteRead = async (store: EventStore, read: PersonalRead): Promise<void> => {
  const { account, route, persons, fields, purpose } = read;
  const id = randomUUID();
  await store.append(`${ACCESS_PREFIX}${id}`, 'no-stream', [
    {
      id,
      type: PERSONAL_READ,
      schema: SCHEMA_VERSION,
      effectiveDate: null,
      sequence: 0,
      actor: account,
      decision: null,
      correlationId: null,
      causationId: null,
      source: null,
      // It has no key that could be used again.
      fingerprint: '',
      warnings: [],
      data: { route, persons, fields, purpose },
      sealed: [],
    },
  ]);
};
