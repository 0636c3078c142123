/** Where the socket of a data folder is: inside it, or, when its path is too long for a socket, linked from there. */
import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The shortest limit of the systems we run on is 104 bytes (macOS); Linux has 108. */
const PATH_BYTES_MAX = 100;

/** The place in the folder that names the socket. */
export const socketNameIn = (folder: string): string => join(folder, 'ledger.sock');

/** Whether a socket can be bound at that path. */
export const isBindable = (path: string): boolean => Buffer.byteLength(path) <= PATH_BYTES_MAX;

/** A short path for the socket of a folder whose own is too long, in a folder that only this user enters. */
export const shortSocketPath = (folder: string): string => {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `workforce-ledger-${userInfo().uid}`, `${name}.sock`);
};

/** The path to connect to for the service of a folder; whether somebody listens there shows when connecting. */
export const socketPathOf = (folder: string): string => {
  const name = socketNameIn(folder);
  if (isBindable(name)) return name;
  try {
    return readlinkSync(name);
  } catch {
    return shortSocketPath(folder);
  }
};
