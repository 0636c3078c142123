/** The parameters that several routes have. */
import { ApiSchema } from '@nestjs/swagger';

import { KnownAt, PathId, PlainDateParameter } from './parameter-rules.js';

/** A route that takes no parameters: all are refused by name. */
@ApiSchema({ description: 'No parameters.' })
export class NoParameters {}

export class Knowledge {
  @KnownAt()
  readonly knownAt?: number | string;
}

export class DateAndKnowledge extends Knowledge {
  @PlainDateParameter('The day; today in the time zone of the ledger when absent.')
  readonly asOf?: string;
}

export class PersonPath {
  @PathId('The person.')
  readonly id!: string;
}

export class UnitPath {
  @PathId('The unit, by its own id.')
  readonly id!: string;
}

export class DecisionPath {
  @PathId('The decision.')
  readonly id!: string;
}
