/** Reports: the catalogue, and the answer of any of them. */
import type { Readable } from 'node:stream';

import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { ReportAnswer, ReportSources } from '../../application/report.js';
import { runReport } from '../../application/report.js';
import { declaredDescriptions, isOfPersons } from '../../application/report-catalogue.js';
import { reportFile } from '../../application/report-file.js';
import { acceptedFormat } from '../../export/file-formats.js';
import type { Access } from '../../access/policy.js';
import { Granted, requireAccess } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { REPORT_SOURCES } from '../tokens.js';
import { ReportPath, ReportQuery } from './report-query.dto.js';
import { FILE_HEADERS, FILE_TYPES, sendFile } from './sending-files.js';

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
    more: 'Among the keys are the attributes, and among the values the codes, that the organisation has declared by now.',
    answers: { 200: { says: 'The catalogue.', schema: 'ReportCatalogue' } },
    problems: ['reports-busy'],
  })
  async catalogue(@Query() _query: NoParameters): Promise<{ readonly reports: readonly object[] }> {
    return { reports: await declaredDescriptions(this.sources.tables) };
  }

  @Get(':name')
  @Requires('figures:read')
  @PersonalData()
  @Documented({
    says: 'One report',
    more:
      'The same parameters with an explicit `knownAt` give the same answer for ever under the same definition. ' +
      'As a file (`format`, or `Accept`) it has the rows of every page; see docs/export.md.',
    answers: {
      200: {
        says: 'The answer; as a file, its rows.',
        schema: 'ReportAnswer',
        others: FILE_TYPES,
        headers: FILE_HEADERS,
      },
    },
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
    @Query() { format, lang, about, ...query }: ReportQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportAnswer | Readable> {
    const isList = isOfPersons(name);
    const reach = isList ? requireAccess(request, 'lists:read') : access;
    const note = async (): Promise<void> => {
      if (!isList) return;
      await this.reads.note(request, query.person === undefined ? null : [query.person]);
    };
    const written = format ?? acceptedFormat(request.headers.accept) ?? 'json';
    if (written === 'json') {
      const answer = await runReport(name, query, this.sources, reach);
      await note();
      reply.header('content-type', 'application/json; charset=utf-8');
      return answer;
    }
    const file = await reportFile(name, query, this.sources, reach, lang);
    await note();
    return sendFile(reply, file, written, about);
  }
}
