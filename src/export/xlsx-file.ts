/** Writes a table as a workbook: the table on one sheet, and what it was reckoned from on another. */
import type { Cell, CellObject, SheetData } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

import type { FileColumn, FileTable, Language } from '../application/file-table.js';

/** A workbook is made whole in memory, at about a kilobyte a row. */
export const XLSX_ROWS_MAX = 100_000;

/** The table has more rows than a workbook of ours may have. */
export class TooManyRows extends Error {
  override readonly name = 'TooManyRows';
  constructor(readonly rowsMax: number) {
    super(`a workbook holds at most ${String(rowsMax)} rows`);
  }
}

const SHEETS: Readonly<Record<Language, readonly [string, string]>> = {
  vi: ['Số liệu', 'Thuyết minh'],
  en: ['Figures', 'About'],
};
const DATES: Readonly<Record<Language, string>> = { vi: 'dd/mm/yyyy', en: 'yyyy-mm-dd' };
const WIDTH_MAX = 48;

/** @throws TooManyRows before anything is written */
export const xlsxFile = async (table: FileTable, rowsMax = XLSX_ROWS_MAX): Promise<Buffer> => {
  const { columns, rows, about, language } = table;
  const data: SheetData = [
    columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' })),
  ];
  const widths = columns.map(({ title }) => title.length);
  for await (const some of rows) {
    if (data.length + some.length > rowsMax + 1) throw new TooManyRows(rowsMax);
    for (const row of some) {
      data.push(columns.map((column) => cellOf(row[column.name] ?? null, column)));
      columns.forEach(({ name }, at) => {
        widths[at] = Math.max(widths[at] ?? 0, String(row[name] ?? '').length);
      });
    }
  }
  const [figures, particulars] = SHEETS[language];
  return writeExcelFile([
    {
      sheet: figures,
      data,
      columns: widths.map((width) => ({ width: Math.min(width, WIDTH_MAX) + 2 })),
      dateFormat: DATES[language],
      stickyRowsCount: 1,
    },
    {
      sheet: particulars,
      data: about.map(([label, value]): CellObject[] => [
        { value: label, fontWeight: 'bold', alignVertical: 'top' },
        { value: value, type: String, wrap: true },
      ]),
      columns: [{ width: 32 }, { width: 96 }],
    },
  ]).toBuffer();
};

const cellOf = (value: string | number | boolean | null, { type }: FileColumn): Cell => {
  if (value === null) return null;
  if (typeof value !== 'string') return { value };
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date };
  // A text is never a formula in a workbook; as text it is not taken for a number either.
  return { value: value, type: String };
};
