/** The records that place people: one rotation of kind reorganisation a person, all with one correlation. */
import { canonical } from '../domain/canonical.js';
import type { CanonicalObject } from '../domain/events.js';
import { eventId } from './event-ids.js';

/** What all placements of one decision have in common. */
export interface PlacementTerms {
  /** The id of the decision, or the decision itself. */
  readonly decision: unknown;
  readonly effectiveDate: unknown;
  /** When absent, one that follows from the decision and the date: a second run has the same. */
  readonly correlation?: string | undefined;
}

/** The fields that every record has; a placement adds the person, the unit and what else changes. */
export const placementFields = ({
  decision,
  effectiveDate,
  correlation,
}: PlacementTerms): Readonly<Record<string, unknown>> => ({
  action: 'rotate',
  kind: 'reorganisation',
  effectiveDate,
  decision,
  correlation: correlation ?? correlationOf({ decision, effectiveDate }),
});

const correlationOf = (terms: object): string =>
  eventId('placements', canonical(JSON.parse(JSON.stringify(terms)) as CanonicalObject));
