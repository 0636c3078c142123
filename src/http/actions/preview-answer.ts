/** The answer of a dry run: what would become of the record, and the timeline before and after. */
import type { Preview } from '../../application/recorder.js';
import type { ActionRecord, Answer } from '../../application/records.js';
import type { FactAction, OrganisationAction } from '../../domain/actions.js';
import { ORGANISATION_STREAM } from '../../domain/events.js';
import type { Fact } from '../../domain/knowledge.js';
import { unitsOf } from '../../domain/unit-changes.js';
import type { ProblemDetails } from '../problems/problem.js';
import { rejection } from './rejections.js';

/** A fact of a timeline as known. */
interface FactAnswer {
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
  // The organisation is one timeline of many units: only those facts are shown that are about the unit.
  const about = ({ action }: Fact): boolean =>
    stream !== ORGANISATION_STREAM || unitsOf(action as OrganisationAction).includes(subject);
  return {
    decision: answer.outcome,
    warnings: isTaken ? answer.warnings : [],
    anomalies: isTaken ? answer.anomalies : [],
    problem: isTaken ? null : rejection(answer).details(instance),
    before: before.filter(about).map(factAnswer),
    after: after.filter(about).map(factAnswer),
  };
};

const factAnswer = ({ event, root, decision, action }: Fact): FactAnswer => ({
  event,
  root,
  decision,
  fact: action,
});
