/** The options that say on which decision the records of a command rest. */
import type { Command } from 'commander';

import { CommandFailure, EXIT } from './failure.js';

export interface DecisionOptions {
  readonly decision?: string;
  readonly decisionNumber?: string;
  readonly decisionDate?: string;
  readonly decisionBody?: string;
}

export const addDecisionOptions = (command: Command): Command =>
  command
    .option('--decision <id>', 'the decision, where it is in the ledger already')
    .option('--decision-number <number>', 'the number of the decision, to be given with its date')
    .option('--decision-date <date>', 'the day it was signed')
    .option('--decision-body <name>', 'the authority that decided');

/** The decision as records name it; undefined where none is given. @throws CommandFailure */
export const decisionFrom = (options: DecisionOptions): unknown => {
  const { decision, decisionNumber: number, decisionDate: date, decisionBody: body } = options;
  const given = number !== undefined || date !== undefined || body !== undefined;
  if (!given) return decision;
  if (decision !== undefined || number === undefined || date === undefined) {
    throw new CommandFailure(
      EXIT.wrongUsage,
      'A decision is named by its id, or by its number and date.',
      'Give --decision alone, or --decision-number and --decision-date.',
    );
  }
  return { number, date, ...(body !== undefined && { body }) };
};
