/** The schemas of the answers, by the names that the routes refer to. */
import {
  BUNDLE_LINE,
  CONSISTENCY_PROOF,
  EVIDENCE_KEYS,
  VERDICT,
  INCLUSION_PROOF,
  VERIFICATION_STEP,
} from './evidence-schemas.js';
import { EXPLAIN_SCHEMAS } from './explain-schemas.js';
import { IMPORT_SCHEMAS } from './import-schemas.js';
import { DUPLICATES, ERASURE, HELD_DATA, RENEWED } from './privacy-schemas.js';
import {
  BREAK,
  CODES,
  ERASED,
  EVENT,
  FACT,
  FACT_HISTORY,
  STATE,
  WARNING_CODES,
  WRONG_PLACE,
} from './fact-schemas.js';
import { APPROVAL_RULE, PROPOSAL, PROPOSALS_PAGE } from './proposal-schemas.js';
import { REPORT_SCHEMAS } from './report-schemas.js';
import { FILLED_FORM, FORM_CATALOGUE, RECONCILIATION } from './office-schemas.js';
import type { Schema } from './schema.js';
import { KNOWLEDGE, NEXT, ROWS } from './page-schemas.js';
import { UNIT_SCHEMAS } from './unit-schemas.js';
import {
  day,
  flag,
  instant,
  integer,
  list,
  object,
  orNull,
  reference,
  text,
  whole,
} from './schema.js';

const OUTCOMES_OF_LINES = [
  'recorded',
  'repeated',
  'would-record',
  'refused',
  'out-of-scope',
  'needs-approval',
  'skipped',
  'malformed',
  'key-reused',
  'voided-fact',
  'decision-differs',
  'unknown-decision',
  'data-erased',
  'interrupted',
];

const RECORDED: Readonly<Record<string, Schema>> = {
  event: { type: 'string', format: 'uuid' },
  stream: text('the stream of the subject'),
  revision: integer('the place in the stream, from 0'),
  index: integer('the ledger index'),
  position: text('opaque position of the store, for `minPosition`'),
  recordedAt: instant('when it was recorded'),
  warnings: WARNING_CODES,
  anomalies: CODES,
};

const BILINGUAL = whole({ vi: text('in Vietnamese'), en: text('in English') });

const GRANTS = list(
  whole({ role: text('what the account may do'), unit: orNull(text('within which unit')) }),
);

const TOKEN: Readonly<Record<string, Schema>> = {
  id: text('what the token is called by; no secret'),
  account: text('whose it is'),
  grants: GRANTS,
  createdAt: instant('when it was made'),
  expiresAt: orNull(instant('when it ends')),
  revokedAt: orNull(instant('when it was revoked')),
};

const PROBLEM: Schema = {
  ...object(
    {
      type: text('/problems/ and the code'),
      title: text('what kind of problem it is'),
      status: integer('the HTTP status'),
      detail: text('what happened this time'),
      remedy: text('what to do about it'),
      instance: text('the request, as the log names it'),
      errors: list(WRONG_PLACE),
      breaks: list(BREAK),
    },
    ['type', 'title', 'status', 'detail', 'remedy', 'instance'],
  ),
  // The parameters of each code are fields of their own.
  additionalProperties: true,
};

const PROBLEM_KIND = whole({
  code: text('the last part of `type`'),
  status: integer('the HTTP status'),
  title: text('the title'),
  means: text('what it means'),
  remedy: text('what to do about it'),
});

const PERSON_VIEW: Schema = whole({
  person: text('the person'),
  asOf: day('the day'),
  revision: integer('the revision of the person, for If-Match'),
  state: STATE,
  privateAttributes: reference('Attributes'),
  erased: ERASED,
});

const TIMELINE: Schema = whole({
  person: text('the person'),
  revision: integer('the revision of the person, for If-Match'),
  facts: list(FACT_HISTORY),
  steps: list(
    whole({
      date: day('the first day of the state'),
      ordinal: integer('place among the steps of that day, from 0'),
      event: text('the fact behind it'),
      byTime: flag('reached by time alone'),
      state: STATE,
    }),
  ),
  anomalies: list(
    whole({
      code: text('the code'),
      date: day('the date of the fact'),
      event: text('the fact that cannot be'),
      against: orNull(text('the fact that stands in its way')),
    }),
  ),
});

const PREVIEW: Schema = whole({
  decision: text('`would-record`, `repeated`, or the kind of rejection'),
  warnings: WARNING_CODES,
  anomalies: CODES,
  problem: { oneOf: [reference('Problem'), { type: 'null' }] },
  before: list(FACT),
  after: list(FACT),
});

const BATCH_ANSWER: Schema = object(
  {
    line: integer('the number of the line, from 1'),
    person: text('the person, where placements are answered'),
    outcome: { type: 'string', enum: OUTCOMES_OF_LINES },
    ...RECORDED,
    refusal: whole({
      code: text('the code'),
      detail: text('in English'),
      parameters: { type: 'object', additionalProperties: { type: 'string' } },
      breaks: list(BREAK),
    }),
    violations: list(whole({ pointer: text('JSON pointer'), detail: text('what is wrong') })),
    decision: text('the decision that is unknown or differs'),
    classes: ERASED,
    problem: reference('Problem'),
  },
  ['line', 'outcome'],
);

export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = {
  Problem: PROBLEM,
  ProblemKind: PROBLEM_KIND,
  ProblemTable: whole({ problems: list(PROBLEM_KIND) }),
  Recorded: whole({ outcome: { type: 'string', enum: ['recorded', 'repeated'] }, ...RECORDED }),
  Preview: PREVIEW,
  RepeatedOrPreview: { oneOf: [reference('Recorded'), reference('Preview')] },
  BatchAnswer: BATCH_ANSWER,
  Event: EVENT,
  EventsPage: whole({ events: list(reference('Event')), next: orNull(integer('for `after`')) }),
  PersonEvents: whole({ person: text('the person'), events: list(reference('Event')) }),
  PersonView: PERSON_VIEW,
  Timeline: TIMELINE,
  Erasure: ERASURE,
  HeldData: HELD_DATA,
  DuplicatesPage: DUPLICATES,
  RenewedKeys: RENEWED,
  Proposal: PROPOSAL,
  ProposalsPage: PROPOSALS_PAGE,
  ApprovalRule: APPROVAL_RULE,
  EvidenceKeys: EVIDENCE_KEYS,
  InclusionProof: INCLUSION_PROOF,
  ConsistencyProof: CONSISTENCY_PROOF,
  BundleLine: BUNDLE_LINE,
  VerificationStep: VERIFICATION_STEP,
  EvidenceVerdict: VERDICT,
  ...IMPORT_SCHEMAS,
  LegalHold: whole({
    person: text('the person'),
    held: flag('whether a legal hold stands now'),
    changed: flag('whether this call recorded that'),
  }),
  PeoplePage: whole({ asOf: day('the day'), knownAt: KNOWLEDGE, people: ROWS, next: NEXT }),
  ...UNIT_SCHEMAS,
  DecisionsPage: whole({ decisions: ROWS, next: NEXT }),
  DecisionView: whole({ decision: reference('Event'), facts: ROWS }),
  ...REPORT_SCHEMAS,
  ...EXPLAIN_SCHEMAS,
  Reconciliation: RECONCILIATION,
  FormCatalogue: FORM_CATALOGUE,
  FilledForm: FILLED_FORM,
  TableCatalogue: whole({
    tables: list(
      whole({
        name: text('the table'),
        version: integer('raised whenever columns or rows come out otherwise'),
        says: text('what a row is'),
        columns: list(
          whole({ name: text('the column'), type: text('its type'), says: text('its meaning') }),
        ),
        key: list(text('a column of those that tell its rows apart')),
        byDays: flag('its rows are asked for by a span of days, `from` and `to`'),
      }),
    ),
  }),
  Liveness: whole({ status: { type: 'string', const: 'live' } }),
  Readiness: object(
    {
      status: { type: 'string', const: 'ready' },
      index: integer('where the log ends'),
      projected: whole({
        index: integer('the ledger index that the reports reflect'),
        lag: integer('events that they do not reflect yet'),
        quarantined: integer('subjects that they leave out'),
      }),
      storeUnreachableSince: orNull(instant('since when the event store has not answered')),
      storeLag: integer('events that are recorded and have not reached this replica, at least'),
    },
    ['status'],
  ),
  Principal: whole({ account: text('the account'), grants: GRANTS }),
  Token: whole(TOKEN),
  NewToken: whole({ ...TOKEN, token: text('the token itself, shown this once') }),
  Tokens: whole({ tokens: list(reference('Token')) }),
  Index: whole({
    routes: list(
      whole({ method: text('the method'), path: text('the path'), says: text('what for') }),
    ),
    reports: list(whole({ name: text('the report'), title: BILINGUAL, href: text('its address') })),
  }),
  Findings: whole({
    findings: list(
      object(
        {
          check: text('what was examined'),
          verdict: { type: 'string', enum: ['ok', 'warn', 'bad'] },
          found: text('what was found'),
          remedy: text('what to do'),
        },
        ['check', 'verdict', 'found'],
      ),
    ),
  }),
  BackedUp: whole({ index: integer('the last ledger index that the copy holds for sure') }),
  RebuildStep: object(
    { done: integer('events taken'), total: integer('of how many'), swapped: flag('it is done') },
    ['done', 'total'],
  ),
  OpenApi: { type: 'object', additionalProperties: true },
};
