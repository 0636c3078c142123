/** The table of problems: what the `type` of a problem points at. */
import { Controller, Get, Param, Query } from '@nestjs/common';

import { Requires } from '../access/requires.js';
import { OpenRoute } from '../access/open-route.js';
import { Documented } from '../openapi/documented.js';
import { PathName } from '../parameters/parameter-rules.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { Problem } from './problem.js';
import type { ProblemKind } from './problem-kind.js';
import type { ProblemCode } from './problem-kinds.js';
import { PROBLEMS } from './problem-kinds.js';

class ProblemPath {
  @PathName('The code of the problem.')
  readonly code!: string;
}

interface DescribedProblem extends ProblemKind {
  readonly code: string;
}

@Controller('problems')
export class ProblemsController {
  @Get()
  @Requires('open')
  @OpenRoute()
  @Documented({
    says: 'Every problem that an answer can name',
    answers: { 200: { says: 'The table.', schema: 'ProblemTable' } },
  })
  list(@Query() _query: NoParameters): { readonly problems: readonly DescribedProblem[] } {
    const problems = Object.entries(PROBLEMS).map(([code, kind]) => ({ code, ...kind }));
    return { problems };
  }

  @Get(':code')
  @Requires('open')
  @OpenRoute()
  @Documented({
    says: 'One problem: what it means and what to do',
    answers: { 200: { says: 'The row of the table.', schema: 'ProblemKind' } },
    problems: ['unknown-problem'],
  })
  one(@Param() { code }: ProblemPath, @Query() _query: NoParameters): DescribedProblem {
    if (Object.hasOwn(PROBLEMS, code)) return { code, ...PROBLEMS[code as ProblemCode] };
    throw new Problem('unknown-problem', undefined, { fields: { code } });
  }
}
