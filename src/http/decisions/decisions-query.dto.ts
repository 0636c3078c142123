/** The parameters of the list of decisions. */
import { Id, PageSize, PlainDateParameter, Text } from '../parameters/parameter-rules.js';

export class DecisionsQuery {
  @Text('The number of the decision, as written.')
  readonly number?: string;

  @PlainDateParameter('Signed on that day or later.')
  readonly from?: string;

  @PlainDateParameter('Signed before that day.')
  readonly to?: string;

  @Id('The last decision of the page before.')
  readonly after?: string;

  @PageSize()
  readonly limit?: number;
}
