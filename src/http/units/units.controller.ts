/** Units: the tree of a day, and one of them with everything said of it. */
import { Controller, Get, Param, Query } from '@nestjs/common';

import type { UnitHistory, UnitLineage, UnitView } from '../../application/units.js';
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
    more:
      'A unit that has ended keeps its last name and place, and is marked. An official code is found as it was ' +
      'used on the day: codes are taken over by other units.',
    answers: { 200: { says: 'One page.', schema: 'UnitsPage' } },
    problems: ['knowledge-beyond-log', ...OF_STORES],
  })
  async list(@Query() query: UnitsQuery, @Granted() access: Access): Promise<UnitsPage> {
    const { asOf = this.today.date(), knownAt, after = '' } = query;
    const { limit = LIMITS.pageItems.value } = query;
    const all = await this.units.list(asOf, knownAt, access);
    const has = ({ exists, code }: UnitView): boolean =>
      query.code === undefined || (exists && code === query.code);
    const rest = all.filter((view) => view.unit > after && has(view));
    const units = rest.slice(0, limit);
    return { asOf, units, next: rest.length > limit ? (units.at(-1)?.unit ?? null) : null };
  }

  @Get(':id/lineage')
  @Requires('units:read')
  @Documented({
    says: 'What a unit came from and went into, over all generations, as known at a moment',
    more: 'Whether it stands, is divided, and in which unit all of it is found, is said as of the day.',
    answers: { 200: { says: 'The lineage.', schema: 'UnitLineage' } },
    problems: ['unknown-unit', 'knowledge-beyond-log', ...OF_STORES],
  })
  async lineage(
    @Param() { id }: UnitPath,
    @Query() { asOf, knownAt }: DateAndKnowledge,
    @Granted() access: Access,
  ): Promise<UnitLineage> {
    const found = await this.units.lineage(id, asOf ?? this.today.date(), knownAt, access);
    if (found !== undefined) return found;
    throw new Problem('unknown-unit', `The unit ${id} is not known.`, { fields: { unit: id } });
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
