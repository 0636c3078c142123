/** Event ids, derived so that a repeated request makes the same event again. */
import { hash } from 'node:crypto';

/** Namespace of the ledger's event ids: an arbitrary UUID, fixed for ever. */
const LEDGER_NAMESPACE = 'b1a7f0c4-6a53-5d0e-9a0b-2f6a6f3c1d27';

/** UUIDv5 (RFC 9562 §5.5) of a name within a namespace. */
const uuid5 = (namespace: string, name: string): string => {
  const input = Buffer.concat([
    Buffer.from(namespace.replaceAll('-', ''), 'hex'),
    Buffer.from(name),
  ]);
  const digest = hash('sha1', input, 'hex');
  const variant = ((parseInt(digest.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `5${digest.slice(13, 16)}`,
    `${variant}${digest.slice(18, 20)}`,
    digest.slice(20, 32),
  ].join('-');
};

/** The id of the event that a record with this key makes in this stream: idempotency is scoped to the stream. */
export const eventId = (stream: string, key: string, indexInRecord = 0): string =>
  uuid5(uuid5(LEDGER_NAMESPACE, stream), `${key}/${String(indexInRecord)}`);

/** The id of a decision that is given by its particulars: the same number, day and body are the same decision. */
export const decisionId = (number: string, date: string, body: string): string =>
  uuid5(LEDGER_NAMESPACE, JSON.stringify([number, date, body]));
