/** The bodies and parameters of local tokens. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, Matches, NotEquals } from 'class-validator';

import { LOCAL_ACCOUNT } from '../../access/local-account.js';
import { ROLES, type Role } from '../../access/principal.js';
import { ID_SHAPE } from '../../domain/fields.js';
import { PathId } from '../parameters/parameter-rules.js';

const ACCOUNT = /^[A-Za-z0-9._-]{1,64}$/;
const ACCOUNT_EXPECTED = {
  message: `must be an account id of 1 to 64 letters, digits, ".", "_" or "-", and not ${LOCAL_ACCOUNT}`,
};
const UNIT_EXPECTED = { message: 'must be the id of a unit' };
const INSTANT_EXPECTED = { message: 'must be an RFC 3339 instant with offset' };

export class NewTokenBody {
  @ApiProperty({
    type: String,
    pattern: ACCOUNT.source,
    description: 'Whose token it is; no name.',
  })
  @Matches(ACCOUNT, ACCOUNT_EXPECTED)
  @NotEquals(LOCAL_ACCOUNT, ACCOUNT_EXPECTED)
  readonly account!: string;

  @ApiProperty({ enum: ROLES, description: 'What the account may do.' })
  @IsIn(ROLES, { message: `must be one of: ${ROLES.join(', ')}` })
  readonly role!: Role;

  @ApiPropertyOptional({
    type: String,
    pattern: ID_SHAPE.source,
    description: 'The unit at the top of the scope; the whole organisation when absent.',
  })
  @IsOptional()
  @Matches(ID_SHAPE, UNIT_EXPECTED)
  readonly unit?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    description: 'When the token ends; never when absent.',
  })
  @IsOptional()
  @IsISO8601({ strict: true, strictSeparator: true }, INSTANT_EXPECTED)
  @Matches(/T.*(Z|[+-]\d{2}:\d{2})$/, INSTANT_EXPECTED)
  readonly expiresAt?: string;
}

export class TokenPath {
  @PathId('The id of the token.')
  readonly id!: string;
}
