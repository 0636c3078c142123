/** The service on the socket of its data folder: open to the user who owns the folder, and to nobody else. */
import { chmodSync, lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { dirname } from 'node:path';

import { isBindable, shortSocketPath, socketNameIn } from './config/socket-path.js';
import { SERVER_OPTIONS } from './http/server/fastify-adapter.js';
import type { LocalConnections } from './http/server/local-connections.js';

export interface FolderSocket {
  readonly path: string;
  readonly server: Server;
}

/**
 * Listens on the socket of a folder that this process holds, so that a socket found there was left by a process that
 * is gone. A path that is too long for a socket is replaced by a short one, which the folder then links to.
 */
export const listenInFolder = async (
  folder: string,
  listener: RequestListener,
  local: LocalConnections,
): Promise<FolderSocket> => {
  const name = socketNameIn(folder);
  const path = isBindable(name) ? name : shortSocketPath(folder);
  rmSync(name, { force: true });
  if (path !== name) {
    preparePrivateFolder(dirname(path));
    rmSync(path, { force: true });
    symlinkSync(path, name);
  }
  const server = createServer(SERVER_OPTIONS, listener);
  local.watch(server);
  await bind(server, path);
  return { path, server };
};

/** The socket is made within the call to `listen`, with this mask: at no time can others connect. */
const bind = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const mask = process.umask(0o177);
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
    process.umask(mask);
  });

/** In a folder that everybody may write to, only a folder of our own is safe to put a socket in. */
const preparePrivateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else: the socket cannot be put there`);
  }
  chmodSync(folder, 0o700);
};
