/** Talks HTTP to the service of a data folder over its socket; starts the service in this process when none runs. */
import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import { CommandFailure, EXIT } from './failure.js';

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

/** The service as a command sees it. */
export interface Connection {
  /** Whether the service was started by this command, in this process. */
  readonly own: boolean;
  /** @throws CommandFailure when the service does not answer */
  ask(ask: Ask): Promise<Reply>;
  /** Lets go of the socket, and stops the service that the command has started. */
  close(): Promise<void>;
}

/** A service that listens on a socket. */
export interface OwnService {
  readonly socketPath: string;
  close(): Promise<void>;
}

/** How long a command waits for another process that holds the folder and does not answer yet. */
const STARTING_WAIT_MS = 15_000;
const RETRY_MS = 100;

/**
 * Connects to the service that listens on the socket, else to one of its own.
 * @throws CommandFailure when the folder is held by a process that does not answer
 */
export const connect = async (
  socketPath: string,
  startOwn: () => Promise<OwnService>,
): Promise<Connection> => {
  const deadline = Date.now() + STARTING_WAIT_MS;
  for (;;) {
    if (await answers(socketPath)) return connectionTo(socketPath);
    try {
      const service = await startOwn();
      return connectionTo(service.socketPath, service);
    } catch (error) {
      if (!isFolderInUse(error)) throw error;
      // Another process has taken the folder since, and will listen in a moment.
      if (Date.now() > deadline) throw folderHeld(error);
      await pause(RETRY_MS);
    }
  }
};

/** The lock on the folder is an adapter's; a command knows its error by the name. */
const isFolderInUse = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'FolderInUse';

const folderHeld = (cause: Error): CommandFailure =>
  new CommandFailure(
    EXIT.unreachable,
    `${cause.message}.`,
    'Look at what that process prints; it holds the folder without answering on its socket.',
    [],
    cause,
  );

const answers = async (socketPath: string): Promise<boolean> => {
  const agent = new Agent();
  try {
    const reply = await send(agent, socketPath, { path: '/health/live' });
    reply.body.resume();
    return reply.status === 200;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw unreachable(error);
  } finally {
    agent.destroy();
  }
};

/** Nobody listens there: the socket does not exist, or was left by a process that was killed. */
const ABSENT: ReadonlySet<unknown> = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET']);

const isAbsent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && ABSENT.has(error.code);

const connectionTo = (socketPath: string, service?: OwnService): Connection => {
  const agent = new Agent({ keepAlive: true });
  return {
    own: service !== undefined,
    ask: async (ask) => {
      try {
        return await send(agent, socketPath, ask);
      } catch (error) {
        throw unreachable(error);
      }
    },
    close: async () => {
      agent.destroy();
      await service?.close();
    },
  };
};

export const unreachable = (cause: unknown): CommandFailure =>
  cause instanceof CommandFailure
    ? cause
    : new CommandFailure(
        EXIT.unreachable,
        `The service does not answer: ${cause instanceof Error ? cause.message : String(cause)}.`,
        'Look at what it printed last, start it again, and repeat the command.',
        [],
        cause,
      );

/** Resolves with the head of the answer, while the body of the question may still be on its way. */
const send = (agent: Agent, socketPath: string, ask: Ask): Promise<Reply> =>
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
