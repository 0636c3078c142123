/** Dates the rows of one person and puts them in order: the hire, departures, postings and courses. */
import { addDays } from '../domain/plain-date.js';
import type { CellForms, CellValue } from './cells.js';
import type { CsvRow } from './csv-rows.js';
import type { DeparturesMapping, PostingsMapping, TableMapping } from './mapping.js';
import type { ProblemCode } from './row-problems.js';
import { problem } from './row-problems.js';
import type { Place, ProblemRow, Row } from './rows.js';
import type { Values } from './spell-cells.js';
import { isRefused, readLeaving, readValues } from './spell-cells.js';
import type { PersonRows, SpellTable, SpellTables } from './spell-tables.js';
import { placeOf } from './spell-tables.js';

/** A row that has a date. */
export interface Dated {
  readonly place: Place;
  readonly date: string;
  /** Place among the rows of one day: hire, departure, posting, course. */
  readonly rank: number;
  /** The fields of the record; a posting's action depends on the state of the person. */
  readonly values: Values;
}

/** A posting: a transfer, a secondment, a return, or nothing. */
export interface Posting extends Dated {
  readonly unit: string;
  /** Whether it is the posting into whose unit the person is hired. */
  readonly first: boolean;
  readonly secondment: boolean;
}

export type Entry = Dated | Posting;

export interface Entries {
  /** The rows that record nothing, whatever the others say. */
  readonly settled: readonly Row[];
  /** By date and rank; rows of one rank in the order of the file. */
  readonly entries: readonly Entry[];
}

export const entriesOf = (
  rows: PersonRows,
  { people, postings, departures, courses }: SpellTables['tables'],
  forms: CellForms,
): Entries => {
  const persons = eachRow(people, rows.people, forms, (read) => read);
  const appointed = persons
    .map((person) => ('values' in person ? textOf(person.values, 'effectiveDate') : undefined))
    .find((date) => date !== undefined);
  const stays = eachRow(postings, rows.postings, forms, (read, { mapping }) =>
    postingOf(read, appointed, mapping),
  );
  const first = stays.filter((stay) => 'rank' in stay).reduce(earlier, undefined);
  const all: readonly (Entry | Row)[] = [
    ...persons.map((person) => ('values' in person ? hireOf(person, first) : person)),
    ...eachRow(departures, rows.departures, forms, departureOf),
    ...stays.map((stay) => (stay === first ? firstOf(first, people) : stay)),
    ...eachRow(courses, rows.courses, forms, courseOf),
  ];
  return {
    settled: all.filter((each): each is Row => !('rank' in each)),
    entries: all.filter((each) => 'rank' in each).toSorted(byDateAndRank),
  };
};

/** A row whose cells could be read. */
interface ReadRow {
  readonly row: CsvRow;
  readonly place: Place;
  readonly values: Values;
}

/** What each row of the table says, or the problem that it has. */
const eachRow = <M extends TableMapping, T>(
  table: SpellTable<M> | undefined,
  rows: readonly CsvRow[],
  forms: CellForms,
  says: (read: ReadRow, table: SpellTable<M>) => T,
): readonly (T | ProblemRow)[] => {
  if (table === undefined) return [];
  return rows.map((row) => {
    const place = placeOf(table, row);
    const values = readValues(row, table, forms);
    if (isRefused(values)) return { ...place, problem: values };
    return values.has('person')
      ? says({ row, place, values }, table)
      : refused(place, 'missing-value', 'The row names no person.');
  });
};

const refused = (place: Place, code: ProblemCode, detail: string): ProblemRow => ({
  ...place,
  problem: problem(code, detail),
});

const textOf = (values: Values, field: string): string | undefined => {
  const value = values.get(field);
  return typeof value === 'string' ? value : undefined;
};

const RANK = { hire: 0, departure: 1, posting: 2, course: 3 };

const dated = (
  place: Place,
  date: string,
  rank: number,
  values: Iterable<readonly [string, CellValue]>,
): Dated => ({ place, date, rank, values: new Map(values).set('effectiveDate', date) });

const postingOf = (
  { place, values }: ReadRow,
  appointed: string | undefined,
  { lastDay, secondmentUnits }: PostingsMapping,
): Posting | ProblemRow => {
  const unit = textOf(values, 'unit');
  const start = textOf(values, 'effectiveDate') ?? appointed;
  const end = textOf(values, 'until');
  if (unit === undefined) return refused(place, 'missing-value', 'The posting has no unit.');
  if (start === undefined) {
    const detail = 'The posting has no start, and its person no date of appointment.';
    return refused(place, 'missing-date', detail);
  }
  if (end !== undefined && (lastDay ? addDays(end, 1) : end) <= start) {
    const detail = `The posting ends on ${end}, before it starts on ${start}.`;
    return refused(place, 'ends-before-start', detail);
  }
  const said = [...values].filter(([field]) => field !== 'until');
  return {
    ...dated(place, start, RANK.posting, said),
    unit,
    first: false,
    secondment: secondmentUnits.has(unit),
  };
};

const earlier = (first: Posting | undefined, next: Posting): Posting =>
  first === undefined || next.date < first.date ? next : first;

/** Hired on the day of appointment or of the first posting, whichever is earlier, into the unit of that posting. */
const hireOf = ({ place, values }: ReadRow, first: Posting | undefined): Dated | ProblemRow => {
  const appointed = textOf(values, 'effectiveDate');
  const unit = first?.unit ?? textOf(values, 'unit');
  if (unit === undefined) {
    return refused(place, 'no-unit', 'No posting of the person that could be read names a unit.');
  }
  const dates = [appointed, first?.date].filter((date) => date !== undefined);
  const [date] = dates.toSorted();
  if (date === undefined) return refused(place, 'missing-date', 'The person has no date at all.');
  return dated(place, date, RANK.hire, [['action', 'hire'], ...values, ['unit', unit]]);
};

/** With a people table the first posting is said by the hire; without one it is the hire. */
const firstOf = (first: Posting, people: SpellTable | undefined): Entry =>
  people === undefined
    ? dated(first.place, first.date, RANK.hire, [['action', 'hire'], ...first.values])
    : { ...first, first: true };

const departureOf = (
  { row, place, values }: ReadRow,
  table: SpellTable<DeparturesMapping>,
): Dated | Row => {
  const { reasons, lastDay } = table.mapping;
  const leaving = reasons === undefined ? { fields: [] } : readLeaving(row, table, reasons);
  if ('code' in leaving) return { ...place, problem: leaving };
  if ('nothing' in leaving) return { ...place, nothing: 'listed', reason: leaving.nothing };
  const date = textOf(values, 'effectiveDate');
  if (date === undefined) return refused(place, 'missing-date', 'The departure has no date.');
  return dated(place, lastDay ? addDays(date, 1) : date, RANK.departure, [
    ['action', 'separate'],
    ...values,
    ...leaving.fields,
  ]);
};

const courseOf = ({ place, values }: ReadRow): Dated | ProblemRow => {
  const date = textOf(values, 'effectiveDate');
  if (date === undefined) return refused(place, 'missing-date', 'The course has no date.');
  if (!values.has('course')) return refused(place, 'missing-value', 'The course is not named.');
  return dated(place, date, RANK.course, [['action', 'train'], ...values]);
};

const byDateAndRank = (a: Dated, b: Dated): number =>
  a.date === b.date ? a.rank - b.rank : a.date < b.date ? -1 : 1;
