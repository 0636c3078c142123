/** The parameters of the list of units. */
import { Id, PageSize } from '../parameters/parameter-rules.js';
import { DateAndKnowledge } from '../parameters/shared.dto.js';

export class UnitsQuery extends DateAndKnowledge {
  @Id('The last unit of the page before.')
  readonly after?: string;

  @PageSize()
  readonly limit?: number;
}
