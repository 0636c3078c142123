/** What bodies the service takes: JSON held whole, NDJSON and files as they stream in, nothing else. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Problem } from '../problems/problem.js';
import { UnfitJson, jsonFrom } from './json-body.js';
import { LIMITS } from './limits.js';

export const JSON_TYPE = 'application/json';
export const NDJSON_TYPE = 'application/x-ndjson';
/** Names in use for the same format. */
const NDJSON_TYPES = [NDJSON_TYPE, 'application/ndjson', 'application/jsonl'];

/** A file, whatever is in it. */
export const FILE_TYPE = 'application/octet-stream';

/** What a page without scripts sends. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

export const addBodyParsers = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  const options = { parseAs: 'buffer', bodyLimit: LIMITS.bodyBytes.value } as const;
  server.addContentTypeParser(JSON_TYPE, options, (_request, body: Buffer, done) => {
    try {
      done(null, jsonFrom(body));
    } catch (error) {
      done(asProblem(error));
    }
  });
  server.addContentTypeParser(FORM_TYPE, options, (_request, body: Buffer, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  });
  server.addContentTypeParser([...NDJSON_TYPES, FILE_TYPE], (_request, stream, done) => {
    done(null, stream);
  });
};

const asProblem = (error: unknown): Error =>
  error instanceof UnfitJson ? new Problem('malformed-json', error.message) : (error as Error);

type BodyType = typeof JSON_TYPE | typeof NDJSON_TYPE | typeof FORM_TYPE | typeof FILE_TYPE;

/** Whether the request has a body of that type. */
export const isBody = ({ headers }: FastifyRequest, type: BodyType): boolean => {
  const given = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const taken: readonly string[] = type === NDJSON_TYPE ? NDJSON_TYPES : [type];
  return taken.includes(given);
};

/** @throws Problem when the request has no body of that type: both are read by every route that has a body */
export const requireBody = (request: FastifyRequest, type: BodyType): void => {
  if (!isBody(request, type)) throw new Problem('unsupported-media-type');
};
