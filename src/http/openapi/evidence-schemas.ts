/** The schemas of evidence. */
import type { Schema } from './schema.js';
import { integer, list, object, orNull, text, whole } from './schema.js';

export const EVIDENCE_KEYS: Schema = whole({ keys: list(text('a key, as NAME+ID+KEY')) });

export const INCLUSION_PROOF: Schema = whole({
  event: text('the id of the event'),
  index: integer('its ledger index; the leaf is number index − 1'),
  entry: text('canonical JSON of its envelope: what the leaf is the hash of'),
  proof: text('a C2SP tlog-proof with a signed checkpoint'),
});

export const CONSISTENCY_PROOF: Schema = whole({
  from: integer('the smaller size'),
  to: integer('the larger size'),
  fromRoot: text('the root of the smaller tree, base64'),
  toRoot: text('the root of the larger tree, base64'),
  proof: list(text('a hash, base64')),
});

export const BUNDLE_LINE: Schema = { type: 'object', description: 'a line of docs/evidence.md' };

export const VERDICT: Schema = whole({
  state: {
    type: 'string',
    enum: ['verified', 'verified, content erased', 'not verifiable from this bundle', 'tampered'],
  },
  says: text('one sentence'),
  origin: orNull(text('which ledger')),
  events: integer('events that were looked at'),
  size: orNull(integer('of the checkpoint')),
  root: orNull(text('of the checkpoint, base64')),
  firstBadIndex: orNull(integer('the first ledger index that is not what was signed')),
  contradicts: orNull(text('the signed checkpoint that the log contradicts')),
});

export const VERIFICATION_STEP: Schema = object(
  {
    done: integer('events looked at'),
    total: integer('events to look at'),
    verdict: VERDICT,
  },
  ['done', 'total'],
);
