/** Evidence for outsiders: checkpoints, proofs, bundles, and the verification of the whole log. */
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { ApiBody, ApiProduces } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import type {
  ConsistencyProof,
  Evidence,
  EvidenceVerdict,
  InclusionProof,
  VerificationStep,
} from '../../application/evidence.js';
import { PersonalData } from '../access/personal-data.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { FILE_TYPE, JSON_TYPE, NDJSON_TYPE, requireBody } from '../server/body-parsers.js';
import { linesIn } from '../actions/ndjson-lines.js';
import { LIMITS } from '../server/limits.js';
import { BUNDLE_VERIFIER, EVIDENCE } from '../tokens.js';
import { BundleQuery, ConsistencyQuery, EventPath, VerifyBody } from './evidence.dto.js';

const PLAIN = 'text/plain; charset=utf-8';

/** Verifies the lines of a bundle, knowing nothing but them. */
export type BundleVerifier = (lines: AsyncIterable<string>) => Promise<EvidenceVerdict>;

@Controller('v1/audit')
export class EvidenceController {
  constructor(
    @Inject(EVIDENCE) private readonly evidence: Evidence,
    private readonly reads: ReadNotes,
    @Inject(BUNDLE_VERIFIER) private readonly verifyBundle: BundleVerifier,
  ) {}

  @Get('checkpoint')
  @Requires('evidence:read')
  @ApiProduces('text/plain')
  @Header('content-type', PLAIN)
  @Documented({
    says: 'A signed checkpoint of the log as it is now',
    more: 'A C2SP tlog-checkpoint: origin, size and root, signed with Ed25519. Keep it: it proves later what was recorded by now.',
    answers: { 200: { says: 'The signed note.', type: 'text/plain' } },
    problems: ['log-contradicts', ...OF_STORES],
  })
  checkpoint(@Query() _query: NoParameters): Promise<string> {
    return this.evidence.checkpoint();
  }

  @Get('keys')
  @Requires('evidence:read')
  @Documented({
    says: 'The keys that checkpoints are signed with, oldest first',
    answers: {
      200: { says: 'The keys, as C2SP signed notes write them.', schema: 'EvidenceKeys' },
    },
    problems: [...OF_STORES],
  })
  async keys(@Query() _query: NoParameters): Promise<{ readonly keys: readonly string[] }> {
    return { keys: await this.evidence.keys() };
  }

  @Get('proofs/inclusion/:id')
  @Requires('evidence:read')
  @PersonalData()
  @Documented({
    says: 'A proof that an event stands in the log',
    more: 'The event is named by its id or its ledger index; the proof is a C2SP tlog-proof with a signed checkpoint.',
    answers: { 200: { says: 'The proof.', schema: 'InclusionProof' } },
    problems: ['not-in-log', 'log-contradicts', 'not-projected', 'reports-busy', ...OF_STORES],
  })
  async inclusion(
    @Param() { id }: EventPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<InclusionProof> {
    await this.reads.note(request, null);
    return this.evidence.proveInclusion(id);
  }

  @Get('proofs/consistency')
  @Requires('evidence:read')
  @Documented({
    says: 'A proof that the log of one size begins with that of another',
    answers: { 200: { says: 'The proof.', schema: 'ConsistencyProof' } },
    problems: ['not-in-log', ...OF_STORES],
  })
  consistency(@Query() { from = 0, to }: ConsistencyQuery): Promise<ConsistencyProof> {
    return this.evidence.proveConsistency(from, to);
  }

  @Get('bundle')
  @Requires('evidence:read')
  @PersonalData()
  @ApiProduces(NDJSON_TYPE)
  @Header('content-type', NDJSON_TYPE)
  @Documented({
    says: 'Events with everything that proves them, as a file to take home',
    more: 'The whole log, or some events with a proof each; with signed checkpoints, keys, and a verifier for plain Node.',
    answers: { 200: { says: 'The bundle.', schema: 'BundleLine', type: NDJSON_TYPE } },
    problems: [
      'not-in-log',
      'log-contradicts',
      'not-projected',
      'unknown-person',
      'reports-busy',
      ...OF_STORES,
    ],
  })
  async bundle(
    @Query() { event, ...others }: BundleQuery,
    @Req() request: FastifyRequest,
  ): Promise<AsyncIterable<string>> {
    await this.reads.note(request, others.person === undefined ? null : [others.person]);
    return this.evidence.bundle({ ...others, events: event });
  }

  @Post('bundle/verification')
  @HttpCode(200)
  @Requires('evidence:read')
  @ApiBody({
    description: 'The bytes of the bundle, as application/octet-stream.',
    required: true,
    schema: { type: 'string', format: 'binary' },
  })
  @Documented({
    says: 'Verifies a bundle that somebody brings, by what is in it alone',
    more: 'The same verifier stands in every bundle: whoever trusts no service runs that one, without network.',
    answers: { 200: { says: 'What was found.', schema: 'EvidenceVerdict' } },
    problems: ['unsupported-media-type', ...OF_STORES],
  })
  verifyBrought(
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceVerdict> {
    requireBody(request, FILE_TYPE);
    return this.verifyBundle(textsIn(request.body as AsyncIterable<Buffer>));
  }

  @Post('verification')
  @HttpCode(200)
  @Requires('evidence:read')
  @Header('content-type', NDJSON_TYPE)
  @Documented({
    says: 'Reads the whole log, and compares it with what was signed',
    answers: {
      200: {
        says: 'How far it is, a step a line; the last has the verdict.',
        schema: 'VerificationStep',
        type: NDJSON_TYPE,
      },
    },
    problems: ['unsupported-media-type', ...OF_STORES],
  })
  verify(
    @Body() { since }: VerifyBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): AsyncIterable<string> {
    requireBody(request, JSON_TYPE);
    return asLines(this.evidence.verify(since));
  }
}

async function* asLines(steps: AsyncIterable<VerificationStep>): AsyncGenerator<string> {
  for await (const step of steps) yield `${JSON.stringify(step)}\n`;
}

/** A line that is too long is a line that no ledger has written. */
async function* textsIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  for await (const lines of linesIn(pieces, LIMITS.bundleLineBytes.value)) {
    for (const { bytes } of lines) yield bytes?.toString('utf8') ?? '';
  }
}
