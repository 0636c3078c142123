/** How a command ends: the exit codes, and the failure that says what happened, where, and what to do. */

export const EXIT = {
  done: 0,
  /** The answer is bad: a check failed, or what was asked cannot be answered. */
  badAnswer: 1,
  wrongUsage: 2,
  /** Some rows were refused; the good ones are recorded. */
  rowsRefused: 65,
  /** A store or the service cannot be reached. */
  unreachable: 69,
  badConfiguration: 78,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command cannot go on. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  constructor(
    readonly exitCode: ExitCode,
    /** What happened, one sentence. */
    readonly what: string,
    /** What to do about it, one sentence. */
    readonly remedy?: string,
    /** Where it happened, line by line: a file, a field, the facts that stand in the way. */
    readonly where: readonly string[] = [],
    cause?: unknown,
  ) {
    super(what, { cause });
  }
}

/** The failure as a person reads it. */
export const failureText = ({ what, where, remedy }: CommandFailure): string =>
  [
    `error: ${what}`,
    ...where.map((line) => `  at ${line}`),
    ...(remedy === undefined ? [] : [`  to do: ${remedy}`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
