/** Talks HTTP to the service of a data folder over its socket; starts the service in this process when none runs. */
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

import type { Ask, Reply } from './exchange.js';
import { exchange, isStream, textOf } from './exchange.js';
import { CommandFailure, EXIT } from './failure.js';
import { codeOf, failureOf, problemIn } from './problems.js';

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

/** How long a command waits for another process that holds the folder and does not listen yet. */
const STARTING_WAIT_MS = 15_000;
/** A service that listens and says nothing for so long is stuck. */
const LIVE_WAIT_MS = 10_000;
const RETRY_MS = 100;

/**
 * Connects to the service that listens on the socket, else to one of its own.
 * @throws CommandFailure when the folder is held by a process that does not answer
 */
export const connect = async (
  socketPath: string,
  startOwn: () => Promise<OwnService>,
): Promise<Connection> => {
  const connection = new SocketConnection(socketPath, startOwn);
  await connection.find();
  return connection;
};

class SocketConnection implements Connection {
  readonly #agent = new Agent({ keepAlive: true });
  #service: OwnService | undefined;

  constructor(
    private readonly socketPath: string,
    private readonly startOwn: () => Promise<OwnService>,
  ) {}

  get own(): boolean {
    return this.#service !== undefined;
  }

  /** The service that runs may be another command's and end with it: then a question that can be is asked again. */
  async ask(ask: Ask): Promise<Reply> {
    for (;;) {
      const mayMove = !this.own && !isStream(ask);
      try {
        const reply = await this.#send(ask);
        if (reply.status !== 503 || !mayMove) return reply;
        const problem = problemIn(await textOf(reply));
        if (codeOf(problem) !== 'shutting-down') throw failureOf(problem, reply.status);
      } catch (error) {
        const unheard = isAbsent(error) || (isLost(error) && (ask.method ?? 'GET') === 'GET');
        if (!unheard || !mayMove) throw unreachable(error);
      }
      await pause(RETRY_MS);
      await this.find();
    }
  }

  async close(): Promise<void> {
    this.#agent.destroy();
    await this.#service?.close();
  }

  /** Finds the service that listens, or starts one. */
  async find(): Promise<void> {
    const deadline = Date.now() + STARTING_WAIT_MS;
    while (!(await this.#answers())) {
      try {
        this.#service = await this.startOwn();
        return;
      } catch (error) {
        if (!isFolderInUse(error)) throw error;
        // Another process has taken the folder since, and will listen in a moment.
        if (Date.now() > deadline) throw folderHeld(error);
        await pause(RETRY_MS);
      }
    }
  }

  #send(ask: Ask, signal?: AbortSignal): Promise<Reply> {
    return exchange(this.#agent, this.#service?.socketPath ?? this.socketPath, ask, signal);
  }

  async #answers(): Promise<boolean> {
    try {
      const patience = AbortSignal.timeout(LIVE_WAIT_MS);
      const reply = await this.#send({ path: '/health/live' }, patience);
      reply.body.resume();
      return reply.status === 200;
    } catch (error) {
      if (isAbsent(error) || isLost(error)) return false;
      throw unreachable(error);
    }
  }
}

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

/** Nobody listens there: the socket does not exist, or was left by a process that was killed. */
const isAbsent = (error: unknown): boolean => hasCode(error, ['ENOENT', 'ECONNREFUSED']);

/** The other side went away, perhaps after it had heard the question. */
const isLost = (error: unknown): boolean => hasCode(error, ['ECONNRESET', 'EPIPE']);

const hasCode = (error: unknown, codes: readonly unknown[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(error.code);

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
