/** Turns what was said of a file over HTTP into what the readers take. */
import { basename } from 'node:path';

import type { ImportMapping } from '../../application/imports/import-parts.js';
import type { Violation } from '../../application/records.js';
import { fieldsOfTable, readMapping } from '../load-mapping.js';
import { MalformedMapping } from '../mapping.js';
import type { ReadOptions } from '../read-rows.js';
import { kindOf, RECORD_FIELDS } from '../record-fields.js';
import { LIST_FIELDS } from '../staff-list/vocabulary.js';
import { isWorkbook } from '../workbook.js';

/** @throws MalformedMapping */
export const readingOf = (file: string, mapping: ImportMapping): ReadOptions => {
  const { table, locale, lastDay, onImpossible, columns = {}, fixed = {} } = mapping;
  const called = new Map(Object.entries(columns));
  if (table === 'records') {
    checkFields(columns, (field) => kindOf(field) !== undefined);
    return { ...(locale && { locale }), ...(lastDay === true && { lastDay }), fixed, called };
  }
  const follow = { onImpossible: onImpossible === 'record' ? 'record' : 'refuse' } as const;
  const detect = table === 'people';
  if (detect) checkFields(columns, (field) => LIST_FIELDS.has(field));
  const aside = Object.keys(columns).filter((column) => columns[column] === '');
  const named = Object.entries(columns).filter(([, field]) => field !== '');
  const hasLastDay = table === 'postings' || table === 'departures';
  const read = readMapping(
    {
      ...(locale && { locale }),
      tables: {
        [table]: {
          file: basename(file),
          ...(detect
            ? { detect }
            : { columns: Object.fromEntries(named.map(([name, field]) => [field, name])) }),
          fixed,
          ...(!detect && { ignore: aside }),
          ...(hasLastDay && { lastDay: lastDay === true }),
        },
      },
    },
    basename(file),
  );
  const { people } = read.tables;
  if (!detect || people === undefined) return { mapping: read, ...follow };
  return { mapping: { ...read, tables: { people: { ...people, called } } }, ...follow };
};

/** The fields that a column of the file may be given. */
export const fieldsFor = ({ table }: ImportMapping, file: string): readonly string[] => {
  if (table === 'people') return [...LIST_FIELDS.keys()];
  if (table === 'records') return isWorkbook(file) ? [] : [...RECORD_FIELDS.keys()];
  return [...fieldsOfTable(table).keys()];
};

const checkFields = (
  columns: Readonly<Record<string, string>>,
  isField: (field: string) => boolean,
): void => {
  const wrong: Violation[] = Object.entries(columns).flatMap(([column, field]) =>
    field === '' || isField(field)
      ? []
      : [{ pointer: `/columns/${column}`, detail: `there is no field ${field}` }],
  );
  if (wrong.length > 0) throw new MalformedMapping('the mapping', wrong);
};
