/** The Dockerfile cannot be built in the tests; what it says is checked against what is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from '@jest/globals';

import { dockerfileProblems, letsThrough } from '../../docs/compose/dockerfile.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DOCKERFILE = readFileSync(at('Dockerfile'), 'utf8');
const IGNORED = readFileSync(at('.dockerignore'), 'utf8');

const isSent = (path: string): boolean => existsSync(at(path)) && letsThrough(IGNORED, path);

const problemsOf = (from = '', to = ''): string => {
  expect(DOCKERFILE).toContain(from);
  return [...dockerfileProblems(DOCKERFILE.replace(from, to), isSent)].join('\n');
};

describe('the Dockerfile', () => {
  test('copies what is there, from images of one version, and runs as nobody special', () => {
    expect(problemsOf()).toBe('');
  });

  test('runs the Node that the project pins', () => {
    const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const builders = DOCKERFILE.match(/^FROM node:[\d.]+/gm);
    expect(new Set(builders)).toEqual(new Set([`FROM node:${String(dependencies.node)}`]));
  });

  test.each([
    [200, 0],
    [503, 1],
  ])(
    'has a health check that ends, where /health/ready answers %d, with %d',
    async (status, code) => {
      const [, words = ''] = /^HEALTHCHECK[^[]*(\[.*\])$/m.exec(DOCKERFILE) ?? [];
      const [node, ...args] = JSON.parse(words) as readonly string[];
      expect(node).toBe('node');
      const server = createServer(({ url }, answer) => {
        answer.writeHead(url === '/health/ready' ? status : 404).end();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      const ask = async (): Promise<unknown> => {
        const [ended] = (await once(
          spawn(process.execPath, args, { env: { PORT: String(port) } }),
          'close',
        )) as readonly unknown[];
        return ended;
      };
      expect(await ask()).toBe(code);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      expect(await ask()).toBe(1);
    },
  );

  test.each([
    ['copies what is not there', 'COPY bin bin', 'COPY nowhere nowhere', 'nowhere is not there'],
    ['copies what is kept back', 'COPY bin bin', 'COPY test test', 'test is not there, or'],
    ['copies from no stage', '--from=packages', '--from=package', 'no stage package'],
    ['rests on whatever is newest', 'trixie-20260918-slim', 'stable-slim', 'not pinned'],
    ['runs as root', 'USER ledger', 'USER root', 'would run as root'],
    ['says nobody', 'USER ledger\n', '', 'would run as root'],
    ['has no health check', 'HEALTHCHECK', 'LABEL', 'there is no HEALTHCHECK'],
    ['starts through a shell', '["node", "dist/src/main.js"]', 'node dist/src/main.js', 'CMD is'],
  ])('that %s is refused', (_what, from, to, problem) => {
    expect(problemsOf(from, to)).toContain(problem);
  });
});
