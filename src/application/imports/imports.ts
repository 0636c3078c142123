/** Imports in the service: a file is taken, tried and recorded, whether or not anybody watches. */
import { randomUUID } from 'node:crypto';

import type { Actor } from '../clock.js';
import type { Recorder } from '../recorder.js';
import { ImportCount } from './import-count.js';
import { AFTER_RESTART, NEW, isDue, keptUntil } from './import-keeping.js';
import type {
  ImportArea,
  ImportMapping,
  ImportReader,
  KeptImport,
  RowOutcome,
} from './import-parts.js';
import { ImportNotReady, TooManyImports, UnknownImport, UnreadableFile } from './import-parts.js';
import { runImport } from './import-run.js';
import type { Asker, Discerned, ImportView } from './import-view.js';
import { NOTHING_READ, discerned, isFor, obstacleOf } from './import-view.js';

/** Imports that one account may have at a time. */
export const IMPORTS_MAX = 20;
/** Trials and runs at a time. */
export const RUNNING_MAX = 2;
/** An erasure on any replica is heeded within this time. */
const SWEEP_MS = 60_000;

interface Work {
  readonly stopping: AbortController;
  readonly ended: Promise<void>;
}

interface Held {
  kept: KeptImport;
  count: ImportCount | undefined;
  progress: number;
  /** How the file would be read; asked once for each mapping. */
  described?: Promise<Discerned> | undefined;
  work?: Work | undefined;
}

interface Parts {
  readonly area: ImportArea;
  readonly reader: ImportReader;
  readonly recorder: Recorder;
  readonly now: () => Date;
  /** Instant of the newest erasure in the log. @throws StoreUnavailable */
  readonly lastErasure: () => Promise<string | undefined>;
  /** Takes one line for whoever runs the ledger. */
  readonly log: (line: string) => void;
}

export class Imports {
  readonly #held = new Map<string, Held>();
  readonly #sweeping: NodeJS.Timeout;

  constructor(private readonly parts: Parts) {
    for (const kept of parts.area.kept()) {
      const phase = AFTER_RESTART[kept.phase] ?? kept.phase;
      this.#held.set(kept.id, { kept: { ...kept, phase }, count: undefined, progress: 0 });
    }
    this.#sweeping = setInterval(() => {
      this.#sweep().catch((error: unknown) => {
        parts.log(`an import could not be erased: ${String(error)}`);
      });
    }, SWEEP_MS);
    this.#sweeping.unref();
  }

  /** @throws FileTooLarge, TooManyImports */
  async receive(name: string, body: AsyncIterable<Buffer>, asker: Asker): Promise<ImportView> {
    await this.#sweep();
    const { account } = asker;
    const own = [...this.#held.values()].filter(({ kept }) => kept.account === account);
    if (own.length >= IMPORTS_MAX) throw new TooManyImports();
    const { area, reader, now } = this.parts;
    const id = randomUUID();
    const receivedAt = now().toISOString();
    const bytes = await area.receive(id, name, body);
    try {
      const mapping = await reader.firstMapping(id, name);
      const kept = { id, name, account, receivedAt, bytes, mapping, ...NEW };
      await area.save(kept);
      this.#held.set(id, { kept, count: new ImportCount(), progress: 0 });
      return await this.find(id, asker);
    } catch (error) {
      // Nobody would hear of it, and ask for it or erase it.
      this.#held.delete(id);
      await area.erase(id, 'all');
      throw error;
    }
  }

  /** Newest first, without what is in their files. */
  async list(asker: Asker): Promise<readonly KeptImport[]> {
    await this.#sweep();
    return [...this.#held.values()]
      .map(({ kept }) => kept)
      .filter((kept) => isFor(asker, kept))
      .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  }

  /** @throws UnknownImport */
  async find(id: string, asker: Asker): Promise<ImportView> {
    return this.#viewOf(this.#of(id, asker));
  }

  /** Says how the file is to be read; a trial before is forgotten. @throws UnknownImport, ImportNotReady, UnfitMapping */
  async map(id: string, mapping: ImportMapping, asker: Asker): Promise<ImportView> {
    const held = this.#of(id, asker);
    const { phase, name } = held.kept;
    if (held.work !== undefined || !['received', 'tried', 'failed'].includes(phase)) {
      throw new ImportNotReady(phase, 'How the file is read cannot be changed any more.');
    }
    const { area, reader } = this.parts;
    const described = discerned(reader.describe(id, name, mapping));
    await described;
    held.described = described;
    await area.erase(id, 'outcomes');
    held.count = new ImportCount();
    await this.#save(held, { mapping, phase: 'received', obstacle: null });
    return this.#viewOf(held);
  }

  /**
   * Begins to try or to record the rows, and returns; a run that was interrupted goes on.
   * @throws UnknownImport, ImportNotReady, TooManyImports
   */
  async begin(id: string, how: 'try' | 'run', actor: Actor, asker: Asker): Promise<ImportView> {
    const held = this.#of(id, asker);
    const { phase } = held.kept;
    if (held.work !== undefined) throw new ImportNotReady(phase, 'It is under way already.');
    if (phase === 'done' || (how === 'try' && phase === 'interrupted')) {
      throw new ImportNotReady(
        phase,
        'The rows are recorded, or begun to be: upload the file again.',
      );
    }
    const running = [...this.#held.values()].filter(({ work }) => work !== undefined);
    if (running.length >= RUNNING_MAX) throw new TooManyImports();
    const stopping = new AbortController();
    const begun = Promise.withResolvers<undefined>();
    const ended = begun.promise
      .then(() => this.#work(held, how, actor, stopping.signal))
      .catch((error: unknown) => {
        this.parts.log(`an import ended without its state being kept: ${String(error)}`);
      })
      .finally(() => (held.work = undefined));
    held.work = { stopping, ended };
    try {
      if (phase !== 'interrupted') {
        await this.parts.area.erase(id, 'outcomes');
        held.count = new ImportCount();
      }
      held.progress = 0;
      await this.#save(held, { phase: how === 'try' ? 'trying' : 'running', obstacle: null });
      begun.resolve(undefined);
    } catch (error) {
      // Whoever is told that it did not begin must not find rows recorded.
      begun.reject(error);
      throw error;
    }
    return this.#viewOf(held);
  }

  /** What became of the rows, in order. @throws UnknownImport */
  async rows(
    id: string,
    {
      after,
      limit,
      outcome,
    }: { readonly after: number; readonly limit: number; readonly outcome?: string | undefined },
    asker: Asker,
  ): Promise<{ readonly rows: readonly RowOutcome[]; readonly next: number | null }> {
    this.#of(id, asker);
    const rows: RowOutcome[] = [];
    for await (const each of this.parts.area.outcomes(id)) {
      if (each.row <= after || (outcome !== undefined && each.outcome !== outcome)) continue;
      if (rows.length === limit) return { rows, next: rows.at(-1)?.row ?? null };
      rows.push(each);
    }
    return { rows, next: null };
  }

  /** The refused rows as CSV. @throws UnknownImport */
  rejects(id: string, asker: Asker): AsyncIterable<string> {
    const { name } = this.#of(id, asker).kept;
    const { area, reader } = this.parts;
    return (async function* () {
      yield reader.rejectLine(name);
      for await (const each of area.outcomes(id)) {
        if (each.outcome === 'refused') yield reader.rejectLine(name, each);
      }
    })();
  }

  /** Stops it where it is under way, and erases the file and the outcomes; what is recorded stays. @throws UnknownImport */
  async erase(id: string, asker: Asker): Promise<void> {
    const held = this.#of(id, asker);
    held.work?.stopping.abort();
    await held.work?.ended;
    await this.parts.area.erase(id, 'all');
    this.#held.delete(id);
  }

  /** Lets what is under way come to an end, from which it can go on. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeping);
    const works = [...this.#held.values()].flatMap(({ work }) => (work ? [work] : []));
    for (const { stopping } of works) stopping.abort();
    await Promise.all(works.map(({ ended }) => ended));
  }

  async #work(held: Held, how: 'try' | 'run', actor: Actor, signal: AbortSignal): Promise<void> {
    const { area, reader, recorder } = this.parts;
    const { id, name, mapping } = held.kept;
    const isTrial = how === 'try';
    try {
      const count = await this.#countOf(held);
      const weight = await reader.weightOf(id, name);
      const from = count.rows;
      let bytes = 0;
      await runImport({
        rows: reader.rows(id, name, mapping),
        recorder,
        actor,
        signal,
        options: {
          onImpossible: mapping.onImpossible === 'record' ? 'record' : 'refuse',
          dryRun: isTrial,
          derivedKeys: true,
        },
        settled: async (outcomes, settledBytes) => {
          // Rows settled before an interruption keep the answer they had.
          const fresh = outcomes.filter(({ row }) => row > from);
          if (fresh.length > 0) await area.note(id, fresh);
          for (const outcome of fresh) count.add(outcome);
          bytes += settledBytes;
          held.progress = weight === 0 ? 1 : Math.min(1, bytes / weight);
        },
      });
    } catch (error) {
      const phase = isTrial || error instanceof UnreadableFile ? 'failed' : 'interrupted';
      await this.#save(held, { phase, obstacle: obstacleOf(error) });
      if (!(error instanceof UnreadableFile))
        this.parts.log(`an import broke off: ${String(error)}`);
      return;
    }
    if (signal.aborted) {
      await this.#save(held, { phase: isTrial ? 'received' : 'interrupted' });
      return;
    }
    await this.#save(held, { phase: isTrial ? 'tried' : 'done' });
    if (!isTrial) await area.erase(id, 'file');
  }

  async #save(held: Held, changes: Partial<KeptImport>): Promise<void> {
    const kept = { ...held.kept, ...changes };
    await this.parts.area.save(kept);
    // Not shown before: whoever sees that a trial has ended may begin the run.
    held.kept = kept;
  }

  async #countOf(held: Held): Promise<ImportCount> {
    if (held.count !== undefined) return held.count;
    const count = new ImportCount();
    for await (const outcome of this.parts.area.outcomes(held.kept.id)) count.add(outcome);
    return (held.count ??= count);
  }

  async #viewOf(held: Held): Promise<ImportView> {
    const { kept } = held;
    const { id, name, mapping, phase } = kept;
    const counts = (await this.#countOf(held)).counts();
    const progress = phase === 'done' || phase === 'tried' ? 1 : held.progress;
    const shown = { ...kept, counts, progress, keptUntil: keptUntil(kept) };
    if (phase === 'done') return { ...shown, ...NOTHING_READ };
    held.described ??= discerned(this.parts.reader.describe(id, name, mapping));
    return { ...shown, ...(await held.described) };
  }

  #of(id: string, asker: Asker): Held {
    const held = this.#held.get(id);
    if (held === undefined || !isFor(asker, held.kept)) throw new UnknownImport(id);
    return held;
  }

  async #sweep(): Promise<void> {
    const { area, now, log } = this.parts;
    const lastErasure = await this.parts.lastErasure().catch((error: unknown) => {
      log(`imports are not held to erasures just now: ${String(error)}`);
      return undefined;
    });
    for (const [id, { kept, work }] of this.#held) {
      if (work !== undefined || !isDue(kept, now(), lastErasure)) continue;
      this.#held.delete(id);
      await area.erase(id, 'all');
    }
  }
}
