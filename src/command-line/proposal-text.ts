/** A proposal as a person reads it in a terminal. */

export interface ProposalSummary {
  readonly proposal: string;
  readonly state: string;
  readonly author: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly subjects: readonly string[];
}

interface FactOfTimeline {
  readonly root: string;
  readonly event: string;
  readonly fact: { readonly action: string; readonly effectiveDate: string };
}

export interface Proposal extends ProposalSummary {
  readonly note: string | null;
  readonly reason: string | null;
  readonly facts: readonly {
    readonly action: string;
    readonly subject: string;
    readonly effectiveDate: string | null;
    readonly warnings: readonly string[];
    readonly problem: { readonly detail: string } | null;
    readonly outcome:
      { readonly event: string; readonly index: number } | { readonly refused: string } | null;
  }[];
  readonly effect: {
    readonly digest: string;
    readonly moved: boolean;
    readonly subjects: readonly {
      readonly subject: string;
      readonly before: readonly FactOfTimeline[];
      readonly after: readonly FactOfTimeline[];
    }[];
  } | null;
}

export const proposalLine = (each: ProposalSummary): string => {
  const { proposal, state, author, proposedAt, decidedBy, subjects } = each;
  const by = decidedBy === null ? '' : ` by ${decidedBy}`;
  return `${proposal}  ${state}${by}  ${proposedAt} ${author}  ${subjects.join(', ')}`;
};

export const proposalText = (proposal: Proposal): string => {
  const { note, reason, facts, effect } = proposal;
  const lines = [
    proposalLine(proposal),
    ...(note === null ? [] : [`  note: ${note}`]),
    ...(reason === null ? [] : [`  returned: ${reason}`]),
    ...facts.map((fact) => `  ${factLine(fact)}`),
    ...(effect === null ? [] : effectLines(effect)),
  ];
  return lines.map((line) => `${line}\n`).join('');
};

const factLine = ({
  action,
  subject,
  effectiveDate,
  warnings,
  problem,
  outcome,
}: Proposal['facts'][number]): string => {
  const what = `${action} ${subject}${effectiveDate === null ? '' : ` on ${effectiveDate}`}`;
  if (outcome !== null) {
    const became = 'index' in outcome ? `recorded, event ${outcome.index}` : outcome.refused;
    return `${what}: ${became}`;
  }
  if (problem !== null) return `${what}: cannot be recorded: ${problem.detail}`;
  return warnings.length === 0 ? what : `${what}: ${warnings.join(', ')}`;
};

const effectLines = ({
  digest,
  moved,
  subjects,
}: NonNullable<Proposal['effect']>): readonly string[] => [
  ...subjects.flatMap(({ subject, before, after }) => [
    `  ${subject}, before and after:`,
    ...changesOf(before, after).map((line) => `    ${line}`),
  ]),
  ...(moved
    ? ['  The timelines have moved since it was made; look at them, and approve with:']
    : []),
  `  effect ${digest}`,
];

/** The timeline line by line; what comes in or goes is marked. */
const changesOf = (
  before: readonly FactOfTimeline[],
  after: readonly FactOfTimeline[],
): readonly string[] => {
  const lineOf = ({ fact }: FactOfTimeline): string => `${fact.effectiveDate} ${fact.action}`;
  const has = (facts: readonly FactOfTimeline[], { event }: FactOfTimeline): boolean =>
    facts.some((each) => each.event === event);
  return [
    ...before.filter((fact) => !has(after, fact)).map((fact) => `- ${lineOf(fact)}`),
    ...after.map((fact) => `${has(before, fact) ? ' ' : '+'} ${lineOf(fact)}`),
  ];
};
