/** Every problem that an answer can name: the one table from code to status, meaning and remedy. */
import type { RefusalCode } from '../../domain/refusals.js';
import { REFUSALS } from '../../domain/refusals.js';
import type { ProblemKind } from './problem-kind.js';
import { OF_EVIDENCE } from './evidence-problems.js';
import { OF_IMPORTS } from './import-problem-kinds.js';
import { OF_PROPOSALS } from './proposal-problems.js';

/** Problems of the request itself, of its time, or of the service; the rules add theirs below. */
const OF_HTTP = {
  malformed: {
    status: 400,
    title: 'The request is malformed',
    means: 'Fields, parameters or headers are missing, unknown, or not of the declared form.',
    remedy: 'Correct each place that `errors` names by JSON pointer, and send the request again.',
  },
  'malformed-json': {
    status: 400,
    title: 'The body is not JSON',
    means: 'The body is not UTF-8, not JSON, or nested deeper than 32 levels.',
    remedy: 'Send one JSON object in UTF-8.',
  },
  'bad-request': {
    status: 400,
    title: 'The request cannot be read',
    means: 'The request is not HTTP as this service understands it.',
    remedy: 'Correct the request line, the headers or the length of the body.',
  },
  'knowledge-beyond-log': {
    status: 400,
    title: 'The ledger does not reach that far',
    means: '`knownAt` names an index past the end of the log: nobody knows it yet.',
    remedy: 'Ask for an index up to `head`, or leave `knownAt` out for everything known now.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    means:
      'No role that was granted to you gives this, or not in the units that the request is about.',
    remedy: 'Ask an administrator for a role that does; docs/access.md lists them.',
  },
  unauthenticated: {
    status: 401,
    title: 'The service does not know who asks',
    means: 'The request has no credentials, or credentials that are not valid, or no longer.',
    remedy:
      'Send `Authorization: Bearer` with a token: of the identity provider, or made by `ledger token create`.',
  },
  'foreign-origin': {
    status: 403,
    title: 'The request came from a page of another site',
    means:
      'A request that changes something came with a session, or to sign in or out, and not from a page of this service.',
    remedy: 'Use the pages of the service, or send a token in the header Authorization instead.',
  },
  'only-local': {
    status: 403,
    title: 'Only over the socket of the data folder',
    means: 'Maintenance is for the command line of the machine, and not for the network.',
    remedy: 'Use the command `ledger` on the machine, as the user who runs the service.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such resource',
    means: 'The address names no route of the service, or nothing that is in the ledger.',
    remedy: 'Look the routes up in /openapi.json.',
  },
  'unknown-person': {
    status: 404,
    title: 'The person is unknown',
    means: 'Nothing is recorded of a person of that id, or was not by the knowledge asked for.',
    remedy: 'Look the person up with GET /v1/people?q=, or ask for later knowledge.',
  },
  'unknown-unit': {
    status: 404,
    title: 'The unit is unknown',
    means: 'No unit of that id was established by the day asked for.',
    remedy: 'Look the unit up with GET /v1/units, or ask for a later day.',
  },
  'unknown-report': {
    status: 404,
    title: 'There is no such report',
    means: 'The name is not in the catalogue of reports.',
    remedy: 'Look the reports up with GET /v1/reports.',
  },
  'unknown-form': {
    status: 404,
    title: 'There is no such form',
    means: 'No form has that name.',
    remedy: 'Look the forms up with GET /v1/forms.',
  },
  'unknown-table': {
    status: 404,
    title: 'There is no such table',
    means: 'No flat table, or no table behind the reports, has that name.',
    remedy:
      'Look the flat tables up with GET /v1/tables; to rebuild, leave the name out to rebuild all.',
  },
  'unknown-token': {
    status: 404,
    title: 'There is no such token',
    means: 'No local token of this data folder has that id.',
    remedy: 'Look the tokens up with `ledger token list`.',
  },
  'unknown-problem': {
    status: 404,
    title: 'There is no such problem',
    means: 'The code is not in the table of problems.',
    remedy: 'Look the codes up with GET /problems.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The resource does not take that method',
    means: 'The address is a route of the service, with other methods.',
    remedy: 'Use one of the methods that the header Allow lists.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request came too slowly',
    means: 'The head or the body of the request did not arrive within its time.',
    remedy: 'Send it again in one go; nothing was recorded of it.',
  },
  'unknown-decision': {
    status: 409,
    title: 'The decision is unknown',
    means: 'The record refers by id to a decision that was never given.',
    remedy:
      'Give the decision in full, with number and date, with the first record that rests on it.',
  },
  'decision-differs': {
    status: 409,
    title: 'The decision was given with other particulars',
    means:
      'A decision of that number, date and body is in the ledger with another signer, legal basis or document.',
    remedy: 'Read the decision, and refer to it by id; or correct its number, date or body.',
  },
  'data-erased': {
    status: 409,
    title: 'The private data of the subject were erased',
    means: 'The keys of the subject were destroyed: private fields can be sealed for it no more.',
    remedy: 'Leave the private fields out of the record.',
  },
  'erasure-refused': {
    status: 409,
    title: 'The private data are kept',
    means:
      'The person is employed, a retention period runs, or a legal hold stands: `against` lists each class with why.',
    remedy:
      'Wait until the day that `until` names, lift the legal hold, or erase only the classes that nothing stands against.',
  },
  'backup-failed': {
    status: 409,
    title: 'The backup was not made',
    means: 'The file of the copy is there already, or cannot be written.',
    remedy: 'Name a new file in a folder that the service may write to, with room enough.',
  },
  stale: {
    status: 412,
    title: 'The subject has changed since it was read',
    means: '`If-Match` is not the revision of the stream.',
    remedy: 'Read the subject again, and decide anew with the revision in `actual`.',
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    means: 'A JSON body is larger than 1 MiB.',
    remedy: 'Send many records as lines to POST /v1/actions/batch, which has no limit as a whole.',
  },
  'address-too-long': {
    status: 414,
    title: 'The address is too long',
    means:
      'The address with its parameters is longer than 8,192 characters, or an id in it is no id.',
    remedy: 'Ask for less at a time.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'The body is of another media type than the route takes',
    means: 'POST /v1/actions takes application/json, POST /v1/actions/batch application/x-ndjson.',
    remedy: 'Set Content-Type to what the body is, and send it to the route that takes it.',
  },
  'foreign-host': {
    status: 421,
    title: 'The request was meant for another host',
    means:
      'The header Host names neither a loopback address nor PUBLIC_URL: a page of another site may have sent it.',
    remedy: 'Use the address that the service printed when it started.',
  },
  'key-reused': {
    status: 422,
    title: 'The key was used for another record',
    means:
      'The subject has a record of that key with other content; the same content would be a repeat.',
    remedy: 'Use a new key for a new fact, or amend the fact that `event` names.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests of this kind',
    means:
      'The service has as many batches or live streams open as it takes, or the account has asked too often in a minute.',
    remedy: 'Wait as long as Retry-After says, and try again.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The head of the request is too large',
    means: 'The request line and the headers have more than 16 KiB together.',
    remedy: 'Send fewer or shorter headers.',
  },
  internal: {
    status: 500,
    title: 'The service failed',
    means: 'A defect of the service; its log has the details under the request id in `instance`.',
    remedy: 'Send the request again with the same key, and report it when it fails again.',
  },
  'store-unavailable': {
    status: 503,
    title: 'The event store is not available',
    means: 'The event store cannot be read, or has stopped writing; nothing was recorded.',
    remedy: 'Try again later with the same key, and look at the disk and the log of the service.',
  },
  'not-ready': {
    status: 503,
    title: 'This service should not be sent work now',
    means: 'Its event store does not answer, or its reports are far behind the log.',
    remedy: 'Wait: it comes back by itself. Ask another replica, or look at what `detail` names.',
  },
  'unknown-outcome': {
    status: 503,
    title: 'It is not known whether the record was taken',
    means: 'The store failed while recording: the record may be in the ledger, or not.',
    remedy: 'Send the record again with the same key: it is recorded once at most.',
  },
  'provider-unavailable': {
    status: 503,
    title: 'The identity provider is not available',
    means: 'Its configuration or its keys cannot be had, so its tokens cannot be checked now.',
    remedy: 'Try again as Retry-After says; local tokens are taken as always.',
  },
  'vault-unavailable': {
    status: 503,
    title: 'The key vault is not available',
    means:
      'The vault with the keys of private data cannot be read or written; nothing was recorded.',
    remedy: 'Try again later with the same key, and look at the vault and the log of the service.',
  },
  'not-projected': {
    status: 503,
    title: 'The reports do not reflect that knowledge yet',
    means: 'The tables behind the reports lag behind the log, and did not catch up in time.',
    remedy: 'Try again as Retry-After says.',
  },
  'reports-busy': {
    status: 503,
    title: 'Too many questions wait for the reports',
    means:
      'The engine of the reports answers as many questions as it can, and keeps no more waiting.',
    remedy: 'Try again as Retry-After says.',
  },
  'shutting-down': {
    status: 503,
    title: 'The service is stopping',
    means: 'The service takes no new requests because it is being stopped.',
    remedy: 'Try again when it has been started again.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode =
  | keyof typeof OF_HTTP
  | keyof typeof OF_PROPOSALS
  | keyof typeof OF_EVIDENCE
  | keyof typeof OF_IMPORTS
  | RefusalCode;

/** `not-yet-employed` reads as `Not yet employed`. */
const titleOf = (code: string): string =>
  code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');

const OF_RULES = Object.fromEntries(
  Object.entries(REFUSALS).map(([code, { means, remedy }]) => [
    code,
    { status: 409, title: titleOf(code), means, remedy },
  ]),
) as Readonly<Record<RefusalCode, ProblemKind>>;

/** Every problem by its code, the refusals of the rules among them. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...OF_RULES,
  ...OF_PROPOSALS,
  ...OF_EVIDENCE,
  ...OF_IMPORTS,
  ...OF_HTTP,
};

/** The `type` of a problem: a reference that GET answers with the row of the table. */
export const typeOf = (code: ProblemCode): string => `/problems/${code}`;
