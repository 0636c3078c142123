/** The one door by which every fact enters the ledger: key, rules, sealing, append. */
import { randomUUID } from 'node:crypto';

import { ACTIONS } from '../domain/actions.js';
import { CATALOGUE_STREAM, ORGANISATION_STREAM, SCHEMA_VERSION } from '../domain/events.js';
import { timelineOf } from '../domain/knowledge.js';
import { separatePrivate } from '../domain/private-fields.js';
import { ApprovalRules } from './approval-rules.js';
import type { Actor } from './clock.js';
import { derivedKeys } from './derived-keys.js';
import {
  CatalogueFold,
  OrganisationFold,
  catalogueViolations,
  decideRecord,
  statementOf,
  warningsFor,
} from './deciding.js';
import { Decisions } from './decisions.js';
import { eventId } from './event-ids.js';
import type { Appended, EventStore } from './event-store.js';
import { RevisionConflict, UnknownOutcome } from './event-store.js';
import type { Accepted, Prepared, Preview } from './answers.js';
import {
  answerOf,
  isOutOfScope,
  erasedAnswer,
  erasedOf,
  noneIfErased,
  isRepeat,
  recorded,
  repeatOf,
  wouldRecord,
} from './answers.js';
import { KeyDestroyed } from './key-vault.js';
import type { NationalIds } from './national-ids.js';
import type { ActionRecord, Answer, Line, RecordOptions } from './records.js';
import { DRY_RUN, MalformedRecord, ONE_BY_ONE } from './records.js';
import { RecordingScope } from './recording-scope.js';
import type { Sealer } from './sealing.js';
import { SharedView } from './shared-view.js';
import type { StreamView } from './stream-view.js';
import { readView } from './stream-view.js';

type Keyed = ActionRecord & { readonly key: string };
type KeyedLine = Keyed | MalformedRecord;

/** How often a record is decided anew because somebody else wrote to its stream. */
const CONFLICT_RETRIES_MAX = 10;
/** Records decided and appended together; bounds what a batch holds in memory. */
const CHUNK_RECORDS_MAX = 500;

export class Recorder {
  private readonly organisationFold = new OrganisationFold();
  private readonly organisation: SharedView;
  private readonly catalogueFold = new CatalogueFold();
  private readonly catalogue: SharedView;
  private readonly decisions: Decisions;

  constructor(
    private readonly store: EventStore,
    private readonly sealer: Sealer,
    private readonly nationalIds?: NationalIds,
    private readonly rules = new ApprovalRules(store, sealer),
  ) {
    this.decisions = new Decisions(store, sealer);
    this.organisation = new SharedView(store, ORGANISATION_STREAM);
    this.catalogue = new SharedView(store, CATALOGUE_STREAM);
  }

  /**
   * Records one fact, or says why not; a refused record leaves no trace.
   * @param expectedRevision the revision that the caller saw (`If-Match`)
   * @throws StoreUnavailable, UnknownOutcome (repeat with the same key), VaultUnavailable
   */
  async record(
    record: ActionRecord,
    actor: Actor,
    options: RecordOptions = ONE_BY_ONE,
    expectedRevision?: number,
  ): Promise<Answer> {
    const keyed = { ...record, key: record.key ?? randomUUID() };
    for (let attempt = 1; ; attempt += 1) {
      const views = new Map<string, StreamView>();
      const { revision } = await this.viewOf(keyed.stream, views);
      const prepared = await this.prepare(keyed, actor, options, views);
      const stale = expectedRevision !== undefined && expectedRevision !== revision;
      if (stale && !isRepeat(prepared) && !isOutOfScope(prepared)) {
        return { outcome: 'stale', actual: revision === 'no-stream' ? null : revision };
      }
      if ('answer' in prepared) return prepared.answer;
      if (!('accepted' in prepared)) throw new Error('a single record repeats no other');
      const { accepted } = prepared;
      if (options.dryRun) return wouldRecord(accepted);
      try {
        const [appended] = await this.append([accepted]);
        if (appended === undefined) throw new Error('an accepted record was not appended');
        return recorded(accepted, await appended);
      } catch (error) {
        if (error instanceof KeyDestroyed) return erasedAnswer([error.reference.class]);
        const again = error instanceof RevisionConflict || error instanceof UnknownOutcome;
        if (!again || attempt >= CONFLICT_RETRIES_MAX) throw error;
      }
    }
  }

  /** Decides records in order as a dry run, each after those before it, with the live facts before it and with it. */
  async preview(records: readonly ActionRecord[], actor: Actor): Promise<readonly Preview[]> {
    const views = new Map<string, StreamView>();
    const previews: Preview[] = [];
    for (const record of records) {
      const view = await this.viewOf(record.stream, views);
      const before = timelineOf(view.known);
      const keyed = { ...record, key: record.key ?? randomUUID() };
      const prepared = await this.prepare(keyed, actor, DRY_RUN, views);
      const answer = 'accepted' in prepared ? wouldRecord(prepared.accepted) : answerOf(prepared);
      const hidden = isOutOfScope(prepared);
      previews.push({
        answer,
        before: hidden ? [] : before,
        after: hidden ? [] : timelineOf(view.known),
      });
    }
    return previews;
  }

  /**
   * Records a stream of lines in order; each group of answers belongs to the lines in the same order.
   * One line's refusal leaves the others as they are.
   */
  async *recordAll(
    groups: AsyncIterable<readonly Line[]>,
    actor: Actor,
    options: RecordOptions,
  ): AsyncIterable<readonly Answer[]> {
    const newKey = options.derivedKeys ? derivedKeys(this.sealer) : randomUUID;
    // A dry run must remember what it would have recorded; a real one reads it back.
    const remembered = new Map<string, StreamView>();
    for await (const group of groups) {
      for (let start = 0; start < group.length; start += CHUNK_RECORDS_MAX) {
        const chunk = group.slice(start, start + CHUNK_RECORDS_MAX).map((line) => {
          if (line instanceof MalformedRecord) return line;
          return { ...line, key: line.key ?? newKey(line) };
        });
        const views = options.dryRun ? remembered : new Map<string, StreamView>();
        yield await this.recordChunk(chunk, actor, options, views);
      }
    }
  }

  private async recordChunk(
    lines: readonly KeyedLine[],
    actor: Actor,
    options: RecordOptions,
    views: Map<string, StreamView>,
  ): Promise<readonly Answer[]> {
    const prepared: Prepared[] = [];
    for (const line of lines) {
      prepared.push(
        line instanceof MalformedRecord
          ? { answer: { outcome: 'malformed', violations: line.violations } }
          : await this.prepare(line, actor, options, views),
      );
    }
    const accepted = prepared.flatMap((each) => ('accepted' in each ? [each.accepted] : []));
    const outcomes = options.dryRun ? [] : await this.append(accepted).catch(noneIfErased);
    const byEvent = new Map(accepted.map((each, at) => [each.event.id, outcomes[at]]));
    const answers: Answer[] = [];
    for (const [at, each] of prepared.entries()) {
      const line = lines[at];
      if ('answer' in each) answers.push(each.answer);
      else if (options.dryRun) {
        answers.push('accepted' in each ? wouldRecord(each.accepted) : answerOf(each));
      } else if (line !== undefined && !(line instanceof MalformedRecord)) {
        answers.push(await this.settle(line, each, byEvent, actor, options));
      }
    }
    return answers;
  }

  /** Waits for the append of one line; a lost race or a repeat within the batch is decided on its own. */
  private async settle(
    line: ActionRecord,
    prepared: Exclude<Prepared, { readonly answer: Answer }>,
    appends: ReadonlyMap<string, Promise<Appended> | undefined>,
    actor: Actor,
    options: RecordOptions,
  ): Promise<Answer> {
    if ('repeats' in prepared) return this.record(line, actor, options);
    try {
      const appended = await appends.get(prepared.accepted.event.id);
      if (appended === undefined) return await this.record(line, actor, options);
      return recorded(prepared.accepted, appended);
    } catch (error) {
      if (error instanceof RevisionConflict || error instanceof UnknownOutcome) {
        return this.record(line, actor, options);
      }
      throw error;
    }
  }

  /** Decides a keyed record against the views, and adds what it accepts to them. */
  private async prepare(
    record: Keyed,
    actor: Actor,
    options: RecordOptions,
    views: Map<string, StreamView>,
  ): Promise<Prepared> {
    const view = await this.viewOf(record.stream, views);
    const { scope = null } = actor;
    const organisation = this.organisationFold.of(await this.organisation.in(views));
    const limits = scope && new RecordingScope(scope, view, organisation);
    const mayNot = actor.declares === false && record.stream === CATALOGUE_STREAM;
    if (mayNot || limits?.allows(record) === false) {
      return { answer: { outcome: 'out-of-scope' } };
    }
    const id = eventId(record.stream, record.key);
    const fingerprint = this.sealer.fingerprint(statementOf(record));
    const earlier = view.events.get(id);
    if (earlier !== undefined) return repeatOf(earlier, fingerprint, view, options);
    const catalogue = this.catalogueFold.of(await this.catalogue.in(views));
    const violations = catalogueViolations(record, catalogue);
    if (violations.length > 0) return { answer: { outcome: 'malformed', violations } };
    if (actor.underRules === true && (await this.rules.askFor(record, view))) {
      return { answer: { outcome: 'needs-approval', action: record.action } };
    }
    const decided = decideRecord(record, view, organisation, options.onImpossible === 'record');
    if (!decided.accepted) {
      const refusal = limits?.withoutOthers(decided.refusal) ?? decided.refusal;
      return { answer: { outcome: 'refused', refusal } };
    }
    const { draft } = decided;
    const why = 'why' in record.content ? record.content.why : undefined;
    const remarks = { note: record.note, why };
    const { clear, privateFields } = separatePrivate(record.action, draft.data, remarks, (name) =>
      catalogue.attributeNamed(name),
    );
    const erased = erasedOf(privateFields, view);
    if (erased !== undefined) return { answer: erased };
    const decision = await this.decisions.resolve(record, actor, options.dryRun);
    if (typeof decision === 'object' && decision !== null) return { answer: decision };
    const same = await this.nationalIds?.warningsOf(privateFields, record.stream, views);
    const warnings = [...warningsFor(record, draft, catalogue), ...(same ?? [])];
    const event = {
      id,
      type: ACTIONS[record.action].event,
      schema: SCHEMA_VERSION,
      effectiveDate: draft.effectiveDate,
      sequence: draft.sequence,
      actor: actor.account,
      decision,
      correlationId: record.correlation ?? null,
      causationId: options.causedBy ?? null,
      source: record.source ?? null,
      fingerprint,
      warnings,
      data: clear,
    };
    const expected = view.revision;
    view.add({ ...event, sealed: [] });
    const { anomalies } = draft;
    return { accepted: { record, expected, event, privateFields, warnings, anomalies } };
  }

  /** Seals everything first, then asks for all appends in one tick, in order: the store records them in that order. */
  private async append(accepted: readonly Accepted[]): Promise<readonly Promise<Appended>[]> {
    const sealed = await this.sealer.seal(
      accepted.map(({ record, event, privateFields }) => ({
        stream: record.stream,
        event: event.id,
        schema: event.schema,
        fields: privateFields,
      })),
    );
    const appends = accepted.map(({ record, expected, event }, at) =>
      this.store.append(record.stream, expected, [{ ...event, sealed: sealed[at] ?? [] }]),
    );
    await Promise.allSettled(appends);
    // Whoever is told of a new unit or code may use it with the next record, even within the turn.
    for (const { record } of accepted) this.sharedOf(record.stream)?.readAnew();
    return appends;
  }

  /** The view of a stream that may be added to. */
  private async viewOf(stream: string, views: Map<string, StreamView>): Promise<StreamView> {
    let view = views.get(stream);
    if (view === undefined || this.sharedOf(stream)?.isShared(view) === true) {
      view = await readView(this.store, stream);
      views.set(stream, view);
    }
    return view;
  }

  private sharedOf(stream: string): SharedView | undefined {
    if (stream === ORGANISATION_STREAM) return this.organisation;
    return stream === CATALOGUE_STREAM ? this.catalogue : undefined;
  }
}
