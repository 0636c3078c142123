/** The file of the local tokens: their hashes, never the tokens, for the owner of the data folder only. */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

import type { Grant } from './principal.js';
import { ROLES } from './principal.js';

/** A token as it is kept. Instants are RFC 3339 in UTC. */
export interface StoredToken {
  /** What the token is called by; it is no secret. */
  readonly id: string;
  readonly account: string;
  readonly grants: readonly Grant[];
  /** SHA-256 of the secret, in hex: enough for 256 random bits, which nobody guesses. */
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** The file of local tokens is not as this program writes it, or cannot be read. */
export class TokenFileUnusable extends Error {
  override readonly name = 'TokenFileUnusable';
}

const OWNER_ONLY = 0o600;

/** The tokens in the file; undefined where there is none yet. @throws TokenFileUnusable */
export const readTokenFile = (file: string): readonly StoredToken[] | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    // Put back from a backup, it may have been opened to others.
    chmodSync(file, OWNER_ONLY);
    const { tokens } = JSON.parse(readFileSync(file, 'utf8')) as { readonly tokens?: unknown };
    if (Array.isArray(tokens) && tokens.every(isStoredToken)) return tokens;
  } catch (error) {
    throw new TokenFileUnusable(`the file of local tokens ${file} cannot be read`, {
      cause: error,
    });
  }
  throw new TokenFileUnusable(
    `${file} is no file of local tokens: put it back from its backup, or remove it to begin anew`,
  );
};

/** Writes them all, durable when it returns; a process killed in between leaves the file as it was. */
export const writeTokenFile = (file: string, tokens: readonly StoredToken[]): void => {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const descriptor = openSync(unfinished, 'wx', OWNER_ONLY);
  try {
    writeSync(descriptor, `${JSON.stringify({ tokens }, null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(unfinished, file);
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
};

const isStoredToken = (value: unknown): value is StoredToken => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, account, grants, hash, createdAt, expiresAt, revokedAt } =
    value as Partial<StoredToken>;
  return (
    [id, account, createdAt].every((text) => typeof text === 'string') &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash) &&
    [expiresAt, revokedAt].every((instant) => instant === null || isInstant(instant)) &&
    Array.isArray(grants) &&
    grants.every(isGrant)
  );
};

/** A date that cannot be read would never come: the token would be good for ever. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

const isGrant = (value: unknown): boolean => {
  const { role, unit } = (value ?? {}) as Partial<Grant>;
  return ROLES.some((known) => known === role) && (unit === null || typeof unit === 'string');
};
