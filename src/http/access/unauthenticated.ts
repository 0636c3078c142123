/** The answer to somebody who was not recognised: the same whatever was wrong with the credentials. */
import { Problem } from '../problems/problem.js';

const CHALLENGE = 'Bearer realm="ledger"';

/** @param tried whether there were credentials (RFC 6750, section 3) */
export const unauthenticated = (tried: boolean): Problem =>
  new Problem(
    'unauthenticated',
    tried ? 'The credentials are not valid, or no longer.' : 'The request has no credentials.',
    { headers: { 'www-authenticate': tried ? `${CHALLENGE}, error="invalid_token"` : CHALLENGE } },
  );
