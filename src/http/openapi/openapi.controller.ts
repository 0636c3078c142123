/** The index of the service and its OpenAPI document. */
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { reportDescriptions } from '../../application/report-catalogue.js';
import { Requires } from '../access/requires.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { OpenRoute } from '../access/open-route.js';
import { FIRST_VIEW } from '../page/page-routes.js';
import { ApiDocument } from './api-document.js';
import { Documented } from './documented.js';

@Controller()
export class OpenApiController {
  constructor(private readonly document: ApiDocument) {}

  @Get()
  @Requires('open')
  @OpenRoute()
  @Documented({
    says: 'The index: every route and every report',
    answers: {
      200: { says: 'The index.', schema: 'Index' },
      303: { says: 'Browsers are sent to the page.', type: 'text/html' },
    },
  })
  index(
    @Query() _query: NoParameters,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): object | undefined {
    if (accept?.includes('text/html') === true) {
      reply.redirect(FIRST_VIEW, 303);
      return undefined;
    }
    const routes = this.document.routes();
    const reports = reportDescriptions().map(({ name, title }) => ({
      name,
      title,
      href: `/v1/reports/${name}`,
    }));
    return { routes, reports };
  }

  @Get('openapi.json')
  @Requires('recognised')
  @Documented({
    says: 'This document',
    answers: { 200: { says: 'OpenAPI 3.1.', schema: 'OpenApi' } },
  })
  openapi(@Query() _query: NoParameters): object {
    return this.document.read();
  }
}
