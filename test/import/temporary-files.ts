/** Files for one test suite, in a folder of their own that goes away with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** Writes a file into the suite's folder and gives its path. */
export type Write = (name: string, content: string | Buffer) => string;

export const temporaryFiles = (): { readonly write: Write; readonly folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-import-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return {
    folder,
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
};
