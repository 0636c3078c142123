/** Says what each column of a workbook would be taken for, so that a dry run shows it before anything is recorded. */
import type { Mapping, TableMapping } from '../mapping.js';
import { openSheets } from '../sheets.js';
import { cellName } from '../workbook.js';
import { staffListOf } from '../workbook-table.js';
import type { StaffList } from './staff-list.js';

export interface DescribedColumn {
  /** The cell of its lowest heading. */
  readonly cell: string;
  readonly column: string;
  /** The field; '' for a column that is not read. */
  readonly field: string;
  readonly confidence: 'sure' | 'likely' | 'none';
  /** The first values that differ. */
  readonly samples: string;
  readonly reason: string;
}

export interface DescribedList {
  readonly file: string;
  readonly columns: readonly DescribedColumn[];
  /** One sentence each: the rows that are of people, and those that were left out, by kind. */
  readonly remarks: readonly string[];
  readonly list: Pick<StaffList, 'sheet' | 'heading' | 'skipped'> & { readonly people: number };
}

const SAMPLES = 3;
const SAMPLE_CHARACTERS = 24;

/** @throws ImportFileError */
export const describeList = async (
  file: string,
  table: TableMapping,
  { locale }: Pick<Mapping, 'locale'>,
): Promise<DescribedList> => {
  const list = staffListOf(file, await openSheets(file, locale), table);
  const named = new Map([...table.columns].map(([field, { name }]) => [name, field] as const));
  const columns = list.columns.map((column) => {
    const byMapping = named.get(column.title);
    const isRead = table.detect === true && !table.columns.has(column.field ?? '');
    const taken = isRead
      ? column
      : ({ field: undefined, confidence: 'none', reason: UNNAMED } as const);
    return {
      cell: cellName(list.sheet, list.heading[1] - 1, column.at),
      column: column.title,
      field: byMapping ?? taken.field ?? '',
      confidence: byMapping === undefined ? taken.confidence : ('sure' as const),
      samples: samplesOf(list, column.at),
      reason: byMapping === undefined ? taken.reason : 'the mapping names it',
    };
  });
  const { sheet, heading, people, skipped } = list;
  const found = { sheet, heading, people: people.length, skipped };
  return { file, columns, remarks: remarksOn(list), list: found };
};

const UNNAMED = 'the mapping gives the field otherwise, or does not name the column';

const samplesOf = ({ people }: StaffList, at: number): string => {
  const found = new Set<string>();
  for (const { cells } of people) {
    const cell = cells[at] ?? '';
    if (cell !== '') found.add(cell.slice(0, SAMPLE_CHARACTERS));
    if (found.size === SAMPLES) break;
  }
  return [...found].join(' · ');
};

const remarksOn = ({ sheet, heading, people, skipped }: StaffList): readonly string[] => {
  const [first, last] = heading;
  const rows = first === last ? `row ${first}` : `rows ${first} to ${last}`;
  return [
    `sheet "${sheet}", headings in ${rows}`,
    `${people.length} rows of people; left out: ${skipped.group} group rows, ${skipped.total} totals, ` +
      `${skipped.signature} rows of signatures`,
  ];
};
