/** The schemas of imports. */
import { IMPORT_TABLES, ROW_OUTCOMES } from '../../application/imports/import-parts.js';
import type { Schema } from './schema.js';
import { instant, integer, list, object, orNull, reference, text, whole } from './schema.js';

const NUMBERS = (says: string): Schema => ({
  type: 'object',
  additionalProperties: { type: 'integer' },
  description: says,
});

const MAPPING: Schema = object(
  {
    table: { type: 'string', enum: IMPORT_TABLES },
    locale: { type: 'string', enum: ['vi', 'en'] },
    lastDay: { type: 'boolean' },
    onImpossible: { type: 'string', enum: ['refuse', 'record', 'skip'] },
    columns: { type: 'object', additionalProperties: { type: 'string' } },
    fixed: { type: 'object', additionalProperties: true },
  },
  ['table'],
);

const KEPT = {
  id: text('the import'),
  name: text('the name of the file'),
  account: text('whose it is'),
  receivedAt: instant('when it came'),
  bytes: integer('of the file'),
  mapping: MAPPING,
  phase: {
    type: 'string',
    enum: ['received', 'trying', 'tried', 'running', 'interrupted', 'failed', 'done'],
  },
  obstacle: {
    type: ['object', 'null'],
    description: 'why the file is not read, or not further',
    properties: {
      code: text('of docs/import.md'),
      detail: text('what is wrong'),
      remedy: text('what to do'),
    },
    required: ['code', 'detail', 'remedy'],
  },
} as const satisfies Readonly<Record<string, Schema>>;

const FOUND: Schema = {
  type: ['object', 'null'],
  description: 'the staff list that was found on a sheet',
  properties: {
    sheet: text('the sheet'),
    heading: list(integer('first and last row of the heading')),
    people: integer('rows of people'),
    skipped: NUMBERS('rows that are not of people, by kind'),
  },
  required: ['sheet', 'heading', 'people', 'skipped'],
};

const COLUMN = whole({
  column: text('its name or headings'),
  field: text('what it is taken for; empty when it is not read'),
  confidence: { type: 'string', enum: ['sure', 'likely', 'none'] },
  samples: list(text('a value')),
});

export const IMPORT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Import: whole({
    ...KEPT,
    columns: list(COLUMN),
    fields: list(text('a field that a column may be given')),
    list: FOUND,
    counts: whole({
      rows: integer('rows settled in the last trial or run'),
      outcomes: NUMBERS('rows by outcome'),
      actions: NUMBERS('rows recorded, or that would be, by action'),
      codes: NUMBERS('other rows by code'),
      remarks: NUMBERS('rows with a warning or an anomaly, by code'),
    }),
    progress: { type: 'number', description: 'share of the file that was read, 0 to 1' },
    keptUntil: instant('when it is erased'),
  }),
  Imports: whole({ imports: list(whole(KEPT)) }),
  ImportRow: whole({
    row: integer('from 1, in the order of recording'),
    line: integer('the line, or the row of the sheet'),
    outcome: { type: 'string', enum: ROW_OUTCOMES },
    action: orNull(text('of the record')),
    subject: orNull(text('the person or unit')),
    code: orNull(text('why it is refused, skipped or nothing')),
    detail: orNull(text('the same in words')),
    remarks: list(text('code of a warning or an anomaly')),
    given: orNull(text('of a refused row: as it stands in the file')),
  }),
  ImportRows: whole({
    rows: list(reference('ImportRow')),
    next: orNull(integer('what `after` takes for the next page')),
  }),
};
