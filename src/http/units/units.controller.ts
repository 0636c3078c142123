/** Units: the tree of a day, and one of them with everything said of it. */
import { Controller, Get, Param, Query } from '@nestjs/common';

import type { UnitHistory, UnitView } from '../../application/units.js';
import { Units } from '../../application/units.js';
import type { Access } from '../../access/policy.js';
import { Granted } from '../access/policy.guard.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { DateAndKnowledge, UnitPath } from '../parameters/shared.dto.js';
import { Today } from '../parameters/today.js';
import { Problem } from '../problems/problem.js';
import { LIMITS } from '../server/limits.js';
import { UnitsQuery } from './units-query.dto.js';

interface UnitsPage {
  readonly asOf: string;
  readonly units: readonly UnitView[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: string | null;
}

@Controller('v1/units')
export class UnitsController {
  constructor(
    private readonly units: Units,
    private readonly today: Today,
  ) {}

  @Get()
  @Requires('units:read')
  @Documented({
    says: 'The units established by a day, as known at a moment, in order of id',
    more: 'A dissolved unit keeps its last name and place, and is marked.',
    answers: { 200: { says: 'One page.', schema: 'UnitsPage' } },
    problems: ['knowledge-beyond-log', ...OF_STORES],
  })
  async list(@Query() query: UnitsQuery, @Granted() access: Access): Promise<UnitsPage> {
    const { asOf = this.today.date(), knownAt, after = '' } = query;
    const { limit = LIMITS.pageItems.value } = query;
    const all = await this.units.list(asOf, knownAt, access);
    const rest = all.filter(({ unit }) => unit > after);
    const units = rest.slice(0, limit);
    return { asOf, units, next: rest.length > limit ? (units.at(-1)?.unit ?? null) : null };
  }

  @Get(':id')
  @Requires('units:read')
  @Documented({
    says: 'One unit on a day, as known at a moment, and every fact about it',
    answers: { 200: { says: 'The unit.', schema: 'UnitHistory' } },
    problems: ['unknown-unit', 'knowledge-beyond-log', ...OF_STORES],
  })
  async unit(
    @Param() { id }: UnitPath,
    @Query() { asOf, knownAt }: DateAndKnowledge,
    @Granted() access: Access,
  ): Promise<UnitHistory & { readonly asOf: string }> {
    const day = asOf ?? this.today.date();
    const found = await this.units.unit(id, day, knownAt, access);
    if (found !== undefined) return { asOf: day, ...found };
    const detail = `The unit ${id} was not established by ${day}.`;
    throw new Problem('unknown-unit', detail, { fields: { unit: id, date: day } });
  }
}
