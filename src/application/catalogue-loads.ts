/** Loads a file of declarations: the whole of it is checked first, then what it changes is recorded, one event each. */
import type { CatalogueAction } from '../domain/actions.js';
import type { Catalogue } from '../domain/catalogue.js';
import { kindOf } from '../domain/catalogue-entries.js';
import type { CanonicalObject } from '../domain/events.js';
import type { PlainDate } from '../domain/plain-date.js';
import { writtenContent } from '../domain/catalogue-content.js';
import { REFUSALS } from '../domain/refusals.js';
import type { EntryView } from './catalogue-reads.js';
import { entryView, readCatalogue } from './catalogue-reads.js';
import type { Actor } from './clock.js';
import type { EventStore } from './event-store.js';
import type { Line } from './records.js';
import type { Recorder } from './recorder.js';
import type { ActionRecord, Answer, RecordOptions, Violation } from './records.js';
import { MalformedRecord } from './records.js';

/** A line of the file with its place: a JSON pointer. */
export interface Declaration {
  readonly pointer: string;
  readonly line: Line;
}

/** What one line of the file does to the catalogue. */
export interface EntryChange {
  readonly entry: string;
  readonly effectiveDate: PlainDate;
  readonly change: 'new' | 'changed' | 'withdrawn' | 'unchanged';
  /** What holds on that day before it; null for nothing. */
  readonly before: EntryView | null;
  /** What it states; null for a withdrawal. */
  readonly after: CanonicalObject | null;
  readonly until: PlainDate | null;
  /** The ledger index of the event; null where nothing was recorded. */
  readonly index: number | null;
}

/** The file cannot be taken; nothing of it is recorded. */
export class CatalogueRefused extends Error {
  override readonly name = 'CatalogueRefused';
  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ pointer, detail }) => `${pointer}: ${detail}`).join('; '));
  }
}

const OPTIONS: RecordOptions = { onImpossible: 'refuse', dryRun: false, derivedKeys: false };

/** What others rest on comes first; what is withdrawn makes room for what is declared. */
const ORDER = ['withdraw', 'code', 'attribute', 'policy', 'target', 'claim', 'movement-plan'];

export class CatalogueLoads {
  constructor(
    private readonly store: EventStore,
    private readonly recorder: Recorder,
  ) {}

  /**
   * Loads a file; a second load of the same file changes nothing. After a failure in between, a rerun does the rest.
   * @throws CatalogueRefused naming every wrong place, with nothing recorded
   */
  async load(
    declarations: readonly Declaration[],
    actor: Actor,
    dryRun: boolean,
  ): Promise<readonly EntryChange[]> {
    const ordered = declarations.toSorted((a, b) => rankOf(a) - rankOf(b));
    const before = await readCatalogue(this.store);
    const answers = await this.tried(ordered, actor);
    const refused = ordered.flatMap(({ pointer, line }, at) =>
      violationsIn(pointer, line, answers[at], before),
    );
    if (refused.length > 0) throw new CatalogueRefused(refused);
    const changes: EntryChange[] = [];
    for (const [at, { pointer, line }] of ordered.entries()) {
      if (line instanceof MalformedRecord) continue;
      const changed = answers[at]?.outcome === 'would-record';
      const index = changed && !dryRun ? await this.recorded(pointer, line, actor) : null;
      changes.push(changeOf(line, before, changed, index));
    }
    return changes;
  }

  /** The answers to the whole file, had it been recorded in that order. */
  private async tried(declarations: readonly Declaration[], actor: Actor) {
    const lines = async function* (): AsyncIterable<readonly Line[]> {
      yield await Promise.resolve(declarations.map(({ line }) => line));
    };
    const answers: Answer[] = [];
    const options = { ...OPTIONS, dryRun: true };
    for await (const some of this.recorder.recordAll(lines(), actor, options)) {
      answers.push(...some);
    }
    return answers;
  }

  /** Somebody may have recorded the same meanwhile. */
  private async recorded(pointer: string, record: ActionRecord, actor: Actor) {
    const answer = await this.recorder.record(record, actor, OPTIONS);
    if ('index' in answer) return answer.index;
    const [violation] = violationsIn(pointer, record, answer, await readCatalogue(this.store));
    if (violation !== undefined) throw new CatalogueRefused([violation]);
    return null;
  }
}

const actionOf = (record: ActionRecord): CatalogueAction => {
  if (record.content.action !== 'record') throw new Error('a file of the catalogue amends nothing');
  return record.content.fact as CatalogueAction;
};

const rankOf = ({ line }: Declaration): number => {
  if (line instanceof MalformedRecord) return -1;
  const { action, entry } = actionOf(line);
  return ORDER.indexOf(action === 'withdraw' ? action : kindOf(entry));
};

/** What stands against a line; nothing where the ledger says the same already. */
const violationsIn = (
  pointer: string,
  line: Line,
  answer: Answer | undefined,
  before: Catalogue,
): readonly Violation[] => {
  if (line instanceof MalformedRecord) return below(pointer, line.violations);
  switch (answer?.outcome) {
    case 'would-record':
      return [];
    case 'malformed':
      return below(pointer, answer.violations);
    case 'refused': {
      const { code, detail } = answer.refusal;
      const action = actionOf(line);
      if (code === 'entry-unchanged' || isWithdrawn(action, before)) return [];
      return [{ pointer, detail: `${detail} ${REFUSALS[code].remedy}` }];
    }
    case 'out-of-scope':
      return [{ pointer, detail: 'only an administrator changes the catalogue' }];
    default:
      return [{ pointer, detail: `was answered ${answer?.outcome ?? 'by nothing'}` }];
  }
};

const below = (pointer: string, violations: readonly Violation[]): readonly Violation[] =>
  violations.map((violation) => ({ ...violation, pointer: `${pointer}${violation.pointer}` }));

/** Whether the entry ends on that very day already. */
const isWithdrawn = (
  { action, entry, effectiveDate }: CatalogueAction,
  known: Catalogue,
): boolean =>
  action === 'withdraw' &&
  (known.timeline.entries.get(entry) ?? []).some(({ to }) => to === effectiveDate);

const changeOf = (
  record: ActionRecord,
  known: Catalogue,
  changed: boolean,
  index: number | null,
): EntryChange => {
  const action = actionOf(record);
  const { entry, effectiveDate } = action;
  const found = known.entryOn(entry, effectiveDate);
  const declared = action.action === 'declare' ? action : undefined;
  const kind = declared === undefined ? 'withdrawn' : found === undefined ? 'new' : 'changed';
  return {
    entry,
    effectiveDate,
    change: changed ? kind : 'unchanged',
    before: found === undefined ? null : entryView(found),
    after: declared === undefined ? null : writtenContent(kindOf(entry), declared.content),
    until: declared?.until ?? null,
    index,
  };
};
