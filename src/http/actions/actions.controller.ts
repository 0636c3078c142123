/** Records: one at a time, or many as lines. */
import { Body, Controller, Header, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Recorder } from '../../application/recorder.js';
import type { ActionRecord, Recorded, Rejected } from '../../application/records.js';
import { ONE_BY_ONE } from '../../application/records.js';
import { subjectOf } from '../../domain/events.js';
import { PersonalData } from '../access/personal-data.js';
import { actorOf } from '../access/policy.guard.js';
import { ReadNotes } from '../access/read-notes.js';
import { Requires } from '../access/requires.js';
import { Documented, OF_STORES } from '../openapi/documented.js';
import { reference } from '../openapi/schema.js';
import { Metrics } from '../operations/metrics.js';
import { instanceOf } from '../problems/problem.filter.js';
import { parseRecord } from '../records/parse-record.js';
import { JSON_TYPE, NDJSON_TYPE, requireBody } from '../server/body-parsers.js';
import { BatchQuery, RecordQuery } from './action-query.dto.js';
import { Batches } from './batches.js';
import { etagOf, expectedRevision, withKey } from './conditions.js';
import type { PreviewAnswer } from './preview-answer.js';
import { previewAnswer } from './preview-answer.js';
import { rejection } from './rejections.js';

const REFUSED_RECORDS = [
  'malformed-json',
  'payload-too-large',
  'unsupported-media-type',
  'request-timeout',
  'already-employed',
  'not-yet-employed',
  'not-employed',
  'ends-before-start',
  'nothing-to-return-from',
  'no-post',
  'unit-exists',
  'unit-unknown',
  'unit-ended',
  'parent-unknown',
  'unit-cycle',
  'entry-fixed',
  'entry-unknown',
  'entry-unchanged',
  'entry-overlaps',
  'unknown-target',
  'superseded',
  'ambiguous-target',
  'voided-fact',
  'not-voided',
  'other-subject',
  'other-action',
  'has-followers',
  'breaks-facts',
  'unknown-decision',
  'decision-differs',
  'data-erased',
  'stale',
  'key-reused',
  'needs-approval',
  'unknown-outcome',
] as const;

const personsIn = ({ stream, subject }: ActionRecord): readonly string[] =>
  subjectOf(stream).category === 'person' ? [subject] : [];

const isRecorded = (answer: Recorded | Rejected): answer is Recorded => 'index' in answer;

@Controller('v1/actions')
export class ActionsController {
  constructor(
    private readonly recorder: Recorder,
    private readonly batches: Batches,
    private readonly metrics: Metrics,
    private readonly reads: ReadNotes,
  ) {}

  @Post()
  @Requires('records:write')
  @PersonalData()
  @ApiBody({ schema: reference('ActionRecord'), required: true })
  @ApiHeader({ name: 'Idempotency-Key', description: 'The same as the field `key`.' })
  @ApiHeader({ name: 'If-Match', description: 'The ETag of the subject when it was read.' })
  @Documented({
    says: 'Records one fact, or says why not',
    more:
      'A refused record leaves no trace. Without a key, every record is a new fact. A dry run shows what would become ' +
      'of the record now, whatever If-Match says.',
    answers: {
      201: {
        says: 'Recorded, durably.',
        schema: 'Recorded',
        headers: { ETag: 'The revision of the subject.', Location: 'The event.' },
      },
      200: {
        says: 'A repeat of the same key and content, with the original answer; or the answer of a dry run.',
        schema: 'RepeatedOrPreview',
        headers: { 'Idempotency-Replayed': '`true` for a repeat.' },
      },
    },
    problems: [...REFUSED_RECORDS, ...OF_STORES],
  })
  async record(
    @Body() body: unknown,
    @Query() { dryRun }: RecordQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Recorded | PreviewAnswer> {
    requireBody(request, JSON_TYPE);
    const expected = expectedRevision(request.headers['if-match']);
    const record = parseRecord(withKey(body, request.headers['idempotency-key']));
    const actor = actorOf(request);
    if (dryRun === true) {
      reply.status(200);
      const [preview] = await this.recorder.preview([record], actor);
      if (preview === undefined) throw new Error('a record without a preview');
      // It shows what is known of a person, as reading the timeline would.
      if (preview.before.length > 0) await this.reads.note(request, personsIn(record));
      return previewAnswer(record, preview, instanceOf(request));
    }
    const answer = await this.recorder.record(record, actor, ONE_BY_ONE, expected);
    this.metrics.record(answer.outcome);
    if (answer.outcome === 'would-record') throw new Error('a record was decided as a dry run');
    if (!isRecorded(answer)) throw rejection(answer);
    const { outcome, index, revision } = answer;
    reply.header('etag', etagOf(revision));
    reply.header('location', `/v1/audit/events?after=${index - 1}&limit=1`);
    if (outcome === 'repeated') reply.status(200).header('idempotency-replayed', 'true');
    return answer;
  }

  @Post('batch')
  @Requires('records:write')
  @HttpCode(200)
  @Header('content-type', NDJSON_TYPE)
  @ApiBody({
    description: 'One record a line.',
    required: true,
    schema: { type: 'string' },
  })
  @Documented({
    says: 'Records many facts, one a line, with one answer a line in the same order',
    more:
      'Lines are answered as they come, so that a sender may wait for each answer. A malformed line is answered ' +
      'and the following lines still count; blank lines have no answer. When the service must stop in between, ' +
      'the last answer is `interrupted`: send that line and all after it again, with their keys.',
    answers: {
      200: { says: 'The answers, one a line.', schema: 'BatchAnswer', type: NDJSON_TYPE },
    },
    problems: ['unsupported-media-type', 'too-many-requests', ...OF_STORES],
  })
  batch(@Query() query: BatchQuery, @Req() request: FastifyRequest): AsyncIterable<string> {
    requireBody(request, NDJSON_TYPE);
    return this.batches.answers(request, query);
  }
}
