/** Says whether the process lives and whether it can answer, for those who supervise it. */
import { Controller, Get, Inject, Query } from '@nestjs/common';

import type { Readiness, ReadinessParts } from '../../application/readiness.js';
import { readinessOf } from '../../application/readiness.js';
import { Documented } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Problem } from '../problems/problem.js';
import { READINESS_PARTS } from '../tokens.js';

type Ready = { readonly status: 'ready' } & Omit<Readiness, 'notReady'>;

@Controller('health')
export class HealthController {
  constructor(@Inject(READINESS_PARTS) private readonly parts: ReadinessParts) {}

  @Get('live')
  @Documented({
    says: 'Whether the process lives',
    answers: { 200: { says: 'It does.', schema: 'Liveness' } },
  })
  live(@Query() _query: NoParameters): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Documented({
    says: 'Whether the ledger takes records, and its reports are not far behind',
    answers: { 200: { says: 'It does, and they are not.', schema: 'Readiness' } },
    problems: ['not-ready', 'store-unavailable'],
  })
  async ready(@Query() _query: NoParameters): Promise<Ready> {
    const { notReady, ...fields } = await readinessOf(this.parts);
    if (notReady !== undefined) throw new Problem('not-ready', notReady, { fields });
    return { status: 'ready', ...fields };
  }
}
