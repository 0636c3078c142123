/** How long an import is kept: its file and its outcomes hold private data in clear, which no key protects. */
import type { KeptImport } from './import-parts.js';

/** Days after which an import is erased, done or not. */
export const KEPT_DAYS = 7;

const DAY_MS = 86_400_000;

export const keptUntil = ({ receivedAt }: KeptImport): string =>
  new Date(Date.parse(receivedAt) + KEPT_DAYS * DAY_MS).toISOString();

/**
 * Whose an import's rows are is known only when they are read, and a file may name a person without the id: whatever
 * came before the erasure of anybody goes.
 * @param lastErasure instant of the newest erasure in the log; undefined when there is none
 */
export const isDue = (kept: KeptImport, now: Date, lastErasure: string | undefined): boolean =>
  keptUntil(kept) <= now.toISOString() ||
  (lastErasure !== undefined && kept.receivedAt <= lastErasure);

/** Nothing is under way in a service that has just begun. */
export const AFTER_RESTART: Partial<Record<KeptImport['phase'], KeptImport['phase']>> = {
  trying: 'received',
  running: 'interrupted',
};

export const NEW = { phase: 'received', obstacle: null } as const;
