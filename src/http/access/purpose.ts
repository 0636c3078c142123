/** Why somebody reads personal data: a header, read before the route does anything. */
import type { FastifyRequest } from 'fastify';

import { ID_SHAPE } from '../../domain/fields.js';
import { malformed } from '../problems/problem.js';

/** The header that says why somebody reads: a reference such as the number of a case. */
export const PURPOSE_HEADER = 'Ledger-Purpose';

const PURPOSES = new WeakMap<object, string | null>();

/** Before anything is done: a route that records must not fail for its header afterwards. @throws Problem */
export const notePurpose = ({ raw, headers }: FastifyRequest): void => {
  const given = headers[PURPOSE_HEADER.toLowerCase()];
  if (given === undefined || (typeof given === 'string' && ID_SHAPE.test(given))) {
    PURPOSES.set(raw, given ?? null);
    return;
  }
  const detail = 'must be a reference of letters, digits, dot, dash and underscore, up to 64';
  throw malformed([{ in: 'header', pointer: `/${PURPOSE_HEADER.toLowerCase()}`, detail }]);
};

/** Why the sender reads, null when nothing was said. */
export const purposeOf = ({ raw }: FastifyRequest): string | null => {
  const purpose = PURPOSES.get(raw);
  if (purpose === undefined) throw new Error('a route notes reads and does not declare it');
  return purpose;
};
