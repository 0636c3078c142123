/** Completes at the start of a service what a crash broke off between an event and what follows from it. */
import { NotProjectedInTime } from './application/reporting.js';
import type { Around } from './use-cases.js';

interface Unfinished {
  /** Looks for it in the log, by way of the tables, and completes it; safe to call again. */
  readonly finish: () => Promise<unknown>;
  /** What the log of the service says when that fails. */
  readonly failure: string;
  readonly logger: Around['logger'];
  /** Aborts when the service stops. */
  readonly signal: AbortSignal;
}

const stopped = ({ aborted }: AbortSignal): boolean => aborted;

/** Waits for the tables, which know where it is in the log; never throws. */
export const finishing = async ({ finish, failure, logger, signal }: Unfinished): Promise<void> => {
  while (!stopped(signal)) {
    try {
      await finish();
      return;
    } catch (error) {
      if (error instanceof NotProjectedInTime) continue;
      // A stop closes what this works on.
      if (!stopped(signal)) logger.error({ err: error }, failure);
      return;
    }
  }
};
