/** How many months each class of private data is kept after an employment, as shipped policies. */
import type { PlainDate } from './plain-date.js';

interface Dated {
  readonly from: PlainDate;
  readonly value: number;
  readonly source: string;
}

const FIRST = '1800-01-01';
const LAW = 'personal data: deleted when the employment ends';
const deleted: readonly Dated[] = [{ from: FIRST, value: 0, source: LAW }];

/** By name of the policy: the class after `retentionMonths`, and apart from it for those who were disciplined. */
export const RETENTION_POLICIES: Readonly<Record<string, readonly Dated[]>> = {
  retentionMonthsIdentity: deleted,
  retentionMonthsContact: deleted,
  retentionMonthsSensitive: deleted,
  retentionMonthsNote: deleted,
  retentionMonthsSensitiveIfDisciplined: [
    {
      from: FIRST,
      value: 840,
      source: `${LAW}; archive schedules: the cause of discipline for 70 years`,
    },
  ],
};
