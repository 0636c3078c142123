/** Whether a record lies within the units that somebody records for; what is unknown lies outside them, as what is elsewhere. */
import type { PersonAction } from '../domain/actions.js';
import { CATALOGUE_STREAM, ORGANISATION_STREAM } from '../domain/events.js';
import type { Fact } from '../domain/knowledge.js';
import { timelineOf } from '../domain/knowledge.js';
import type { OrganisationTimeline } from '../domain/organisation-fold.js';
import type { PersonTimeline } from '../domain/person-fold.js';
import { foldPerson, stateOn } from '../domain/person-fold.js';
import type { PlainDate } from '../domain/plain-date.js';
import { addDays } from '../domain/plain-date.js';
import type { Refusal } from '../domain/refusals.js';
import { eventId } from './event-ids.js';
import { isPersonWithin, isUnitWithin } from './reach.js';
import type { ActionRecord } from './records.js';
import type { StreamView } from './stream-view.js';

export class RecordingScope {
  private readonly timeline: PersonTimeline;

  constructor(
    private readonly scope: readonly string[],
    private readonly view: StreamView,
    private readonly organisation: OrganisationTimeline,
  ) {
    this.timeline = foldPerson(timelineOf<PersonAction>(view.known));
  }

  /** Units are recorded by those whose scope is the whole organisation. */
  allows(record: ActionRecord): boolean {
    if (record.stream === ORGANISATION_STREAM || record.stream === CATALOGUE_STREAM) return false;
    const { content } = record;
    switch (content.action) {
      case 'record':
        return this.allowsFact(content.fact as PersonAction);
      case 'correct':
        return this.allowsAmending([content.target], content.with as PersonAction);
      case 'void':
        return this.allowsAmending([content.target, ...content.also]);
      case 'reinstate':
        return this.allowsAmending([content.target]);
    }
  }

  /** A refusal without the facts that lie elsewhere. */
  withoutOthers(refusal: Refusal): Refusal {
    return { ...refusal, breaks: refusal.breaks.filter(({ date }) => this.stands(date)) };
  }

  private allowsFact(fact: PersonAction): boolean {
    const { effectiveDate: date } = fact;
    if (fact.action !== 'hire') return this.stands(date);
    return this.isOwn(fact.unit, date) && this.isFree(date);
  }

  /** A hire of somebody who is employed elsewhere, then or later, would tell so by its refusal. */
  private isFree(date: PlainDate): boolean {
    const later = this.timeline.steps.filter((step) => step.date > date && step.state.employed);
    const employed = stateOn(this.timeline, date).employed;
    return (
      (!employed || this.isWithinOn(date)) && later.every((step) => this.isWithinOn(step.date))
    );
  }

  private allowsAmending(targets: readonly string[], replacement?: PersonAction): boolean {
    const facts = targets.map((target) => this.factNamed(target));
    const known = facts.filter((fact) => fact !== undefined);
    const own = known.every(({ action }) => this.isOwnFact(action as PersonAction));
    const found = known.length > 0 || this.timeline.steps.some(({ date }) => this.isWithinOn(date));
    return own && found && (replacement === undefined || this.isOwnFact(replacement));
  }

  /** A voided hire leaves nobody standing: it is told by its unit. */
  private isOwnFact(fact: PersonAction): boolean {
    const { effectiveDate: date } = fact;
    return fact.action === 'hire' ? this.isOwn(fact.unit, date) : this.stands(date);
  }

  private factNamed(target: string): Fact | undefined {
    const ids = [target, eventId(this.view.stream, target)];
    const chains = [...this.view.known.values()];
    return chains.find(({ versions }) => ids.some((id) => versions.includes(id)))?.fact;
  }

  /** Within the scope on that day, or on the day before: whoever lets go of somebody records it. */
  private stands(date: PlainDate): boolean {
    return this.isWithinOn(date) || this.isWithinOn(addDays(date, -1));
  }

  private isWithinOn(date: PlainDate): boolean {
    return isPersonWithin(this.timeline, this.scope, this.organisation, date);
  }

  private isOwn(unit: string, date: PlainDate): boolean {
    return isUnitWithin(unit, this.scope, this.organisation, date);
  }
}
