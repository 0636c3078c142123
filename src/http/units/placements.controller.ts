/** Placements: the people whose unit has ended, and placing many of them by one decision. */
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Access } from '../../access/policy.js';
import type { PlacementsPage, PlacementsQuestion } from '../../application/placements.js';
import { Placements } from '../../application/placements.js';
import { Units } from '../../application/units.js';
import { Granted } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Batches } from '../actions/batches.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { reference } from '../openapi/schema.js';
import { UnitPath } from '../parameters/shared.dto.js';
import { Today } from '../parameters/today.js';
import { Problem } from '../problems/problem.js';
import { JSON_TYPE, NDJSON_TYPE, requireBody } from '../server/body-parsers.js';
import { everybody, listed, placingOf } from './placing.js';
import { PlacementsQuery, PlacingQuery, UnitPlacementsQuery } from './units-query.dto.js';

const PAGE_DEFAULT = 100;
const OF_LISTS = ['knowledge-beyond-log', 'not-projected', 'reports-busy', ...OF_STORES] as const;
const MORE =
  'Each with the ended unit, the day it ended, whether it is the home of the person or only where somebody seconded ' +
  'works, and the unit in which all of it is found now, where that is certain. A placement is a rotation of kind ' +
  'reorganisation; whoever is placed is listed no more.';

@Controller('v1')
export class PlacementsController {
  constructor(
    private readonly placements: Placements,
    private readonly units: Units,
    private readonly batches: Batches,
    private readonly today: Today,
    private readonly reads: ReadNotes,
  ) {}

  @Get('placements')
  @Requires('people:read')
  @PersonalData()
  @Documented({
    says: 'The people of a day who stand in a unit that has ended: they are still to be placed',
    more: MORE,
    answers: { 200: { says: 'One page.', schema: 'PlacementsPage' } },
    problems: OF_LISTS,
  })
  list(
    @Query() query: PlacementsQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<PlacementsPage> {
    const { asOf = this.today.date(), limit = PAGE_DEFAULT, knownAt, unit, after } = query;
    return this.page({ asOf, knownAt, unit, after, limit }, access, request);
  }

  @Get('units/:id/placements')
  @Requires('people:read')
  @PersonalData()
  @Documented({
    says: 'The same, of one unit and those that stood below it',
    more: MORE,
    answers: { 200: { says: 'One page.', schema: 'PlacementsPage' } },
    problems: ['unknown-unit', ...OF_LISTS],
  })
  async ofUnit(
    @Param() { id }: UnitPath,
    @Query() query: UnitPlacementsQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<PlacementsPage> {
    const { asOf = this.today.date(), limit = PAGE_DEFAULT, knownAt, after } = query;
    const units = await this.units.list(asOf, knownAt, access);
    if (!units.some(({ unit }) => unit === id)) {
      const detail = `The unit ${id} was not established by ${asOf}.`;
      throw new Problem('unknown-unit', detail, { fields: { unit: id, date: asOf } });
    }
    return this.page({ asOf, knownAt, unit: id, after, limit }, access, request);
  }

  @Post('placements')
  @Requires('records:write')
  @PersonalData()
  @HttpCode(200)
  @Header('content-type', NDJSON_TYPE)
  @ApiBody({ schema: reference('Placing'), required: true })
  @Documented({
    says: 'Places many people by one decision, with one answer a line in the same order',
    more:
      'Each becomes a rotation of kind reorganisation, with one correlation. Keys are derived: whoever was placed so ' +
      'is answered `repeated`, and a request that broke off is sent again. A list longer than a body may be is sent ' +
      'as several, or as a batch of records.',
    answers: {
      200: { says: 'The answers, one a line.', schema: 'BatchAnswer', type: NDJSON_TYPE },
    },
    problems: [
      'malformed-json',
      'payload-too-large',
      'unsupported-media-type',
      'too-many-requests',
      ...OF_STORES,
    ],
  })
  place(
    @Body() body: unknown,
    @Query() { dryRun = false }: PlacingQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): AsyncIterable<string> {
    requireBody(request, JSON_TYPE);
    const placing = placingOf(body);
    const lines =
      placing.placements === undefined
        ? everybody(placing, this.placements, access, (persons) =>
            this.reads.note(request, persons),
          )
        : listed(placing);
    return this.batches.answersTo(lines, request, { dryRun, keys: 'derived' });
  }

  private async page(
    question: PlacementsQuestion,
    access: Access,
    request: FastifyRequest,
  ): Promise<PlacementsPage> {
    const page = await this.placements.page(question, access);
    await this.reads.note(
      request,
      page.placements.map(({ person }) => person),
    );
    return page;
  }
}
