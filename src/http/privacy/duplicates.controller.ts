/** People who are recorded with the same citizen id. */
import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { DuplicatesPage } from '../../application/national-ids.js';
import { NationalIds } from '../../application/national-ids.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { DuplicatesQuery } from './privacy.dto.js';

const PAGE_DEFAULT = 100;

@Controller('v1/duplicates')
export class DuplicatesController {
  constructor(
    private readonly nationalIds: NationalIds,
    private readonly reads: ReadNotes,
  ) {}

  @Get()
  @Requires('privacy:manage')
  @PersonalData()
  @Documented({
    says: 'The people who are recorded with the same citizen id, in groups',
    more: 'Found by a keyed digest in the key vault; the ids themselves are not told.',
    answers: { 200: { says: 'One page of groups.', schema: 'DuplicatesPage' } },
    problems: OF_STORES,
  })
  async duplicates(
    @Query() { after, limit = PAGE_DEFAULT }: DuplicatesQuery,
    @Req() request: FastifyRequest,
  ): Promise<DuplicatesPage> {
    const page = await this.nationalIds.duplicates(after, limit);
    await this.reads.note(
      request,
      page.duplicates.flatMap(({ people }) => people),
    );
    return page;
  }
}
