/** As much of a provider as signs tokens: its discovery document, its keys, and any token that a test thinks up. */
import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { JWK } from 'jose';
import { SignJWT, exportJWK } from 'jose';

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: JWK;
}

export const newKey = async (kid: string): Promise<SigningKey> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, privateKey, publicKey, jwk };
};

export const AUDIENCE = 'https://ledger.example.org';

export interface SigningProvider {
  readonly issuer: string;
  /** The keys that it shows. */
  keys: readonly JWK[];
  /** The status that it answers with. */
  status: number;
  /** What it gives for any code. */
  tokens: Readonly<Record<string, unknown>>;
  /** Requests for its keys so far. */
  readonly keyRequests: number;
  close(): Promise<void>;
}

export const startSigningProvider = async (): Promise<SigningProvider> => {
  const state = { keys: [] as readonly JWK[], status: 200, keyRequests: 0, tokens: {} };
  const server = createServer((request, response) => {
    if (request.url === '/jwks') state.keyRequests += 1;
    const answer =
      request.url === '/token'
        ? state.tokens
        : request.url === '/jwks'
          ? { keys: state.keys }
          : {
              issuer,
              jwks_uri: `${issuer}/jwks`,
              authorization_endpoint: `${issuer}/auth`,
              token_endpoint: `${issuer}/token`,
            };
    response.writeHead(state.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return Object.assign(state, { issuer, close });
};

/** A good token, but for what is said otherwise; undefined leaves a member out. */
export const tokenOf = (
  key: Pick<SigningKey, 'kid' | 'privateKey'>,
  issuer: string,
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> => {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    iss: issuer,
    aud: AUDIENCE,
    sub: 'mai-7',
    iat: now,
    exp: now + 300,
    jti: 'x',
    roles: ['auditor'],
    ...claims,
  };
  const { privateKey, kid } = key;
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid, ...header })
    .sign(privateKey);
};
