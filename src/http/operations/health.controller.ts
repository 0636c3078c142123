/** Says whether the process lives and whether it can answer, for those who supervise it. */
import { Controller, Get, Inject, Query } from '@nestjs/common';

import type { EventStore } from '../../application/event-store.js';
import type { Projected, Tables } from '../../application/reporting.js';
import { Documented } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { EVENT_STORE, TABLES } from '../tokens.js';

interface Readiness {
  readonly status: 'ready';
  /** Where the log ends. */
  readonly index: number;
  /** How far the reports reflect it, and how many subjects they leave out. */
  readonly projected: Pick<Projected, 'index' | 'lag' | 'quarantined'>;
}

@Controller('health')
export class HealthController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(TABLES) private readonly tables: Tables,
  ) {}

  @Get('live')
  @Documented({
    says: 'Whether the process lives',
    answers: { 200: { says: 'It does.', schema: 'Liveness' } },
  })
  live(@Query() _query: NoParameters): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Documented({
    says: 'Whether the ledger takes records and answers reports',
    answers: { 200: { says: 'It does.', schema: 'Readiness' } },
    problems: ['store-unavailable'],
  })
  async ready(@Query() _query: NoParameters): Promise<Readiness> {
    const { index } = await this.store.head();
    const projected = this.tables.projected();
    const { quarantined } = projected;
    // Against the log as it is now: the tables may not have heard of its last events yet.
    const lag = Math.max(index - projected.index, 0);
    return { status: 'ready', index, projected: { index: projected.index, lag, quarantined } };
  }
}
