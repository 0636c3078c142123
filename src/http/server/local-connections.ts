/** Knows which connections came over the socket of the data folder, which only its owner can open. */
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

export class LocalConnections {
  private readonly sockets = new WeakSet<Socket>();

  watch(server: Server): void {
    server.on('connection', (socket) => this.sockets.add(socket));
  }

  has({ socket }: IncomingMessage): boolean {
    return this.sockets.has(socket);
  }
}
