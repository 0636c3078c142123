/** Reads the answers of the service: JSON, lines of NDJSON, or the problem that it names. */
import { createInterface } from 'node:readline';

import type { Ask, Connection, Reply } from './connection.js';
import { unreachable } from './connection.js';
import type { ExitCode } from './failure.js';
import { CommandFailure, EXIT } from './failure.js';
import { kebab } from './kebab.js';

/** Problem details (RFC 9457) as the service gives them. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly remedy?: string;
  /** Wrong fields or parameters. */
  readonly errors?: readonly {
    readonly in?: string;
    readonly pointer: string;
    readonly detail: string;
  }[];
  /** Facts that stand against a record. */
  readonly breaks?: readonly {
    readonly event: string;
    readonly date: string;
    readonly why: string;
  }[];
}

/** The answer as JSON; its shape is the route's. @throws CommandFailure for every status from 400 */
export const askJson = async <T>(connection: Connection, ask: Ask): Promise<T> =>
  JSON.parse(await askText(connection, { accept: 'application/json', ...ask })) as T;

/** @throws CommandFailure for every status from 400 */
export const askText = async (connection: Connection, ask: Ask): Promise<string> =>
  textOf(await taken(await connection.ask(ask)));

/** The lines of an NDJSON answer as they come. @throws CommandFailure for every status from 400 */
export async function* askLines(connection: Connection, ask: Ask): AsyncGenerator<string> {
  const reply = await taken(await connection.ask({ accept: 'application/x-ndjson', ...ask }));
  yield* linesOf(reply);
}

export async function* linesOf({ body }: Reply): AsyncGenerator<string> {
  try {
    for await (const line of createInterface({ input: body, crlfDelay: Infinity })) {
      if (line !== '') yield line;
    }
  } catch (error) {
    throw unreachable(error);
  }
  if (!body.complete) throw unreachable(new Error('the connection was lost within the answer'));
}

/** The reply itself, unless it is a problem. */
export const taken = async (reply: Reply): Promise<Reply> => {
  if (reply.status < 400) return reply;
  throw failureOf(problemIn(await textOf(reply)), reply.status);
};

const textOf = async ({ body }: Reply): Promise<string> => {
  try {
    const pieces: Buffer[] = [];
    for await (const piece of body) pieces.push(piece as Buffer);
    return Buffer.concat(pieces).toString('utf8');
  } catch (error) {
    throw unreachable(error);
  }
};

const problemIn = (text: string): Problem => {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { detail: text };
  }
};

/** What to do at a command line, where the service's own advice is for those who program against it. */
const REMEDIES: Readonly<Record<string, string>> = {
  malformed: 'Correct what is named; --help lists the options of the command.',
  'unknown-report': 'ledger report, without a name, lists the reports.',
  'unknown-person': 'Check the id, or ask for later knowledge with --known-at.',
  'knowledge-beyond-log': 'Leave --known-at out for everything that is known now.',
  internal: 'Look at the log of the service, and report this defect with what it says.',
};

/** A problem in the form of a command's failure. */
export const failureOf = (problem: Problem, status: number): CommandFailure => {
  const { type = '', title, detail, remedy, errors = [], breaks = [] } = problem;
  const code = type.slice(type.lastIndexOf('/') + 1);
  // The detail of a malformed request is its errors once more, in one line.
  const what = (errors.length === 0 ? detail : title) ?? title ?? `The answer has status ${status}`;
  return new CommandFailure(exitCodeOf(status), sentence(what), REMEDIES[code] ?? remedy, [
    ...errors.map((each) => `${placeOf(each)}: ${each.detail}`),
    ...breaks.map(({ event, date, why }) => `${date} ${event}: ${why}`),
  ]);
};

/** A parameter is an option here. */
const placeOf = (error: { readonly in?: string; readonly pointer: string }): string =>
  error.in === 'query' ? `--${kebab(error.pointer.slice(1))}` : error.pointer;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const exitCodeOf = (status: number): ExitCode => {
  if (status === 400 || status === 413 || status === 415) return EXIT.wrongUsage;
  return status === 503 || status === 429 ? EXIT.unreachable : EXIT.badAnswer;
};
