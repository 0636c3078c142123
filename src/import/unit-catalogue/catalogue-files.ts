/** Reads a catalogue of units and the lineage between two of them from CSV files. */
import { openCsv } from '../csv-rows.js';
import { ImportFileError } from '../import-file-error.js';
import { inspectFile } from '../inspect-file.js';

/** A unit as a catalogue lists it: by its official code. */
export interface ListedUnit {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** Null at the top. */
  readonly parent: string | null;
  readonly level: string | null;
}

export interface Catalogue {
  readonly file: string;
  readonly units: ReadonlyMap<string, ListedUnit>;
}

/** All of an old unit, or where it has several edges a part of it, went into a new one. */
export interface ListedEdge {
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

export interface Lineage {
  readonly file: string;
  readonly edges: readonly ListedEdge[];
}

/** How files call things otherwise: the name of a column by ours, and our level by theirs. */
export interface Wording {
  readonly columns: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
}

/** @throws ImportFileError */
export const readCatalogue = async (file: string, wording: Wording): Promise<Catalogue> => {
  const units = new Map<string, ListedUnit>();
  const needed = ['code', 'name', 'parent_code'];
  for (const { line, value } of await readTable(file, needed, wording)) {
    const [code, level] = [value('code'), value('level')];
    if (code === '' || value('name') === '') {
      throw bad(file, 'The unit has no code or no name.', line);
    }
    if (units.has(code)) throw bad(file, `The code ${code} stands twice.`, line);
    units.set(code, {
      line,
      code,
      name: value('name'),
      parent: value('parent_code') || null,
      level: (wording.levels.get(level) ?? level) || null,
    });
  }
  for (const { parent, line } of units.values()) {
    if (parent !== null && !units.has(parent)) {
      throw bad(file, `There is no unit of the code ${parent}, which stands above this one.`, line);
    }
  }
  return { file, units };
};

/** @throws ImportFileError */
export const readLineage = async (
  file: string,
  before: Catalogue,
  after: Catalogue,
  wording: Wording,
): Promise<Lineage> => {
  const edges = new Map<string, ListedEdge>();
  for (const { line, value } of await readTable(file, ['old_code', 'new_code'], wording)) {
    const [from, to] = [value('old_code'), value('new_code')];
    if (!before.units.has(from)) throw bad(file, `${before.file} has no code ${from}.`, line);
    if (!after.units.has(to)) throw bad(file, `${after.file} has no code ${to}.`, line);
    edges.set(`${from} ${to}`, { line, from, to });
  }
  return { file, edges: [...edges.values()] };
};

export const bad = (file: string, detail: string, line?: number): ImportFileError =>
  new ImportFileError(file, 'bad-catalogue', detail, line);

interface TableRow {
  readonly line: number;
  /** The cell of a column by our name; empty where there is none. */
  readonly value: (column: string) => string;
}

const readTable = async (
  file: string,
  needed: readonly string[],
  { columns: names }: Wording,
): Promise<readonly TableRow[]> => {
  const { columns, rows } = await openCsv(file, await inspectFile(file));
  const nameOf = (column: string): string => names.get(column) ?? column;
  for (const name of needed.map(nameOf)) {
    if (columns.includes(name)) continue;
    const found = `There is no column "${name}". The columns found are: ${columns.join(', ')}.`;
    throw new ImportFileError(file, 'missing-column', found, 1);
  }
  const read: TableRow[] = [];
  for await (const { line, cells, problem } of rows) {
    if (problem !== undefined) throw bad(file, problem.detail, line);
    read.push({ line, value: (column) => cells[columns.indexOf(nameOf(column))] ?? '' });
  }
  return read;
};
