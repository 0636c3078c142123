/** Asks both verifiers of a bundle, and demands that they agree. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@jest/globals';

import type { EvidenceVerdict } from '../../src/application/evidence.js';
import { bundleLines } from '../../src/evidence/verifier/main.js';
import { verifyBundle } from '../../src/evidence/verifier/verify-bundle.js';

const isHere = (command: string, argument: string): boolean =>
  spawnSync(command, [argument]).status === 0;

/** Whether the second verifier can run on this machine. */
export const HAS_SECOND_VERIFIER = isHere('python3', '--version') && isHere('openssl', 'version');

if (!HAS_SECOND_VERIFIER) {
  console.warn('SKIPPED: the second verifier of bundles needs python3 and openssl');
}

/** What both say of the bundle. @param since a kept checkpoint. @param keys that the reader trusts */
export const verdictOn = async (
  bundle: string,
  since?: string,
  keys: readonly string[] = [],
): Promise<EvidenceVerdict> => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    const [file, kept] = [join(folder, 'bundle'), join(folder, 'kept')];
    writeFileSync(file, bundle);
    if (since !== undefined) writeFileSync(kept, since);
    const verdict = await verifyBundle(bundleLines(file), { keys, since });
    if (HAS_SECOND_VERIFIER) {
      const optional = since === undefined ? [] : [kept, ...keys];
      const run = spawnSync('python3', ['test/evidence/second_verifier.py', file, ...optional]);
      const { state, firstBadIndex } = verdict;
      expect({
        error: String(run.stderr),
        says: JSON.parse(String(run.stdout) || 'null') as unknown,
      }).toEqual({
        error: '',
        says: { state, firstBadIndex },
      });
    }
    return verdict;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
