/** Reads the answers of the service: JSON, text, or lines of NDJSON; a problem becomes the command's failure. */
import { createInterface } from 'node:readline';

import type { Connection } from './connection.js';
import { unreachable } from './connection.js';
import type { Ask, Reply } from './exchange.js';
import { textOf } from './exchange.js';
import { failureOf, problemIn } from './problems.js';

/** The answer as JSON; its shape is the route's. @throws CommandFailure for every status from 400 */
export const askJson = async <T>(connection: Connection, ask: Ask): Promise<T> =>
  JSON.parse(await askText(connection, { accept: 'application/json', ...ask })) as T;

/** @throws CommandFailure for every status from 400 */
export const askText = async (connection: Connection, ask: Ask): Promise<string> =>
  wholeText(await taken(await connection.ask(ask)));

/** The lines of an NDJSON answer as they come. @throws CommandFailure for every status from 400 */
export async function* askLines(connection: Connection, ask: Ask): AsyncGenerator<string> {
  yield* linesOf(await taken(await connection.ask({ accept: 'application/x-ndjson', ...ask })));
}

/** @throws CommandFailure when the answer breaks off */
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
  throw failureOf(problemIn(await wholeText(reply)), reply.status);
};

const wholeText = async (reply: Reply): Promise<string> => {
  try {
    return await textOf(reply);
  } catch (error) {
    throw unreachable(error);
  }
};
