/** A real OpenID provider on loopback: signs in whoever is named, without asking, and changes its keys when told. */
import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { JWK } from 'jose';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

export const AUDIENCE = 'https://ledger.example.org/api';
export const CLIENT = { id: 'ledger', secret: 'a secret of the client' };
/** A program with an account of its own. */
const PROGRAM = { id: 'importer', secret: 'a secret of the program' };

export interface OpenIdProvider {
  readonly issuer: string;
  /** Requests for its keys so far. */
  keyRequests(): number;
  /** Begins to answer: now it is known where browsers come back to. */
  begin(redirectUri: string): Promise<void>;
  /** Goes on with another key, and has forgotten the old one. */
  rotate(): Promise<void>;
  /** Who signs in next, and with which roles. */
  signsIn(account: string, roles: readonly string[]): void;
  /** An access token of a program, by client credentials. */
  programToken(): Promise<string>;
  close(): Promise<void>;
}

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = crypto.randomUUID();
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
};

export const startOpenIdProvider = async (): Promise<OpenIdProvider> => {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  let keyRequests = 0;
  const server: Server = createServer((request, response) => {
    if (request.url === '/jwks') keyRequests += 1;
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let who: { account: string; roles: readonly string[] } = { account: 'nobody', roles: [] };
  let redirectUri = '';

  const begin = async (): Promise<void> => {
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code'],
        },
        {
          client_id: PROGRAM.id,
          client_secret: PROGRAM.secret,
          redirect_uris: [],
          response_types: [],
          grant_types: ['client_credentials'],
        },
      ],
      jwks: { keys: [await newKey()] },
      cookies: { keys: ['for tests only'] },
      pkce: { required: () => true },
      findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
      extraTokenClaims: () => ({ roles: [...who.roles] }),
      interactions: { url: () => '/interaction' },
      features: {
        devInteractions: { enabled: false },
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: '',
            audience: AUDIENCE,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 600,
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
      loadExistingGrant: async ({ oidc }) => {
        const clientId = oidc.client?.clientId ?? '';
        const grant = new oidc.provider.Grant({ clientId, accountId: who.account });
        grant.addOIDCScope('openid');
        grant.addResourceScope(AUDIENCE, '');
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    answer = (request, response) => {
      if (request.url?.startsWith('/interaction') !== true) {
        void callback(request, response);
        return;
      }
      const result = { login: { accountId: who.account, remember: false } };
      void provider.interactionFinished(request, response, result);
    };
  };

  return {
    issuer,
    keyRequests: () => keyRequests,
    begin: (uri) => {
      redirectUri = uri;
      return begin();
    },
    rotate: begin,
    signsIn: (account, roles) => {
      who = { account, roles };
    },
    programToken: async () => {
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${btoa(`${PROGRAM.id}:${encodeURIComponent(PROGRAM.secret)}`)}`,
        },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource: AUDIENCE }),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`no token: ${response.status}`);
      return token;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
