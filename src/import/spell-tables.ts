/** The rows of spell tables as they are held in memory: by person, each row with its cells as written. */
import { basename } from 'node:path';
import type { CsvRow } from './csv-rows.js';
import { openCsv } from './csv-rows.js';
import { ImportFileError } from './import-file-error.js';
import { inspectFile } from './inspect-file.js';
import type { DeparturesMapping, Mapping, Role, TableMapping } from './mapping.js';
import type { Locale } from './number-cell.js';
import type { Place } from './rows.js';
import { isWorkbook } from './workbook.js';
import { GROUP_COLUMN, openWorkbookTable } from './workbook-table.js';

/** All spell tables together may have this many rows; each takes about 400 bytes of memory. */
export const SPELL_ROWS_MAX = 1_000_000;

/** A table whose header agrees with its mapping. */
export interface SpellTable<M extends TableMapping = TableMapping> {
  readonly file: string;
  readonly mapping: M;
  readonly columns: readonly string[];
  /** How many of the columns are shown of a row that is refused; the others were made from these. */
  readonly shown?: number;
}

/** The rows that name one person; `''` gathers the rows that name nobody. */
export interface PersonRows {
  readonly people: CsvRow[];
  readonly postings: CsvRow[];
  readonly departures: CsvRow[];
  readonly courses: CsvRow[];
}

export interface SpellTables {
  readonly tables: {
    readonly [R in Role]?: SpellTable<NonNullable<Mapping['tables'][R]>>;
  };
  readonly units: readonly CsvRow[];
  /**
   * In the order of the people table, then of first appearance in the others.
   * Whoever reads a person out takes the rows away: the more is recorded, the less is held.
   */
  readonly persons: Map<string, PersonRows>;
}

const PERSON_ROLES = ['people', 'postings', 'departures', 'courses'] as const;

/**
 * Reads every table of the mapping.
 * @throws ImportFileError no-table, missing-column, unknown-column, too-many-rows, and what reading gives
 */
export const readSpellTables = async (
  files: readonly string[],
  mapping: Mapping,
  rowsMax = SPELL_ROWS_MAX,
): Promise<SpellTables> => {
  const fileOf = matchFiles(files, mapping);
  const limit = { rowsMax, left: rowsMax };
  const tables: Partial<Record<Role, SpellTable>> = {};
  const read = async (
    role: Role,
    take: (row: CsvRow, table: SpellTable) => void,
  ): Promise<void> => {
    const table = mapping.tables[role];
    const file = fileOf.get(role);
    if (table === undefined || file === undefined) return;
    tables[role] = await readTable(file, table, mapping.locale, limit, take);
  };
  const units: CsvRow[] = [];
  await read('units', (row) => units.push(row));
  const persons = new Map<string, PersonRows>();
  for (const role of PERSON_ROLES) {
    await read(role, (row, table) => rowsOf(persons, personOf(row, table))[role].push(row));
  }
  return { tables: tables as SpellTables['tables'], units, persons };
};

/** Where a row of the table stands, as answers about it name it. */
export const placeOf = (
  { file, columns, shown = columns.length }: SpellTable,
  { line, bytes, cells }: CsvRow,
): Place => ({
  file,
  line,
  bytes,
  original: { columns: columns.slice(0, shown), cells: cells.slice(0, shown) },
});

const matchFiles = (files: readonly string[], mapping: Mapping): ReadonlyMap<Role, string> => {
  const found = new Map<Role, string>();
  const left = new Set(files);
  for (const [role, table] of Object.entries(mapping.tables) as [Role, TableMapping][]) {
    const file = files.find((each) => basename(each) === table.file);
    if (file === undefined) {
      const detail = `The mapping reads the ${role} from it, and it was not given.`;
      throw new ImportFileError(table.file, 'no-table', detail);
    }
    found.set(role, file);
    left.delete(file);
  }
  for (const file of left) {
    throw new ImportFileError(file, 'no-table', 'No table of the mapping is read from it.');
  }
  return found;
};

const readTable = async <M extends TableMapping>(
  file: string,
  mapping: M,
  locale: Locale | undefined,
  limit: { readonly rowsMax: number; left: number },
  take: (row: CsvRow, table: SpellTable) => void,
): Promise<SpellTable<M>> => {
  const { table, rows } = await openTable(file, mapping, locale);
  for await (const row of rows) {
    limit.left -= 1;
    if (limit.left < 0) {
      const detail = `The tables have more than ${limit.rowsMax} rows.`;
      throw new ImportFileError(file, 'too-many-rows', detail, row.line);
    }
    take(row, table);
  }
  return table;
};

interface Opened<M extends TableMapping> {
  readonly table: SpellTable<M>;
  readonly rows: AsyncIterable<CsvRow>;
}

/** @throws ImportFileError for columns that the mapping does not know, and what reading gives */
export const openTable = async <M extends TableMapping>(
  file: string,
  mapping: M,
  locale: Locale | undefined,
): Promise<Opened<M>> => {
  if (!isWorkbook(file) && mapping.detect !== true) {
    const { columns, rows } = await openCsv(file, await inspectFile(file));
    checkColumns(file, mapping, columns);
    return { table: { file, mapping, columns }, rows };
  }
  const { columns, rows, shown, detected } = await openWorkbookTable(file, mapping, locale);
  const { detect = false } = mapping;
  // What is found by its heading may be left over; what the mapping names must be there.
  const ignore = new Set([...mapping.ignore, GROUP_COLUMN, ...(detect ? columns : [])]);
  checkColumns(file, { ...mapping, ignore }, columns);
  const taken = { ...mapping, columns: new Map([...detected, ...mapping.columns]) };
  return { table: { file, mapping: taken, columns, shown }, rows };
};

const checkColumns = (
  file: string,
  mapping: DeparturesMapping,
  columns: readonly string[],
): void => {
  const named = new Set([...mapping.columns.values()].map(({ name }) => name));
  if (mapping.reasons !== undefined) named.add(mapping.reasons.column);
  const found = `The columns found are: ${columns.join(', ')}.`;
  for (const name of named) {
    if (columns.includes(name)) continue;
    throw new ImportFileError(file, 'missing-column', `There is no column "${name}". ${found}`, 1);
  }
  const unknown = columns.filter((name) => !named.has(name) && !mapping.ignore.has(name));
  if (unknown.length === 0) return;
  const names = unknown.map((name) => `"${name}"`).join(', ');
  throw new ImportFileError(file, 'unknown-column', `The mapping does not name ${names}.`, 1);
};

const personOf = ({ cells }: CsvRow, { mapping, columns }: SpellTable): string =>
  cells[columns.indexOf(mapping.columns.get('person')?.name ?? '')] ?? '';

const rowsOf = (persons: Map<string, PersonRows>, person: string): PersonRows => {
  const rows = persons.get(person) ?? { people: [], postings: [], departures: [], courses: [] };
  persons.set(person, rows);
  return rows;
};
