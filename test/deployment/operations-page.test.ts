/** docs/operations.md speaks of metrics, settings, problems, services and files by names that exist. */
import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import type { Composition } from '../../docs/compose/composition.js';
import type { Tables } from '../../src/application/reporting.js';
import { SETTINGS } from '../../src/config/environment.js';
import { Metrics } from '../../src/http/operations/metrics.js';
import { PROBLEMS } from '../../src/http/problems/problem-kinds.js';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const PAGE = read('docs/operations.md');
const file = parse(read('docker-compose.yml'), { merge: true }) as Composition;

/** Everything in the page that looks so, once. */
const found = (pattern: RegExp): readonly string[] => [
  ...new Set([...PAGE.matchAll(pattern)].map(([, name = '']) => name)),
];

const noTables: Tables = {
  query: () => Promise.resolve([]),
  projected: () => ({ index: 0, position: '', recordedAt: null, lag: 0, quarantined: 0 }),
  waitFor: () => Promise.resolve(),
};

describe('the page on operations', () => {
  let metrics: string;

  beforeAll(async () => {
    const measured = new Metrics({
      tables: noTables,
      health: () => ({ unreachableSince: null, behind: null }),
    });
    measured.record('recorded');
    measured.append('failed', 1);
    measured.append('conflict', 1);
    measured.request('GET', '/', 503, 1);
    measured.request('GET', '/', 500, 1);
    metrics = await measured.text();
  });

  test('names metrics that are measured, with labels that they have', () => {
    const names = found(/`((?:ledger|process|nodejs)_[a-z0-9_]+)(?:\{[^`]*\})?`/g);
    expect(names.length).toBeGreaterThan(6);
    const lines = metrics.split('\n').filter((line) => !line.startsWith('#'));
    const known = new Set(lines.map((line) => line.replace(/(_bucket)?[{ ].*$/, '')));
    for (const name of names) expect([...known]).toContain(name);
    for (const label of found(/`ledger_[a-z_]+\{([^`]*)\}`/g)) expect(metrics).toContain(label);
  });

  test('names settings that the service knows', () => {
    const own = found(/`((?:EVENTSTORE|VAULT|REPORTING|LEDGER|LISTEN|DUCKDB)_[A-Z_]+)(?:=\w+)?`/g);
    expect(own.length).toBeGreaterThan(4);
    const ofNodes = Object.keys(file.services['eventstore-1']?.environment ?? {}).concat(
      Object.keys(file.services.eventstore?.environment ?? {}),
    );
    for (const name of own) expect([...Object.keys(SETTINGS), ...ofNodes]).toContain(name);
  });

  test('names problems that the service answers', () => {
    const codes = found(/`([a-z]+(?:-[a-z]+)+)`/g).filter(
      (name) => !Object.hasOwn(file.services, name) && !name.endsWith('-'),
    );
    expect(codes).toContain('store-unavailable');
    for (const code of codes) expect(Object.keys(PROBLEMS)).toContain(code);
  });

  test('names services, and secrets, of the compose file', () => {
    for (const service of found(/docker compose exec (?:-T )?([a-z0-9-]+)/g)) {
      expect(Object.keys(file.services)).toContain(service);
    }
    const secrets = Object.values(file.secrets).map((secret) => secret.file);
    const named = found(/(secrets\/[a-z_.]+)/g).map((path) => `./${path}`);
    expect([...named].sort()).toEqual([...secrets].sort());
  });
});
