/** What recognises people and programs, as the settings say: local tokens, sessions, and perhaps a provider. */
import { AccessTokens } from './access/access-tokens.js';
import { Authentication } from './access/authentication.js';
import { CodeFlow } from './access/code-flow.js';
import { IdentityProvider } from './access/identity-provider.js';
import type { LocalTokens } from './access/local-tokens.js';
import { Sessions } from './access/sessions.js';
import type { KeyVault } from './application/key-vault.js';
import type { AccessSettings } from './config/settings.js';

export interface Identity {
  readonly authentication: Authentication;
  readonly sessions: Sessions;
  /** Undefined where nobody signs in at a provider. */
  readonly codeFlow: CodeFlow | undefined;
}

interface Parts {
  readonly tokens: LocalTokens;
  readonly vault: KeyVault;
  readonly now: () => Date;
}

/** The name of the ledger's secret that sessions are sealed under. */
const SESSION_SECRET = 'session';

/** @throws VaultUnavailable */
export const openIdentity = async (
  { provider: settings }: AccessSettings,
  { tokens, vault, now }: Parts,
): Promise<Identity> => {
  const sessions = new Sessions(await vault.secret(SESSION_SECRET), now);
  if (settings === undefined) {
    const authentication = new Authentication(tokens, sessions, undefined);
    return { authentication, sessions, codeFlow: undefined };
  }
  const { issuer, audience, client } = settings;
  const provider = new IdentityProvider(issuer);
  const accessTokens = new AccessTokens(provider, settings, now);
  const authentication = new Authentication(tokens, sessions, accessTokens);
  const codeFlow = client && new CodeFlow(provider, { ...client, audience }, accessTokens, now);
  return { authentication, sessions, codeFlow };
};
