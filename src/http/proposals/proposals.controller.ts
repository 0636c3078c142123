/** Proposals: facts that somebody proposes under one decision, and somebody else approves or returns. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Actor } from '../../application/clock.js';
import { Proposals } from '../../application/proposals.js';
import { PersonalData } from '../access/personal-data.js';
import { actorOf, grantedTo } from '../access/policy.guard.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { withKey } from '../actions/conditions.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { NoParameters } from '../parameters/shared.dto.js';
import { instanceOf } from '../problems/problem.filter.js';
import { JSON_TYPE, requireBody } from '../server/body-parsers.js';
import { parseProposal } from './parse-proposal.js';
import type { ProposalAnswer, ProposalSummary } from './proposal-answer.js';
import { peopleIn, proposalAnswer, proposalSummary } from './proposal-answer.js';
import {
  ApprovalBody,
  ProposalBody,
  ProposalPath,
  ProposalsQuery,
  ReturnBody,
} from './proposals.dto.js';

const PAGE_DEFAULT = 100;
const OF_BODIES = [
  'malformed-json',
  'payload-too-large',
  'unsupported-media-type',
  'request-timeout',
  'data-erased',
  'unknown-outcome',
  ...OF_STORES,
] as const;
const OF_ACTS = ['not-found', 'proposal-closed', ...OF_BODIES] as const;

interface ProposalsPage {
  readonly proposals: readonly ProposalSummary[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: number | null;
}

@Controller('v1/proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly reads: ReadNotes,
  ) {}

  @Post()
  @Requires('proposals:make')
  @PersonalData()
  @Documented({
    says: 'Proposes facts under one decision, for somebody else to approve',
    more:
      'Each fact must be one that could be recorded now, after those before it. Nothing is recorded but the proposal; ' +
      'the answer shows the timelines before and after. Header `Idempotency-Key` equals the field `key`.',
    answers: {
      201: {
        says: 'Proposed.',
        schema: 'Proposal',
        headers: { Location: 'The proposal.' },
      },
      200: {
        says: 'A repeat of the same key and content: the proposal as it stands now.',
        schema: 'Proposal',
        headers: { 'Idempotency-Replayed': '`true` for a repeat.' },
      },
    },
    problems: ['proposal-refused', 'key-reused', ...OF_BODIES],
  })
  async propose(
    @Body() body: ProposalBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProposalAnswer> {
    requireBody(request, JSON_TYPE);
    const keyed = withKey(body, request.headers['idempotency-key']) as ProposalBody;
    const { id, repeated } = await this.proposals.propose(parseProposal(keyed), actorOf(request));
    reply.header('location', `/v1/proposals/${id}`);
    if (repeated) reply.status(200).header('idempotency-replayed', 'true');
    return this.answer(id, request);
  }

  @Get()
  @Requires('proposals:read')
  @PersonalData()
  @Documented({
    says: 'Proposals in the order they were made, of whom the reader could record',
    more: 'A page may be shorter than its limit; the last one has `next` null.',
    answers: { 200: { says: 'One page.', schema: 'ProposalsPage' } },
    problems: ['not-projected', 'reports-busy', ...OF_STORES],
  })
  async list(
    @Query() query: ProposalsQuery,
    @Req() request: FastifyRequest,
  ): Promise<ProposalsPage> {
    const { state, after = 0, limit = PAGE_DEFAULT } = query;
    const { reads } = this.proposals;
    const { proposals, next } = await reads.list(state, after, limit, actorOf(request));
    await this.reads.note(request, [...new Set(proposals.flatMap(peopleIn))]);
    return { proposals: proposals.map(proposalSummary), next };
  }

  @Get(':id')
  @Requires('proposals:read')
  @PersonalData()
  @Documented({
    says: 'One proposal: its facts, and of each subject the timeline before and after as of now',
    answers: { 200: { says: 'The proposal.', schema: 'Proposal' } },
    problems: ['not-found', ...OF_STORES],
  })
  async proposal(
    @Param() { id }: ProposalPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ProposalAnswer> {
    return this.answer(id, request, actorOf(request));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Requires('proposals:decide')
  @PersonalData()
  @Documented({
    says: 'Records the facts of a proposal that somebody else has made, all of them or none',
    more:
      'They are decided anew on the timelines of now. Where those have moved since it was made, `effect` must be the ' +
      'digest that the proposal shows now. The same call again goes on where it broke off.',
    answers: { 200: { says: 'The proposal, with what became of each fact.', schema: 'Proposal' } },
    problems: ['own-proposal', 'proposal-overtaken', 'effect-changed', ...OF_ACTS],
  })
  async approve(
    @Param() { id }: ProposalPath,
    @Body() { effect }: ApprovalBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ProposalAnswer> {
    requireBody(request, JSON_TYPE);
    await this.proposals.approve(id, actorOf(request), effect);
    return this.answer(id, request);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Requires('proposals:decide')
  @PersonalData()
  @Documented({
    says: 'Returns a proposal that somebody else has made, with the reason',
    answers: { 200: { says: 'The proposal.', schema: 'Proposal' } },
    problems: ['own-proposal', ...OF_ACTS],
  })
  async return(
    @Param() { id }: ProposalPath,
    @Body() { reason }: ReturnBody,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ProposalAnswer> {
    requireBody(request, JSON_TYPE);
    await this.proposals.return(id, actorOf(request), reason.normalize('NFC'));
    return this.answer(id, request);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('proposals:make')
  @PersonalData()
  @Documented({
    says: 'Withdraws the own proposal',
    answers: { 200: { says: 'The proposal.', schema: 'Proposal' } },
    problems: OF_ACTS,
  })
  async withdraw(
    @Param() { id }: ProposalPath,
    @Query() _query: NoParameters,
    @Req() request: FastifyRequest,
  ): Promise<ProposalAnswer> {
    await this.proposals.withdraw(id, actorOf(request));
    return this.answer(id, request);
  }

  /** Whoever has just acted on it was let through by its scope before: the act itself may have moved somebody out of it. */
  private async answer(
    id: string,
    request: FastifyRequest,
    reader: Actor = { account: actorOf(request).account },
  ): Promise<ProposalAnswer> {
    const { sees } = grantedTo(request);
    const read = await this.proposals.reads.read(id, reader, sees);
    await this.reads.note(request, peopleIn(read));
    return proposalAnswer(read, instanceOf(request));
  }
}
