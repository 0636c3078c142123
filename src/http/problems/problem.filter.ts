/** Answers every error of a request as problem details, and logs what is the service's own fault. */
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import type { AllowedMethods } from '../server/allowed-methods.js';
import { PROBLEM_TYPE, Problem } from './problem.js';
import type { ProblemCode } from './problem-kinds.js';
import { problemOf } from './problem-of.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly methods: AllowedMethods) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    sendProblem(request, http.getResponse<FastifyReply>(), this.named(error, request));
  }

  /** A route that exists with other methods is told apart from one that does not exist. */
  private named(error: unknown, { method, url }: FastifyRequest): Problem {
    const problem = problemOf(error);
    if (problem.code !== 'not-found') return problem;
    const allowed = this.methods.of(url);
    if (allowed.length === 0 || allowed.includes(method)) return problem;
    return new Problem('method-not-allowed', undefined, { headers: { allow: allowed.join(', ') } });
  }
}

/** What requests were answered with, for the log. */
const CODES = new WeakMap<object, ProblemCode>();

/** The problem that a request was answered with, if any. */
export const problemIn = ({ raw }: Pick<FastifyRequest, 'raw'>): ProblemCode | undefined =>
  CODES.get(raw);

/** Where the answer has begun already, all that can be done is to break it off, which the client sees. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): void => {
  CODES.set(request.raw, problem.code);
  // That the service is not ready yet is an answer like another, and asked for many times a second.
  if (problem.status >= 500 && problem.code !== 'not-ready') {
    request.log.error({ err: problem.cause ?? problem, problem: problem.code }, 'request failed');
  }
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problem.details(instanceOf(request))));
};

/** Names the request in the log. */
export const instanceOf = ({ id }: FastifyRequest): string => `urn:uuid:${id}`;
