/** Folders for one test each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestFolder {
  /** Does not exist yet: the store creates it. */
  readonly path: string;
  remove(): void;
}

export const aFolder = (): TestFolder => {
  const parent = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  return {
    path: join(parent, 'data'),
    remove: () => {
      rmSync(parent, { recursive: true });
    },
  };
};
