/** What lies behind the figures of reports: the events of one figure, and those that changed a report. */
import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { Access } from '../../access/policy.js';
import type { ExplanationAnswer } from '../../application/explaining.js';
import { Explaining } from '../../application/explaining.js';
import type { DiffAnswer } from '../../application/knowledge-diff.js';
import { KnowledgeDiff } from '../../application/knowledge-diff.js';
import { BadParameter } from '../../application/report.js';
import { PersonalData } from '../access/personal-data.js';
import { Granted } from '../access/policy.guard.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import type { ProblemCode } from '../problems/problem-kinds.js';
import { DiffQuery, ExplainQuery } from './explain-query.dto.js';

const OF_REPORTS: readonly ProblemCode[] = [
  'unknown-report',
  'knowledge-beyond-log',
  'not-projected',
  'reports-busy',
];

@Controller('v1/audit')
export class ExplainController {
  constructor(
    private readonly explaining: Explaining,
    private readonly differences: KnowledgeDiff,
    private readonly reads: ReadNotes,
  ) {}

  @Get('explain')
  @Requires('lists:read')
  @PersonalData()
  @Documented({
    says: 'The events behind one figure of a report',
    more:
      'The parameters of the report, and which figure: `row` and `column`. Everything that is counted is listed once, ' +
      'with each event behind it and the chain of its amendments; the amounts add up to the figure. The catalogue of ' +
      'reports says which columns can be explained.',
    answers: { 200: { says: 'A page of what is counted.', schema: 'Explanation' } },
    problems: ['not-explained', ...OF_REPORTS, ...OF_STORES],
  })
  async explain(
    @Query() { report, row, column, after, limit, ...parameters }: ExplainQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<ExplanationAnswer> {
    const figure = { row, column, after, limit };
    const name = given('report', report);
    const answer = await this.explaining.explain(name, parameters, figure, access);
    const persons = [...new Set(answer.items.map(({ person }) => person))];
    await this.reads.note(request, persons);
    return answer;
  }

  @Get('diff')
  @Requires('lists:read')
  @PersonalData()
  @Documented({
    says: 'How a report changed from one knowledge to a later one, and by which events',
    more:
      'The parameters of the report, and `knownA` and `knownB` instead of `knownAt`. Every row that changed, with old ' +
      'and new values; and the events recorded after A up to B of those whom the row has gained or lost.',
    answers: { 200: { says: 'A page of changed rows.', schema: 'KnowledgeDiff' } },
    problems: [...OF_REPORTS, ...OF_STORES],
  })
  async diff(
    @Query() { report, knownA, knownB, after, limit, ...parameters }: DiffQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<DiffAnswer> {
    const points = { knownA: given('knownA', knownA), knownB: given('knownB', knownB) };
    const name = given('report', report);
    const answer = await this.differences.diff(
      name,
      parameters,
      { ...points, after, limit },
      access,
    );
    await this.reads.note(request, null);
    return answer;
  }
}

const given = <T>(name: string, value: T | undefined): T => {
  if (value === undefined) throw new BadParameter(name, 'is missing', 'a value');
  return value;
};
