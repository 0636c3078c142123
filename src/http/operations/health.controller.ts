/** Says whether the process lives and whether it can answer, for those who supervise it. */
import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Readiness, ReadinessParts } from '../../application/readiness.js';
import { readinessOf } from '../../application/readiness.js';
import { Requires } from '../access/requires.js';
import { principalIn } from '../access/asking.js';
import { OpenRoute } from '../access/open-route.js';
import { Documented } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Problem } from '../problems/problem.js';
import { READINESS_PARTS } from '../tokens.js';

type Ready = { readonly status: 'ready' } & Partial<Omit<Readiness, 'notReady'>>;

@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_PARTS) private readonly parts: ReadinessParts) {}

  @Get('live')
  @Requires('open')
  @OpenRoute()
  @Documented({
    says: 'Whether the process lives',
    answers: { 200: { says: 'It does.', schema: 'Liveness' } },
  })
  live(@Query() _query: NoParameters): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Requires('open')
  @OpenRoute()
  @Documented({
    says: 'Whether the ledger takes records, and its reports are not far behind',
    more: 'Who is not signed in learns that only; everybody else learns how far they are, too.',
    answers: { 200: { says: 'It does, and they are not.', schema: 'Readiness' } },
    problems: ['not-ready', 'store-unavailable'],
  })
  async ready(@Query() _query: NoParameters, @Req() request: FastifyRequest): Promise<Ready> {
    const { notReady, ...fields } = await readinessOf(this.parts);
    const isKnown = principalIn(request) !== undefined;
    if (notReady !== undefined) {
      throw isKnown ? new Problem('not-ready', notReady, { fields }) : new Problem('not-ready');
    }
    return { status: 'ready', ...(isKnown && fields) };
  }
}
