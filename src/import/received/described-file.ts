/** Says what the columns of a received file are taken for, with the first values of each. */
import { extname } from 'node:path';

import type { Described, ImportMapping, TakenAs } from '../../application/imports/import-parts.js';
import { openCsv } from '../csv-rows.js';
import { ImportFileError } from '../import-file-error.js';
import { inspectFile } from '../inspect-file.js';
import type { TableMapping } from '../mapping.js';
import { kindOf } from '../record-fields.js';
import { describeList } from '../staff-list/described.js';
import { isWorkbook } from '../workbook.js';
import { fieldsFor, readingOf } from './reading-of.js';

/** Rows that are looked at for values to show. */
const ROWS = 200;
const SAMPLES = 3;
const SAMPLE_CHARACTERS = 24;
const DAY_FIRST = /^\d{1,2}\/\d{1,2}\/\d{4}$/;

const isText = (file: string): boolean => /\.(ndjson|jsonl)$/i.test(file);

/** Records where a heading says so, otherwise a staff list. */
export const firstMappingOf = async (file: string): Promise<ImportMapping> => {
  if (isText(file)) return { table: 'records' };
  if (isWorkbook(file)) return { table: 'people' };
  const columns = await columnsOf(file).catch((error: unknown) => {
    // Shown with the import, once it is asked for.
    if (error instanceof ImportFileError) return [];
    throw error;
  });
  const isRecords = columns.some(({ column }) => column === 'action');
  const isDayFirst = columns.some(({ samples }) => samples.some((each) => DAY_FIRST.test(each)));
  return { table: isRecords ? 'records' : 'people', ...(isDayFirst && { locale: 'vi' }) };
};

/** @throws ImportFileError, MalformedMapping */
export const describeFile = async (file: string, mapping: ImportMapping): Promise<Described> => {
  const reading = readingOf(file, mapping);
  const fields = fieldsFor(mapping, file);
  if (isText(file)) {
    await inspectFile(file);
    return { columns: [], fields: [], list: null };
  }
  if (!isWorkbook(file) && extname(file).toLowerCase() !== '.csv') {
    throw new ImportFileError(file, 'unknown-format', 'The name of the file ends otherwise.');
  }
  const { people } = 'mapping' in reading ? reading.mapping.tables : {};
  if ('mapping' in reading && people?.detect === true) {
    return { fields, ...(await describedList(file, people, reading.mapping.locale)) };
  }
  if (isWorkbook(file)) {
    throw new ImportFileError(file, 'unknown-format', 'A workbook is read as a staff list only.');
  }
  const said = mapping.columns ?? {};
  const fieldOf = (column: string): string =>
    said[column] ?? (mapping.table === 'records' && kindOf(column) !== undefined ? column : '');
  const columns = (await columnsOf(file)).map(({ column, samples }): TakenAs => {
    const field = fieldOf(column);
    return { column, field, samples, confidence: field === '' ? 'none' : 'sure' };
  });
  return { fields, columns, list: null };
};

const describedList = async (
  file: string,
  people: TableMapping,
  locale: 'vi' | 'en' | undefined,
): Promise<Omit<Described, 'fields'>> => {
  const { columns, list } = await describeList(file, people, { locale });
  return {
    list,
    columns: columns.map(({ column, field, confidence, samples }) => ({
      ...{ column, field, confidence },
      samples: samples === '' ? [] : samples.split(' · '),
    })),
  };
};

const columnsOf = async (
  file: string,
): Promise<readonly { readonly column: string; readonly samples: readonly string[] }[]> => {
  const { columns, rows } = await openCsv(file, await inspectFile(file));
  const samples = columns.map(() => new Set<string>());
  let left = ROWS;
  for await (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      const found = samples[at];
      if (cell !== '' && found !== undefined && found.size < SAMPLES) {
        found.add(cell.slice(0, SAMPLE_CHARACTERS));
      }
    }
    left -= 1;
    if (left === 0) break;
  }
  return columns.map((column, at) => ({ column, samples: [...(samples[at] ?? [])] }));
};
