/** The log for auditors: every event in order, as a page or as a stream of lines. */
import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { EventFilter } from '../../application/event-filter.js';
import { AuditTrail } from '../../application/audit-trail.js';
import type { OpenedEvent } from '../../application/facts.js';
import type { Access } from '../../access/policy.js';
import { Granted } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NDJSON_TYPE } from '../server/body-parsers.js';
import { EventsQuery } from './events-query.dto.js';

const PAGE_DEFAULT = 100;

interface EventsPage {
  readonly events: readonly OpenedEvent[];
  /** What `after` takes for the next page; null at the end of what was asked for. */
  readonly next: number | null;
}

@Controller('v1/audit')
export class AuditController {
  constructor(
    private readonly trail: AuditTrail,
    private readonly reads: ReadNotes,
  ) {}

  @Get('events')
  @Requires('audit:read')
  @PersonalData()
  @ApiProduces('application/json', NDJSON_TYPE)
  @Documented({
    says: 'The events of the ledger in order, private fields opened',
    more:
      'As JSON one page; as NDJSON, asked for by `Accept: application/x-ndjson` or `format=ndjson`, every event to ' +
      'the end of the log as it is now, as a stream, or `limit` of them.',
    answers: { 200: { says: 'One page.', schema: 'EventsPage' } },
    problems: ['not-projected', 'reports-busy', ...OF_STORES],
  })
  async events(
    @Query() query: EventsQuery,
    @Headers('accept') accept: string | undefined,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventsPage | AsyncIterable<string>> {
    const { after = 0, until, limit, format, ...others } = query;
    const filter: EventFilter = others;
    await this.reads.note(request, filter.person === undefined ? null : [filter.person]);
    const asLines = format === 'ndjson' || (format === undefined && accept?.includes(NDJSON_TYPE));
    const limited = (most: number): AsyncGenerator<readonly OpenedEvent[]> => {
      const filtered = Object.values(filter).some((value) => value !== undefined);
      // Without a filter it is known beforehand where the last one stands, and no more is read.
      const end = filtered ? until : Math.min(until ?? Infinity, after + most);
      return firstOf(this.trail.pages(after, filter, end, access), most);
    };
    if (asLines !== true) return this.page(limited((limit ?? PAGE_DEFAULT) + 1), limit);
    reply.header('content-type', NDJSON_TYPE);
    return asNdjson(limited(limit ?? Infinity));
  }

  private async page(
    pages: AsyncIterable<readonly OpenedEvent[]>,
    limit = PAGE_DEFAULT,
  ): Promise<EventsPage> {
    const found: OpenedEvent[] = [];
    for await (const page of pages) found.push(...page);
    const events = found.slice(0, limit);
    return { events, next: found.length > limit ? (events.at(-1)?.index ?? null) : null };
  }
}

/** No more than that many events, however long the pages are. */
async function* firstOf(
  pages: AsyncIterable<readonly OpenedEvent[]>,
  most: number,
): AsyncGenerator<readonly OpenedEvent[]> {
  let left = most;
  for await (const page of pages) {
    yield page.slice(0, left);
    left -= page.length;
    if (left <= 0) return;
  }
}

async function* asNdjson(pages: AsyncIterable<readonly OpenedEvent[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map((event) => `${JSON.stringify(event)}\n`).join('');
  }
}
