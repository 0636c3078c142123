/** Failures of the file system and the engine, as the port of the key vault gives them. */
import { VaultUnavailable } from '../application/key-vault.js';

/** What Node says of a failure; read by shape, since its errors may come from another realm (as in tests). */
interface NodeFailure {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly errcode?: unknown;
}
const asFailure = (error: unknown): NodeFailure =>
  typeof error === 'object' && error !== null ? error : { message: error };

export const isCode = (error: unknown, code: string): boolean => asFailure(error).code === code;

/** The failure as the port gives it: what could not be done, then the reason. */
export const unavailable = (what: string, error: unknown): VaultUnavailable =>
  error instanceof VaultUnavailable
    ? error
    : new VaultUnavailable(`${what}: ${String(asFailure(error).message)}`, { cause: error });

const SQLITE_BUSY = 5;
const SQLITE_CONSTRAINT = 19;
/** Failures of the engine that leave everything as it was: another process was too slow, or a row is not allowed. */
const HARMLESS: readonly number[] = [SQLITE_BUSY, SQLITE_CONSTRAINT];

/** Whether the engine failed in a way after which its handle cannot be relied on. */
export const breaksHandle = (error: unknown): boolean => {
  const { errcode } = asFailure(error);
  // The lower byte is the kind of failure, the rest its details.
  return typeof errcode === 'number' && !HARMLESS.includes(errcode & 0xff);
};
