/** Decides whether a record may enter the ledger: pure, over the whole timeline, for persons and the organisation alike. */
import type { FactAction } from './actions.js';
import type { Change } from './amendments.js';
import { contentOf, correction, entryOf, reinstatement, unitOf, voiding } from './amendments.js';
import type { Anomaly } from './anomalies.js';
import { FIXED_ENTRIES } from './catalogue-fixed.js';
import { newAnomalies } from './anomalies.js';
import type { CanonicalObject } from './events.js';
import type { Chain, Fact, Known } from './knowledge.js';
import { targetNaming, timelineOf } from './knowledge.js';
import type { PlainDate } from './plain-date.js';
import type { Break, Refusal } from './refusals.js';
import { REFUSALS, breakOf, refusal } from './refusals.js';

/** A record as it comes to be decided: normalised, its target keys resolved to event ids. */
export type Command =
  | { readonly action: 'record'; readonly fact: FactAction }
  | { readonly action: 'correct'; readonly target: string; readonly with: FactAction }
  | {
      readonly action: 'void';
      readonly target: string;
      readonly kind: string;
      readonly also: readonly string[];
    }
  | { readonly action: 'reinstate'; readonly target: string };

/** Whose timeline it is, and the rules that hold for it. */
export interface Rules {
  /** How refusals call the subject: the person's id, or the organisation. */
  readonly subject: string;
  /** What a fact of the stream is about, where that is not the subject itself: its unit, or its entry. */
  readonly fixed?: (action: FactAction) => string | undefined;
  /** The impossibilities of a timeline of live facts. */
  readonly anomaliesOf: (facts: readonly Fact[]) => readonly Anomaly[];
  /** An impossibility that only other streams show, such as a unit that does not exist that day. */
  readonly outside: (action: FactAction) => OutsideAnomaly | undefined;
}

export interface OutsideAnomaly {
  readonly code: 'unit-unknown' | 'unit-ended';
  readonly unit: string;
}

/** What is to be appended: the event's own part, without ids and clock. */
export interface Draft {
  readonly effectiveDate: PlainDate;
  readonly sequence: number;
  readonly data: CanonicalObject;
  /** Codes of the impossibilities it brings, where it was asked to be recorded all the same. */
  readonly anomalies: readonly string[];
  /** The live facts as they would be afterwards. */
  readonly facts: readonly Fact[];
}

export type Decision =
  | { readonly accepted: true; readonly draft: Draft }
  | { readonly accepted: false; readonly refusal: Refusal };

/** A fact that is not recorded yet: after every fact of its date and sequence. */
const CANDIDATE = 'candidate';
const candidate = (action: FactAction): Fact => ({
  root: CANDIDATE,
  rootIndex: Number.MAX_SAFE_INTEGER,
  event: CANDIDATE,
  decision: null,
  action,
});

/**
 * Decides one record against what is known.
 * @param recordAnomalies accept a new impossibility instead of refusing it (history loaded as it was found)
 */
export const decide = (
  command: Command,
  known: Known,
  rules: Rules,
  recordAnomalies = false,
): Decision => {
  const change = changeOf(command, known, rules);
  if ('code' in change) return { accepted: false, refusal: change };
  const facts = timelineOf(change.known);
  const anomalies = newAnomaliesOf(change, timelineOf(known), facts, rules);
  const outside = newOutside(change, known, rules);
  if (!recordAnomalies) {
    const refused = refuse(command, change, known, rules, anomalies, outside);
    if (refused !== undefined) return { accepted: false, refusal: refused };
  }
  const { effectiveDate, sequence } = change.fact.action;
  return {
    accepted: true,
    draft: {
      effectiveDate,
      sequence,
      data: change.data,
      anomalies: [...anomalies, ...outside].map(({ code }) => code),
      facts,
    },
  };
};

const changeOf = (command: Command, known: Known, rules: Rules): Change | Refusal => {
  const subject = { subject: rules.subject, fixed: rules.fixed };
  switch (command.action) {
    case 'record':
      return recording(command.fact, known);
    case 'correct':
      return correction(command.with, command.target, known, subject);
    case 'void':
      return voiding(command.kind, [command.target, ...command.also], known, subject);
    case 'reinstate':
      return reinstatement(command.target, known, subject);
  }
};

const recording = (action: FactAction, known: Known): Change => {
  const fact = candidate(action);
  const chain: Chain = { fact, versions: [CANDIDATE], voided: false };
  return {
    known: new Map(known).set(CANDIDATE, chain),
    data: contentOf(action),
    fact,
    stated: [fact],
  };
};

const newAnomaliesOf = (
  change: Change,
  before: readonly Fact[],
  after: readonly Fact[],
  rules: Rules,
): readonly Anomaly[] => {
  const anomalies = rules.anomaliesOf(after);
  if (anomalies.length === 0) return [];
  return newAnomalies(rules.anomaliesOf(before), anomalies, change.fact.root);
};

type Outside = OutsideAnomaly & { readonly fact: Fact };

/** What other streams speak against, unless the fact had it already: then it is no new impossibility. */
const newOutside = ({ stated }: Change, known: Known, rules: Rules): readonly Outside[] =>
  stated.flatMap((fact) => {
    const found = rules.outside(fact.action);
    if (found === undefined) return [];
    const chain = known.get(fact.root);
    const had = chain === undefined || chain.voided ? undefined : rules.outside(chain.fact.action);
    return had?.code === found.code && had.unit === found.unit ? [] : [{ ...found, fact }];
  });

const refuse = (
  command: Command,
  { fact }: Change,
  known: Known,
  rules: Rules,
  anomalies: readonly Anomaly[],
  [outside]: readonly Outside[],
): Refusal | undefined => {
  if (outside !== undefined) {
    return refusal(outside.code, { ...aboutOf(outside.fact, rules), unit: outside.unit });
  }
  if (anomalies.length === 0) return undefined;
  const named = (other: Fact, why: string): Break => {
    const chain = known.get(other.root);
    // A fact that is voided shares the name of its void with all that went with it.
    const name = chain?.voided === false ? targetNaming(chain, known) : other.root;
    return breakOf(other, why, name);
  };
  const own = anomalies.find((anomaly) => anomaly.fact.root === fact.root);
  const others = anomalies.filter((anomaly) => anomaly !== own);
  const broken = others.map(({ code, fact: other, unit }) => ({
    ...named(other, REFUSALS[code].says(aboutOf(other, rules, unit))),
    code,
  }));
  if (own !== undefined) {
    const { against } = own;
    const stands =
      against === undefined || others.some((other) => other.fact.root === against.root)
        ? []
        : [named(against, `the ${against.action.action} stands in the way`)];
    return refusal(own.code, aboutOf(fact, rules, own.unit), [...stands, ...broken]);
  }
  if (command.action === 'void') {
    return refusal('has-followers', { target: command.target }, broken);
  }
  return refusal('breaks-facts', aboutOf(fact, rules), broken);
};

/** What the sentences about a fact speak of. */
const aboutOf = (
  { action }: Fact,
  { subject }: Rules,
  unit = unitOf(action),
): Readonly<Record<string, string>> => {
  const entry = entryOf(action);
  const reason = entry && FIXED_ENTRIES.get(entry);
  return {
    subject,
    date: action.effectiveDate,
    ...(unit !== undefined && { unit }),
    ...(entry !== undefined && { entry }),
    ...(reason !== undefined && { reason }),
  };
};
