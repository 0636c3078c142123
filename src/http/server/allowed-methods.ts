/** Knows which methods each route takes: an address that exists with other methods is 405 and not 404. */
import type { FastifyInstance } from 'fastify';

interface Route {
  readonly segments: readonly string[];
  readonly methods: readonly string[];
}

export class AllowedMethods {
  private readonly routes: Route[] = [];

  /** Notes every route that the server gets from now on. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ url, method }) => {
      this.routes.push({ segments: segmentsOf(url), methods: [method].flat() });
    });
  }

  /** The methods of an address, in order; none when there is no such route. */
  of(url: string): readonly string[] {
    const [path = ''] = url.split('?');
    const segments = segmentsOf(path);
    const found = this.routes.filter((route) => matches(route.segments, segments));
    return [...new Set(found.flatMap(({ methods }) => methods))].sort();
  }
}

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

/** Routes of this service have whole segments as parameters, and no wildcards. */
const matches = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length &&
  pattern.every((part, at) => part.startsWith(':') || part === segments[at]);
