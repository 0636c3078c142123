/** The problems that the service answers with, as the failures of a command. */
import type { Obstacle } from './obstacle-words.js';
import { obstacleWords } from './obstacle-words.js';
import type { ExitCode } from './failure.js';
import { CommandFailure, EXIT } from './failure.js';
import { kebab } from './kebab.js';

/** Problem details (RFC 9457) as the service gives them. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly remedy?: string;
  /** Wrong fields or parameters. */
  readonly errors?: readonly {
    readonly in?: string;
    readonly pointer: string;
    readonly detail: string;
  }[];
  /** Facts that stand against a record. */
  readonly breaks?: readonly {
    readonly event: string;
    readonly date: string;
    readonly why: string;
  }[];
  /** Facts of a proposal that cannot be recorded. */
  readonly facts?: readonly {
    readonly action: string;
    readonly subject: string;
    readonly detail: string;
    readonly breaks?: Problem['breaks'];
  }[];
  /** What keeps private data from being erased. */
  readonly against?: readonly Obstacle[];
}

/** The problem in the body of an answer; a body that is none is its own detail. */
export const problemIn = (text: string): Problem => {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { detail: text };
  }
};

/** The last part of the type. */
export const codeOf = ({ type = '' }: Problem): string => type.slice(type.lastIndexOf('/') + 1);

/** What to do at a command line, where the service's own advice is for those who program against it. */
const REMEDIES: Readonly<Record<string, string>> = {
  malformed: 'Correct what is named; --help lists the options of the command.',
  'unknown-report': 'ledger report, without a name, lists the reports.',
  'unknown-person': 'Check the id, or ask for later knowledge with --known-at.',
  'knowledge-beyond-log': 'Leave --known-at out for everything that is known now.',
  'own-proposal':
    'Everybody on the socket of the data folder is the account local: with two people on one machine give each a token ' +
    '(ledger token create) and send it to POST /v1/proposals/ID/approve, or withdraw with: ledger withdraw ID.',
  'effect-changed':
    'Look at it with: ledger proposals ID, and approve with --effect and what it shows.',
  internal: 'Look at the log of the service, and report this defect with what it says.',
};

/** A problem in the form of a command's failure, which has it as its cause. */
export const failureOf = (problem: Problem, status: number): CommandFailure => {
  const { title, detail, remedy, errors = [], breaks = [], against = [], facts = [] } = problem;
  // The detail of a malformed request is its errors once more, in one line.
  const what = (errors.length === 0 ? detail : title) ?? title ?? `The answer has status ${status}`;
  const todo = REMEDIES[codeOf(problem)] ?? remedy;
  const where = [
    ...errors.map((each) => `${placeOf(each)}: ${each.detail}`),
    ...against.map(obstacleWords),
    ...breaks.map(breakWords),
    ...facts.flatMap(({ action, subject, detail: why, breaks: standing = [] }) => [
      `${action} ${subject}: ${why}`,
      ...standing.map(breakWords),
    ]),
  ];
  return new CommandFailure(exitCodeOf(status), sentence(what), todo, where, problem);
};

const breakWords = ({ event, date, why }: NonNullable<Problem['breaks']>[number]): string =>
  `${date} ${event}: ${why}`;

/** A parameter is an option here. */
const placeOf = (error: { readonly in?: string; readonly pointer: string }): string =>
  error.in === 'query' ? `--${kebab(error.pointer.slice(1))}` : error.pointer;

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const exitCodeOf = (status: number): ExitCode => {
  if (status === 400 || status === 413 || status === 415) return EXIT.wrongUsage;
  return status === 503 || status === 429 ? EXIT.unreachable : EXIT.badAnswer;
};
