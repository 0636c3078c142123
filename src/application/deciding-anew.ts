/** Does a piece of work again when somebody else wrote to its stream meanwhile, or its outcome is not known. */
import { RevisionConflict, UnknownOutcome } from './event-store.js';

const ATTEMPTS_MAX = 10;

/** The work must find what an attempt before it has recorded. @throws whatever it throws at last */
export const decidingAnew = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const again = error instanceof RevisionConflict || error instanceof UnknownOutcome;
      if (!again || attempt >= ATTEMPTS_MAX) throw error;
    }
  }
};
