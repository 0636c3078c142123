/** The parameters of the live stream. */
import { AfterIndex } from '../parameters/parameter-rules.js';

export class LiveQuery {
  @AfterIndex('Begins after that ledger index; with what comes next when absent.')
  readonly after?: number;
}
