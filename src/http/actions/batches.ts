/** Records the lines of a batch as they stream in, and answers each in turn. */
import { PassThrough, addAbortSignal } from 'node:stream';

import type { FastifyRequest } from 'fastify';

import type { Line } from '../../application/records.js';
import type { Recorder } from '../../application/recorder.js';
import type { Answer, RecordOptions } from '../../application/records.js';
import { MalformedRecord } from '../../application/records.js';
import { actorOf } from '../access/policy.guard.js';
import type { Metrics } from '../operations/metrics.js';
import type { Shutdown } from '../operations/shutdown.js';
import { Problem, retryAfter } from '../problems/problem.js';
import { instanceOf } from '../problems/problem.filter.js';
import { problemOf } from '../problems/problem-of.js';
import { parseRecord } from '../records/parse-record.js';
import { UnfitJson, jsonFrom } from '../server/json-body.js';
import { LIMITS } from '../server/limits.js';
import type { NdjsonLine } from './ndjson-lines.js';
import { linesIn } from './ndjson-lines.js';

export interface BatchOptions {
  readonly dryRun?: boolean;
  readonly onImpossible?: 'refuse' | 'record' | 'skip';
  readonly keys?: 'given' | 'derived';
}

/** A line to be recorded, with its number, and what its answer says beside. */
export interface NumberedLine {
  readonly number: number;
  readonly line: Line;
  readonly about?: { readonly person?: string };
}

/** Bytes of a batch read ahead: what lies ready is decided and recorded together. */
const READ_BYTES = 262_144;

/** Seconds after which one of the batches under way may have ended. */
const RETRY_SECONDS = 5;

export class Batches {
  private running = 0;

  constructor(
    private readonly recorder: Recorder,
    private readonly metrics: Metrics,
    private readonly shutdown: Shutdown,
  ) {}

  /**
   * The answers as lines of JSON, those of one group in one piece. It reads on when its answers are taken, and ends
   * without recording more when the sender goes away.
   * @throws Problem when too many batches run
   */
  answers(request: FastifyRequest, query: BatchOptions): AsyncGenerator<string> {
    return this.answersTo(this.linesOf(request), request, query);
  }

  /** The same, of lines that come from elsewhere. @throws Problem when too many batches run */
  async *answersTo(
    groups: AsyncIterable<readonly NumberedLine[]>,
    request: FastifyRequest,
    query: BatchOptions,
  ): AsyncGenerator<string> {
    if (this.running >= LIMITS.batches.value) {
      throw new Problem('too-many-requests', undefined, retryAfter(RETRY_SECONDS));
    }
    this.running += 1;
    try {
      yield* this.answersOf(groups, request, query);
    } finally {
      this.running -= 1;
    }
  }

  private async *answersOf(
    numbered: AsyncIterable<readonly NumberedLine[]>,
    request: FastifyRequest,
    { dryRun = false, onImpossible = 'refuse', keys = 'given' }: BatchOptions,
  ): AsyncGenerator<string> {
    const options: RecordOptions = {
      onImpossible: onImpossible === 'record' ? 'record' : 'refuse',
      dryRun,
      derivedKeys: keys === 'derived',
    };
    const actor = actorOf(request);
    const waiting: NumberedLine[] = [];
    let last = 0;
    const groups = async function* (): AsyncGenerator<readonly Line[]> {
      for await (const lines of numbered) {
        waiting.push(...lines);
        yield lines.map(({ line }) => line);
      }
    };
    try {
      for await (const answers of this.recorder.recordAll(groups(), actor, options)) {
        this.metrics.batch(answers.length);
        const lines = waiting.splice(0, answers.length);
        last = lines.at(-1)?.number ?? last;
        yield answers
          .map((answer, at) => this.answered(lines[at], answer, onImpossible === 'skip'))
          .join('');
      }
    } catch (error) {
      if (request.raw.destroyed && !this.shutdown.signal.aborted) return;
      yield this.interrupted(waiting[0]?.number ?? last + 1, error, request);
    }
  }

  private answered(line: NumberedLine | undefined, answer: Answer, skips: boolean): string {
    const outcome = skips && answer.outcome === 'refused' ? 'skipped' : answer.outcome;
    this.metrics.record(outcome);
    return `${JSON.stringify({ line: line?.number, ...line?.about, ...answer, outcome })}\n`;
  }

  /** The lines of the body, which is read from when the first of them is asked for. */
  private async *linesOf(request: FastifyRequest): AsyncGenerator<readonly NumberedLine[]> {
    const pieces = this.bodyOf(request);
    try {
      for await (const lines of linesIn(pieces, LIMITS.lineBytes.value)) {
        yield lines.map((line) => ({ number: line.number, line: lineOf(line) }));
      }
    } finally {
      pieces.destroy();
    }
  }

  /** The last answer of a batch that cannot go on: the first line that has no answer, and why. */
  private interrupted(line: number, error: unknown, request: FastifyRequest): string {
    const problem = this.shutdown.signal.aborted ? new Problem('shutting-down') : problemOf(error);
    if (problem.status >= 500) {
      request.log.error({ err: problem.cause, problem: problem.code }, 'batch interrupted');
    }
    const details = problem.details(instanceOf(request));
    return `${JSON.stringify({ line, outcome: 'interrupted', problem: details })}\n`;
  }

  /** The body, which fails when the sender goes away in the middle of it, or when the service stops. */
  private bodyOf({ raw }: FastifyRequest): PassThrough {
    const body = raw.pipe(new PassThrough({ highWaterMark: READ_BYTES }));
    const lost = (): void => {
      if (!raw.readableEnded) body.destroy(new Error('the sender went away'));
    };
    raw.once('error', lost).once('close', lost);
    return addAbortSignal(this.shutdown.signal, body);
  }
}

const lineOf = ({ bytes }: NdjsonLine): Line => {
  const malformed = (detail: string): MalformedRecord =>
    new MalformedRecord([{ pointer: '', detail }]);
  if (bytes === undefined) return malformed(`It is longer than ${LIMITS.lineBytes.value} bytes.`);
  try {
    return parseRecord(jsonFrom(bytes));
  } catch (error) {
    if (error instanceof MalformedRecord) return error;
    if (error instanceof UnfitJson) return malformed(error.message);
    throw error;
  }
};
