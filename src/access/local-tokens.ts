/** Tokens of one machine: made on the command line, kept as hashes, good until they expire or are revoked. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';

import type { Grant, Principal } from './principal.js';
import type { StoredToken } from './token-file.js';
import { readTokenFile, writeTokenFile } from './token-file.js';

/** The file in the data folder. */
export const TOKEN_FILE = 'tokens.json';

/** A token as it is listed: everything but what it is checked by. */
export type ListedToken = Omit<StoredToken, 'hash'>;

/** A new token, with the only copy of its text that there will ever be. */
export interface CreatedToken extends ListedToken {
  readonly token: string;
}

export interface TokenRequest {
  readonly account: string;
  readonly grants: readonly Grant[];
  /** Undefined: good until it is revoked. */
  readonly expiresAt: Date | undefined;
}

/** Begins every token, so that tools that look for leaked secrets know one when they see it. */
const MARK = 'ledger';
/** Ten hex digits: twelve bare ones would be taken for the id of a citizen. */
const ID_BYTES = 5;
const SECRET_BYTES = 32;
const SHAPE = new RegExp(`^${MARK}_([0-9a-f]{${ID_BYTES * 2}})_([A-Za-z0-9_-]{43})$`);

/** Whether the text has the form of a local token, good or not. */
export const isLocalToken = (text: string): boolean => SHAPE.test(text);

/** The only process that works on a folder is the one that holds it: what is read once stays true. */
export class LocalTokens {
  private readonly file: string;
  private readonly tokens: Map<string, StoredToken>;
  /** Whether the folder has never had a file of tokens. */
  readonly isFirstStart: boolean;

  /** The tokens of a data folder that this process holds. @throws TokenFileUnusable */
  constructor(
    folder: string,
    private readonly now: () => Date,
  ) {
    this.file = join(folder, TOKEN_FILE);
    const found = readTokenFile(this.file);
    this.isFirstStart = found === undefined;
    this.tokens = new Map((found ?? []).map((token) => [token.id, token]));
  }

  /** Durable when it returns. @throws the system's error when the file cannot be written */
  create({ account, grants, expiresAt }: TokenRequest): CreatedToken {
    const id = randomBytes(ID_BYTES).toString('hex');
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const token: StoredToken = {
      id,
      account,
      grants,
      hash: hashOf(secret),
      createdAt: this.now().toISOString(),
      expiresAt: expiresAt?.toISOString() ?? null,
      revokedAt: null,
    };
    this.keep(token);
    return { ...listed(token), token: `${MARK}_${id}_${secret}` };
  }

  /** Every token ever made, the oldest first. */
  list(): readonly ListedToken[] {
    return [...this.tokens.values()].map(listed);
  }

  /** From now on the token is refused; undefined when there is none of that id. */
  revoke(id: string): ListedToken | undefined {
    const token = this.tokens.get(id);
    if (token === undefined) return undefined;
    const revoked = { ...token, revokedAt: token.revokedAt ?? this.now().toISOString() };
    this.keep(revoked);
    return listed(revoked);
  }

  /** Whose token it is; undefined when it is none of ours, or no longer. */
  principalOf(text: string): (Principal & { readonly token: string }) | undefined {
    const [, id = '', secret = ''] = SHAPE.exec(text) ?? [];
    const token = this.good(id);
    if (token === undefined) return undefined;
    const same = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(token.hash));
    return same ? { account: token.account, grants: token.grants, token: id } : undefined;
  }

  /** Whether the token of that id has been neither revoked nor outlived. */
  isGood(id: string): boolean {
    return this.good(id) !== undefined;
  }

  private good(id: string): StoredToken | undefined {
    const token = this.tokens.get(id);
    if (token?.revokedAt !== null) return undefined;
    if (token.expiresAt !== null && Date.parse(token.expiresAt) <= this.now().getTime()) {
      return undefined;
    }
    return token;
  }

  /** In the file first: what could not be written does not hold either. */
  private keep(token: StoredToken): void {
    const tokens = new Map(this.tokens).set(token.id, token);
    writeTokenFile(this.file, [...tokens.values()]);
    this.tokens.set(token.id, token);
  }
}

const hashOf = (secret: string): string => hash('sha256', secret, 'hex');

const listed = ({ hash: _hash, ...rest }: StoredToken): ListedToken => rest;
