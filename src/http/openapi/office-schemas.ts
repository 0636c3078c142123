/** The schemas of what offices keep on paper: staff lists compared, and forms. */
import type { Schema } from './schema.js';
import { day, instant, integer, list, object, orNull, text, whole } from './schema.js';

const KNOWLEDGE: Schema = object(
  {
    index: integer('the ledger index up to which facts are known'),
    instant: orNull(instant('when it was recorded')),
    root: text('the Merkle root over those events, base64'),
  },
  ['index', 'instant'],
);
const PLACE = text('where the row stands, as the sender called it');
const PERSON = text('the person');
const NAME = orNull(text('the full name'));

export const RECONCILIATION: Schema = whole({
  asOf: day('the day of the list'),
  knownAt: KNOWLEDGE,
  listed: integer('rows of the list'),
  unread: list(text('a row of a file that could not be read, with its place')),
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

const FORM_HEAD = {
  code: text('as it is printed'),
  title: text('the title'),
  source: text('who issued it, and when'),
  version: integer('the version of its columns'),
};
const CONDITIONS = list(text('key:value, as headcount takes it'));
const CELLS = list(orNull(integer('null: withheld or not known')));

export const FORM_CATALOGUE: Schema = whole({
  forms: list(
    whole({
      name: text('the form'),
      ...FORM_HEAD,
      where: CONDITIONS,
      groups: list({ type: 'object', additionalProperties: true }),
    }),
  ),
});

export const FILLED_FORM: Schema = whole({
  form: text('the form'),
  ...FORM_HEAD,
  asOf: day('the day'),
  knownAt: KNOWLEDGE,
  unit: orNull(whole({ unit: text('the unit that reports'), name: text('its name') })),
  columns: list(
    whole({ path: list(text('a heading, the widest first')), where: orNull(CONDITIONS) }),
  ),
  rows: list(whole({ unit: text('the unit'), name: text('its name'), cells: CELLS })),
  total: CELLS,
  notes: list(text('who stands in no column')),
});
