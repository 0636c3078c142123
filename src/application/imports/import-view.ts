/** An import as it is shown to those who may see it. */
import type { Counts } from './import-count.js';
import type { Described, KeptImport, Obstacle } from './import-parts.js';
import { UnreadableFile } from './import-parts.js';

/** Who asks; administrators see the imports of everybody. */
export interface Asker {
  readonly account: string;
  readonly seesAll: boolean;
}

/** How a file would be read, or why it cannot be. */
export interface Discerned extends Described {
  readonly obstacle?: Obstacle;
}

export interface ImportView extends KeptImport, Described {
  readonly counts: Counts;
  /** Share of the file that has been read in the trial or run, from 0 to 1. */
  readonly progress: number;
  /** When it is erased. */
  readonly keptUntil: string;
}

export const isFor = ({ account, seesAll }: Asker, kept: KeptImport): boolean =>
  seesAll || kept.account === account;

/** That a file cannot be read so is shown with it, and is no failure. @throws UnfitMapping */
export const discerned = async (described: Promise<Described>): Promise<Discerned> => {
  try {
    return await described;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { columns: [], fields: [], list: null, obstacle: error.obstacle };
  }
};

/** What is said of a trial or run that has broken off. */
export const obstacleOf = (error: unknown): Obstacle =>
  error instanceof UnreadableFile
    ? error.obstacle
    : {
        code: 'interrupted',
        detail: 'The ledger could not take the rows just now.',
        remedy: 'Let it go on later; nothing is recorded twice.',
      };

/** Of an import whose file is gone. */
export const NOTHING_READ: Discerned = { columns: [], fields: [], list: null };
