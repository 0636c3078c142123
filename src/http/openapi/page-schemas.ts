/** The schemas that the pages of lists have in common. */
import type { Schema } from './schema.js';
import { instant, integer, list, orNull, text, whole } from './schema.js';

export const KNOWLEDGE: Schema = whole({
  index: integer('the ledger index up to which facts are known'),
  instant: orNull(instant('when it was recorded')),
});
export const NEXT = orNull(text('what `after` takes for the next page; null at the end'));
export const ROWS = list({ type: 'object', additionalProperties: true });
