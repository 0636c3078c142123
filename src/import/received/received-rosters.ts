/** Reads a staff list that was sent to the service, and erases the file at once. */
import { randomUUID } from 'node:crypto';

import type { ReadRoster, RosterFiles } from '../../application/roster-files.js';
import { readRoster } from '../roster.js';
import { staffMapping } from '../read-rows.js';
import { isWorkbook } from '../workbook.js';
import { describeFile, firstMappingOf } from './described-file.js';
import type { ImportFiles } from './import-files.js';
import { asOurs } from './our-errors.js';

export class ReceivedRosters implements RosterFiles {
  constructor(private readonly files: ImportFiles) {}

  async read(
    name: string,
    body: AsyncIterable<Buffer>,
    compared: readonly string[],
  ): Promise<ReadRoster> {
    const id = randomUUID();
    await this.files.receive(id, name, body);
    try {
      return await asOurs(() => rowsIn(this.files.pathOf(id, name), compared));
    } finally {
      await this.files.erase(id, 'all');
    }
  }
}

const rowsIn = async (file: string, compared: readonly string[]): Promise<ReadRoster> => {
  const first = await firstMappingOf(file);
  const locale = first.locale === undefined ? {} : { locale: first.locale };
  const isList = first.table === 'people' && !isWorkbook(file);
  if (isList) await describeFile(file, first);
  // A CSV file of a staff list is read by its headings, as a workbook is.
  const mapping = isList ? { mapping: staffMapping(file, locale) } : {};
  const found = readRoster(file, { ...mapping, ...locale }, compared);
  const rows: Readonly<Record<string, string>>[] = [];
  for await (const row of found.rows) rows.push(row);
  return { rows, problems: found.problems };
};
