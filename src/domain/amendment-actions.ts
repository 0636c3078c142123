/** The amendments, declared as data: they go to the stream of the fact that they amend. */
import { code, record, sealedText, text, texts } from './fields.js';

const target = text('the event id of the newest version of a fact, or the key of the fact');
const why = sealedText('note', 'why the record is amended');

export const AMENDMENTS = {
  correct: {
    subject: 'either',
    event: 'corrected',
    dated: 'none',
    required: { target, with: record('the full replacement record, same subject and action') },
    optional: { why },
  },
  void: {
    subject: 'either',
    event: 'voided',
    dated: 'none',
    required: { target, kind: code('voidKind', 'why the fact is no longer valid') },
    optional: { also: texts('the targets of followers that are voided with it'), why },
  },
  reinstate: {
    subject: 'either',
    event: 'reinstated',
    dated: 'none',
    required: { target },
    optional: { why },
  },
} as const;
