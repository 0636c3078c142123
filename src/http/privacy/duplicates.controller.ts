/** People who are recorded with the same citizen id. */
import { Controller, Get, Query } from '@nestjs/common';

import type { DuplicatesPage } from '../../application/national-ids.js';
import { NationalIds } from '../../application/national-ids.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { DuplicatesQuery } from './privacy.dto.js';

const PAGE_DEFAULT = 100;

@Controller('v1/duplicates')
export class DuplicatesController {
  constructor(private readonly nationalIds: NationalIds) {}

  @Get()
  @Requires('privacy:manage')
  @Documented({
    says: 'The people who are recorded with the same citizen id, in groups',
    more: 'Found by a keyed digest in the key vault; the ids themselves are not told.',
    answers: { 200: { says: 'One page of groups.', schema: 'DuplicatesPage' } },
    problems: OF_STORES,
  })
  duplicates(@Query() { after, limit = PAGE_DEFAULT }: DuplicatesQuery): Promise<DuplicatesPage> {
    return this.nationalIds.duplicates(after, limit);
  }
}
