/** The measurements of the service, for Prometheus. */
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Requires } from '../access/requires.js';
import { Documented } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Metrics } from './metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Requires('metrics:read')
  @Documented({
    says: 'Measurements in the format of Prometheus',
    answers: { 200: { says: 'The measurements.', type: 'text/plain' } },
  })
  read(
    @Query() _query: NoParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
