/** Answers with the page: its files, and its document under the address of every view. They hold no data: open to all. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Page, PageFile } from './page.js';

/** Where browsers that ask for `/` go. */
export const FIRST_VIEW = '/overview';

/** The addresses of the views; what they show, they ask for by the routes of the service. */
export const VIEWS = [
  FIRST_VIEW,
  '/people',
  '/people/:id',
  '/units',
  '/units/:id',
  '/reports',
  '/reports/:name',
  '/record',
  '/proposals',
  '/proposals/:id',
  '/import',
  '/audit',
  '/audit/:part',
] as const;

/** The names of built files change with what is in them. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

const OPEN = { config: { open: true } };

export const addPageRoutes = (server: FastifyInstance, { document, files }: Page): void => {
  for (const view of VIEWS) {
    server.get(view, OPEN, (request, reply) => sendFile(request, reply, document, ASK_AGAIN));
  }
  for (const [address, file] of files) {
    const kept = address.startsWith('/assets/') ? FOR_EVER : ASK_AGAIN;
    server.get(address, OPEN, (request, reply) => sendFile(request, reply, file, kept));
  }
};

/** Compressed to whoever takes that. */
const sendFile = (
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { type, bytes, gzipped }: PageFile,
  kept: string,
): FastifyReply => {
  void reply.type(type).header('cache-control', kept).header('vary', 'accept-encoding');
  const takesGzip = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
  if (gzipped === undefined || !takesGzip) return reply.send(bytes);
  return reply.header('content-encoding', 'gzip').send(gzipped);
};
