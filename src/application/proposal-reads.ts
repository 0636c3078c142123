/** Reads proposals: one with the facts as proposed and what they would change now, and the list of them. */
import { PROPOSALS_SQL } from '../../projections/lists/queries.js';
import type { SealedClass } from '../domain/attributes.js';
import { SEALED_CLASSES } from '../domain/attributes.js';
import type { CanonicalObject, RecordedEvent } from '../domain/events.js';
import { subjectOf } from '../domain/events.js';
import { classesErasedIn } from '../domain/privacy-events.js';
import type { Proposal, ProposalState } from '../domain/proposals.js';
import {
  EVENT_OF_STATE,
  PROPOSAL_MADE,
  foldProposal,
  proposalStream,
} from '../domain/proposals.js';
import type { Actor } from './clock.js';
import type { EventStore } from './event-store.js';
import { StreamNotFound } from './event-store.js';
import type { OpenedEvent } from './facts.js';
import { openEvents, withoutErased } from './facts.js';
import type { Effect } from './proposal-effect.js';
import { effectOf } from './proposal-effect.js';
import type { ProposedData } from './proposed-facts.js';
import { recordFrom } from './proposed-facts.js';
import type { Recorder } from './recorder.js';
import type { ActionRecord, Answer } from './records.js';
import type { Tables } from './reporting.js';
import type { Sealer } from './sealing.js';
import { readIfThere } from './stream-view.js';

export interface ProposalParts {
  readonly store: EventStore;
  readonly sealer: Sealer;
  readonly recorder: Recorder;
  readonly tables: Tables;
}

/** A proposal as it stands, private fields opened as far as they are there. */
export interface ReadProposal {
  readonly id: string;
  readonly proposal: Proposal;
  /** Of its own stream, as the reader sees them. */
  readonly events: readonly OpenedEvent[];
  /** Its facts, as the reader sees them. */
  readonly facts: readonly OpenedEvent[];
  /** What of its facts was erased since, in their order. */
  readonly erased: readonly (readonly SealedClass[])[];
  /** What is recorded when it is approved, and what would become of each now. */
  readonly records: readonly ActionRecord[];
  readonly answers: readonly Answer[];
  readonly effect: Effect;
}

export interface ProposalList {
  readonly proposals: readonly ReadProposal[];
  /** The index after which the next page begins; null at the end. */
  readonly next: number | null;
}

/** How long a list waits for the tables to reflect the log. */
const PROJECTION_WAIT_MS = 10_000;
/** Proposals looked at for one page: whoever reaches little of many asks for the next page. */
const LOOKED_AT_MAX = 500;

/** The rule on what needs approval does not hold for what is proposed; what an account may touch at all does. */
export const withoutRules = (actor: Actor): Actor => ({ ...actor, underRules: false });

export class ProposalReads {
  constructor(private readonly parts: ProposalParts) {}

  /**
   * One proposal, decided anew on the timelines of now.
   * @param sees the classes of private fields that the reader is shown
   * @throws StreamNotFound for one that is unknown, or of which a fact lies outside the reader's scope
   */
  async read(
    id: string,
    reader: Actor,
    sees: readonly SealedClass[] = SEALED_CLASSES,
  ): Promise<ReadProposal> {
    const { store, sealer, recorder } = this.parts;
    const stream = proposalStream(id);
    const own = await readIfThere(store, stream);
    const proposal = foldProposal(own);
    if (proposal === undefined) throw new StreamNotFound(stream);
    const places = await this.factsOf(proposal);
    // The remarks on a proposal are about the people in it: with one of them they are forgotten.
    const forgotten = places.some(({ erased }) => erased.has('note')) ? (['note'] as const) : [];
    const remarks = withoutErased(own, new Set(forgotten));
    const proposed = places.map(({ event }) => event);
    const opened = await openEvents(sealer, [...remarks, ...proposed]);
    const decision = decisionOf(opened.find(({ type }) => type === PROPOSAL_MADE)?.data);
    const whole = opened.slice(own.length);
    const records = whole.map(({ data, stream: of, source }, at) =>
      recordFrom(
        data as unknown as ProposedData,
        { stream: of, source: source ?? undefined, decision },
        `proposal:${id}:${String(at)}`,
      ),
    );
    const previews = await recorder.preview(records, withoutRules(reader));
    if (previews.some(({ answer }) => answer.outcome === 'out-of-scope')) {
      throw new StreamNotFound(stream);
    }
    const erased = whole.map((event) => event.erased);
    const shown = await openEvents(sealer, [...remarks, ...proposed], sees);
    return {
      ...{ id, proposal, records, erased },
      answers: previews.map(({ answer }, at) => erasedOr(answer, erased[at])),
      effect: effectOf(sealer, records, previews),
      events: shown.slice(0, own.length),
      facts: shown.slice(own.length),
    };
  }

  /** Proposals within reach in the order they were made. @throws NotProjectedInTime */
  async list(
    state: ProposalState | undefined,
    after: number,
    limit: number,
    actor: Actor,
  ): Promise<ProposalList> {
    const { index: head } = await this.parts.store.head();
    await this.parts.tables.waitFor(head, PROJECTION_WAIT_MS);
    const type = state === undefined ? null : EVENT_OF_STATE[state];
    const rows = await this.parts.tables.query(PROPOSALS_SQL, {
      ...{ after, type },
      limit: LOOKED_AT_MAX + 1,
    });
    const proposals: ReadProposal[] = [];
    for (const [at, { stream, made }] of rows.slice(0, LOOKED_AT_MAX).entries()) {
      const found = await this.readIfWithin(subjectOf(String(stream)).id, actor);
      if (found !== undefined) proposals.push(found);
      const isLast = at + 1 >= rows.length;
      if (proposals.length >= limit) return { proposals, next: isLast ? null : Number(made) };
    }
    const next = rows.length > LOOKED_AT_MAX ? Number(rows[LOOKED_AT_MAX - 1]?.made) : null;
    return { proposals, next };
  }

  private async readIfWithin(id: string, actor: Actor): Promise<ReadProposal | undefined> {
    try {
      return await this.read(id, actor, []);
    } catch (error) {
      if (error instanceof StreamNotFound) return undefined;
      throw error;
    }
  }

  private async factsOf({ facts }: Proposal): Promise<readonly Proposed[]> {
    const streams = new Map<string, readonly RecordedEvent[]>();
    const found: Proposed[] = [];
    for (const { stream, event: id } of facts) {
      const events = streams.get(stream) ?? (await this.parts.store.readStream(stream));
      streams.set(stream, events);
      const erased = classesErasedIn(events);
      const [event] = withoutErased(
        events.filter((each) => each.id === id),
        erased,
      );
      if (event === undefined) throw new Error(`the proposed fact ${id} is not in ${stream}`);
      found.push({ event, erased });
    }
    return found;
  }
}

interface Proposed {
  readonly event: RecordedEvent;
  readonly erased: ReadonlySet<SealedClass>;
}

const decisionOf = (made: CanonicalObject | undefined): ActionRecord['decision'] => {
  const decision = made?.decision ?? null;
  return decision === null ? undefined : (decision as unknown as ActionRecord['decision']);
};

/** What was erased since a fact was proposed cannot be recorded, whatever the rules say of the rest. */
const erasedOr = (answer: Answer, classes: readonly SealedClass[] = []): Answer =>
  classes.length === 0 ? answer : { outcome: 'data-erased', classes };
