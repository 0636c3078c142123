/** The parameters of recording: one record, or a batch of them. */
import { Flag, OneOf } from '../parameters/parameter-rules.js';

export class RecordQuery {
  @Flag('Decides only: shows the timeline before and after, and records nothing.')
  readonly dryRun?: boolean;
}

export class BatchQuery extends RecordQuery {
  @OneOf(
    'What becomes of a record that the rules find impossible: refused (the default), recorded with its anomaly, or ' +
      'skipped, which is a refusal that the sender expects.',
    ['refuse', 'record', 'skip'],
  )
  readonly onImpossible?: 'refuse' | 'record' | 'skip';

  @OneOf(
    'Whether a record without a key is a new fact (`given`, the default), or gets one derived from its content and ' +
      'its occurrence in the batch (`derived`), so that sending the batch again records nothing twice.',
    ['given', 'derived'],
  )
  readonly keys?: 'given' | 'derived';
}
