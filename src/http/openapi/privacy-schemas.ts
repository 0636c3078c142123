/** The schemas of erasures and of what stands against them. */
import { ERASED } from './fact-schemas.js';
import type { Schema } from './schema.js';
import { day, integer, list, object, orNull, text, whole } from './schema.js';

const CLASS: Schema = { type: 'string', enum: ['identity', 'contact', 'sensitive', 'note'] };

export const ERASURE: Schema = whole({
  outcome: { type: 'string', enum: ['would-erase', 'erased', 'erased-before'] },
  person: text('the person'),
  classes: ERASED,
  keys: list(
    whole({
      class: CLASS,
      version: integer('the version of the key'),
      fingerprint: text('hex SHA-256 of the key'),
    }),
  ),
  horizon: day('when the last backup of the vault that holds the keys expires'),
  against: list(
    object(
      {
        class: CLASS,
        why: { type: 'string', enum: ['employed', 'retained', 'legal-hold'] },
        until: day('the first day on which the class may be erased'),
        source: text('what the period rests on'),
        ground: text('the ground of the legal hold'),
      },
      ['class', 'why'],
    ),
  ),
  event: orNull(text('the event; null in a preview')),
  index: orNull(integer('its ledger index; null in a preview')),
});
