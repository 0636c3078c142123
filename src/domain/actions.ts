/** The actions that can be recorded, declared as data: subject, event type and fields of each. */
import { AMENDMENTS } from './amendment-actions.js';
import { CATALOGUE_ACTIONS } from './catalogue-actions.js';
import type { Shape } from './fields.js';
import {
  attributes,
  code,
  date,
  decimal,
  flag,
  group,
  id,
  integer,
  sealedText,
  text,
} from './fields.js';
import { ORGANISATION_ACTIONS } from './organisation-actions.js';
import type { PlainDate } from './plain-date.js';

const unit = id('the unit, by its own id');
const until = date('the first day after it ends');
const post = text('the post held');
const rank = text('the rank (ngạch)');
const leader = flag('holds a leading post');
const keyLeader = flag('is a key leader');
const fte = decimal('the share of full time, 1 when absent');

/** Every action: whose stream it goes to, the type of its event, whether it needs `effectiveDate`, and its fields. */
export const ACTIONS = {
  hire: {
    subject: 'person',
    event: 'hired',
    dated: 'required',
    required: { unit },
    optional: {
      category: code('category', 'the staff category'),
      post,
      rank,
      leader,
      keyLeader,
      fte,
      employment: code('employment', 'on the quota or on contract'),
      route: code('route', 'how the person came in'),
      distinction: flag('graduated with distinction'),
      replaces: code('separationKind', 'how the one left in whose place the person comes'),
      profile: attributes('attributes of the person'),
    },
  },
  rotate: {
    subject: 'person',
    event: 'rotated',
    dated: 'required',
    required: { kind: code('movementKind', 'the kind of movement') },
    optional: {
      unit,
      post,
      rank,
      leader,
      keyLeader,
      fte,
      until,
      nonLocal: flag('the person is not from the place'),
      concurrent: flag('a second post beside the first'),
      postId: id('the id of the concurrent post'),
    },
  },
  return: {
    subject: 'person',
    event: 'returned',
    dated: 'required',
    required: {},
    optional: { unit },
  },
  train: {
    subject: 'person',
    event: 'trained',
    dated: 'required',
    required: { course: text('the course, by name or code') },
    optional: {
      kind: code('trainingKind', 'the kind of training'),
      place: code('place', 'in the country or abroad'),
      country: text('the country, when abroad'),
      institution: text('where it was given'),
      field: text('the field of study'),
      startDate: date('the first day'),
      hours: decimal('hours taught'),
      outcome: code('outcome', 'how it ended; completed when absent'),
      award: group('the attribute that the training gives', {
        attribute: text('the attribute'),
        value: text('its new value'),
      }),
      cost: group('what it cost', {
        amount: decimal('the amount'),
        currency: text('the currency, ISO 4217', 3),
      }),
      funding: code('funding', 'who paid'),
      commitmentMonths: integer('months of service promised in return', 0, 600),
      programme: text('the programme it belongs to'),
    },
  },
  separate: {
    subject: 'person',
    event: 'separated',
    dated: 'required',
    required: { kind: code('separationKind', 'the kind of separation') },
    optional: {
      reason: code('reason', 'the reason for leaving'),
      voluntary: flag('overrides the class that the kind implies'),
      noticeDate: date('when notice was given'),
      legalBasis: text('the legal basis under which the person left'),
    },
  },
  profile: {
    subject: 'person',
    event: 'profiled',
    dated: 'required',
    required: { attributes: attributes('the attributes that change on that day') },
    optional: {},
  },
  suspend: {
    subject: 'person',
    event: 'suspended',
    dated: 'required',
    required: {},
    optional: { until },
  },
  discipline: {
    subject: 'person',
    event: 'disciplined',
    dated: 'required',
    required: {
      track: code('disciplineTrack', 'administrative or party'),
      form: code('disciplineForm', 'the form of the penalty'),
    },
    optional: {
      consequence: text('what follows from it'),
      cause: sealedText('sensitive', 'what it was for'),
    },
  },
  relieve: {
    subject: 'person',
    event: 'relieved',
    dated: 'required',
    required: { kind: code('relieveKind', 'how the post ends') },
    optional: { postId: id('the concurrent post that ends; the main post when absent') },
  },
  plan: {
    subject: 'person',
    event: 'planned',
    dated: 'required',
    required: { post, change: code('planChange', 'into or out of the plan') },
    optional: { until },
  },
  evaluate: {
    subject: 'person',
    event: 'evaluated',
    dated: 'optional',
    required: { year: integer('the year rated', 1900, 2999), rating: code('rating', 'the rating') },
    optional: {},
  },
  ...ORGANISATION_ACTIONS,
  ...CATALOGUE_ACTIONS,
  ...AMENDMENTS,
} as const;

type Specs = typeof ACTIONS;
export type ActionName = keyof Specs;
type NamesOf<S> = { [N in ActionName]: Specs[N]['subject'] extends S ? N : never }[ActionName];

/** The amendments: they change what is known of an earlier fact. */
export type AmendmentName = NamesOf<'either'>;
/** The facts about a person, and about the organisation. */
export type PersonActionName = NamesOf<'person'>;
export type OrganisationActionName = NamesOf<'organisation'>;
/** The facts about the reference data. */
export type CatalogueActionName = NamesOf<'catalogue'>;

/** What every fact carries: the first day of the new state and the order within that day. */
export interface Dated {
  readonly effectiveDate: PlainDate;
  /** Same-day order; default 0, then the order of recording. */
  readonly sequence: number;
}

type FactOf<N extends ActionName> = Dated & { readonly action: N } & Shape<
    Specs[N]['required'],
    Specs[N]['optional']
  >;

/** A fact about a person, normalised: dates plain, decimals in thousandths, sealed fields only where they are unsealed. */
export type PersonAction = { [N in PersonActionName]: FactOf<N> }[PersonActionName];
/** A fact about units, by the one that is its subject: `unit`, or `into` of a merge. All live in one stream. */
export type OrganisationAction = {
  [N in OrganisationActionName]: FactOf<N> &
    (N extends 'merge' ? object : { readonly unit: string });
}[OrganisationActionName];
/** A fact about an entry of the catalogue; all of them live in the one catalogue stream. */
export type CatalogueAction = {
  [N in CatalogueActionName]: FactOf<N> & { readonly entry: string };
}[CatalogueActionName];
export type FactAction = PersonAction | OrganisationAction | CatalogueAction;

export const isAmendment = (name: ActionName): name is AmendmentName =>
  ACTIONS[name].subject === 'either';

/** The fields that records of any action may carry. */
export const COMMON_FIELDS = {
  key: text('the idempotency key of the caller, unique per subject'),
  sequence: integer('same-day order', 0, 1_000_000),
  correlation: id('the id that joins records of one piece of work'),
  source: text('the system or file the record comes from; not sealed, so name no person in it'),
  note: sealedText('note', 'a remark'),
} as const;

/** A decision of an authority, given once; facts refer to it by id. */
export const DECISION_FIELDS = {
  required: { number: text('the number of the decision'), date: date('the day it was signed') },
  optional: {
    body: text('the authority that decided'),
    signer: sealedText('identity', 'who signed', 200),
    legalBasis: text('the legal basis'),
    documentSha256: text('SHA-256 of the document, 64 hex digits', 64),
  },
} as const;
export type DecisionGiven = Shape<typeof DECISION_FIELDS.required, typeof DECISION_FIELDS.optional>;

const EVENT_TO_ACTION = new Map(
  (Object.keys(ACTIONS) as ActionName[]).map((name) => [ACTIONS[name].event as string, name]),
);

/** The action that an event type records; undefined for events of other kinds. */
export const actionOfEvent = (type: string): ActionName | undefined => EVENT_TO_ACTION.get(type);
