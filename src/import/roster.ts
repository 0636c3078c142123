/** Reads a staff list of a day for comparing it: the rows of any format that can be imported, without recording any. */
import { basename } from 'node:path';
import { openCsv } from './csv-rows.js';
import { inspectFile } from './inspect-file.js';
import type { Mapping, TableMapping } from './mapping.js';
import { ndjsonRows } from './ndjson-rows.js';
import { staffMapping } from './read-rows.js';
import type { Locale } from './number-cell.js';
import { isRefused, readValues } from './spell-cells.js';
import { openTable, placeOf } from './spell-tables.js';
import { LIST_FIELDS } from './staff-list/vocabulary.js';
import { isWorkbook } from './workbook.js';

/** A row as it is sent: texts by field. */
export type RosterRow = Readonly<Record<string, string>>;

/** Fields of a row that say nothing of the state on a day. */
const NOT_COMPARED = [
  'action',
  'key',
  'sequence',
  'note',
  'correlation',
  'source',
  'route',
  'lastDay',
];
const NAMES: Readonly<Record<string, string>> = { effectiveDate: 'hireDate' };

export interface RosterFile {
  readonly rows: AsyncIterable<RosterRow>;
  /** Why rows could not be read, with their place; complete when the rows have been taken. */
  readonly problems: readonly string[];
}

/**
 * @param mapping whose people table describes the file; without one, headings (XLSX) or names of fields (CSV, NDJSON) do
 * @param compared the fields that are compared; the others are left out
 * @throws ImportFileError
 */
export const readRoster = (
  file: string,
  { mapping, locale }: { readonly mapping?: Mapping; readonly locale?: Locale },
  compared: readonly string[],
): RosterFile => {
  const problems: string[] = [];
  const send = (values: Iterable<readonly [string, unknown]>, place: string): RosterRow => ({
    place,
    ...Object.fromEntries(
      [...values].flatMap(([field, value]) => {
        const name = NAMES[field] ?? field.replace(/^profile\./, '');
        const isText = ['string', 'number', 'boolean'].includes(typeof value);
        if (!compared.includes(name) || NOT_COMPARED.includes(field) || !isText) return [];
        return [[name, String(value)]];
      }),
    ),
  });
  const ofText = mapping === undefined && /\.(ndjson|jsonl)$/i.test(file);
  const rows = ofText
    ? recordRows(file, send, problems)
    : tableRows(file, mapping, locale, send, problems);
  return { rows, problems };
};

type Send = (values: Iterable<readonly [string, unknown]>, place: string) => RosterRow;

async function* recordRows(
  file: string,
  send: Send,
  problems: string[],
): AsyncGenerator<RosterRow> {
  await inspectFile(file);
  for await (const row of ndjsonRows(file)) {
    const place = `line ${row.line}`;
    if ('problem' in row) problems.push(`${place}: ${row.problem.detail}`);
    if (!('record' in row)) continue;
    const { profile, ...record } = row.record;
    yield send([...Object.entries(record), ...Object.entries(profile ?? {})], place);
  }
}

async function* tableRows(
  file: string,
  given: Mapping | undefined,
  locale: Locale | undefined,
  send: Send,
  problems: string[],
): AsyncGenerator<RosterRow> {
  const mapping = given ?? (await mappingOf(file, locale));
  const { people } = mapping.tables;
  if (people === undefined) throw new Error('the mapping has no table of people');
  const { table, rows } = await openTable(file, people, mapping.locale);
  for await (const row of rows) {
    const { line } = placeOf(table, row);
    const place = row.placeOf === undefined ? `line ${line}` : row.placeOf(0);
    const values = readValues(row, table, mapping);
    if (isRefused(values)) problems.push(`${place}: ${values.detail}`);
    else yield send(values, place);
  }
}

/** A CSV file without a mapping is one whose columns are called as the fields are. */
const mappingOf = async (file: string, locale: Locale | undefined): Promise<Mapping> => {
  const found = staffMapping(file, locale === undefined ? {} : { locale });
  if (isWorkbook(file)) return found;
  const { columns } = await openCsv(file, await inspectFile(file));
  const known = columns.flatMap((name) => {
    const kind = LIST_FIELDS.get(name);
    return kind === undefined ? [] : [[name, { name, kind }] as const];
  });
  const people: TableMapping = {
    file: basename(file),
    columns: new Map(known),
    fixed: new Map(),
    ignore: new Set(NOT_COMPARED),
    lastDay: false,
  };
  return { ...found, tables: { people } };
};
