/** A table that leaves the ledger as a file: its typed and titled columns, its rows, and what they were reckoned from. */
import type { AnswerRow } from '../../projections/reports/report.js';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `flag` is true, false, or empty for unknown; a `date` is `YYYY-MM-DD`. */
export type FileColumnType = 'text' | 'date' | 'integer' | 'decimal' | 'flag';

export interface FileColumn {
  /** As the rows have it. */
  readonly name: string;
  /** What stands above the column: its title in the language asked for, otherwise its name. */
  readonly title: string;
  readonly type: FileColumnType;
}

export interface FileTable {
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  /** How dates are written where a format leaves a choice. */
  readonly language: Language;
  readonly columns: readonly FileColumn[];
  /** Some rows after another, as many at a time as the caller takes; to be read once, to the end. */
  readonly rows: AsyncIterable<readonly AnswerRow[]>;
  /** Definition, parameters, dates, knowledge and notes, as label and value. */
  readonly about: readonly (readonly [label: string, value: string])[];
}
