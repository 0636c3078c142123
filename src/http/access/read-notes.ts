/** Notes who is given personal data: every such route calls it before it answers, and answers nothing when it fails. */
import type { FastifyRequest } from 'fastify';

import { LOCAL_ACCOUNT } from '../../access/local-account.js';
import type { EventStore } from '../../application/event-store.js';
import { noteRead } from '../../application/read-log.js';
import { principalOf } from './asking.js';
import { grantedTo } from './policy.guard.js';
import { purposeOf } from './purpose.js';

export class ReadNotes {
  constructor(private readonly store: EventStore) {}

  /**
   * @param persons whose data are about to be given; null: of whoever the question finds
   * @throws StoreUnavailable, UnknownOutcome
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
