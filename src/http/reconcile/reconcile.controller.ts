/** A staff list of a day against the ledger. */
import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { Reconciling } from '../../application/reconciling.js';
import type { Reconciliation } from '../../application/roster.js';
import { ROSTER_VALUES } from '../../application/roster.js';
import type { RosterFiles } from '../../application/roster-files.js';
import type { Access } from '../../access/policy.js';
import { Granted } from '../access/policy.guard.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { Today } from '../parameters/today.js';
import { FILE_TYPE, NDJSON_TYPE, isBody, requireBody } from '../server/body-parsers.js';
import { ROSTER_FILES } from '../tokens.js';
import { ReconcileQuery } from './reconcile.dto.js';
import { ROSTER_FIELDS, entriesOf, rosterFrom } from './roster-lines.js';

@Controller('v1/reconcile')
export class ReconcileController {
  constructor(
    private readonly reconciling: Reconciling,
    private readonly today: Today,
    private readonly reads: ReadNotes,
    @Inject(ROSTER_FILES) private readonly files: RosterFiles,
  ) {}

  @Post()
  @Requires('people:read')
  @PersonalData()
  @HttpCode(200)
  @ApiBody({
    description: `As application/octet-stream a file that can be imported; as NDJSON one person a line: place, person, nationalId, fullName, birthDate, and any of ${ROSTER_VALUES.join(', ')}.`,
    required: true,
    schema: { type: 'string' },
  })
  @Documented({
    says: 'Compares a staff list of a day with the ledger: who is missing, who is extra, what is different',
    more:
      'A row is matched by person; where it has none, by citizen id; where nobody has that, by name and birth date. ' +
      'What fits several people, or a name alone, is listed as ambiguous and never guessed. Nothing is recorded.',
    answers: { 200: { says: 'The comparison.', schema: 'Reconciliation' } },
    problems: [
      'unsupported-media-type',
      'payload-too-large',
      'unreadable-file',
      'knowledge-beyond-log',
      'not-projected',
      'reports-busy',
      ...OF_STORES,
    ],
  })
  async reconcile(
    @Query() query: ReconcileQuery,
    @Granted() access: Access,
    @Req() request: FastifyRequest,
  ): Promise<Reconciliation & { readonly unread: readonly string[] }> {
    const { asOf = this.today.date(), knownAt, unit, name = 'roster.csv' } = query;
    const isFile = isBody(request, FILE_TYPE);
    if (!isFile) requireBody(request, NDJSON_TYPE);
    const body = request.body as AsyncIterable<Buffer>;
    const { roster, problems } = isFile
      ? entriesOf(await this.files.read(name, body, ROSTER_FIELDS))
      : { roster: await rosterFrom(body), problems: [] };
    // Noted first: that somebody has an id, or has not, is told as well.
    await this.reads.note(request, null);
    const compared = await this.reconciling.reconcile(roster, { asOf, knownAt, unit }, access);
    return { ...compared, unread: problems };
  }
}
