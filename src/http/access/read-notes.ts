/** Notes who is given personal data: every such route calls it before it answers, and answers nothing when it fails. */
import type { FastifyRequest } from 'fastify';

import { LOCAL_ACCOUNT } from '../../access/local-account.js';
import type { EventStore } from '../../application/event-store.js';
import { noteRead } from '../../application/read-log.js';
import { ID_SHAPE } from '../../domain/fields.js';
import { malformed } from '../problems/problem.js';
import { principalOf } from './asking.js';
import { grantedTo } from './policy.guard.js';

/** The header that says why somebody reads: a reference such as the number of a case. */
export const PURPOSE_HEADER = 'Ledger-Purpose';

export class ReadNotes {
  constructor(private readonly store: EventStore) {}

  /**
   * @param persons whose data are about to be given; null: of whoever the question finds
   * @throws Problem for a purpose that is no reference; StoreUnavailable, UnknownOutcome
   */
  async note(request: FastifyRequest, persons: readonly string[] | null): Promise<void> {
    const purpose = purposeOf(request);
    const { account } = principalOf(request);
    // The owner of the folder could read the files themselves.
    if (account === LOCAL_ACCOUNT || persons?.length === 0) return;
    const { url: route = '' } = request.routeOptions;
    const { sees } = grantedTo(request);
    await noteRead(this.store, { account, route, persons, fields: sees, purpose });
  }
}

const purposeOf = ({ headers }: FastifyRequest): string | null => {
  const given = headers[PURPOSE_HEADER.toLowerCase()];
  if (given === undefined) return null;
  if (typeof given === 'string' && ID_SHAPE.test(given)) return given;
  const detail = 'must be a reference of letters, digits, dot, dash and underscore, up to 64';
  throw malformed([{ in: 'header', pointer: `/${PURPOSE_HEADER.toLowerCase()}`, detail }]);
};
