/** The verifier of one file, as it is shipped, says what the ledger says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@jest/globals';

const RECORDS = [
  { action: 'establish', unit: 'A', name: 'A', effectiveDate: '2010-01-01', key: 'u' },
  { action: 'hire', person: 'P1', unit: 'A', effectiveDate: '2020-01-01', key: 'h1' },
  { action: 'hire', person: 'P2', unit: 'A', effectiveDate: '2020-01-01', key: 'h2' },
];

test('a bundle goes out with a verifier that needs nothing else, and that sees a change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    const [records, bundle, kept] = ['r.ndjson', 'bundle', 'kept'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const env = { ...process.env, LEDGER_DATA: join(folder, 'data') };
    const ledger = (...args: string[]): string =>
      execFileSync(process.execPath, ['bin/ledger.js', ...args], {
        env,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    writeFileSync(records, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''));
    ledger('import', records);
    writeFileSync(kept, ledger('checkpoint'));
    ledger('export', bundle);
    const key = ledger('keys', 'evidence').trim();
    const alone = (): string =>
      spawnSync(process.execPath, [`${bundle}.verify.mjs`, bundle, '--key', key, '--since', kept], {
        encoding: 'utf8',
        cwd: folder,
      }).stdout;
    const asCommand = (): string =>
      spawnSync(
        process.execPath,
        ['bin/ledger.js', 'verify', '--bundle', bundle, '--key', key, '--since', kept],
        { encoding: 'utf8', env },
      ).stdout;
    expect(alone()).toMatch(/^verified\n/);
    expect(asCommand()).toBe(alone());
    expect(ledger('verify', '--since', kept)).toMatch(/^verified\n/);
    writeFileSync(
      bundle,
      readFileSync(bundle, 'utf8').replace(
        '"effectiveDate":"2020-01-01"',
        '"effectiveDate":"2020-01-02"',
      ),
    );
    expect(alone()).toMatch(/^tampered\n[^]*first bad index: 2\n/);
    expect(asCommand()).toBe(alone());
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
