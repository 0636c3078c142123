/** The answer of a dry run: what would become of the record, and the timeline before and after. */
import { factsAbout } from '../../application/proposal-effect.js';
import type { Preview } from '../../application/answers.js';
import type { ActionRecord, Answer } from '../../application/records.js';
import type { FactAction } from '../../domain/actions.js';
import type { Fact } from '../../domain/knowledge.js';
import type { ProblemDetails } from '../problems/problem.js';
import { rejection } from './rejections.js';

/** A fact of a timeline as known. */
export interface FactAnswer {
  /** The version that holds; of a record that is not taken yet, the id that it would get. */
  readonly event: string;
  readonly root: string;
  readonly decision: string | null;
  readonly fact: FactAction;
}

export interface PreviewAnswer {
  /** `would-record`, `repeated`, or why it would not be taken. */
  readonly decision: Answer['outcome'];
  readonly warnings: readonly string[];
  readonly anomalies: readonly string[];
  readonly problem: ProblemDetails | null;
  readonly before: readonly FactAnswer[];
  readonly after: readonly FactAnswer[];
}

export const previewAnswer = (
  { stream, subject }: ActionRecord,
  { answer, before, after }: Preview,
  instance: string,
): PreviewAnswer => {
  const isTaken = 'warnings' in answer;
  const about = (facts: readonly Fact[]) => factsAbout({ stream, subject }, facts).map(factAnswer);
  return {
    decision: answer.outcome,
    warnings: isTaken ? answer.warnings : [],
    anomalies: isTaken ? answer.anomalies : [],
    problem: isTaken ? null : rejection(answer).details(instance),
    before: about(before),
    after: about(after),
  };
};

export const factAnswer = ({ event, root, decision, action }: Fact): FactAnswer => ({
  event,
  root,
  decision,
  fact: action,
});
