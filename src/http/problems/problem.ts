/** A problem of a request, thrown where it is found and answered as problem details (RFC 9457). */
import type { ProblemCode } from './problem-kinds.js';
import { PROBLEMS, typeOf } from './problem-kinds.js';

/** One wrong place of a request. */
export interface WrongPlace {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** JSON pointer (RFC 6901) into the body, or into the parameters read as an object. */
  readonly pointer: string;
  readonly detail: string;
}

/** The body of an answer with a problem. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly remedy: string;
  /** URN of the request: what to look for in the log. */
  readonly instance: string;
  /** The parameters of the problem, by name. */
  readonly [parameter: string]: unknown;
}

export interface ProblemOptions {
  /** Fields of the answer beside the standard ones. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly fields: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string = PROBLEMS[code].means,
    { fields = {}, headers = {}, cause }: ProblemOptions = {},
  ) {
    super(detail, { cause });
    this.fields = fields;
    this.headers = headers;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }

  details(instance: string): ProblemDetails {
    const { status, title, remedy } = PROBLEMS[this.code];
    const { code, detail } = this;
    const standard = { type: typeOf(code), title, status, detail, remedy, instance };
    // The standard ones stand first, and no parameter takes the place of one.
    return { ...standard, ...this.fields, ...standard };
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** A request whose places are wrong. */
export const malformed = (errors: readonly WrongPlace[]): Problem =>
  new Problem('malformed', errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; '), {
    fields: { errors },
  });

/** Asks the caller to come again, in whole seconds. */
export const retryAfter = (seconds: number): Pick<ProblemOptions, 'headers'> => ({
  headers: { 'retry-after': String(seconds) },
});
