/** The schemas of what lies behind figures. */
import type { Schema } from './schema.js';
import { integer, instant, list, orNull, text, whole } from './schema.js';

const LINE = {
  event: text('its id'),
  index: integer('its ledger index'),
  type: text('its type'),
  date: orNull(text('its effective date')),
  recordedAt: instant('when it was recorded'),
  actor: text('the account that recorded it'),
  decision: orNull(text('the id of the decision')),
};
const STREAM = text('`person-…`, or the stream of the units');

const KNOWLEDGE: Schema = whole({
  index: integer('the ledger index up to which facts are known'),
  instant: orNull(instant('when it was recorded')),
});

const ANYTHING: Schema = { type: 'object', additionalProperties: true };

export const EXPLAIN_SCHEMAS: Readonly<Record<string, Schema>> = {
  Explanation: whole({
    report: text('the report'),
    definition: ANYTHING,
    parameters: ANYTHING,
    row: ANYTHING,
    column: text('the column that is explained'),
    knownAt: KNOWLEDGE,
    value: { type: 'number', description: 'the figure' },
    total: integer('how much is listed on all pages'),
    items: list(
      whole({
        person: text('who is counted'),
        amount: { type: 'number', description: 'how much of the figure it is' },
        events: list(
          whole({
            ...LINE,
            stream: STREAM,
            chain: list(whole(LINE)),
          }),
        ),
      }),
    ),
    next: orNull(integer('for `after`')),
  }),
  KnowledgeDiff: {
    ...whole({
      report: text('the report'),
      definition: ANYTHING,
      parameters: ANYTHING,
      knownA: KNOWLEDGE,
      knownB: KNOWLEDGE,
      total: integer('changed rows on all pages'),
      rows: list(
        whole({
          row: ANYTHING,
          changes: list(
            whole({
              column: text('the column'),
              old: {},
              new: {},
              difference: orNull({ type: 'number', description: 'new less old' }),
            }),
          ),
          causes: list(whole({ ...LINE, stream: STREAM })),
          causesTotal: integer('how many such events there are'),
        }),
      ),
      next: orNull(integer('for `after`')),
    }),
    additionalProperties: true,
  },
};
