/** The verifier as a program of one file: node verify-bundle.mjs BUNDLE [--key KEY] [--since CHECKPOINT] [--json] */
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import type { EvidenceVerdict } from '../../application/evidence.js';
import { verifyBundle } from './verify-bundle.js';

/** The verdict as people read it. */
export const verdictText = (verdict: EvidenceVerdict): string =>
  [
    verdict.state,
    verdict.says,
    ...(verdict.origin === null ? [] : [`ledger:  ${verdict.origin}`]),
    ...(verdict.size === null ? [] : [`events:  ${verdict.events} of ${verdict.size}`]),
    ...(verdict.root === null ? [] : [`root:    ${verdict.root}`]),
    ...(verdict.firstBadIndex === null ? [] : [`first bad index: ${verdict.firstBadIndex}`]),
    ...(verdict.contradicts === null ? [] : ['contradicts the checkpoint:', verdict.contradicts]),
    '',
  ].join('\n');

/** Whether the verdict is one of the two good ones. */
export const isGood = ({ state }: EvidenceVerdict): boolean => state.startsWith('verified');

/** Lines end with a line feed and nothing else. */
export async function* bundleLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8');
  let rest = '';
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** Runs it with the arguments of the process. */
export const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true },
      since: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error('usage: node verify-bundle.mjs BUNDLE [--key KEY] [--since FILE] [--json]');
    process.exitCode = 2;
    return;
  }
  const since = values.since === undefined ? undefined : readFileSync(values.since, 'utf8');
  const verdict = await verifyBundle(bundleLines(file), { keys: values.key ?? [], since });
  process.stdout.write(
    values.json === true ? `${JSON.stringify(verdict)}\n` : verdictText(verdict),
  );
  process.exitCode = isGood(verdict) ? 0 : 1;
};
