/** An action record as it enters the ledger, and the answers it can get. */
import type { SealedClass } from '../domain/attributes.js';
import type { ActionName, DecisionGiven, FactAction } from '../domain/actions.js';
import type { Refusal } from '../domain/refusals.js';
import type { WarningCode } from '../domain/warnings.js';

/**
 * A record whose shape has been checked field by field: plain JSON values, decimals still as written.
 * Made only by `parseRecord`.
 */
export interface ActionRecord {
  readonly action: ActionName;
  /** The stream it goes to. */
  readonly stream: string;
  /** The person, or the unit. */
  readonly subject: string;
  readonly key: string | undefined;
  /** An id, or the decision itself, given here for the first time. */
  readonly decision: string | DecisionGiven | undefined;
  readonly correlation: string | undefined;
  readonly source: string | undefined;
  readonly note: string | undefined;
  readonly content: Content;
}

/** The fact stated, or the amendment asked for, private fields included. */
export type Content =
  | { readonly action: 'record'; readonly fact: FactAction }
  | {
      readonly action: 'correct';
      readonly target: string;
      readonly with: FactAction;
      readonly why: string | undefined;
    }
  | {
      readonly action: 'void';
      readonly target: string;
      readonly kind: string;
      readonly also: readonly string[];
      readonly why: string | undefined;
    }
  | { readonly action: 'reinstate'; readonly target: string; readonly why: string | undefined };

/** One wrong place in a record: a JSON pointer and what is wrong there. */
export interface Violation {
  readonly pointer: string;
  readonly detail: string;
}

/** The record is not of the declared shape. */
export class MalformedRecord extends Error {
  override readonly name = 'MalformedRecord';
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
  }
}

/** What to do with a record that the rules find impossible. */
export type OnImpossible = 'refuse' | 'record';

export interface Recorded {
  readonly outcome: 'recorded' | 'repeated';
  readonly event: string;
  readonly stream: string;
  readonly revision: number;
  readonly index: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly warnings: readonly WarningCode[];
  /** Codes of the impossibilities it was recorded with. */
  readonly anomalies: readonly string[];
}

/** Not recorded by a dry run, but it would be. */
export interface WouldRecord {
  readonly outcome: 'would-record';
  readonly warnings: readonly WarningCode[];
  readonly anomalies: readonly string[];
}

/** Why a record was not taken; every one leaves no trace. */
export type Rejected =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** About somebody or something outside the scope of the actor, or unknown: the two are not told apart. */
  | { readonly outcome: 'out-of-scope' }
  /** The organisation asks for approval by somebody else: it is proposed, not recorded. */
  | { readonly outcome: 'needs-approval'; readonly action: ActionName }
  | { readonly outcome: 'malformed'; readonly violations: readonly Violation[] }
  /** The key was used for other content. */
  | { readonly outcome: 'key-reused'; readonly event: string }
  /** A derived key met a fact that has been voided since: it is not brought back silently. */
  | { readonly outcome: 'voided-fact'; readonly event: string }
  /** `If-Match` was not the revision of the stream. */
  | { readonly outcome: 'stale'; readonly actual: number | null }
  /** A decision of that number, date and body was given with other particulars. */
  | { readonly outcome: 'decision-differs'; readonly decision: string }
  | { readonly outcome: 'unknown-decision'; readonly decision: string }
  /** It has private fields of classes that were erased of its subject: their keys are never created again. */
  | { readonly outcome: 'data-erased'; readonly classes: readonly SealedClass[] };

export type Answer = Recorded | WouldRecord | Rejected;

export interface RecordOptions {
  readonly onImpossible: OnImpossible;
  readonly dryRun: boolean;
  /** Keys are derived from the record's content and its occurrence (imports). */
  readonly derivedKeys: boolean;
  /** The event that the records follow from, such as an approval. */
  readonly causedBy?: string;
}

/** How a single record is taken. */
export const ONE_BY_ONE: RecordOptions = {
  onImpossible: 'refuse',
  dryRun: false,
  derivedKeys: false,
};
export const DRY_RUN: RecordOptions = { ...ONE_BY_ONE, dryRun: true };

/** A line of a batch: a record, or what was wrong with its shape. */
export type Line = ActionRecord | MalformedRecord;
