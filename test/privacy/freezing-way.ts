/** A way to a server on which nothing comes through while it is frozen, as to a machine that lost its power. */
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** Listens on a port of its own until it is closed. @param url of the server */
export const freezingWay = async (url: string) => {
  const sockets = new Set<Socket>();
  let frozen = false;
  const way = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        // What came while it was frozen is gone for good.
        if (!frozen) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((way.address() as AddressInfo).port);
  return {
    url: through.href,
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => way.close(resolve));
    },
  };
};
