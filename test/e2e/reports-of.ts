/** The reports of a ledger as text, without the instants, which are another run's. */
import { ledger, startService, stop } from './command.js';

const QUESTIONS: readonly (readonly string[])[] = [
  ['headcount', '--as-of', '2005-01-01', '--group-by', 'unit'],
  ['headcount', '--as-of', '2012-07-01', '--group-by', 'unit', '--basis', 'host'],
  ['headcount-series', '--from', '2001-01-01', '--to', '2020-01-01', '--interval', 'year'],
  [
    'bridge',
    '--from',
    '2001-01-01',
    '--to',
    '2020-01-01',
    '--interval',
    'year',
    '--group-by',
    'unit',
  ],
  ['attrition', '--from', '2001-01-01', '--to', '2020-01-01', '--interval', 'year'],
  ['rotation-history', '--limit', '10000'],
  ['anomalies'],
];

/** One answer a line; `knownAt` is the same index for all of them. */
export const reportsOf = async (folder: string, knownAt: number): Promise<string> => {
  const service = await startService(folder);
  try {
    const texts: string[] = [];
    for (const question of QUESTIONS) texts.push(await answerTo(folder, question, knownAt));
    return texts.join('');
  } finally {
    await stop(service);
  }
};

const answerTo = async (
  folder: string,
  question: readonly string[],
  knownAt: number,
): Promise<string> => {
  const args = ['report', ...question, '--known-at', String(knownAt), '--format', 'json'];
  const { code, stdout, stderr } = await ledger(folder, ...args);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  // Two ledgers were recorded at other instants, and what was sealed twice has another root.
  return stdout.replaceAll(/"(instant|root)":"[^"]*"/g, '"$1":""');
};
