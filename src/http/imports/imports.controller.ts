/** Imports in the service: a file is taken, shown as it is read, tried, recorded, and its refused rows given back. */
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { KeptImport, RowOutcome } from '../../application/imports/import-parts.js';
import type { Asker, ImportView } from '../../application/imports/import-view.js';
import { KEPT_DAYS } from '../../application/imports/import-keeping.js';
import { Imports } from '../../application/imports/imports.js';
import { decideAccess } from '../../access/policy.js';
import { principalOf } from '../access/asking.js';
import { actorOf } from '../access/policy.guard.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { FILE_TYPE, JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { ImportPath, MappingBody, RowsQuery, UploadQuery } from './imports.dto.js';

const PAGE_DEFAULT = 100;
const CSV = 'text/csv; charset=utf-8';
const WHOSE =
  'It is seen by the account that uploaded it and by administrators, on the replica that took it only; ' +
  `${KEPT_DAYS} days later, or at the next erasure of anybody, it is erased.`;

const ANSWER = { 200: { says: 'The import.', schema: 'Import' } } as const;

@Controller('v1/imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  @Post()
  @Requires('records:write')
  @ApiBody({
    description: 'The bytes of the file, as application/octet-stream.',
    required: true,
    schema: { type: 'string', format: 'binary' },
  })
  @Documented({
    says: 'Takes a file to import, and says what each of its columns was taken for',
    more: `Nothing is recorded yet. ${WHOSE}`,
    answers: { 201: { says: 'Taken.', schema: 'Import', headers: { Location: 'The import.' } } },
    problems: ['unsupported-media-type', 'payload-too-large', ...OF_STORES],
  })
  async upload(
    @Query() { name = 'file.csv' }: UploadQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportView> {
    requireBody(request, FILE_TYPE);
    const taken = await this.imports.receive(
      name.split(/[\\/]/).at(-1) ?? name,
      request.body as AsyncIterable<Buffer>,
      askerOf(request),
    );
    reply.header('location', `/v1/imports/${taken.id}`);
    return taken;
  }

  @Get()
  @Requires('records:write')
  @Documented({
    says: 'The own imports that are kept, newest first',
    more: WHOSE,
    answers: { 200: { says: 'The imports.', schema: 'Imports' } },
  })
  async list(
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly imports: readonly KeptImport[] }> {
    return { imports: await this.imports.list(askerOf(request)) };
  }

  @Get(':id')
  @Requires('records:write')
  @Documented({
    says: 'An import: what each column was taken for, how far it is, and what became of the rows',
    answers: ANSWER,
    problems: ['unknown-import'],
  })
  find(
    @Param() { id }: ImportPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    return this.imports.find(id, askerOf(request));
  }

  @Put(':id/mapping')
  @Requires('records:write')
  @Documented({
    says: 'Says how the file is to be read',
    answers: ANSWER,
    problems: ['unknown-import', 'import-not-ready', 'unsupported-media-type'],
  })
  map(
    @Param() { id }: ImportPath,
    @Body() mapping: MappingBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    requireBody(request, JSON_TYPE);
    const { table, locale, lastDay, onImpossible, columns, fixed } = mapping;
    const said = { table, locale, lastDay, onImpossible, columns, fixed };
    return this.imports.map(id, said, askerOf(request));
  }

  @Post(':id/try')
  @HttpCode(202)
  @Requires('records:write')
  @Documented({
    says: 'Decides every row and records none; it goes on without whoever asked',
    answers: { 202: { says: 'Begun.', schema: 'Import' } },
    problems: ['unknown-import', 'import-not-ready', ...OF_STORES],
  })
  try(
    @Param() { id }: ImportPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    return this.imports.begin(id, 'try', actorOf(request), askerOf(request));
  }

  @Post(':id/run')
  @HttpCode(202)
  @Requires('records:write')
  @Documented({
    says: 'Records the rows, or goes on where a run was interrupted; nothing is recorded twice',
    more:
      'It goes on in the service when nobody watches. When the service was stopped in between, the import is ' +
      '`interrupted`, and goes on when it is run again by somebody who may.',
    answers: { 202: { says: 'Begun.', schema: 'Import' } },
    problems: ['unknown-import', 'import-not-ready', ...OF_STORES],
  })
  run(
    @Param() { id }: ImportPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    return this.imports.begin(id, 'run', actorOf(request), askerOf(request));
  }

  @Get(':id/rows')
  @Requires('records:write')
  @Documented({
    says: 'What became of the rows of the last trial or run, in the order of recording',
    answers: { 200: { says: 'A page.', schema: 'ImportRows' } },
    problems: ['unknown-import'],
  })
  rows(
    @Param() { id }: ImportPath,
    @Query() { after = 0, limit = PAGE_DEFAULT, outcome }: RowsQuery,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly rows: readonly RowOutcome[]; readonly next: number | null }> {
    return this.imports.rows(id, { after, limit, outcome }, askerOf(request));
  }

  @Get(':id/rejects')
  @Requires('records:write')
  @ApiProduces('text/csv')
  @Header('content-type', CSV)
  @Header('content-disposition', 'attachment; filename="rejects.csv"')
  @Documented({
    says: 'The refused rows as a file, each with its line and the reason',
    answers: { 200: { says: 'The file.', type: 'text/csv' } },
    problems: ['unknown-import'],
  })
  rejects(
    @Param() { id }: ImportPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): AsyncIterable<string> {
    return this.imports.rejects(id, askerOf(request));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('records:write')
  @Documented({
    says: 'Erases the file and what became of its rows; what was recorded stays',
    answers: { 204: { says: 'Erased.' } },
    problems: ['unknown-import'],
  })
  erase(
    @Param() { id }: ImportPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.imports.erase(id, askerOf(request));
  }
}

const askerOf = (request: FastifyRequest): Asker => {
  const principal = principalOf(request);
  const seesAll = decideAccess(principal, 'maintenance:run').allow;
  return { account: principal.account, seesAll };
};
