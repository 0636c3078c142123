/** Places in `$all`: they rise, and are not contiguous. */
import type { Position } from '@eventstore/db-client';

export type { Position };

/** Negative when the first comes before the second. */
export const compare = (one: Position, other: Position): number => {
  if (one.commit !== other.commit) return one.commit < other.commit ? -1 : 1;
  if (one.prepare !== other.prepare) return one.prepare < other.prepare ? -1 : 1;
  return 0;
};

export const isAfter = (one: Position, other: Position | undefined): boolean =>
  other === undefined || compare(one, other) > 0;
