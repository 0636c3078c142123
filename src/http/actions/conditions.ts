/** Reads the headers that say under which key, and on which condition, a record is to be taken. */
import { malformed } from '../problems/problem.js';
import { isObject } from '../records/record-classes.js';

const KEY_CHARACTERS_MAX = 200;

/**
 * The body with the key of the header `Idempotency-Key`, which means the same as its field `key`.
 * @throws Problem when both are given and differ
 */
export const withKey = (body: unknown, header: string | string[] | undefined): unknown => {
  if (header === undefined || !isObject(body)) return body;
  const wrong = (detail: string): Error =>
    malformed([{ in: 'header', pointer: '/idempotency-key', detail }]);
  if (typeof header !== 'string' || header === '' || header.length > KEY_CHARACTERS_MAX) {
    throw wrong(`must be given once, with 1 to ${KEY_CHARACTERS_MAX} characters`);
  }
  const { key } = body;
  if (key !== undefined && key !== header) throw wrong('must be the same as the field key');
  return { ...body, key: header };
};

/**
 * The revision of the header `If-Match`: an ETag of this service, in quotes.
 * @throws Problem when it is none
 */
export const expectedRevision = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const [, revision] = /^"(\d{1,9})"$/.exec(header) ?? [];
  if (revision !== undefined) return Number(revision);
  const detail = 'must be one ETag of the subject, such as "3"';
  throw malformed([{ in: 'header', pointer: '/if-match', detail }]);
};

export const etagOf = (revision: number): string => `"${revision}"`;
