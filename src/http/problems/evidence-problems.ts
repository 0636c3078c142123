/** The problems of proofs. */
import type { ProblemKind } from './problem-kind.js';

export const OF_EVIDENCE = {
  'not-in-log': {
    status: 404,
    title: 'The log does not hold it',
    means: 'There is no event of that id or index, or the log has never had that size.',
    remedy:
      'Take ids and indexes from GET /v1/audit/events, and sizes up to that of the last checkpoint.',
  },
  'log-contradicts': {
    status: 409,
    title: 'The log is not the one that was signed',
    means:
      'An earlier checkpoint was signed of another log: this one was set back or changed, or this replica is behind. Nothing is signed.',
    remedy:
      'Run `ledger verify`; keep the data folder as it is, and compare with the newest backup and with checkpoints that auditors hold.',
  },
  'recording-stopped': {
    status: 503,
    title: 'Nothing is recorded any more',
    means:
      'The log is not the one that was recorded and signed; `firstBadIndex` says from where on. Reading goes on.',
    remedy:
      'Keep the data folder as it is, run `ledger verify`, and see docs/evidence.md: restore the log from its backup.',
  },
  'not-explained': {
    status: 422,
    title: 'The report has no figures that can be explained',
    means: 'Its rows name what they are about themselves, or its figures are made from others.',
    remedy:
      'GET /v1/reports says of each report which columns can be explained, and of others why not.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
