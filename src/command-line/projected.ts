/** Where the log ends and how far the reports reflect it, as the service says it. */
import { setTimeout as pause } from 'node:timers/promises';

import type { Connection } from './connection.js';
import { CommandFailure, EXIT } from './failure.js';
import type { Progress } from './progress.js';
import { startProgress } from './progress.js';
import { askJson } from './replies.js';

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 1_000;
/** Reports that get no further for so long, while the service is not ready, are not waited for. */
const STUCK_MS = 15_000;

interface Readiness {
  /** Where the log ends; 0 for an empty ledger. */
  readonly index: number;
  /** How far the reports reflect it. */
  readonly projected: { readonly index: number };
  /** Why it is not ready, where it is not. */
  readonly detail?: string;
}

/** A service that is far behind answers with a problem, which has the same fields. */
const readiness = async (connection: Connection): Promise<Readiness> => {
  try {
    return await askJson<Readiness>(connection, { path: '/health/ready' });
  } catch (error) {
    const problem: unknown = error instanceof CommandFailure ? error.cause : undefined;
    if (isReadiness(problem)) return problem;
    throw error;
  }
};

const isReadiness = (problem: unknown): problem is Readiness =>
  typeof problem === 'object' && problem !== null && 'index' in problem && 'projected' in problem;

/** The index of the last event of the log; 0 for an empty ledger. */
export const ledgerEnd = async (connection: Connection): Promise<number> =>
  (await readiness(connection)).index;

/** Resolves when the reports reflect that index, with the milliseconds waited; a long wait shows how far they are. */
export const waitUntilProjected = async (
  connection: Connection,
  index: number,
): Promise<number> => {
  const start = performance.now();
  let last = { index: 0, at: 0 };
  let progress: Progress | undefined;
  try {
    for (;;) {
      const { projected, detail } = await readiness(connection);
      const waitedMs = performance.now() - start;
      if (projected.index >= index) return waitedMs;
      if (projected.index > last.index) last = { index: projected.index, at: waitedMs };
      if (detail !== undefined && waitedMs - last.at > STUCK_MS) throw stuck(detail);
      if (waitedMs > PATIENCE_MS) progress ??= startProgress(index, { items: 'events projected' });
      progress?.update(projected.index, projected.index);
      await pause(LOOK_EVERY_MS);
    }
  } finally {
    progress?.stop();
  }
};

const stuck = (detail: string): CommandFailure =>
  new CommandFailure(
    EXIT.unreachable,
    `The reports get no further: ${detail}.`,
    'What is recorded is safe. Look at the disk and the log of the service; they catch up by themselves.',
  );

/** A service that was started for this command may be behind the log yet; one that runs has caught up long since. */
export const whenCaughtUp = async (connection: Connection): Promise<void> => {
  if (connection.own) await waitUntilProjected(connection, await ledgerEnd(connection));
};
