/** The parameters and bodies of imports. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional } from 'class-validator';

import type { ImportMapping, ImportTable } from '../../application/imports/import-parts.js';
import { IMPORT_TABLES, ROW_OUTCOMES } from '../../application/imports/import-parts.js';
import { AfterIndex, Flag, OneOf, PageSize, PathId, Text } from '../parameters/parameter-rules.js';

const TABLE = { message: `must be one of: ${IMPORT_TABLES.join(', ')}` };

export class UploadQuery {
  @Text('The name of the file; its ending says the format: .csv, .xlsx, .ndjson, .jsonl.')
  readonly name?: string;
}

export class ImportPath {
  @PathId('The import.')
  readonly id!: string;
}

export class RowsQuery {
  @AfterIndex('What `next` of the page before said.')
  readonly after?: number;

  @PageSize()
  readonly limit?: number;

  @OneOf('Only rows of which that became.', ROW_OUTCOMES)
  readonly outcome?: (typeof ROW_OUTCOMES)[number];
}

export class MappingBody implements ImportMapping {
  @ApiProperty({ enum: IMPORT_TABLES, description: 'What the rows are.' })
  @IsIn(IMPORT_TABLES, TABLE)
  readonly table!: ImportTable;

  @OneOf('How cells write numbers and dates; as English when absent.', ['vi', 'en'])
  readonly locale?: 'vi' | 'en';

  @Flag('Dates of separations, and ends, are last days.')
  readonly lastDay?: boolean;

  @OneOf('What becomes of a row that cannot be true; refuse when absent.', [
    'refuse',
    'record',
    'skip',
  ])
  readonly onImpossible?: 'refuse' | 'record' | 'skip';

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Column → field, where it is not the one found; the empty text leaves it aside.',
  })
  @IsOptional()
  @IsObject({ message: 'must be an object of columns' })
  readonly columns?: Readonly<Record<string, string>>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Field → value, for every row.',
  })
  @IsOptional()
  @IsObject({ message: 'must be an object of fields' })
  readonly fixed?: Readonly<Record<string, unknown>>;
}
