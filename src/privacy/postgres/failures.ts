/** Failures of PostgreSQL and of the way to it, as the port of the key vault gives them: with what to do. */
import { VaultUnavailable } from '../../application/key-vault.js';

/** Read by shape: a failure to connect to several addresses has no message of its own, only a code. */
interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
}

/** What to do, by the code of the server or of Node. */
const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'correct the user and password in the URL of the key vault',
  '28000': 'let the role of the key vault log in from this machine',
  '3D000': 'create the database of the key vault, or correct its URL',
  '42501': 'let the role of the key vault own its database',
  '53300': 'let the server accept more connections',
  '53100': 'make room on the disk of the server',
  '25006': 'let the URL of the key vault name the primary server',
  ENOTFOUND: 'correct the host in the URL of the key vault',
};
const UNREACHABLE = 'start its server, or correct the URL of the key vault';

const asFailure = (error: unknown): Failure =>
  typeof error === 'object' && error !== null ? error : { message: error };

export const failureOf = (error: unknown): VaultUnavailable => {
  if (error instanceof VaultUnavailable) return error;
  const { code, message } = asFailure(error);
  const reason = [message, code].find((each) => typeof each === 'string' && each !== '');
  const remedy = typeof code === 'string' ? (REMEDIES[code] ?? remedyOfKind(code)) : UNREACHABLE;
  return new VaultUnavailable(
    `the database of the key vault failed: ${String(reason)}${remedy === undefined ? '' : `: ${remedy}`}`,
    { cause: error },
  );
};

/** Codes of Node begin with E; of the server, class 08 is a lost connection and 57P a server that stops or starts. */
const OF_CONNECTIONS = /^(E[A-Z]|08|57P)/;
const remedyOfKind = (code: string): string | undefined =>
  OF_CONNECTIONS.test(code) ? UNREACHABLE : undefined;

/** Whether the connection ended, and so its session; a question that took too long is not that. */
export const isLostConnection = (error: unknown): boolean => {
  const { code, message } = asFailure(error);
  return typeof code === 'string'
    ? OF_CONNECTIONS.test(code)
    : /^(Connection terminated|Client has encountered)/.test(String(message));
};
