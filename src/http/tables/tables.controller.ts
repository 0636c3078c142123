/** The published tables as files: their list, and the rows of any of them. */
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { ShownTable } from '../../application/flat-tables.js';
import { isTableOfPeople, tableDescriptions, tableFile } from '../../application/flat-tables.js';
import type { ReportSources } from '../../application/report.js';
import type { SnapshotTables } from '../../application/reporting.js';
import type { Access } from '../../access/policy.js';
import { Granted, requireAccess } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { LIMITS } from '../server/limits.js';
import { REPORT_SOURCES, TABLES } from '../tokens.js';
import { TablePath, TableQuery } from './tables-query.dto.js';

@Controller('v1/tables')
export class TablesController {
  constructor(
    @Inject(REPORT_SOURCES) private readonly sources: ReportSources,
    @Inject(TABLES) private readonly tables: SnapshotTables,
    private readonly reads: ReadNotes,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @Documented({
    says: 'The flat tables for dashboards: what a row of each is, its columns and their meaning',
    answers: { 200: { says: 'The tables.', schema: 'TableCatalogue' } },
  })
  list(@Query() _query: NoParameters): { readonly tables: readonly ShownTable[] } {
    return { tables: tableDescriptions() };
  }

  @Get(':name')
  @Requires('tables:read')
  @PersonalData()
  @Documented({
    says: 'One flat table as CSV: the rows that the schema `reporting` of PostgreSQL has',
    more:
      'All rows reflect the ledger index in the header Ledger-Index. A text that a spreadsheet would take for a formula ' +
      'has an apostrophe in front. A stream: an answer that breaks off is not whole.',
    answers: {
      200: {
        says: 'The table, a line for the columns first.',
        type: 'text/csv',
        headers: { 'Ledger-Index': 'the ledger index that the rows reflect' },
      },
    },
    problems: ['unknown-table', 'not-projected', 'reports-busy', ...OF_STORES],
  })
  async table(
    @Param() { name }: TablePath,
    @Query() { from, to, minPosition }: TableQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AsyncIterable<string>> {
    const { surroundings, head, waitMs = LIMITS.projectionWaitMs.value } = this.sources;
    const sources = { tables: this.tables, surroundings, head, waitMs };
    const isOfPeople = isTableOfPeople(name);
    const reach = isOfPeople ? requireAccess(request, 'lists:read') : access;
    if (isOfPeople) await this.reads.note(request, null);
    const { index, texts } = await tableFile(name, { from, to, minPosition }, sources, reach);
    reply.header('content-type', 'text/csv; charset=utf-8; header=present');
    reply.header('content-disposition', `attachment; filename="${name}.csv"`);
    reply.header('ledger-index', index);
    return texts;
  }
}
