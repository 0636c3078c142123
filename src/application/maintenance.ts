/** What whoever runs the ledger asks of it: copies, tables made anew, and whether all is well. */
import { rm, stat } from 'node:fs/promises';

import type { Evidence } from './evidence.js';
import type { Examined, Finding } from './examination.js';
import { examine } from './examination.js';
import type { KeyVault } from './key-vault.js';
import type { Tables } from './reporting.js';

/** How far a rebuild is: events taken, of how many. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

/** Tables that can be made anew from the log. */
export interface RebuildableTables extends Tables {
  /** Builds the named tables, or all, beside those in use, and swaps them in. */
  rebuild(
    names: readonly string[] | undefined,
    onProgress: (progress: RebuildProgress) => void,
  ): Promise<void>;
  /** Copies the tables as they are at one moment into a new file; gives the index that the copy reflects. */
  copyTo(file: string): Promise<number>;
}

/** A step of a rebuild; the last one says that the new tables are in use. */
export interface RebuildStep extends RebuildProgress {
  readonly swapped?: true;
}

/** What was asked cannot be done as asked; nothing was changed. */
export class MaintenanceRefused extends Error {
  override readonly name = 'MaintenanceRefused';
  constructor(
    readonly code: 'backup-failed' | 'unknown-table',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface MaintenanceParts extends Examined {
  readonly vault: KeyVault;
  readonly evidence: Pick<Evidence, 'backup'>;
  readonly tables: RebuildableTables;
  /** An adapter's own refusal in the words of this use case; undefined for every other error. */
  readonly refusalOf: (error: unknown) => MaintenanceRefused | undefined;
}

/** Where the parts of a backup go: new files, by their absolute paths. */
export interface BackupFiles {
  readonly file: string;
  readonly evidence: string;
  readonly vault: string;
}

export class Maintenance {
  constructor(private readonly parts: MaintenanceParts) {}

  /**
   * Copies the log, what was signed of it, and the vault into new files while the ledger goes on; gives the last index
   * that the copy of the log holds for sure. The log is copied after what was signed of it, and so holds all of it; the
   * vault comes last, and so has every key that the log needs.
   * @throws MaintenanceRefused when a file is there already or cannot be written
   * @throws LogContradicts, RecordingStopped: a copy of a log that was changed must not take the place of a good one
   */
  async backUp(files: BackupFiles): Promise<number> {
    const { store, evidence, vault } = this.parts;
    await refuseExisting(files.file);
    await refuseExisting(files.vault);
    await this.refusing(evidence.backup(files.evidence));
    const made = [files.evidence];
    try {
      const { index } = await store.head();
      await this.refusing(store.backup(files.file));
      made.push(files.file);
      await this.refusing(vault.backup(files.vault));
      return index;
    } catch (error) {
      // A part of a backup would be taken for one.
      for (const file of made) await rm(file, { force: true });
      throw error;
    }
  }

  /**
   * Copies the tables of the reports into a new file, for another replica to start from; gives the index up to which
   * the copy reflects the log.
   * @throws MaintenanceRefused when the file is there already or cannot be written
   */
  async exportReportFile(file: string): Promise<number> {
    return this.refusing(this.parts.tables.copyTo(file));
  }

  /** Steps as they come; a slow reader misses some, and never the last. */
  async *rebuild(names: readonly string[]): AsyncGenerator<RebuildStep> {
    const { store, tables } = this.parts;
    const { index: total } = await store.head();
    const now = { step: { done: 0, total }, ended: false, changed: (): void => undefined };
    const change = (): Promise<void> => new Promise((resolve) => (now.changed = resolve));
    const work = this.refusing(
      tables.rebuild(names.length === 0 ? undefined : names, (progress) => {
        now.step = progress;
        now.changed();
      }),
    ).finally(() => {
      now.ended = true;
      now.changed();
    });
    // Awaited below, after the steps.
    work.catch(() => undefined);
    for (let shown = now.step; !now.ended; shown = now.step) {
      if (now.step === shown) await change();
      if (now.step !== shown) yield now.step;
    }
    await work;
    yield { done: now.step.total, total: now.step.total, swapped: true };
  }

  private async refusing<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw this.parts.refusalOf(error) ?? error;
    }
  }

  /** Examines everything; a part that fails is a finding and not an error. */
  examine(): Promise<readonly Finding[]> {
    return examine(this.parts);
  }
}

/** Said before anything is copied, and in the same words whichever of the files it is. */
const refuseExisting = async (file: string): Promise<void> => {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return;
  throw new MaintenanceRefused(
    'backup-failed',
    `the backup ${file} was not made: it exists already`,
  );
};
