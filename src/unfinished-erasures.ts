/** Completes at the start of a service the erasures that a crash broke off between their event and their keys. */
import type { AuditTrail } from './application/audit-trail.js';
import type { Erasures } from './application/erasures.js';
import { NotProjectedInTime } from './application/reporting.js';
import type { Around } from './use-cases.js';

interface Finishing {
  readonly erasures: Erasures;
  readonly trail: AuditTrail;
  readonly logger: Around['logger'];
  /** Aborts when the service stops. */
  readonly signal: AbortSignal;
}

const stopped = ({ aborted }: AbortSignal): boolean => aborted;

/** Waits for the tables, which know where the erasures are in the log; never throws: `ledger doctor` does it too. */
export const finishErasures = async ({
  erasures,
  trail,
  logger,
  signal,
}: Finishing): Promise<void> => {
  while (!stopped(signal)) {
    try {
      await erasures.finish(trail);
      return;
    } catch (error) {
      if (error instanceof NotProjectedInTime) continue;
      // A stop closes what this works on.
      if (!stopped(signal)) logger.error({ err: error }, 'erasures were not completed: run doctor');
      return;
    }
  }
};
