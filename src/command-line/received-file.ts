/** Takes a file that the service gives: into a file of the caller's, or to standard output. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { unreachable } from './connection.js';
import type { Reply } from './exchange.js';
import { CommandFailure, EXIT } from './failure.js';
import { remark } from './terminal.js';

/** Readable by its owner only: the rows may be of people. */
const OWNER_ONLY = 0o600;

/**
 * Refuses to write bytes that are no text onto a screen, before anything is asked.
 * @throws CommandFailure
 */
export const requirePlaceFor = (isText: boolean, output: string | undefined): void => {
  if (isText || output !== undefined || !process.stdout.isTTY) return;
  throw new CommandFailure(
    EXIT.wrongUsage,
    'The format is no text that a screen could show.',
    'Name a file with --output, or send the output on with > FILE.',
  );
};

/** @throws CommandFailure when the file cannot be written or the answer breaks off */
export const receive = async ({ body, headers }: Reply, output?: string): Promise<void> => {
  if (output === undefined) {
    try {
      for await (const piece of body) {
        if (!process.stdout.write(piece as Buffer)) await once(process.stdout, 'drain');
      }
    } catch (error) {
      throw unreachable(error);
    }
  } else {
    const file = createWriteStream(output, { mode: OWNER_ONLY });
    await pipeline(body, file).catch((error: unknown) => {
      if (body.errored === null) throw unwritable(output, error);
      throw unreachable(error);
    });
  }
  if (!body.complete) throw unreachable(new Error('the connection was lost within the answer'));
  const { 'ledger-notes': notes } = headers;
  if (notes !== undefined) remark(`notes: ${String(notes)}`);
};

const unwritable = (output: string, error: unknown): CommandFailure =>
  new CommandFailure(
    EXIT.badAnswer,
    `${output} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    'Name another file, or look at the permissions of the folder.',
  );
