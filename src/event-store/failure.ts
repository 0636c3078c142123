/** What an error of the engine or of the operating system says. */

/** Read by its shape: an error of the runtime need not be of the class `Error` that a module sees (under Jest it is not). */
interface Failure {
  readonly message?: string;
  readonly cause?: unknown;
  /** Of the operating system, as a word. */
  readonly code?: string;
  /** Of SQLite, as a number. */
  readonly errcode?: number;
}

export const failureOf = (error: unknown): Failure => Object(error) as Failure;

/** The message of an error and of what caused it. */
export const reasonOf = (error: unknown): string => {
  const { message, cause } = failureOf(error);
  if (message === undefined) return String(error);
  return cause === undefined ? message : `${message}: ${reasonOf(cause)}`;
};
