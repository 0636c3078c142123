/** What a form is declared by: whom it counts, and its columns, each a condition that headcount understands. */

export interface FormColumn {
  readonly title: string;
  /** The values of the group's key that count; `known`: every value but unknown. */
  readonly values: readonly string[] | 'known';
}

export interface FormGroup {
  readonly title: string;
  /** A key of headcount. */
  readonly key: string;
  readonly columns: readonly FormColumn[];
  /** Its columns and those of whom the value is unknown are all the people: what is in none is said. */
  readonly whole: boolean;
}

export interface Form {
  readonly name: string;
  /** As it is printed. */
  readonly code: string;
  readonly title: string;
  /** Who issued it, and until when it was in force. */
  readonly source: string;
  readonly version: number;
  /** Conditions on everybody it counts, as headcount takes them. */
  readonly where: readonly string[];
  readonly groups: readonly FormGroup[];
}
