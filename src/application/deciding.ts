/** Decides one record against the views of its streams: the pure step between reading and appending. */
import type { CatalogueAction, DecisionGiven, OrganisationAction } from '../domain/actions.js';
import { ACTIONS } from '../domain/actions.js';
import { codeProblem } from '../domain/attribute-values.js';
import { canonical } from '../domain/canonical.js';
import type { Catalogue } from '../domain/catalogue.js';
import { SHIPPED_CATALOGUE, catalogueOf } from '../domain/catalogue.js';
import { problemsWith } from '../domain/catalogue-check.js';
import type { Command, Decision, Draft, Rules } from '../domain/decide.js';
import { decide } from '../domain/decide.js';
import type { CanonicalObject } from '../domain/events.js';
import { CATALOGUE_STREAM, ORGANISATION_STREAM } from '../domain/events.js';
import type { Fact } from '../domain/knowledge.js';
import { targetNaming, timelineOf } from '../domain/knowledge.js';
import type { OrganisationTimeline } from '../domain/organisation-fold.js';
import { foldOrganisation } from '../domain/organisation-fold.js';
import type { PersonFact } from '../domain/person-fold.js';
import { foldPerson, stateOn } from '../domain/person-fold.js';
import { NOT_YET } from '../domain/person-state.js';
import { catalogueRules, organisationRules, personRules } from '../domain/rules.js';
import type { WarningCode } from '../domain/warnings.js';
import { warningsOf } from '../domain/warnings.js';
import { eventId } from './event-ids.js';
import type { ActionRecord, Violation } from './records.js';
import type { StreamView } from './stream-view.js';

/** Folds the organisation once per version of its view. */
export class OrganisationFold {
  private view: StreamView | undefined;
  private version = 0;
  private timeline: OrganisationTimeline = foldOrganisation([]);

  of(view: StreamView): OrganisationTimeline {
    if (view !== this.view || view.version !== this.version) {
      this.timeline = foldOrganisation(timelineOf<OrganisationAction>(view.known));
      this.view = view;
      this.version = view.version;
    }
    return this.timeline;
  }
}

/** Folds the reference data once per version of its view. */
export class CatalogueFold {
  private version = 0;
  private view: StreamView | undefined;
  private catalogue: Catalogue = SHIPPED_CATALOGUE;

  of(view: StreamView): Catalogue {
    if (view !== this.view || view.version !== this.version) {
      this.catalogue = catalogueOf(timelineOf<CatalogueAction>(view.known));
      this.view = view;
      this.version = view.version;
    }
    return this.catalogue;
  }
}

/** What the record says against the catalogue as read, by JSON pointer into the record. */
export const catalogueViolations = (
  { content }: ActionRecord,
  catalogue: Catalogue,
): readonly Violation[] => {
  switch (content.action) {
    case 'record':
      return problemsWith(content.fact, catalogue);
    case 'correct':
      return problemsWith(content.with, catalogue).map(({ pointer, detail }) => ({
        pointer: `/with${pointer}`,
        detail,
      }));
    case 'void': {
      const detail = codeProblem('voidKind', content.kind, catalogue);
      return detail === undefined ? [] : [{ pointer: '/kind', detail }];
    }
    case 'reinstate':
      return [];
  }
};

/** The decision of the rules on a record, `recordAnomalies` meaning that impossibilities are taken with it. */
export const decideRecord = (
  record: ActionRecord,
  view: StreamView,
  organisation: OrganisationTimeline,
  recordAnomalies: boolean,
): Decision => {
  const rules = rulesOf(record, organisation);
  // The catalogue is no history to be loaded as it was found: what cannot be of it is always refused.
  const asFound = recordAnomalies && record.stream !== CATALOGUE_STREAM;
  return decide(commandOf(record, view), view.known, rules, asFound);
};

const rulesOf = ({ stream, subject }: ActionRecord, organisation: OrganisationTimeline): Rules => {
  if (stream === ORGANISATION_STREAM) return organisationRules;
  return stream === CATALOGUE_STREAM ? catalogueRules : personRules(subject, organisation);
};

/** A target is an event id, or the key of the root fact, which means the newest version. */
const commandOf = ({ content, stream }: ActionRecord, view: StreamView): Command => {
  const resolve = (target: string): string => {
    const chain = view.known.get(eventId(stream, target));
    return chain === undefined ? target : targetNaming(chain, view.known);
  };
  switch (content.action) {
    case 'record':
      return content;
    case 'void':
      return {
        ...content,
        target: resolve(content.target),
        also: content.also.map(resolve),
      };
    case 'correct':
    case 'reinstate':
      return { ...content, target: resolve(content.target) };
  }
};

/** The warnings of what a record states, given the facts as they would be with it. */
export const warningsFor = (
  record: ActionRecord,
  draft: Draft,
  catalogue: Catalogue,
): readonly WarningCode[] => {
  const { content } = record;
  const action =
    content.action === 'record'
      ? content.fact
      : content.action === 'correct'
        ? content.with
        : undefined;
  if (action === undefined || ACTIONS[action.action].subject !== 'person') return [];
  const at = draft.facts.findIndex((fact: Fact) => fact.action === action);
  const earlier = draft.facts.slice(0, at) as readonly PersonFact[];
  // Only a movement or a profile is judged against the state before it.
  const needsState = action.action === 'rotate' || action.action === 'profile';
  const before = needsState ? stateOn(foldPerson(earlier), action.effectiveDate) : NOT_YET;
  return warningsOf(action, before, catalogue);
};

/** What tells a repeat from a re-used key: the canonical text of everything the record states. */
export const statementOf = (record: ActionRecord): string =>
  canonical({
    action: record.action,
    subject: record.subject,
    decision: (record.decision ?? null) as string | null,
    note: record.note ?? null,
    content: withoutUndefined(record.content),
  });

/** What a decision states, for the same purpose. */
export const statementOfDecision = (decision: DecisionGiven): string =>
  canonical(withoutUndefined(decision));

const withoutUndefined = (value: object): CanonicalObject =>
  JSON.parse(JSON.stringify(value)) as CanonicalObject;
