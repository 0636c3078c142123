/** One line of a batch's answer: what the ledger made of one record, or that it had to stop there. */
import type { Tally } from '../import/tally.js';
import type { Problem } from './problems.js';

/** As the application answers a record. */
type RecordAnswer = Parameters<Tally['answered']>[1];
type Refusal = Extract<RecordAnswer, { outcome: 'refused' }>['refusal'];

export type BatchAnswer =
  | RecordAnswer
  /** A refusal by the rules that the sender expects. */
  | { readonly outcome: 'skipped'; readonly refusal: Refusal };

/** The last line of a batch that the service could not go on with. */
export interface Interrupted {
  readonly outcome: 'interrupted';
  readonly problem: Problem;
}
