/** The formats that a table can be written in: their names and media types. */

export const FILE_FORMATS = ['csv', 'ndjson', 'xlsx', 'parquet'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ndjson: 'application/x-ndjson; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** The format that an Accept header asks for first; undefined when it asks for none of these. */
export const acceptedFormat = (accept: string | undefined): FileFormat | undefined => {
  const asked = (accept ?? '').split(',').map((each) => each.split(';')[0]?.trim().toLowerCase());
  for (const type of asked) {
    if (type === 'application/json' || type === '*/*') return undefined;
    const found = FILE_FORMATS.find((format) => MEDIA_TYPES[format].split(';')[0] === type);
    if (found !== undefined) return found;
  }
  return undefined;
};
