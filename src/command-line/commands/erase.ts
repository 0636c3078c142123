/** `ledger erase`: destroys the keys of a person's private data, after saying what stands against it. */
import type { Command } from 'commander';

import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import type { Obstacle } from '../obstacle-words.js';
import { obstacleWords } from '../obstacle-words.js';
import { print } from '../terminal.js';

interface Options {
  readonly ground: string;
  readonly class?: string;
  readonly dryRun?: boolean;
}

export const addErase = (program: Command): void => {
  program
    .command('erase')
    .description(
      'destroys the keys of a person’s private data for good; the facts and figures stay',
    )
    .argument('<person>', 'the person')
    .requiredOption('--ground <text>', 'why; it stays in the log in clear, so it names nobody')
    .option('--class <classes>', 'only these, comma separated: identity, contact, sensitive, note')
    .option('--dry-run', 'says what would be erased and what stands against it')
    .action(erase);
};

interface Erasure {
  readonly outcome: 'would-erase' | 'erased' | 'erased-before';
  readonly person: string;
  readonly classes: readonly string[];
  readonly keys: readonly {
    readonly class: string;
    readonly version: number;
    readonly fingerprint: string;
  }[];
  readonly horizon: string;
  readonly against: readonly Obstacle[];
  readonly index: number | null;
}

const erase = async (person: string, options: Options): Promise<void> => {
  const { ground, dryRun = false } = options;
  const classes = options.class?.split(',').map((name) => name.trim());
  const erasure = await withLedger((connection) =>
    askJson<Erasure>(connection, {
      method: 'POST',
      path: `/v1/people/${encodeURIComponent(person)}/erasure`,
      query: dryRun ? [['dryRun', 'true']] : [],
      contentType: 'application/json',
      body: JSON.stringify({ ground, classes }),
    }),
  );
  await print(erasureText(erasure));
};

const HEADS: Readonly<Record<Erasure['outcome'], string>> = {
  'would-erase': 'would be erased',
  erased: 'erased',
  'erased-before': 'was erased before; nothing is left of its keys',
};

const erasureText = ({
  outcome,
  person,
  classes,
  keys,
  horizon,
  against,
  index,
}: Erasure): string =>
  [
    `${person}: ${classes.join(', ') || 'nothing'} ${HEADS[outcome]}${index === null ? '' : `, event ${index}`}`,
    ...keys.map((key) => `  ${key.class} key, version ${key.version}: ${key.fingerprint}`),
    ...against.map((each) => `  against it: ${obstacleWords(each)}`),
    `Backups of the key vault that hold the keys expire by ${horizon}. Exports handed out are not reached.`,
  ]
    .map((line) => `${line}\n`)
    .join('');
