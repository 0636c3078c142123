/** The schemas of erasures and of what stands against them. */
import { DATA, ERASED } from './fact-schemas.js';
import type { Schema } from './schema.js';
import { day, instant, integer, list, object, orNull, text, whole } from './schema.js';

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

export const HELD_DATA: Schema = whole({
  person: text('the person'),
  asOf: day('the day'),
  legalHold: orNull(text('the ground of the legal hold that stands')),
  classes: list(
    whole({
      class: CLASS,
      standing: { type: 'string', enum: ['held', 'none', 'erased'] },
      until: orNull(day('the first day on which it may be erased; null while employed')),
      source: text('what the period rests on'),
    }),
  ),
  records: list(
    whole({
      index: integer('the ledger index'),
      event: text('the event'),
      type: text('its type'),
      effectiveDate: orNull(day('the first day of the new state')),
      recordedAt: instant('when it was recorded'),
      recordedBy: text('the account that recorded it'),
      source: orNull(text('the system or file it came from')),
      erased: ERASED,
      data: DATA,
    }),
  ),
  places: list(whole({ place: text('where'), holds: text('what is there') })),
  horizon: day('on which the last backup expires that has a key destroyed today'),
});

export const DUPLICATES: Schema = whole({
  duplicates: list(whole({ people: list(text('a person')) })),
  next: orNull(text('what `after` takes for the next page; null at the end')),
});

export const RENEWED: Schema = whole({
  keys: list(whole({ class: CLASS, version: integer('the new version') })),
});
