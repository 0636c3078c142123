/** Key rotation, for the command line of the machine: only over the socket of the data folder. */
import { Body, Controller, HttpCode, Inject, Post, Query, Req, UseGuards } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { RenewedKey } from '../../application/data-keys.js';
import { DataKeys } from '../../application/data-keys.js';
import type { Evidence } from '../../application/evidence.js';
import { NationalIds } from '../../application/national-ids.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { LocalOnly } from '../operations/local-only.guard.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { EVIDENCE } from '../tokens.js';
import { JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { RenewBody } from './privacy.dto.js';

@Controller('v1/maintenance')
@UseGuards(LocalOnly)
export class KeysController {
  constructor(
    private readonly keys: DataKeys,
    private readonly nationalIds: NationalIds,
    @Inject(EVIDENCE) private readonly evidence: Evidence,
  ) {}

  @Post('keys')
  @HttpCode(200)
  @Requires('maintenance:run')
  @Documented({
    says: 'Gives a person new versions of the data keys: what is sealed from now on needs them',
    answers: { 200: { says: 'The new versions.', schema: 'RenewedKeys' } },
    problems: ['only-local', 'unsupported-media-type', 'unknown-person', ...OF_STORES],
  })
  async renew(
    @Body() { person, classes }: RenewBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<{ readonly keys: readonly RenewedKey[] }> {
    requireBody(request, JSON_TYPE);
    return { keys: await this.keys.renew(person, classes) };
  }

  @Post('evidence-key')
  @HttpCode(200)
  @Requires('maintenance:run')
  @Documented({
    says: 'Gives the ledger a new key to sign checkpoints with; the one before vouches for it',
    answers: { 200: { says: 'All keys, oldest first.', schema: 'EvidenceKeys' } },
    problems: ['only-local', 'log-contradicts', ...OF_STORES],
  })
  async rotate(@Query() _query: NoParameters): Promise<{ readonly keys: readonly string[] }> {
    return { keys: await this.evidence.rotateKey() };
  }

  @Post('duplicates')
  @HttpCode(200)
  @Requires('maintenance:run')
  @Documented({
    says: 'Makes the blind index of citizen ids anew from the log',
    answers: { 200: { says: 'The first groups that it finds.', schema: 'DuplicatesPage' } },
    problems: ['only-local', ...OF_STORES],
  })
  async rebuild(@Query() _query: NoParameters): Promise<object> {
    await this.nationalIds.rebuild();
    return this.nationalIds.duplicates(undefined, 100);
  }
}
