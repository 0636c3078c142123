/** Local tokens, for the command line of the machine: only over the socket of the data folder. */
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { CreatedToken, ListedToken } from '../../access/local-tokens.js';
import { LocalTokens } from '../../access/local-tokens.js';
import { Documented } from '../openapi/documented.js';
import { LocalOnly } from '../operations/local-only.guard.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Problem } from '../problems/problem.js';
import { JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { Requires } from './requires.js';
import { NewTokenBody, TokenPath } from './tokens.dto.js';

@Controller('v1/maintenance/tokens')
@UseGuards(LocalOnly)
export class TokensController {
  constructor(private readonly tokens: LocalTokens) {}

  @Get()
  @Requires('maintenance:run')
  @Documented({
    says: 'Every local token ever made, without the tokens themselves',
    answers: { 200: { says: 'The tokens.', schema: 'Tokens' } },
    problems: ['only-local'],
  })
  list(@Query() _query: NoParameters): { readonly tokens: readonly ListedToken[] } {
    return { tokens: this.tokens.list() };
  }

  @Post()
  @Requires('maintenance:run')
  @Documented({
    says: 'Makes a local token',
    answers: { 201: { says: 'The token, which is shown this once.', schema: 'NewToken' } },
    problems: ['only-local', 'unsupported-media-type'],
  })
  create(
    @Body() { account, role, unit, expiresAt }: NewTokenBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): CreatedToken {
    requireBody(request, JSON_TYPE);
    const token = this.tokens.create({
      account,
      grants: [{ role, unit: unit ?? null }],
      expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt),
    });
    request.log.info({ token: token.id, for: account, role, unit }, 'token created');
    return token;
  }

  @Post(':id/revoke')
  @Requires('maintenance:run')
  @HttpCode(200)
  @Documented({
    says: 'Revokes a local token: from now on it is refused',
    answers: { 200: { says: 'The token as it is now.', schema: 'Token' } },
    problems: ['only-local', 'unknown-token'],
  })
  revoke(
    @Param() { id }: TokenPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): ListedToken {
    const token = this.tokens.revoke(id);
    if (token === undefined) throw new Problem('unknown-token', undefined, { fields: { id } });
    request.log.info({ token: id, for: token.account }, 'token revoked');
    return token;
  }
}
