/** Shows in a dry run what the columns of workbooks are taken for. */
import { basename } from 'node:path';

import { plainTable } from '../export/plain-table.js';
import type { Mapping, TableMapping } from '../import/mapping.js';
import type { ReadOptions } from '../import/read-rows.js';
import { staffMapping } from '../import/read-rows.js';
import { describeList } from '../import/staff-list/described.js';
import { isWorkbook } from '../import/workbook.js';
import { print } from './terminal.js';

/** @throws ImportFileError */
export const printTaken = async (files: readonly string[], reading: ReadOptions): Promise<void> => {
  for (const file of files.filter(isWorkbook)) {
    const mapping = 'mapping' in reading ? reading.mapping : staffMapping(file, reading);
    const table = tableOf(file, mapping);
    if (table === undefined) continue;
    const { columns, remarks } = await describeList(file, table, mapping);
    await print(`${basename(file)}\n${remarks.map((remark) => `  ${remark}\n`).join('')}\n`);
    await print(`${plainTable(columns.map((column) => ({ ...column })))}\n`);
  }
};

const tableOf = (file: string, { tables }: Mapping): TableMapping | undefined =>
  (Object.values(tables) as readonly TableMapping[]).find((table) => table.file === basename(file));
