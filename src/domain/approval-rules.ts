/** Which actions an organisation asks a second pair of eyes for: a list that is recorded like everything else. */
import type { ActionName } from './actions.js';
import type { RecordedEvent } from './events.js';
import type { Field } from './fields.js';
import { texts } from './fields.js';

export const RULES_STREAM = 'rules-main';
export const APPROVAL_REQUIRED = 'approval-required';

/** Data of `approval-required`: each replaces the one before. */
export interface ApprovalRequiredData {
  readonly actions: readonly ActionName[];
}

/** The event, for the documents. */
export const RULE_EVENTS: Readonly<
  Record<string, { readonly says: string; readonly fields: Readonly<Record<string, Field>> }>
> = {
  [APPROVAL_REQUIRED]: {
    says: 'From now on these actions, and amendments of their facts, need to be approved; no others do.',
    fields: { actions: texts('the actions, in order of their names; none: nothing needs it') },
  },
};

/** What holds after the events of the stream. */
export interface ApprovalRule extends ApprovalRequiredData {
  /** Who said so and when; null where nobody ever has. */
  readonly by: string | null;
  readonly since: string | null;
}

export const NO_RULE: ApprovalRule = { actions: [], by: null, since: null };

export const ruleAfter = (
  rule: ApprovalRule,
  { type, data, actor, recordedAt }: RecordedEvent,
): ApprovalRule =>
  type === APPROVAL_REQUIRED
    ? { actions: (data as unknown as ApprovalRequiredData).actions, by: actor, since: recordedAt }
    : rule;

/**
 * Whether recording asks for approval.
 * @param touched the action of the record, and those of the facts that it amends: else an amendment would go round it
 */
export const asksForApproval = (
  { actions }: ApprovalRule,
  touched: readonly ActionName[],
): boolean => touched.some((name) => actions.includes(name));
