/** A stream in memory: decides records as the ledger does, and keeps the accepted ones as events. */
import type { ActionName } from '../../src/domain/actions.js';
import { ACTIONS } from '../../src/domain/actions.js';
import type { Command, Decision, Rules } from '../../src/domain/decide.js';
import { decide } from '../../src/domain/decide.js';
import type { Chain, Fact, KnownEvent } from '../../src/domain/knowledge.js';
import { knownFrom, timelineOf } from '../../src/domain/knowledge.js';

export class RecordedStream {
  readonly events: KnownEvent[] = [];

  /** Events are called by the prefix and their number from 1, which is their ledger index as well. */
  constructor(
    private readonly rules: () => Rules,
    private readonly prefix = 'e',
  ) {}

  known(): Map<string, Chain> {
    return knownFrom(this.events);
  }

  facts(): readonly Fact[] {
    return timelineOf(this.known());
  }

  decide(command: Command, recordAnomalies = false): Decision {
    return decide(command, this.known(), this.rules(), recordAnomalies);
  }

  /** Decides, and appends what is accepted. */
  record(command: Command, recordAnomalies = false): Decision {
    const decision = this.decide(command, recordAnomalies);
    if (decision.accepted) this.append(command, decision);
    return decision;
  }

  append(command: Command, { draft }: Extract<Decision, { accepted: true }>): void {
    const action: ActionName = command.action === 'record' ? command.fact.action : command.action;
    const index = this.events.length + 1;
    this.events.push({
      id: `${this.prefix}${index}`,
      type: ACTIONS[action].event,
      index,
      effectiveDate: draft.effectiveDate,
      sequence: draft.sequence,
      decision: null,
      data: draft.data,
    });
  }
}
