/** The parameters of the lists of units and of placements. */
import { Flag, Id, PageSize, Text } from '../parameters/parameter-rules.js';
import { DateAndKnowledge } from '../parameters/shared.dto.js';

export class UnitsQuery extends DateAndKnowledge {
  @Text('Only units that stand on the day and have this official code then.')
  readonly code?: string;

  @Id('The last unit of the page before.')
  readonly after?: string;

  @PageSize()
  readonly limit?: number;
}

export class PlacementsQuery extends DateAndKnowledge {
  @Id('Only people whose ended unit is this one, or stood below it.')
  readonly unit?: string;

  @Id('The last person of the page before.')
  readonly after?: string;

  @PageSize()
  readonly limit?: number;
}

export class UnitPlacementsQuery extends DateAndKnowledge {
  @Id('The last person of the page before.')
  readonly after?: string;

  @PageSize()
  readonly limit?: number;
}

export class PlacingQuery {
  @Flag('Decides every placement and records none.')
  readonly dryRun?: boolean;
}
