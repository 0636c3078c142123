/** The parameters and bodies of erasures and legal holds. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsIn, IsOptional, IsString, Matches } from 'class-validator';

import type { Language } from '../../application/file-table.js';
import { LANGUAGES } from '../../application/file-table.js';
import type { SealedClass } from '../../domain/attributes.js';
import { SEALED_CLASSES } from '../../domain/privacy-events.js';
import { ID_SHAPE } from '../../domain/fields.js';
import { Flag, OneOf, PageSize, Text } from '../parameters/parameter-rules.js';

const CLASSES = { message: `must be a list of some of: ${SEALED_CLASSES.join(', ')}` };
const GROUND = {
  message: 'must be one line of 1 to 500 characters, without twelve digits in a row',
};
/** The ground stands in the log in clear and for ever: what can be told to be a citizen id is refused. */
const GROUND_SHAPE = /^(?!.*\d{12})(?=.*\S)[^\p{Cc}]{1,500}$/u;

class Grounded {
  @ApiProperty({
    type: String,
    maxLength: 500,
    description: 'Why. It stays in the log in clear, so it names nobody.',
  })
  @IsString(GROUND)
  @Matches(GROUND_SHAPE, GROUND)
  readonly ground!: string;
}

export class ErasureBody extends Grounded {
  @ApiPropertyOptional({
    type: [String],
    enum: SEALED_CLASSES,
    description: 'Only these classes; all when absent.',
  })
  @IsOptional()
  @ArrayNotEmpty(CLASSES)
  @ArrayUnique(CLASSES)
  @IsIn(SEALED_CLASSES, { each: true, ...CLASSES })
  readonly classes?: readonly SealedClass[];
}

export class ErasureQuery {
  @Flag('Says what would be erased and what stands against it, and changes nothing.')
  readonly dryRun?: boolean;
}

export class LegalHoldBody extends Grounded {
  @ApiProperty({ enum: ['put', 'lift'], description: 'Whether the hold begins or ends.' })
  @IsIn(['put', 'lift'], { message: 'must be put or lift' })
  readonly change!: 'put' | 'lift';
}

export class DuplicatesQuery {
  @Text('What `next` of the page before said.', 1000)
  readonly after?: string;

  @PageSize()
  readonly limit?: number;
}

export class HeldQuery {
  @OneOf('How it is written; `json` when absent.', ['json', 'html', 'text'])
  readonly format?: 'json' | 'html' | 'text';

  @OneOf('The language of the page or the text; English when absent.', [...LANGUAGES])
  readonly lang?: Language;
}

export class RenewBody {
  @ApiProperty({ type: String, description: 'The person.' })
  @Matches(ID_SHAPE, { message: 'must be the id of a person' })
  readonly person!: string;

  @ApiPropertyOptional({ type: [String], enum: SEALED_CLASSES })
  @IsOptional()
  @ArrayNotEmpty(CLASSES)
  @ArrayUnique(CLASSES)
  @IsIn(SEALED_CLASSES, { each: true, ...CLASSES })
  readonly classes?: readonly SealedClass[];
}
