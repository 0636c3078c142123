/** Which actions the organisation asks approval for. */
import { Body, Controller, Get, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { ApprovalRules } from '../../application/approval-rules.js';
import type { ApprovalRule } from '../../domain/approval-rules.js';
import { actorOf } from '../access/policy.guard.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { ApprovalRuleBody } from './proposals.dto.js';

@Controller('v1/rules')
export class RulesController {
  constructor(private readonly rules: ApprovalRules) {}

  @Get('approval')
  @Requires('proposals:read')
  @Documented({
    says: 'Which actions need approval by somebody else',
    answers: { 200: { says: 'The rule.', schema: 'ApprovalRule' } },
    problems: OF_STORES,
  })
  current(@Query() _query: NoParameters): Promise<ApprovalRule> {
    return this.rules.current();
  }

  @Put('approval')
  @Requires('rules:manage')
  @Documented({
    says: 'Says which actions need approval from now on; no others do',
    more: 'It holds for whoever records without the permission `records:alone`, and for no record made before.',
    answers: { 200: { says: 'The rule.', schema: 'ApprovalRule' } },
    problems: ['malformed-json', 'unsupported-media-type', 'unknown-outcome', ...OF_STORES],
  })
  require(
    @Body() { actions }: ApprovalRuleBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ApprovalRule> {
    requireBody(request, JSON_TYPE);
    return this.rules.require(actions, actorOf(request));
  }
}
