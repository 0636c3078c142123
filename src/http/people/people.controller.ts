/** People: the list of a day, one of them, the timeline, the events. */
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { OpenedEvent } from '../../application/facts.js';
import { PEOPLE_COLUMNS_DEFAULT, PeopleList } from '../../application/people-list.js';
import type { PeoplePage } from '../../application/people-list.js';
import { People } from '../../application/people.js';
import type { PersonView } from '../../application/people.js';
import type { Access } from '../../access/policy.js';
import { Granted } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { etagOf } from '../actions/conditions.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { DateAndKnowledge, Knowledge, PersonPath } from '../parameters/shared.dto.js';
import { Today } from '../parameters/today.js';
import { PeopleQuery } from './people-query.dto.js';
import type { TimelineAnswer } from './timeline-answer.js';
import { timelineAnswer } from './timeline-answer.js';

const PAGE_DEFAULT = 100;
const OF_ONE = ['unknown-person', 'knowledge-beyond-log', ...OF_STORES] as const;

@Controller('v1/people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly peopleList: PeopleList,
    private readonly today: Today,
    private readonly reads: ReadNotes,
  ) {}

  @Get()
  @Requires('people:read')
  @PersonalData()
  @Documented({
    says: 'The people of a day, in order of id or of name',
    answers: { 200: { says: 'One page.', schema: 'PeoplePage' } },
    problems: ['knowledge-beyond-log', 'not-projected', 'reports-busy', ...OF_STORES],
  })
  async list(
    @Query() query: PeopleQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<PeoplePage> {
    const { knownAt, unit, q, where, after, minPosition } = query;
    const { asOf = this.today.date(), standing = 'employed', order } = query;
    const { columns = PEOPLE_COLUMNS_DEFAULT, limit = PAGE_DEFAULT } = query;
    const list = { standing, where, columns, order, after, limit };
    const asked = { asOf, knownAt, unit, q, ...list, minPosition };
    const page = await this.peopleList.page(asked, access);
    await this.reads.note(
      request,
      page.people.map(({ person }) => String(person)),
    );
    return page;
  }

  @Get(':id')
  @Requires('people:read')
  @PersonalData()
  @Documented({
    says: 'The state of one person on a day, as known at a moment',
    answers: {
      200: {
        says: 'The state.',
        schema: 'PersonView',
        headers: { ETag: 'The revision of the person, for If-Match.' },
      },
    },
    problems: OF_ONE,
  })
  async person(
    @Param() { id }: PersonPath,
    @Query() { asOf, knownAt }: DateAndKnowledge,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    const view = await this.people.person(id, asOf ?? this.today.date(), knownAt, access);
    await this.reads.note(request, [id]);
    reply.header('etag', etagOf(view.revision));
    return view;
  }

  @Get(':id/timeline')
  @Requires('people:read')
  @PersonalData()
  @Documented({
    says: 'The timeline of one person, as known at a moment: the whole of it, or up to a day',
    answers: {
      200: { says: 'The facts with their amendments, and the steps.', schema: 'Timeline' },
    },
    problems: OF_ONE,
  })
  async timeline(
    @Param() { id }: PersonPath,
    @Query() { asOf, knownAt }: DateAndKnowledge,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TimelineAnswer> {
    const view = await this.people.timeline(id, this.today.date(), knownAt, access);
    await this.reads.note(request, [id]);
    reply.header('etag', etagOf(view.revision));
    return timelineAnswer(view, asOf);
  }

  @Get(':id/events')
  @Requires('people:read')
  @PersonalData()
  @Documented({
    says: 'The events of one person in the order of recording',
    answers: { 200: { says: 'The events, private fields opened.', schema: 'PersonEvents' } },
    problems: OF_ONE,
  })
  async events(
    @Param() { id }: PersonPath,
    @Query() { knownAt }: Knowledge,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly person: string; readonly events: readonly OpenedEvent[] }> {
    const events = await this.people.events(id, this.today.date(), knownAt, access);
    await this.reads.note(request, [id]);
    return { person: id, events };
  }
}
