/** One question and its answer over a socket: HTTP, streaming both ways. */
import type { Agent, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { Readable } from 'node:stream';

export type Query = readonly (readonly [name: string, value: string])[];

export interface Ask {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Query;
  readonly accept?: string;
  readonly contentType?: string;
  readonly body?: string | Readable;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

/**
 * Resolves with the head of the answer, while the body of the question may still be on its way.
 * @throws the system's error when nobody listens, or the connection is lost
 */
export const exchange = (
  agent: Agent,
  socketPath: string,
  ask: Ask,
  signal?: AbortSignal,
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', path, query = [], accept, contentType, body } = ask;
    const search = new URLSearchParams(query.map(([name, value]) => [name, value])).toString();
    const headers = {
      host: 'localhost',
      ...(accept === undefined ? {} : { accept }),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    };
    const asked = request({
      agent,
      socketPath,
      method,
      path: search === '' ? path : `${path}?${search}`,
      headers,
      signal,
    });
    asked.on('error', reject);
    asked.on('response', (message) => {
      resolve({ status: message.statusCode ?? 0, headers: message.headers, body: message });
    });
    if (body instanceof Readable) {
      body.on('error', (error) => asked.destroy(error));
      body.pipe(asked);
    } else asked.end(body);
  });

export const isStream = ({ body }: Ask): boolean => body instanceof Readable;

/** The whole body of an answer. @throws the system's error when the connection is lost */
export const textOf = async ({ body }: Reply): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};
