/** What an import in the service consists of, and the two ports through which it keeps and reads files. */
import type { Answer, Line, OnImpossible, Violation } from '../records.js';

/** What the rows of a file are: action records, or one of the tables that personnel systems export. */
export const IMPORT_TABLES = [
  'records',
  'people',
  'units',
  'postings',
  'departures',
  'courses',
] as const;
export type ImportTable = (typeof IMPORT_TABLES)[number];

/** How a file is read. */
export interface ImportMapping {
  readonly table: ImportTable;
  /** How cells write numbers and dates; undefined: as English, and ambiguous numbers are refused. */
  readonly locale?: 'vi' | 'en' | undefined;
  /** The dates of separations, and ends, are last days. */
  readonly lastDay?: boolean | undefined;
  /** What becomes of a row that cannot be true; refuse when undefined. */
  readonly onImpossible?: OnImpossible | 'skip' | undefined;
  /** Column → field, where it is not the one that is found; '' leaves a column aside. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Field → value, for every row. */
  readonly fixed?: Readonly<Record<string, unknown>> | undefined;
}

/** What a column was taken for. */
export interface TakenAs {
  readonly column: string;
  /** '' when it is not read. */
  readonly field: string;
  readonly confidence: 'sure' | 'likely' | 'none';
  /** The first values that differ. */
  readonly samples: readonly string[];
}

/** The staff list that was found on a sheet. */
export interface FoundList {
  readonly sheet: string;
  /** First and last row of the heading, from 1. */
  readonly heading: readonly [number, number];
  readonly people: number;
  /** Rows that are not of people, by kind. */
  readonly skipped: Readonly<Record<'group' | 'total' | 'signature', number>>;
}

/** How a file would be read. */
export interface Described {
  readonly columns: readonly TakenAs[];
  /** Every field that a column may be given. */
  readonly fields: readonly string[];
  readonly list: FoundList | null;
}

/** Why a file is not read, or not further. */
export interface Obstacle {
  /** Kebab-case, of docs/import.md. */
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

export const ROW_OUTCOMES = [
  'recorded',
  'would-record',
  'already-there',
  'nothing',
  'skipped',
  'refused',
] as const;

/** What became of a row, or what would in a trial. */
export interface RowOutcome {
  /** From 1, in the order in which the rows are recorded. */
  readonly row: number;
  /** The line, or the row of the sheet, on which it starts. */
  readonly line: number;
  readonly outcome: (typeof ROW_OUTCOMES)[number];
  readonly action: string | null;
  /** The person or unit that it is about. */
  readonly subject: string | null;
  /** Why it is refused, skipped or nothing. */
  readonly code: string | null;
  readonly detail: string | null;
  /** Codes of warnings and anomalies. */
  readonly remarks: readonly string[];
  /** Of refused rows: the row as it stands in the file. */
  readonly given: string | null;
}

/** A row as it is read. */
export interface ReadRow {
  /** What it weighs of the file. */
  readonly bytes: number;
  /** Undefined: it states nothing that could be recorded. */
  readonly line: Line | undefined;
  /** @param answer of the ledger; undefined where there was no line */
  became(answer: Answer | undefined): Omit<RowOutcome, 'row'>;
}

export type Phase = 'received' | 'trying' | 'tried' | 'running' | 'interrupted' | 'failed' | 'done';

/** What is kept of an import beside its file and the outcomes. */
export interface KeptImport {
  readonly id: string;
  /** The name of the file, without folders. */
  readonly name: string;
  readonly account: string;
  readonly receivedAt: string;
  readonly bytes: number;
  readonly mapping: ImportMapping;
  readonly phase: Phase;
  /** What ended the last trial or run before the last row. */
  readonly obstacle: Obstacle | null;
}

/** Where the files of imports are, readable by the owner of the folder only. */
export interface ImportArea {
  /** Everything kept from before; asked once, when nothing is under way: files that came only in part are erased. */
  kept(): readonly KeptImport[];
  /** @returns bytes of the file. @throws FileTooLarge, then nothing is kept */
  receive(id: string, name: string, body: AsyncIterable<Buffer>): Promise<number>;
  save(kept: KeptImport): Promise<void>;
  /** Adds outcomes behind those that are there. */
  note(id: string, outcomes: readonly RowOutcome[]): Promise<void>;
  /** In order; an unfinished last line counts as not there. */
  outcomes(id: string): AsyncIterable<RowOutcome>;
  /** Forgets the outcomes; or the file, when nothing more is read from it; or everything. */
  erase(id: string, what: 'outcomes' | 'file' | 'all'): Promise<void>;
}

/** Reads the files of imports. */
export interface ImportReader {
  /** How a file is read of which nothing has been said. */
  firstMapping(id: string, name: string): Promise<ImportMapping>;
  /** @throws UnreadableFile, UnfitMapping */
  describe(id: string, name: string, mapping: ImportMapping): Promise<Described>;
  /** What all rows weigh together. @throws UnreadableFile */
  weightOf(id: string, name: string): Promise<number>;
  /** In the order to record them. @throws UnreadableFile, UnfitMapping */
  rows(id: string, name: string, mapping: ImportMapping): AsyncIterable<ReadRow>;
  /** A line of the file of rejects; of nothing, its heading. */
  rejectLine(name: string, outcome?: RowOutcome): string;
}

export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';
}

/** The file cannot be read, or not further. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(readonly obstacle: Obstacle) {
    super(obstacle.detail);
  }
}

/** The mapping says what cannot be; every wrong place is named. */
export class UnfitMapping extends Error {
  override readonly name = 'UnfitMapping';
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; '));
  }
}

/** There is none of that id here for whoever asks. */
export class UnknownImport extends Error {
  override readonly name = 'UnknownImport';
  constructor(readonly id: string) {
    super(`There is no import ${id} here.`);
  }
}

/** It is not in a phase in which that can be done. */
export class ImportNotReady extends Error {
  override readonly name = 'ImportNotReady';
  constructor(
    readonly phase: Phase,
    detail: string,
  ) {
    super(detail);
  }
}

/** As many run, or wait, as there may be. */
export class TooManyImports extends Error {
  override readonly name = 'TooManyImports';
}
