/** Ctrl-C within a command: the first asks it to stop in good order, another one ends it at once. */
import { remark } from './terminal.js';
import { EXIT } from './failure.js';

/** One press can arrive twice: from the terminal, and passed on by the process that started this one. */
const SAME_PRESS_MS = 1_000;

/** Does the work with a signal that aborts at Ctrl-C or SIGTERM. */
export const interruptible = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const stopping = new AbortController();
  let asked = 0;
  const stop = (): void => {
    const now = Date.now();
    if (asked === 0) {
      asked = now;
      remark('\nStopping: waiting for the answers that are under way …');
      stopping.abort();
    } else if (now - asked > SAME_PRESS_MS) process.exit(EXIT.interrupted);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(stopping.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
};
