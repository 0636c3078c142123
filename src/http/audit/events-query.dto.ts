/** The parameters of reading the log. */
import {
  AfterIndex,
  Id,
  Instant,
  OneOf,
  PageSize,
  PlainDateParameter,
  Text,
} from '../parameters/parameter-rules.js';

export class EventsQuery {
  @AfterIndex('Events after that ledger index; 0, the default, begins with the first.')
  readonly after?: number;

  @AfterIndex('Events up to that ledger index; the end of the log when absent.')
  readonly until?: number;

  @PageSize()
  readonly limit?: number;

  @Id('Only events of this person.')
  readonly person?: string;

  @Id('Only events about this unit, alone or among others, or with it as destination.')
  readonly unit?: string;

  @Text('Only events of this type, such as `hired`.', 64)
  readonly type?: string;

  @Id('Only events that rest on this decision, by its id.')
  readonly decision?: string;

  @Text('Only events of this correlation.', 200)
  readonly correlation?: string;

  @Text('Only events that this account recorded.', 64)
  readonly actor?: string;

  @Instant('Recorded at that instant or later.')
  readonly recordedFrom?: string;

  @Instant('Recorded at that instant or before.')
  readonly recordedTo?: string;

  @PlainDateParameter('In effect from that day or later.')
  readonly effectiveFrom?: string;

  @PlainDateParameter('In effect from before that day.')
  readonly effectiveTo?: string;

  @OneOf('A page of JSON, or every event as lines of NDJSON; by the header Accept when absent.', [
    'json',
    'ndjson',
  ])
  readonly format?: 'json' | 'ndjson';
}
