/** Lets a test say who asks, by a header: a principal as JSON, noted as the service notes whom it has recognised. */
import { Controller, Inject } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

import type { Grant } from '../../src/access/principal.js';
import { notePrincipal } from '../../src/http/access/asking.js';

export const WHO = 'x-test-principal';

/** A controller without routes: it is made before the routes are, and so before a request. */
@Controller()
export class AskingAs {
  constructor(@Inject(HttpAdapterHost) host: HttpAdapterHost) {
    const server: FastifyInstance = host.httpAdapter.getInstance();
    server.addHook('onRequest', (request, _reply, done) => {
      const who = request.headers[WHO];
      if (typeof who === 'string') {
        notePrincipal(request, { account: 'tester', grants: JSON.parse(who) as Grant[] });
      }
      done();
    });
  }
}

/** The header of somebody with these grants. */
export const as = (...grants: readonly Grant[]): Record<string, string> => ({
  [WHO]: JSON.stringify(grants),
});
