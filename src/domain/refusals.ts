/** Refusals: why a record cannot be taken, with the facts it would break, in words a clerk can act on. */
import type { AnomalyCode } from './anomalies.js';
import type { Fact } from './knowledge.js';
import type { PlainDate } from './plain-date.js';

export type RefusalCode =
  | AnomalyCode
  | 'unknown-target'
  | 'superseded'
  | 'ambiguous-target'
  | 'voided-fact'
  | 'not-voided'
  | 'other-subject'
  | 'other-action'
  | 'has-followers'
  | 'breaks-facts';

/** One fact that stands against the record, or that the record would make impossible. */
export interface Break {
  readonly event: string;
  readonly date: PlainDate;
  /** In English; another language is made from the code. */
  readonly why: string;
  /** What the fact would become; absent where it is the record that cannot be. */
  readonly code?: AnomalyCode;
}

export interface Refusal {
  readonly code: RefusalCode;
  /** One English sentence; another language is made from the code and the parameters. */
  readonly detail: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly breaks: readonly Break[];
}

type Parameters = Readonly<Record<string, string>>;
interface Wording {
  /** What the code means, for the error page. */
  readonly means: string;
  /** What the caller can do about it. */
  readonly remedy: string;
  readonly says: (parameters: Parameters) => string;
}

/** Every refusal of the rules: its meaning, its remedy and its sentence. */
export const REFUSALS: Readonly<Record<RefusalCode, Wording>> = {
  'already-employed': {
    means: 'A hire of somebody who is employed on that day: two employments would overlap.',
    remedy: 'Record the separation first, or correct the date of the earlier hire.',
    says: (p) => `${p.subject ?? ''} is already employed on ${p.date ?? ''}.`,
  },
  'not-yet-employed': {
    means: 'The record is dated before the first hire of the person, or the person is unknown.',
    remedy: 'Record the hire first, or correct the date.',
    says: (p) => `${p.subject ?? ''} has not been hired by ${p.date ?? ''}.`,
  },
  'not-employed': {
    means: 'The record is dated after the separation of the person.',
    remedy: 'Correct the date, record a new hire, or void the separation if it was wrong.',
    says: (p) => `${p.subject ?? ''} is not employed on ${p.date ?? ''}.`,
  },
  'ends-before-start': {
    means: 'The end of the record is not after its start.',
    remedy: 'Correct one of the two dates; `until` is the first day after the end.',
    says: (p) => `The record of ${p.date ?? ''} ends before it starts.`,
  },
  'nothing-to-return-from': {
    means: 'A return of somebody who is neither seconded nor on rotation on that day.',
    remedy: 'Correct the date, or record a rotation of kind transfer.',
    says: (p) => `${p.subject ?? ''} is neither seconded nor on rotation on ${p.date ?? ''}.`,
  },
  'no-post': {
    means: 'The end of a post that the person does not hold on that day.',
    remedy: 'Record the appointment first, or correct the date or the postId.',
    says: (p) => `${p.subject ?? ''} holds no such post on ${p.date ?? ''}.`,
  },
  'unit-exists': {
    means: 'A unit of that id exists on that day.',
    remedy: 'Choose another id, or rename the unit that is there.',
    says: (p) => `The unit ${p.unit ?? ''} exists already on ${p.date ?? ''}.`,
  },
  'unit-unknown': {
    means: 'The unit was not established by that day.',
    remedy: 'Establish the unit first, or correct its id or the date.',
    says: (p) => `The unit ${p.unit ?? ''} does not exist on ${p.date ?? ''}.`,
  },
  'unit-ended': {
    means: 'The unit was dissolved, merged into another or split before or on that day.',
    remedy: 'Choose the unit that took its place, or correct the date.',
    says: (p) => `The unit ${p.unit ?? ''} has ended by ${p.date ?? ''}.`,
  },
  'parent-unknown': {
    means: 'The unit above does not exist on that day.',
    remedy: 'Establish the unit above first, or correct its id or the date.',
    says: (p) => `The unit above ${p.unit ?? ''} does not exist on ${p.date ?? ''}.`,
  },
  'unit-cycle': {
    means: 'The unit would lie below itself.',
    remedy: 'Choose a unit above that does not lie below this one.',
    says: (p) => `The unit ${p.unit ?? ''} would lie below itself on ${p.date ?? ''}.`,
  },
  'entry-fixed': {
    means: 'An entry of the catalogue that only a release of the program changes.',
    remedy:
      'Declare an attribute, code or policy of your own; the page of the catalogue says why each is fixed.',
    says: (p) =>
      `The entry ${p.entry ?? ''} cannot be changed: ${p.reason ?? 'a release sets it'}.`,
  },
  'entry-unknown': {
    means: 'A withdrawal of an entry that does not hold on that day.',
    remedy: 'Look the entry up in the catalogue; correct its name or the date.',
    says: (p) => `The entry ${p.entry ?? ''} does not hold on ${p.date ?? ''}.`,
  },
  'entry-unchanged': {
    means: 'The catalogue says the same of that entry already.',
    remedy: 'Nothing needs to be done.',
    says: (p) => `The entry ${p.entry ?? ''} is declared like that already on ${p.date ?? ''}.`,
  },
  'entry-overlaps': {
    means: 'The entry was declared until a later day than the first day of this declaration.',
    remedy: 'Withdraw the earlier declaration from that day on first, or correct one of the dates.',
    says: (p) => `The entry ${p.entry ?? ''} is declared beyond ${p.date ?? ''} already.`,
  },
  'unknown-target': {
    means: 'The fact to amend is not in the ledger of that subject.',
    remedy: 'Look the event id up in the timeline of the person or unit.',
    says: (p) => `There is no fact ${p.target ?? ''} of ${p.subject ?? ''}.`,
  },
  superseded: {
    means: 'The fact to amend has been amended since: the target is not its newest version.',
    remedy: 'Read the newest version, and amend that one if it is still wrong.',
    says: (p) => `${p.target ?? ''} has been superseded by ${p.newest ?? ''}.`,
  },
  'ambiguous-target': {
    means: 'The target amended several facts at once, and does not say which of them is meant.',
    remedy: 'Name the fact by its first event, listed here with its date, or by its key.',
    says: (p) => `${p.target ?? ''} amended several facts; name the one that is meant.`,
  },
  'voided-fact': {
    means: 'The fact has been voided.',
    remedy: 'Reinstate it first, or record a new fact.',
    says: (p) => `The fact ${p.target ?? ''} has been voided.`,
  },
  'not-voided': {
    means: 'Only a voided fact is reinstated.',
    remedy: 'Nothing needs to be done: the fact is in force.',
    says: (p) => `The fact ${p.target ?? ''} is not voided.`,
  },
  'other-subject': {
    means: 'A correction keeps the subject of the fact.',
    remedy: 'Void the fact and record it for the right person or unit.',
    says: (p) => `The fact ${p.target ?? ''} belongs to ${p.subject ?? ''}.`,
  },
  'other-action': {
    means: 'A correction keeps the action of the fact: its type never changes.',
    remedy: 'Void the fact and record another.',
    says: (p) => `The fact ${p.target ?? ''} is a ${p.action ?? ''}.`,
  },
  'has-followers': {
    means: 'Later facts rest on the fact to be voided.',
    remedy: 'List the followers in `also` to void them with it, or amend them first.',
    says: (p) => `Other facts rest on ${p.target ?? ''}.`,
  },
  'breaks-facts': {
    means: 'With this record, facts that are in the ledger could not be true any more.',
    remedy: 'Correct the date of the record, or amend the facts that are named first.',
    says: (p) => `The record of ${p.date ?? ''} makes other facts impossible.`,
  },
};

export const refusal = (
  code: RefusalCode,
  parameters: Parameters,
  breaks: readonly Break[] = [],
): Refusal => ({ code, detail: REFUSALS[code].says(parameters), parameters, breaks });

/** Names a fact in a refusal; `event` stands for it where another of its versions is meant. */
export const breakOf = (fact: Fact, why: string, event = fact.event): Break => ({
  event,
  date: fact.action.effectiveDate,
  why,
});
