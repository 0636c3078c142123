/** The schemas of what offices keep on paper: staff lists compared, and forms. */
import type { Schema } from './schema.js';
import { day, instant, integer, list, orNull, text, whole } from './schema.js';

const KNOWLEDGE: Schema = whole({
  index: integer('the ledger index up to which facts are known'),
  instant: orNull(instant('when it was recorded')),
});
const PLACE = text('where the row stands, as the sender called it');
const PERSON = text('the person');
const NAME = orNull(text('the full name'));

export const RECONCILIATION: Schema = whole({
  asOf: day('the day of the list'),
  knownAt: KNOWLEDGE,
  listed: integer('rows of the list'),
  matched: integer('rows whose person was found'),
  by: whole({
    person: integer('matched by the code of the person'),
    nationalId: integer('matched by the citizen id'),
    'name-and-birth': integer('matched by name and birth date'),
  }),
  same: integer('matched, and different in nothing that the list says'),
  missing: list(whole({ person: PERSON, fullName: NAME, unit: orNull(text('the home unit')) })),
  extra: list(whole({ place: PLACE, person: orNull(PERSON), fullName: NAME })),
  different: list(
    whole({
      place: PLACE,
      person: PERSON,
      fields: list(
        whole({
          field: text('the field'),
          roster: text('what the list says'),
          ledger: orNull(text('what the ledger says; null when nothing is known')),
        }),
      ),
    }),
  ),
  ambiguous: list(
    whole({
      place: PLACE,
      why: {
        type: 'string',
        enum: ['several-people', 'no-birth-date', 'nothing-to-match', 'listed-twice'],
      },
      candidates: list(PERSON),
    }),
  ),
});
