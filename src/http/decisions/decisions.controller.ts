/** Decisions of authorities: the list, and one with what rests on it. */
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { DecisionView } from '../../application/decision-reads.js';
import { DecisionReads } from '../../application/decision-reads.js';
import type { Access } from '../../access/policy.js';
import { Granted } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { subjectOf } from '../../domain/events.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { DecisionPath } from '../parameters/shared.dto.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Today } from '../parameters/today.js';
import { Problem } from '../problems/problem.js';
import { DecisionsQuery } from './decisions-query.dto.js';
import { inCamelCase } from '../parameters/row-names.js';

const PAGE_DEFAULT = 100;

interface DecisionsPage {
  readonly decisions: readonly Readonly<Record<string, unknown>>[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: string | null;
}

@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionReads,
    private readonly today: Today,
    private readonly reads: ReadNotes,
  ) {}

  @Get()
  @Requires('decisions:read')
  @Documented({
    says: 'The decisions of a number or of a time, in order of id',
    answers: { 200: { says: 'One page.', schema: 'DecisionsPage' } },
    problems: ['reports-busy', ...OF_STORES],
  })
  async list(@Query() query: DecisionsQuery, @Granted() access: Access): Promise<DecisionsPage> {
    const { number, from, to, after, limit = PAGE_DEFAULT } = query;
    const asked = { number, from, to, after, limit: limit + 1 };
    const rows = await this.decisions.list(asked, this.today.date(), access);
    const shown = rows.slice(0, limit).map(inCamelCase);
    const last = shown.at(-1)?.decision;
    return { decisions: shown, next: rows.length > limit ? String(last) : null };
  }

  @Get(':id')
  @Requires('decisions:read')
  @PersonalData()
  @Documented({
    says: 'One decision, with the facts that rest on it',
    answers: { 200: { says: 'The decision.', schema: 'DecisionView' } },
    problems: ['not-found', 'reports-busy', ...OF_STORES],
  })
  async decision(
    @Param() { id }: DecisionPath,
    @Query() _query: NoParameters,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<DecisionView> {
    const found = await this.decisions.decision(id, this.today.date(), access);
    if (found === undefined) {
      throw new Problem('not-found', `There is no decision ${id}.`, { fields: { decision: id } });
    }
    const subjects = found.facts.map(({ stream }) => subjectOf(String(stream)));
    const persons = subjects
      .filter(({ category }) => category === 'person')
      .map(({ id: each }) => each);
    await this.reads.note(request, [...new Set(persons)]);
    return { ...found, facts: found.facts.map(inCamelCase) };
  }
}
