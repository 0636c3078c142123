/** Keeps the log of one machine and the one it was moved into from both being recorded in. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { LEDGER_FILE } from './embedded-store.js';

/** Says in a data folder that its log was moved. */
const NOTE_FILE = 'moved.json';

/** What is noted of a move. */
export interface Move {
  readonly to: 'eventstoredb';
  readonly events: number;
  /** Hex SHA-256 of the events, as `ledger migrate` printed it. */
  readonly digest: string;
  /** RFC 3339. */
  readonly movedAt: string;
}

/** The folder belongs to another event store than the settings name. */
export class WrongStore extends Error {
  override readonly name = 'WrongStore';
}

export const noteMove = (folder: string, move: Move): void => {
  writeFileSync(join(folder, NOTE_FILE), `${JSON.stringify(move)}\n`, { flush: true });
};

/** Before the embedded store is opened. @throws WrongStore */
export const refuseMoved = (folder: string): void => {
  const file = join(folder, NOTE_FILE);
  if (!existsSync(file)) return;
  const { events, movedAt } = JSON.parse(readFileSync(file, 'utf8')) as Move;
  throw new WrongStore(
    `the ledger of ${folder} was moved to EventStoreDB with ${events} events on ${movedAt}: set EVENTSTORE_URL`,
  );
};

/** Before a log on a server is opened. @throws WrongStore */
export const refuseUnmoved = (folder: string): void => {
  if (!existsSync(join(folder, LEDGER_FILE)) || existsSync(join(folder, NOTE_FILE))) return;
  throw new WrongStore(
    `${folder} holds the ledger of one machine: move it with \`ledger migrate --to eventstoredb\`, or name another folder by LEDGER_DATA`,
  );
};
