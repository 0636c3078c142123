/** What a proposal would change: of each subject the live facts before it and with it, and a digest to approve by. */
import type { OrganisationAction } from '../domain/actions.js';
import { canonical } from '../domain/canonical.js';
import { ORGANISATION_STREAM } from '../domain/events.js';
import type { Fact } from '../domain/knowledge.js';
import { unitsOf } from '../domain/unit-changes.js';
import type { Preview } from './answers.js';
import type { ActionRecord, Answer, Rejected } from './records.js';
import type { Sealer } from './sealing.js';

export interface SubjectEffect {
  readonly stream: string;
  readonly subject: string;
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
}

export interface Effect {
  /** Changes when a subject's timeline does, or what recording would warn of. */
  readonly digest: string;
  readonly subjects: readonly SubjectEffect[];
}

export const isRejected = (answer: Answer): answer is Rejected => !('warnings' in answer);

/** The organisation is one timeline of many units: a unit's are those that are about it. */
export const factsAbout = (
  { stream, subject }: Pick<ActionRecord, 'stream' | 'subject'>,
  facts: readonly Fact[],
): readonly Fact[] =>
  stream === ORGANISATION_STREAM
    ? facts.filter(({ action }) => unitsOf(action as OrganisationAction).includes(subject))
    : facts;

/** @param previews of the records in their order */
export const effectOf = (
  sealer: Sealer,
  records: readonly ActionRecord[],
  previews: readonly Preview[],
): Effect => {
  const subjects = new Map<string, SubjectEffect>();
  for (const [at, { stream, subject }] of records.entries()) {
    const { before = [], after = [] } = previews[at] ?? {};
    const name = `${stream} ${subject}`;
    const first = subjects.get(name);
    subjects.set(name, {
      ...{ stream, subject },
      before: first?.before ?? factsAbout({ stream, subject }, before),
      after: factsAbout({ stream, subject }, after),
    });
  }
  const told = [
    [...subjects].map(([name, { before }]) => [
      name,
      before.map(({ root, event }) => [root, event]),
    ]),
    previews.map(({ answer }) =>
      isRejected(answer) ? answer.outcome : [[...answer.warnings], [...answer.anomalies]],
    ),
  ];
  return { digest: sealer.fingerprint(canonical(told)), subjects: [...subjects.values()] };
};
