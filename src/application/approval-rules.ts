/** Which records need approval, as the organisation has said in the log; and saying so. */
import type { ActionName } from '../domain/actions.js';
import type { ApprovalRule } from '../domain/approval-rules.js';
import {
  APPROVAL_REQUIRED,
  NO_RULE,
  RULES_STREAM,
  asksForApproval,
  ruleAfter,
} from '../domain/approval-rules.js';
import { canonical } from '../domain/canonical.js';
import { bareEvent } from './bare-event.js';
import type { Actor } from './clock.js';
import { decidingAnew } from './deciding-anew.js';
import { eventId } from './event-ids.js';
import type { EventStore } from './event-store.js';
import type { ActionRecord } from './records.js';
import type { Sealer } from './sealing.js';
import type { StreamView } from './stream-view.js';
import { readIfThere } from './stream-view.js';

export class ApprovalRules {
  private rule = NO_RULE;
  private next = 0;

  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
  ) {}

  /** What holds now. @throws StoreUnavailable */
  async current(): Promise<ApprovalRule> {
    for (const event of await readIfThere(this.store, RULES_STREAM, this.next)) {
      // Two callers may have asked at once: each event is taken once.
      if (event.revision !== this.next) continue;
      this.rule = ruleAfter(this.rule, event);
      this.next += 1;
    }
    return this.rule;
  }

  /** From now on these actions need approval, and no others; the same again records nothing. */
  async require(actions: readonly ActionName[], actor: Actor): Promise<ApprovalRule> {
    const named = [...new Set(actions)].sort();
    return decidingAnew(async () => {
      const { actions: before } = await this.current();
      if (before.join() !== named.join()) await this.append(named, actor);
      return this.current();
    });
  }

  /** Whether a record needs approval, given the stream of its subject. */
  async askFor(record: ActionRecord, view: StreamView): Promise<boolean> {
    const rule = await this.current();
    return rule.actions.length > 0 && asksForApproval(rule, actionsTouched(record, view));
  }

  private async append(actions: readonly ActionName[], { account }: Actor): Promise<void> {
    const data = { actions };
    const event = bareEvent({
      id: eventId(RULES_STREAM, `${APPROVAL_REQUIRED}:${String(this.next)}:${account}`),
      type: APPROVAL_REQUIRED,
      actor: account,
      fingerprint: this.sealer.fingerprint(canonical(data)),
      data,
    });
    const expected = this.next === 0 ? 'no-stream' : this.next - 1;
    await this.store.append(RULES_STREAM, expected, [event]);
  }
}

const actionsTouched = (
  { action, content, stream }: ActionRecord,
  view: StreamView,
): readonly ActionName[] => {
  if (content.action === 'record') return [action];
  const targets = [content.target, ...(content.action === 'void' ? content.also : [])];
  const ids = new Set(targets.flatMap((target) => [target, eventId(stream, target)]));
  const touched = [...view.known.values()].filter(({ versions }) =>
    versions.some((version) => ids.has(version)),
  );
  return [action, ...touched.map(({ fact }) => fact.action.action)];
};
