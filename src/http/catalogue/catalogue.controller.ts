/** The catalogue of reference data: what holds on a day, and loading a file of declarations. */
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { EntryChange } from '../../application/catalogue-loads.js';
import { CatalogueLoads, CatalogueRefused } from '../../application/catalogue-loads.js';
import type { EntryView } from '../../application/catalogue-reads.js';
import { CatalogueReads, entryView } from '../../application/catalogue-reads.js';
import { actorOf } from '../access/policy.guard.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { reference } from '../openapi/schema.js';
import { Today } from '../parameters/today.js';
import { malformed } from '../problems/problem.js';
import { JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { declarationsIn } from './catalogue-file.js';
import { CatalogueLoadQuery, CatalogueQuery } from './catalogue.dto.js';

interface CatalogueView {
  readonly asOf: string;
  readonly entries: readonly EntryView[];
}

interface CatalogueLoaded {
  readonly dryRun: boolean;
  /** How many events were recorded, or would be. */
  readonly recorded: number;
  readonly unchanged: number;
  readonly changes: readonly EntryChange[];
}

@Controller('v1/catalogue')
export class CatalogueController {
  constructor(
    private readonly reads: CatalogueReads,
    private readonly loads: CatalogueLoads,
    private readonly today: Today,
  ) {}

  @Get()
  @Requires('catalogue:read')
  @Documented({
    says: 'The reference data that holds on a day, as known at a moment: attributes, codes, policies, targets, claims',
    more: 'What is shipped has no event. Decimals are as written.',
    answers: { 200: { says: 'The entries in order of name.', schema: 'CatalogueView' } },
    problems: ['knowledge-beyond-log', ...OF_STORES],
  })
  async list(@Query() { asOf, knownAt, kind }: CatalogueQuery): Promise<CatalogueView> {
    const day = asOf ?? this.today.date();
    const entries = (await this.reads.at(knownAt)).entriesOn(day).map(entryView);
    return {
      asOf: day,
      entries: entries.filter((each) => kind === undefined || each.kind === kind),
    };
  }

  @Post()
  @HttpCode(200)
  @Requires('catalogue:write')
  @ApiBody({ schema: reference('CatalogueFile'), required: true })
  @Documented({
    says: 'Loads a file of declarations',
    more:
      'The whole file is checked first: with one wrong place in it nothing is recorded. What the catalogue says ' +
      'already is unchanged, so that a second load records nothing.',
    answers: { 200: { says: 'What it changed, or would change.', schema: 'CatalogueLoaded' } },
    problems: [
      'malformed-json',
      'payload-too-large',
      'unsupported-media-type',
      'request-timeout',
      'unknown-outcome',
      ...OF_STORES,
    ],
  })
  async load(
    @Body() body: unknown,
    @Query() { dryRun = false }: CatalogueLoadQuery,
    @Req() request: FastifyRequest,
  ): Promise<CatalogueLoaded> {
    requireBody(request, JSON_TYPE);
    try {
      const changes = await this.loads.load(declarationsIn(body), actorOf(request), dryRun);
      const unchanged = changes.filter(({ change }) => change === 'unchanged').length;
      return { dryRun, recorded: changes.length - unchanged, unchanged, changes };
    } catch (error) {
      if (!(error instanceof CatalogueRefused)) throw error;
      throw malformed(error.violations.map((violation) => ({ in: 'body', ...violation })));
    }
  }
}
