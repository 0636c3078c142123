/** The schemas of reports: the catalogue of what there is to ask, and an answer. */
import type { Schema } from './schema.js';
import { day, flag, integer, instant, list, object, orNull, text, whole } from './schema.js';

const IN_BOTH_LANGUAGES: Schema = whole({
  vi: text('in Vietnamese'),
  en: text('in English'),
});

const DEFINITION: Schema = whole({
  version: integer('raised whenever the numbers mean something else'),
  text: text('what is counted'),
  formula: text('how'),
  source: text('where the definition comes from'),
});

const KEY: Schema = object(
  {
    name: text('the key'),
    vi: text('in Vietnamese'),
    en: text('in English'),
    values: list(text('a value that it can have, where they are a closed list')),
  },
  ['name', 'vi', 'en'],
);

const PARAMETER: Schema = object(
  {
    name: text('the parameter'),
    required: { type: 'boolean' },
    default: text('what holds when it is not given'),
    values: list(text('a value that it may have, where they are a closed list')),
    says: text('its meaning'),
  },
  ['name', 'says'],
);

const COLUMN: Schema = object(
  {
    name: text('the column'),
    type: { type: 'string', enum: ['text', 'date', 'integer', 'decimal'] },
    says: text('its meaning'),
    measure: { type: 'string', enum: ['count', 'share', 'rate'] },
    aside: { type: 'boolean' },
  },
  ['name', 'type', 'says'],
);

const EXAMPLE: Schema = whole({
  question: text('a question in words'),
  parameters: { type: 'object', additionalProperties: { type: 'string' } },
  says: text('what the answer says'),
});

const NOTE: Schema = whole({
  code: text('tells it from other notes'),
  text: text('in words'),
  values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
});

const ROW: Schema = { type: 'object', additionalProperties: true };

export const REPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ReportCatalogue: whole({
    reports: list(
      // A report may come to say more of itself.
      {
        ...whole({
          name: text('the report'),
          title: IN_BOTH_LANGUAGES,
          definition: DEFINITION,
          parameters: list(PARAMETER),
          keys: whole({ population: list(KEY), event: list(KEY) }),
          columns: list(COLUMN),
          example: EXAMPLE,
        }),
        additionalProperties: true,
      },
    ),
  }),
  ReportAnswer: {
    ...object(
      {
        report: text('the report'),
        definition: DEFINITION,
        parameters: { type: 'object', additionalProperties: true },
        asOf: day('the day'),
        from: day('the first day'),
        to: day('the first day after'),
        knownAt: object(
          {
            index: integer('the ledger index up to which facts are known'),
            instant: orNull(instant('when it was recorded')),
            root: text('the Merkle root over those events, base64'),
          },
          ['index', 'instant'],
        ),
        method: text('how it was reckoned'),
        population: text('of whom'),
        breaks: list(
          whole({
            date: day('the first day after the change'),
            units: list(text('a unit that it is about')),
            kind: text('merge, split, split-off (a part left), move or dissolve'),
            event: text('the event that changed it'),
            comparable: flag('the figures of both sides are of the same units all the same'),
          }),
        ),
        total: {},
        rows: list(ROW),
        notes: list(NOTE),
      },
      ['report', 'definition', 'parameters', 'knownAt', 'method', 'total', 'rows', 'notes'],
    ),
    additionalProperties: true,
  },
};
