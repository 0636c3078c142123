/** Turns whatever was thrown into the problem that the caller is told. */
import { HttpException } from '@nestjs/common';

import { ErasureRefused } from '../../application/erasures.js';
import {
  RevisionConflict,
  StoreUnavailable,
  StreamNotFound,
  UnknownOutcome,
} from '../../application/event-store.js';
import { EvidenceUnavailable, LogContradicts, NotInLog } from '../../application/evidence.js';
import { RecordingStopped } from '../../application/evidence-watch.js';
import { NotExplained } from '../../application/explaining.js';
import { KeyDestroyed, VaultUnavailable } from '../../application/key-vault.js';
import { UnknownFlatTable } from '../../application/flat-tables.js';
import { KnowledgeBeyondLog } from '../../application/knowing.js';
import { MaintenanceRefused } from '../../application/maintenance.js';
import { MalformedRecord } from '../../application/records.js';
import { FactsRefused, ProposalKeyReused, ProposalNotTaken } from '../../application/proposals.js';
import { BadParameter } from '../../application/report.js';
import { UnknownReport } from '../../application/asked-report.js';
import { NotProjectedInTime, QueryRefused } from '../../application/reporting.js';
import { ProviderUnavailable } from '../../access/identity-provider.js';
import { subjectOf } from '../../domain/events.js';
import { ofImports } from './import-problems.js';
import { Problem, malformed, retryAfter } from './problem.js';
import type { ProblemCode } from './problem-kinds.js';
import { ofFacts, ofProposal } from '../proposals/proposal-problem.js';

/** Seconds after which a store that failed, or tables that lag, are worth another try. */
const RETRY_SECONDS = 2;

/** What cannot be named is a defect: the caller learns its request id, the log the rest. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Problem
    ? error
    : (ofUseCases(error) ??
      ofImports(error) ??
      ofFramework(error) ??
      new Problem('internal', undefined, { cause: error }));

const ofUseCases = (error: unknown): Problem | undefined => {
  const cause = { cause: error };
  if (error instanceof MalformedRecord) {
    return malformed(error.violations.map((violation) => ({ in: 'body', ...violation })));
  }
  if (error instanceof StreamNotFound) {
    const { category, id } = subjectOf(error.stream);
    const code = category === 'person' ? 'unknown-person' : 'not-found';
    return new Problem(code, `Nothing is recorded of ${id}.`, { fields: { [category]: id } });
  }
  if (error instanceof KnowledgeBeyondLog) {
    const { head } = error;
    return new Problem('knowledge-beyond-log', `The ledger ends at index ${head}.`, {
      fields: { head },
    });
  }
  if (error instanceof NotProjectedInTime) {
    const { index, projected } = error;
    const fields = { index, projected };
    return new Problem('not-projected', undefined, { fields, ...retryAfter(RETRY_SECONDS) });
  }
  if (error instanceof UnknownReport) {
    const { report, known } = error;
    const detail = `There is no report ${report}; there are: ${known.join(', ')}.`;
    return new Problem('unknown-report', detail, { fields: { report } });
  }
  if (error instanceof UnknownFlatTable) {
    const { table, known } = error;
    const detail = `There is no table ${table}; there are: ${known.join(', ')}.`;
    return new Problem('unknown-table', detail, { fields: { table } });
  }
  if (error instanceof BadParameter) {
    const { parameter, detail, expected } = error;
    const pointer = `/${parameter}`;
    return malformed([{ in: 'query', pointer, detail: `${detail}; expected ${expected}` }]);
  }
  if (error instanceof MaintenanceRefused) return new Problem(error.code, error.message, cause);
  if (error instanceof ErasureRefused) {
    const { person, against } = error;
    return new Problem('erasure-refused', undefined, { fields: { person, against } });
  }
  if (error instanceof FactsRefused) return ofFacts(error);
  if (error instanceof ProposalNotTaken) return ofProposal(error.refusal);
  if (error instanceof ProposalKeyReused) {
    return new Problem('key-reused', undefined, { fields: { event: error.event } });
  }
  if (error instanceof RecordingStopped) {
    const { firstBadIndex } = error;
    return new Problem('recording-stopped', error.message, { fields: { firstBadIndex }, ...cause });
  }
  if (error instanceof NotExplained) {
    const { report, reason } = error;
    return new Problem('not-explained', error.message, { fields: { report, reason }, ...cause });
  }
  if (error instanceof NotInLog) return new Problem('not-in-log', error.message, cause);
  if (error instanceof LogContradicts) return new Problem('log-contradicts', error.message, cause);
  if (error instanceof KeyDestroyed) return new Problem('data-erased', undefined, cause);
  const code = unavailable(error);
  return code && new Problem(code, undefined, { ...retryAfter(RETRY_SECONDS), ...cause });
};

const unavailable = (error: unknown): ProblemCode | undefined => {
  if (error instanceof StoreUnavailable) return 'store-unavailable';
  // A stream that others write to all the time: nothing was recorded, and it may go better later.
  if (error instanceof RevisionConflict) return 'store-unavailable';
  if (error instanceof UnknownOutcome) return 'unknown-outcome';
  if (error instanceof ProviderUnavailable) return 'provider-unavailable';
  if (error instanceof VaultUnavailable) return 'vault-unavailable';
  if (error instanceof EvidenceUnavailable) return 'vault-unavailable';
  if (error instanceof QueryRefused) return 'reports-busy';
  return undefined;
};

/** By status; the words of the framework are not passed on where they could carry what was sent. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-timeout',
  413: 'payload-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  431: 'headers-too-large',
  503: 'shutting-down',
};

const ofFramework = (error: unknown): Problem | undefined => {
  const code = BY_STATUS[statusOf(error) ?? 0];
  return code && new Problem(code, undefined, { cause: error });
};

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
};
