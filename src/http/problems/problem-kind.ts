/** What is said of each kind of problem. */
export interface ProblemKind {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  /** What it means, for the page of errors. */
  readonly means: string;
  /** What the caller can do about it. */
  readonly remedy: string;
}
