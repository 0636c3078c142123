/** The mapping of spell tables: which file plays which role, and what its columns and values stand for. */
import type { Violation } from '../application/records.js';
import type { CellForms, CellKind, CellValue } from './cells.js';

/** A field's column; with `values`, only the cells listed there are known, and null leaves the field out. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  readonly values?: ReadonlyMap<string, CellValue | null>;
}

/** What a reason for leaving stands for: fields of a separation, or why nothing is recorded. */
export type Leaving =
  { readonly fields: ReadonlyMap<string, CellValue> } | { readonly nothing: string };

export interface TableMapping {
  /** The file's name, without folders. */
  readonly file: string;
  /** By the field's dotted name. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Values for rows in which the field's cell is empty, or for all when it has no column. */
  readonly fixed: ReadonlyMap<string, CellValue>;
  readonly ignore: ReadonlySet<string>;
  /** Of a workbook: the sheet; the first with headings that are known when absent. */
  readonly sheet?: string;
  /** Of a workbook, or a CSV file read like one: fields that no column is named for are found by the headings. */
  readonly detect?: boolean;
  /** With `detect`: fields by the title of their column, where headings do not say it; '' leaves a column aside. */
  readonly called?: ReadonlyMap<string, string>;
  /** The end of a posting, or the date of a departure, is a last day. */
  readonly lastDay: boolean;
}

export interface PostingsMapping extends TableMapping {
  /** A posting to one of these is a secondment. */
  readonly secondmentUnits: ReadonlySet<string>;
}

export interface ReasonsMapping {
  readonly column: string;
  readonly values: ReadonlyMap<string, Leaving>;
}

export interface DeparturesMapping extends TableMapping {
  readonly reasons?: ReasonsMapping;
}

export interface Mapping extends CellForms {
  readonly tables: {
    readonly units?: TableMapping;
    readonly people?: TableMapping;
    readonly postings?: PostingsMapping;
    readonly departures?: DeparturesMapping;
    readonly courses?: TableMapping;
  };
}

export type Role = keyof Mapping['tables'];

/** The mapping cannot be used; every wrong place is named. */
export class MalformedMapping extends Error {
  override readonly name = 'MalformedMapping';
  constructor(
    readonly file: string,
    readonly violations: readonly Violation[],
  ) {
    const places = violations.map(({ pointer, detail }) => `  ${pointer || '/'} ${detail}`);
    super([`The mapping ${file} cannot be used:`, ...places].join('\n'));
  }
}
