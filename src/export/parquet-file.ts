/** Writes a table as Parquet, a row group at a time; what it was reckoned from stands in the metadata of the file. */
import type { SchemaElement } from 'hyparquet-writer';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';

import type { FileColumn, FileTable } from '../application/file-table.js';

type Value = string | number | boolean | null;

const ELEMENTS: Readonly<Record<FileColumn['type'], Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
};

/** The columns are called by their names: programs read it. */
export async function* parquetFile({ columns, rows, about }: FileTable): AsyncGenerator<Buffer> {
  const writer = new ByteWriter();
  const take = (): Buffer => {
    const written = Buffer.from(writer.getBytes());
    writer.index = 0;
    return written;
  };
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }): SchemaElement => ({
        name,
        repetition_type: 'OPTIONAL',
        ...ELEMENTS[type],
      })),
    ],
    kvMetadata: about.map(([key, value]) => ({ key, value })),
  });
  for await (const some of rows) {
    if (some.length === 0) continue;
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: some.map((row) => written(row[name] ?? null, type)),
    }));
    await file.write({ columnData, rowGroupSize: some.length });
    yield take();
  }
  await file.finish();
  yield take();
}

const written = (
  value: Value,
  type: FileColumn['type'],
): string | number | bigint | boolean | Date | null => {
  if (value === null) return null;
  switch (type) {
    case 'text':
      return String(value);
    case 'date':
      return new Date(`${String(value)}T00:00:00Z`);
    case 'integer':
      return BigInt(Number(value));
    case 'decimal':
      return Number(value);
    case 'flag':
      return value === true || value === 'true';
  }
};
