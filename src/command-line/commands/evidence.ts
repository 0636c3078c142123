/** `ledger checkpoint`, `prove`, `verify` and `export`: evidence for outsiders. */
import { createWriteStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import type { Command } from 'commander';

import type { Ask, Query } from '../exchange.js';
import { EXIT } from '../failure.js';
import { withLedger } from '../ledger.js';
import type { Progress } from '../progress.js';
import { startProgress } from '../progress.js';
import { askJson, askLines, askText } from '../replies.js';
import { print } from '../terminal.js';

export const addEvidence = (program: Command): void => {
  program
    .command('checkpoint')
    .description('a signed checkpoint of the log: keep it, and verify --since it later')
    .action(() =>
      withLedger(async (connection) => {
        await print(await askText(connection, { path: '/v1/audit/checkpoint' }));
      }),
    );
  program
    .command('prove')
    .description('a proof that an event stands in the log, as C2SP tlog-proof')
    .argument('<event>', 'its id, or its ledger index')
    .action(prove);
  program
    .command('verify')
    .description(
      'compares the whole log, or a bundle, with what was signed; exit 1 when it differs',
    )
    .option('--bundle <file>', 'a bundle; needs no ledger')
    .option('--since <checkpoint>', 'the file of a checkpoint that was kept')
    .option('--key <key...>', 'with --bundle: keys that are known to be of the ledger')
    .action(verify);
  program
    .command('export')
    .description('a bundle that proves events to outsiders, and FILE.verify.mjs that checks it')
    .argument('<bundle>', 'a new file')
    .option('--from <index>', 'events from that ledger index on')
    .option('--to <index>', 'events up to that ledger index')
    .option('--person <person>', 'only events of this person')
    .option('--event <events>', 'only these events, comma separated')
    .action(exportBundle);
};

interface Proven {
  readonly entry: string;
  readonly proof: string;
}

const prove = (event: string): Promise<void> =>
  withLedger(async (connection) => {
    const path = `/v1/audit/proofs/inclusion/${encodeURIComponent(event)}`;
    const { proof } = await askJson<Proven>(connection, { path });
    await print(proof);
  });

interface VerifyOptions {
  readonly bundle?: string;
  readonly since?: string;
  readonly key?: readonly string[];
}

interface Step {
  readonly done: number;
  readonly total: number;
  readonly verdict?: Parameters<typeof import('../../service.js').verdictText>[0];
}

const verify = async ({ bundle, since, key = [] }: VerifyOptions): Promise<void> => {
  const { bundleLines, isGood, verdictText, verifyBundle } = await import('../../service.js');
  const kept = since === undefined ? undefined : readFileSync(since, 'utf8');
  const verdict =
    bundle === undefined
      ? await verifyLog(kept)
      : await verifyBundle(bundleLines(bundle), { keys: key, since: kept });
  if (verdict !== undefined) await print(verdictText(verdict));
  if (verdict === undefined || !isGood(verdict)) process.exitCode = EXIT.badAnswer;
};

const verifyLog = (since: string | undefined): Promise<Step['verdict']> =>
  withLedger(async (connection) => {
    const ask: Ask = {
      method: 'POST',
      path: '/v1/audit/verification',
      contentType: 'application/json',
      body: JSON.stringify({ since }),
    };
    let progress: Progress | undefined;
    let verdict: Step['verdict'];
    try {
      for await (const line of askLines(connection, ask)) {
        const step = JSON.parse(line) as Step;
        verdict = step.verdict;
        progress ??= startProgress(step.total, { items: 'events' });
        progress.update(step.done, step.done);
      }
    } finally {
      progress?.stop();
    }
    return verdict;
  });

type Selection = Readonly<Partial<Record<'from' | 'to' | 'person' | 'event', string>>>;

const exportBundle = (file: string, selection: Selection): Promise<void> =>
  withLedger(async (connection) => {
    const query: Query = Object.entries(selection).map(([name, value]) => [name, value] as const);
    const lines = askLines(connection, { path: '/v1/audit/bundle', query });
    let verifier = '';
    let entries = -2;
    const text = async function* (): AsyncGenerator<string> {
      for await (const line of lines) {
        if (verifier === '') ({ verifier } = JSON.parse(line) as { verifier: string });
        entries += 1;
        yield `${line}\n`;
      }
    };
    await pipeline(text, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    await pipeline([verifier], createWriteStream(`${file}.verify.mjs`, { flags: 'wx' }));
    await print(
      [
        `${file} holds ${entries} events, each with what proves it.`,
        `Whoever has Node checks it with: node ${file}.verify.mjs ${file}`,
        'An outsider takes the verifier and the key from a source other than the file.',
        '',
      ].join('\n'),
    );
  });
