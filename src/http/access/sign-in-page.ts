/** The page to sign in on: at the provider, or with a token. It needs no script. */

/** What went wrong before, in the words of the page. */
export type SignInFailure = 'token' | 'provider';

const FAILURES: Readonly<Record<SignInFailure, string>> = {
  token: 'The token is not valid, or no longer.',
  provider: 'The identity provider did not vouch for you. Please try again.',
};

export const signInPage = (
  hasProvider: boolean,
  failure?: SignInFailure,
): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sign in · Workforce ledger</title>
<h1>Workforce ledger</h1>
${failure === undefined ? '' : `<p role="alert">${FAILURES[failure]}</p>`}
${hasProvider ? '<p><a href="/sign-in/provider">Sign in with your organisation</a></p>' : ''}
<form method="post" action="/sign-in">
<p><label for="token">Token</label>
<input id="token" name="token" type="password" autocomplete="off" required></p>
<p><button>Sign in</button></p>
</form>
</html>
`;
