/** Published ports: on loopback only, and none twice. */
import type { Composition } from './composition.js';

export interface Published {
  readonly service: string;
  /** The first and the last port of the machine. */
  readonly first: number;
  readonly last: number;
  readonly containerPort: string;
}

/** `127.0.0.1:3000-3009:3000`: an address, a port or a range of them, and the port of the container. */
const LOOPBACK_PORT = /^(?:127\.0\.0\.1|\[::1\]):(\d{1,5})(?:-(\d{1,5}))?:(\d{1,5})$/;

export const publishedPorts = ({ services }: Composition): readonly Published[] =>
  Object.entries(services).flatMap(([service, { ports = [] }]) =>
    ports.flatMap((port) => {
      const [, first, last = first, containerPort] = LOOPBACK_PORT.exec(port) ?? [];
      if (containerPort === undefined) return [];
      return [{ service, first: Number(first), last: Number(last), containerPort }];
    }),
  );

export function* portProblems(file: Composition): Generator<string> {
  for (const [name, { ports = [], networks = [] }] of Object.entries(file.services)) {
    for (const port of ports) {
      if (!LOOPBACK_PORT.test(port)) {
        yield `services/${name}: the port ${port} is not published as 127.0.0.1:PORT:PORT`;
      }
    }
    if (
      ports.length > 0 &&
      networks.every((network) => file.networks[network]?.internal === true)
    ) {
      yield `services/${name}: publishes ports and is on internal networks only, where none can be`;
    }
  }
  const published = publishedPorts(file);
  for (const [at, one] of published.entries()) {
    if (one.first > one.last)
      yield `services/${one.service}: the range of ports ends before it begins`;
    for (const other of published.slice(at + 1)) {
      if (one.first > other.last || other.first > one.last) continue;
      yield `services/${other.service}: publishes a port of services/${one.service} again`;
    }
  }
}
