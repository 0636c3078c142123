/** The live stream: a line to every client for every event, resumable by its index. */
import {
  Controller,
  Get,
  Header,
  Headers,
  Inject,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type { Access } from '../../access/policy.js';
import type { EventStore } from '../../application/event-store.js';
import { KnowledgeBeyondLog } from '../../application/knowing.js';
import { LiveScope } from '../../application/live-scope.js';
import { Granted } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented } from '../openapi/documented.js';
import { malformed } from '../problems/problem.js';
import { EVENT_STORE } from '../tokens.js';
import { LiveQuery } from './live-query.dto.js';
import { LiveStreams } from './live-streams.js';

@Controller('v1/live')
export class LiveController {
  constructor(
    private readonly streams: LiveStreams,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly reads: ReadNotes,
    private readonly scopes: LiveScope,
  ) {}

  @Get()
  @Requires('live:read')
  @PersonalData()
  @Header('content-type', 'text/event-stream')
  @Header('cache-control', 'no-store')
  @ApiHeader({ name: 'Last-Event-ID', description: 'Goes on after that ledger index.' })
  @Documented({
    says: 'Tells of every event when it is recorded, as server-sent events',
    more:
      'The id of a message is the ledger index, its event the type; the data say which stream changed, and nothing ' +
      'private. Within units, only those of their people and of the units themselves. The header Last-Event-ID goes on ' +
      'where a connection broke; a stream is ended after five minutes, and the client comes back.',
    answers: { 200: { says: 'The stream.', type: 'text/event-stream' } },
    problems: ['knowledge-beyond-log', 'too-many-requests', 'store-unavailable'],
  })
  async live(
    @Query() { after }: LiveQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Granted() { scope }: Access,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const { index: head } = await this.store.head();
    const start = lastIndex(lastEventId) ?? after ?? head;
    // Waiting there would pass over everything that is recorded until then.
    if (start > head) throw new KnowledgeBeyondLog(start, head);
    await this.reads.note(request, null);
    return new StreamableFile(this.streams.stream(start, this.scopes.cutTo(scope)), {
      type: 'text/event-stream',
    });
  }
}

const lastIndex = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  if (/^\d{1,10}$/.test(header)) return Number(header);
  const detail = 'must be the id of a message of this stream, a ledger index';
  throw malformed([{ in: 'header', pointer: '/last-event-id', detail }]);
};
