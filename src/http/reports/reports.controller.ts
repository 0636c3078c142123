/** Reports: the catalogue, and the answer of any of them. */
import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { ReportAnswer, ReportSources } from '../../application/report.js';
import { isOfPersons, reportDescriptions, runReport } from '../../application/report.js';
import type { Access } from '../../access/policy.js';
import { Granted, requireAccess } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { REPORT_SOURCES } from '../tokens.js';
import { ReportPath, ReportQuery } from './report-query.dto.js';

@Controller('v1/reports')
export class ReportsController {
  constructor(
    @Inject(REPORT_SOURCES) private readonly sources: ReportSources,
    private readonly reads: ReadNotes,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @Documented({
    says: 'The catalogue of reports: what each says, takes and gives, with the version of its definition',
    answers: { 200: { says: 'The catalogue.', schema: 'ReportCatalogue' } },
  })
  catalogue(@Query() _query: NoParameters): { readonly reports: readonly object[] } {
    return { reports: reportDescriptions() };
  }

  @Get(':name')
  @Requires('figures:read')
  @PersonalData()
  @Header('content-type', 'application/json; charset=utf-8')
  @Documented({
    says: 'One report',
    more: 'The same parameters with an explicit `knownAt` give the same answer for ever under the same definition.',
    answers: { 200: { says: 'The answer.', schema: 'ReportAnswer' } },
    problems: [
      'unknown-report',
      'knowledge-beyond-log',
      'not-projected',
      'reports-busy',
      ...OF_STORES,
    ],
  })
  async report(
    @Param() { name }: ReportPath,
    @Query() query: ReportQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<ReportAnswer> {
    if (!isOfPersons(name)) return runReport(name, query, this.sources, access);
    const reach = requireAccess(request, 'lists:read');
    const answer = await runReport(name, query, this.sources, reach);
    await this.reads.note(request, query.person === undefined ? null : [query.person]);
    return answer;
  }
}
