/** Erasing the private data of a person, and the legal hold that forbids it. */
import { Body, Controller, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Erasure, Hold } from '../../application/erasures.js';
import { Erasures } from '../../application/erasures.js';
import { actorOf } from '../access/policy.guard.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters, PersonPath } from '../parameters/shared.dto.js';
import { JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { ErasureBody, ErasureQuery, LegalHoldBody } from './privacy.dto.js';

const OF_ACTS = [
  'malformed-json',
  'payload-too-large',
  'unsupported-media-type',
  'request-timeout',
  'unknown-person',
  'unknown-outcome',
  ...OF_STORES,
] as const;

@Controller('v1/people')
export class ErasureController {
  constructor(private readonly erasures: Erasures) {}

  @Post(':id/erasure')
  @HttpCode(200)
  @Requires('privacy:manage')
  @Documented({
    says: 'Destroys the keys of the private data of a person, for good',
    more:
      'Retention and legal hold are checked first. The facts stay, and every figure with them. The same call again ' +
      'completes an erasure that broke off, and records nothing twice.',
    answers: { 200: { says: 'What was erased, or would be.', schema: 'Erasure' } },
    problems: ['erasure-refused', ...OF_ACTS],
  })
  async erase(
    @Param() { id: person }: PersonPath,
    @Body() { ground, classes }: ErasureBody,
    @Query() { dryRun }: ErasureQuery,
    @Req() request: FastifyRequest,
  ): Promise<Erasure> {
    requireBody(request, JSON_TYPE);
    const asked = { person, ground, classes };
    return dryRun === true
      ? this.erasures.preview(asked)
      : this.erasures.erase(asked, actorOf(request));
  }

  @Post(':id/legal-hold')
  @HttpCode(200)
  @Requires('privacy:manage')
  @Documented({
    says: 'Puts or lifts the legal hold of a person: while it stands, nothing of the person is erased',
    answers: { 200: { says: 'Whether a hold stands now.', schema: 'LegalHold' } },
    problems: OF_ACTS,
  })
  async hold(
    @Param() { id: person }: PersonPath,
    @Body() { change, ground }: LegalHoldBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<Hold> {
    requireBody(request, JSON_TYPE);
    return this.erasures.hold(person, change === 'put', ground, actorOf(request));
  }
}
