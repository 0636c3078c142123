/** The parameters and bodies of maintenance. */
import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

import { Repeated } from '../parameters/parameter-rules.js';

export class RebuildQuery {
  @Repeated(
    'Only these tables; all of them when absent.',
    'the name of a table',
    /^[a-z][a-z_]{0,63}$/,
  )
  readonly projection?: readonly string[];
}

const ABSOLUTE = { message: 'must be the absolute path of a new file' };
const PATH = { type: String, pattern: '^/', maxLength: 4096 };

export class BackupBody {
  @ApiProperty({ ...PATH, description: 'Where the copy of the log goes.' })
  @IsString(ABSOLUTE)
  @MaxLength(4096, ABSOLUTE)
  @Matches(/^\/[^\0]+$/, ABSOLUTE)
  readonly file!: string;

  @ApiProperty({ ...PATH, description: 'Where the checkpoints that were signed of it go.' })
  @IsString(ABSOLUTE)
  @MaxLength(4096, ABSOLUTE)
  @Matches(/^\/[^\0]+$/, ABSOLUTE)
  readonly evidence!: string;

  @ApiProperty({ ...PATH, description: 'Where the copy of the key vault goes.' })
  @IsString(ABSOLUTE)
  @MaxLength(4096, ABSOLUTE)
  @Matches(/^\/[^\0]+$/, ABSOLUTE)
  readonly vault!: string;
}

export class ReportFileBody {
  @ApiProperty({ ...PATH, description: 'Where the copy of the report file goes.' })
  @IsString(ABSOLUTE)
  @MaxLength(4096, ABSOLUTE)
  @Matches(/^\/[^\0]+$/, ABSOLUTE)
  readonly file!: string;
}
