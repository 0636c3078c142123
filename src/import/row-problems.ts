/** The problems a single row may have: it is refused with its line number, and the rows after it still count. */

/** What each problem means and what can be done about it, for the page on importing. */
export const ROW_PROBLEMS = {
  'malformed-json': {
    means: 'The line is not one JSON object.',
    remedy: 'Write each record as one JSON object on one line.',
  },
  'too-deep': {
    means: 'The JSON of the line is nested deeper than any record is.',
    remedy: 'Check what wrote the file.',
  },
  'not-text': {
    means: 'A text holds a lone surrogate or a NUL, which no text has.',
    remedy: 'Check what wrote the file; a half of a character was cut off.',
  },
  'row-too-long': {
    means: 'The row is longer than a record may be.',
    remedy: 'Check the row; no field of a record is that long.',
  },
  'column-count': {
    means: 'The row has more or fewer cells than the header has columns.',
    remedy: 'Put a cell that contains the separator in double quotes.',
  },
  'stray-quote': {
    means: 'A double quote stands inside a cell without being doubled.',
    remedy: 'Put the cell in double quotes and double the quotes inside it.',
  },
  'missing-column': {
    means: 'The action of the row needs a column that the file does not have.',
    remedy: 'Add the column.',
  },
  'missing-value': {
    means: 'A cell that must be filled is empty.',
    remedy: 'Fill the cell.',
  },
  'said-for-all': {
    means: 'The row says what the command says for all rows.',
    remedy: 'Remove the column or the field.',
  },
  'missing-date': {
    means: 'The row has no date, and nothing else gives one.',
    remedy: 'Fill the date; nothing is recorded without one.',
  },
  'bad-date': {
    means: 'The cell is not a date of the declared form, or no such day exists.',
    remedy: 'Write YYYY-MM-DD, or declare the form that the file has.',
  },
  'bad-number': {
    means: 'The cell is not a number as the declared locale writes it.',
    remedy: 'Declare the locale of the file: en writes 1,234.5 and vi writes 1.234,5.',
  },
  'ambiguous-number': {
    means: 'The cell is a different number in each locale, and the file has declared none.',
    remedy: 'Declare the locale of the file: 34.575 is thirty-four and a half in en only.',
  },
  'bad-flag': {
    means: 'The cell is neither a yes nor a no.',
    remedy: 'Write true or false, x, có or không.',
  },
  'unmapped-value': {
    means: 'The mapping does not say what the value of the cell stands for.',
    remedy: 'Add the value to the mapping.',
  },
  'ends-before-start': {
    means: 'The posting ends before it starts.',
    remedy: 'Correct one of the two dates, or the last-day switch of the mapping.',
  },
  'no-unit': {
    means: 'No posting of the person that could be read says where the person was hired.',
    remedy: 'Add a posting, or give the people table a unit.',
  },
} as const;

export type ProblemCode = keyof typeof ROW_PROBLEMS;

export interface Problem {
  readonly code: ProblemCode;
  /** One English sentence or several: what stands there, and what was expected. */
  readonly detail: string;
}

export const problem = (code: ProblemCode, detail: string): Problem => ({ code, detail });
