/** Maintenance, for the command line of the machine: only over the socket of the data folder. */
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Post,
  Query,
  Req,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Finding } from '../../application/examination.js';
import { Maintenance } from '../../application/maintenance.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { JSON_TYPE, NDJSON_TYPE, requireBody } from '../server/body-parsers.js';
import { LocalOnly } from './local-only.guard.js';
import { BackupBody, RebuildQuery, ReportFileBody } from './maintenance.dto.js';

@Controller('v1/maintenance')
@UseGuards(LocalOnly)
export class MaintenanceController {
  constructor(private readonly maintenance: Maintenance) {}

  @Get('doctor')
  @Requires('maintenance:run')
  @Documented({
    says: 'Examines the installation, the files and the reports',
    answers: { 200: { says: 'What was found.', schema: 'Findings' } },
    problems: ['only-local'],
  })
  async doctor(@Query() _query: NoParameters): Promise<{ readonly findings: readonly Finding[] }> {
    return { findings: await this.maintenance.examine() };
  }

  @Post('backup')
  @Requires('maintenance:run')
  @HttpCode(200)
  @Documented({
    says: 'Copies the log, what was signed of it and the key vault into new files, while the ledger goes on',
    answers: { 200: { says: 'The index up to which the copy goes.', schema: 'BackedUp' } },
    problems: [
      'only-local',
      'unsupported-media-type',
      'backup-failed',
      'log-contradicts',
      'recording-stopped',
      ...OF_STORES,
    ],
  })
  async backup(
    @Body() files: BackupBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly index: number }> {
    requireBody(request, JSON_TYPE);
    return { index: await this.maintenance.backUp(files) };
  }

  @Post('report-file')
  @Requires('maintenance:run')
  @HttpCode(200)
  @Documented({
    says: 'Copies the tables of the reports into a new file, for another replica to start from',
    answers: { 200: { says: 'The index that the copy reflects.', schema: 'BackedUp' } },
    problems: ['only-local', 'unsupported-media-type', 'backup-failed', ...OF_STORES],
  })
  async reportFile(
    @Body() { file }: ReportFileBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly index: number }> {
    requireBody(request, JSON_TYPE);
    return { index: await this.maintenance.exportReportFile(file) };
  }

  @Post('rebuild')
  @Requires('maintenance:run')
  @HttpCode(200)
  @Header('content-type', NDJSON_TYPE)
  @Documented({
    says: 'Makes tables of the reports anew, beside those in use, and swaps them in',
    answers: {
      200: { says: 'How far it is, a step a line.', schema: 'RebuildStep', type: NDJSON_TYPE },
    },
    problems: ['only-local', 'unknown-table', ...OF_STORES],
  })
  rebuild(@Query() { projection }: RebuildQuery): AsyncIterable<object> {
    return this.maintenance.rebuild(projection ?? []);
  }
}
