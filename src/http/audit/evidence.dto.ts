/** The parameters of evidence. */
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

import { AfterIndex, CommaList, Id, PathId } from '../parameters/parameter-rules.js';

export class EventPath {
  @PathId('The event: its id, or its ledger index.')
  readonly id!: string;
}

export class ConsistencyQuery {
  @AfterIndex('The smaller size of the log: so many events.')
  readonly from?: number;

  @AfterIndex('The larger size; all events of the log when absent.')
  readonly to?: number;
}

export class BundleQuery {
  @AfterIndex('Events from that ledger index on.')
  readonly from?: number;

  @AfterIndex('Events up to that ledger index.')
  readonly to?: number;

  @Id('Only events of this person.')
  readonly person?: string;

  @CommaList('Only these events, by id.')
  readonly event?: readonly string[];
}

export class VerifyBody {
  @ApiPropertyOptional({
    type: String,
    maxLength: 65_536,
    description: 'A checkpoint that was kept: the log must continue it.',
  })
  @IsOptional()
  @IsString({ message: 'must be the text of a checkpoint' })
  @MaxLength(65_536, { message: 'must be the text of a checkpoint' })
  readonly since?: string;
}
