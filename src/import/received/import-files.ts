/** Keeps the files of imports in the data folder, each import in a folder of its own that only its owner reads. */
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { appendFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';

import type { ImportArea, KeptImport, RowOutcome } from '../../application/imports/import-parts.js';
import { FileTooLarge } from '../../application/imports/import-parts.js';

/** Beside the ledger in its data folder. */
export const IMPORTS_FOLDER = 'imports';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const STATE = 'state.json';
const OUTCOMES = 'outcomes.ndjson';

/** Of the name of a file only its ending is used: it says the format. */
const ENDING = /^\.[a-z0-9]{1,8}$/;

export class ImportFiles implements ImportArea {
  readonly #folder: string;

  /** @param bytesMax of one file */
  constructor(
    dataFolder: string,
    private readonly bytesMax: number,
  ) {
    this.#folder = join(dataFolder, IMPORTS_FOLDER);
  }

  /** Where the file of an import is. */
  pathOf(id: string, name: string): string {
    const ending = extname(name).toLowerCase();
    return join(this.#folder, id, `file${ENDING.test(ending) ? ending : ''}`);
  }

  kept(): readonly KeptImport[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder).flatMap((id) => {
      const state = join(this.#folder, id, STATE);
      if (existsSync(state)) return [JSON.parse(readFileSync(state, 'utf8')) as KeptImport];
      rmSync(join(this.#folder, id), { recursive: true, force: true });
      return [];
    });
  }

  async receive(id: string, name: string, body: AsyncIterable<Buffer>): Promise<number> {
    mkdirSync(this.#folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await mkdir(join(this.#folder, id), { mode: OWNER_ONLY_FOLDER });
    let bytes = 0;
    try {
      const file = await open(this.pathOf(id, name), 'wx', OWNER_ONLY);
      try {
        for await (const piece of body) {
          bytes += piece.length;
          if (bytes > this.bytesMax) throw new FileTooLarge();
          await file.write(piece);
        }
      } finally {
        await file.close();
      }
      return bytes;
    } catch (error) {
      await this.erase(id, 'all');
      throw error;
    }
  }

  async save(kept: KeptImport): Promise<void> {
    const state = join(this.#folder, kept.id, STATE);
    await writeFile(`${state}.new`, JSON.stringify(kept), { mode: OWNER_ONLY });
    await rename(`${state}.new`, state);
  }

  note(id: string, outcomes: readonly RowOutcome[]): Promise<void> {
    const lines = outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join('');
    return appendFile(join(this.#folder, id, OUTCOMES), lines, { mode: OWNER_ONLY });
  }

  async *outcomes(id: string): AsyncGenerator<RowOutcome> {
    const file = join(this.#folder, id, OUTCOMES);
    if (!existsSync(file)) return;
    const input = createReadStream(file, { encoding: 'utf8' });
    try {
      for await (const line of createInterface({ input, crlfDelay: Infinity })) {
        const outcome = outcomeIn(line);
        if (outcome === undefined) return;
        yield outcome;
      }
    } finally {
      input.destroy();
    }
  }

  async erase(id: string, what: 'outcomes' | 'file' | 'all'): Promise<void> {
    const folder = join(this.#folder, id);
    if (what === 'all') await rm(folder, { recursive: true, force: true });
    else if (what === 'outcomes') await rm(join(folder, OUTCOMES), { force: true });
    else {
      const { name } = JSON.parse(await readFile(join(folder, STATE), 'utf8')) as KeptImport;
      await rm(this.pathOf(id, name), { force: true });
    }
  }
}

/** Undefined for a line that was being written when the service ended. */
const outcomeIn = (line: string): RowOutcome | undefined => {
  try {
    return JSON.parse(line) as RowOutcome;
  } catch {
    return undefined;
  }
};
