/** Talks to the service, typed by its own OpenAPI document. */
import createClient from 'openapi-fetch';

import { leaveToSignIn } from '../state/way-back.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];
/** A problem (RFC 9457) as the service states it. */
export type ProblemDetails = Schemas['Problem'];

export const client = createClient<paths>({ baseUrl: '/' });

/** The service answered with a problem, or could not be reached (then without details). */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly status: number | undefined,
    readonly problem: ProblemDetails | undefined,
  ) {
    super(problem?.detail ?? problem?.title ?? 'no answer');
  }
}

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. Somebody who is not signed in is sent to sign in, and comes back. @throws Failure */
export const dataOf = async <T>(asked: Promise<Answered<T>>): Promise<T> => {
  let answered: Answered<T>;
  try {
    answered = await asked;
  } catch {
    throw new Failure(undefined, undefined);
  }
  const { data, error, response } = answered;
  if (response.ok) return data as T;
  if (response.status === 401) leaveToSignIn();
  throw new Failure(response.status, error as ProblemDetails | undefined);
};
