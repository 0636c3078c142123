/** Lets only those in who came over the socket of the data folder: whoever owns the folder anyway. */
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import { Problem } from '../problems/problem.js';
import { LocalConnections } from '../server/local-connections.js';

@Injectable()
export class LocalOnly implements CanActivate {
  constructor(private readonly local: LocalConnections) {}

  canActivate(context: ExecutionContext): boolean {
    const { raw } = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.local.has(raw)) return true;
    throw new Problem('only-local');
  }
}
