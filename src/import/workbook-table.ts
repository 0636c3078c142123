/** Opens a sheet of a workbook as a table like that of a CSV file, its columns found by the headings. */
import { Readable } from 'node:stream';
import type { CsvRow, CsvTable } from './csv-rows.js';
import { ImportFileError } from './import-file-error.js';
import type { Column, TableMapping } from './mapping.js';
import type { Locale } from './number-cell.js';
import type { Problem } from './row-problems.js';
import type { StaffList } from './staff-list/staff-list.js';
import { fieldText, fieldsIn, staffListIn } from './staff-list/staff-list.js';
import { LIST_FIELDS } from './staff-list/vocabulary.js';
import { openSheets } from './sheets.js';
import type { Workbook } from './workbook.js';
import { cellName } from './workbook.js';

/** The column of a table that holds the text of the group row above. */
export const GROUP_COLUMN = '(group)';

export interface WorkbookTable extends CsvTable {
  /** The fields that were found by their headings. */
  readonly detected: ReadonlyMap<string, Column>;
  /** The first columns are those of the sheet; the others were made from them. */
  readonly shown: number;
}

/** The staff list of a workbook: on the sheet named, or on the first that has headings. @throws ImportFileError */
export const staffListOf = (
  file: string,
  { sheets }: Workbook,
  { sheet, called }: Pick<TableMapping, 'sheet' | 'called'>,
): StaffList => {
  const tried = sheets.filter(({ name }) => sheet === undefined || name === sheet);
  for (const each of tried) {
    const list = staffListIn(each, called);
    if (list !== undefined) return list;
  }
  const names = sheets.map(({ name }) => `"${name}"`).join(', ');
  throw new ImportFileError(
    file,
    'no-heading',
    tried.length === 0
      ? `There is no sheet "${sheet ?? ''}" among ${names}.`
      : `No row of ${tried.map(({ name }) => `"${name}"`).join(', ')} has headings that are known.`,
  );
};

/** @throws ImportFileError no-heading, repeated-column, and what opening the workbook gives */
export const openWorkbookTable = async (
  file: string,
  table: Pick<TableMapping, 'sheet' | 'detect' | 'called'>,
  locale: Locale | undefined,
): Promise<WorkbookTable> => {
  const { detect = false } = table;
  const workbook = await openSheets(file, locale);
  const list = staffListOf(file, workbook, table);
  const fields = detect ? [...fieldsIn(list)] : [];
  const titles = list.columns.map(({ title }) => title);
  const repeated = titles.find((title, at) => titles.indexOf(title) !== at);
  if (repeated !== undefined && !detect) {
    throw new ImportFileError(
      file,
      'repeated-column',
      `The column "${repeated}" stands twice.`,
      list.heading[1],
    );
  }
  const made = fields.map(([field, columns]) => ({
    field,
    name: `${columns.map(({ title }) => title).join(' | ')} = ${field}`,
  }));
  return {
    columns: [...titles, GROUP_COLUMN, ...made.map(({ name }) => name)],
    shown: titles.length + 1,
    detected: new Map(
      made.flatMap(({ field, name }) => {
        const kind = LIST_FIELDS.get(field);
        return kind === undefined ? [] : [[field, { name, kind }] as const];
      }),
    ),
    rows: Readable.from(rowsOf(list, fields, workbook.bytes)),
  };
};

type Fields = readonly (readonly [string, StaffList['columns']])[];

function* rowsOf(list: StaffList, fields: Fields, bytes: number): Generator<CsvRow> {
  const { people, columns, sheet } = list;
  const each = Math.floor(bytes / Math.max(people.length, 1));
  for (const [nth, person] of people.entries()) {
    const problems: Problem[] = [];
    const made = fields.map(([field, from]) => {
      const text = fieldText(list, person, field, from);
      if (typeof text === 'string') return text;
      problems.push(text);
      return '';
    });
    const places = [
      ...columns.map(({ at }) => [at]),
      [],
      ...fields.map(([, from]) => from.map(({ at }) => at)),
    ];
    const [first] = problems;
    yield {
      line: person.row + 1,
      // The last one carries what the heading and the other rows weigh.
      bytes: nth === people.length - 1 ? bytes - each * nth : each,
      cells: [...columns.map(({ at }) => person.cells[at] ?? ''), person.group, ...made],
      placeOf: (column) =>
        (places[column] ?? []).map((at) => cellName(sheet, person.row, at)).join(', ') || sheet,
      ...(first !== undefined && {
        problem: { code: first.code, detail: problems.map(({ detail }) => detail).join(' ') },
      }),
    };
  }
}
