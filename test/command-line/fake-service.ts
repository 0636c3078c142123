/** A stand-in for the service on a socket of its own, so that a test can make it answer as it likes. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface FakeService {
  readonly socketPath: string;
  close(): Promise<void>;
}

/** A folder for sockets, gone after the work. */
export const temporarySocket = (): { readonly path: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'socket-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  return { path: join(folder, 'ledger.sock'), remove };
};

/** Answers `/health/live`, and everything else with the handler. */
export const startFakeService = async (
  socketPath: string,
  handler: Handler,
): Promise<FakeService> => {
  const server = createServer((request, response) => {
    if (request.url === '/health/live') response.end('{}');
    else handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    socketPath,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
