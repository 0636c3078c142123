/** The parameters and bodies of proposals, and of the rule that asks for them. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Matches,
  ValidateIf,
} from 'class-validator';

import type { ActionName } from '../../domain/actions.js';
import { ACTIONS } from '../../domain/actions.js';
import type { ProposalState } from '../../domain/proposals.js';
import { PROPOSAL_STATES } from '../../domain/proposals.js';
import { reference } from '../openapi/schema.js';
import { AfterIndex, OneOf, PageSize, PathId, Text } from '../parameters/parameter-rules.js';
import { LIMITS } from '../server/limits.js';

const NOTE_CHARACTERS_MAX = 2000;
const KEY_CHARACTERS_MAX = 200;
const RECORDS = { message: `must be a list of 1 to ${LIMITS.proposalRecords.value} records` };
const REASON = { message: `must be text of 1 to ${NOTE_CHARACTERS_MAX} characters` };
const NAMES = Object.keys(ACTIONS);
const ACTION_NAMES = { message: `must be a list of some of: ${NAMES.join(', ')}` };

export class ProposalBody {
  @ApiProperty({
    type: 'array',
    items: reference('ActionRecord'),
    description:
      'The facts, as records without a decision of their own, in the order of recording.',
  })
  @ArrayMaxSize(LIMITS.proposalRecords.value, RECORDS)
  @ArrayNotEmpty(RECORDS)
  @IsObject({ each: true, ...RECORDS })
  readonly records!: readonly Readonly<Record<string, unknown>>[];

  @ApiPropertyOptional({
    oneOf: [{ type: 'string' }, { type: 'object' }],
    description:
      'The decision that all of them rest on: its id, or what it is given by, as in a record.',
  })
  @ValidateIf(() => false)
  @IsString()
  readonly decision?: unknown;

  @Text('A remark for whoever decides; it is sealed.', NOTE_CHARACTERS_MAX)
  readonly note?: string;

  @Text('The key of the proposal: the same again proposes nothing twice.', KEY_CHARACTERS_MAX)
  readonly key?: string;
}

export class ProposalsQuery {
  @OneOf('Only those that stand so.', PROPOSAL_STATES)
  readonly state?: ProposalState;

  @AfterIndex('What `next` of the page before said.')
  readonly after?: number;

  @PageSize()
  readonly limit?: number;
}

export class ProposalPath {
  @PathId('The proposal.')
  readonly id!: string;
}

export class ApprovalBody {
  @Text(
    'The digest of the effect that you have seen; needed when the timelines have moved since.',
    64,
  )
  readonly effect?: string;
}

export class ReturnBody {
  @ApiProperty({ type: String, maxLength: NOTE_CHARACTERS_MAX, description: 'Why; it is sealed.' })
  @IsString(REASON)
  @Matches(/^(?=[\s\S]*\S)[\s\S]{1,2000}$/u, REASON)
  readonly reason!: string;
}

export class ApprovalRuleBody {
  @ApiProperty({
    type: [String],
    enum: NAMES,
    description: 'Every action that needs approval from now on; none: no action does.',
  })
  @IsArray(ACTION_NAMES)
  @IsIn(NAMES, { each: true, ...ACTION_NAMES })
  readonly actions!: readonly ActionName[];
}
