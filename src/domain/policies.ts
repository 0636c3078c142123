/** The rules that change with the law, as dated data: limits that warn, and states that end by time alone. */
import type { PlainDate } from './plain-date.js';

/** One period of validity (half-open) of a policy value, with where it comes from. */
interface Dated<T> {
  readonly from: PlainDate;
  readonly value: T;
  readonly source: string;
}

const FIRST = '1800-01-01';

export const POLICIES = {
  /** A secondment over this many months warns. */
  secondmentMonthsMax: [{ from: FIRST, value: 36, source: 'civil servants: at most three years' }],
  /** A rotation planned for fewer months than this warns. */
  rotationMonthsMin: [
    { from: FIRST, value: 36, source: 'rotation of leaders: at least 36 months' },
  ],
  /** A penalty lapses by itself after this many months. */
  penaltyMonths: [{ from: FIRST, value: 12, source: 'civil servants: lapses after 12 months' }],
  /** A suspension without an end lasts this many working days. */
  suspensionWorkingDays: [{ from: FIRST, value: 15, source: 'suspension during discipline' }],
  /** Facts that may still be recorded of somebody who has left. */
  allowedAfterSeparation: [
    { from: FIRST, value: ['discipline'], source: 'discipline of those who have left' },
  ],
} satisfies Record<string, readonly Dated<number | readonly string[]>[]>;

/** The value of a policy in force on that date. */
export const policyOn = <N extends keyof typeof POLICIES>(
  name: N,
  date: PlainDate,
): (typeof POLICIES)[N][number]['value'] => {
  const versions: readonly Dated<(typeof POLICIES)[N][number]['value']>[] = POLICIES[name];
  const found = versions.findLast(({ from }) => from <= date);
  if (found === undefined) throw new Error(`no policy ${name} on ${date}`);
  return found.value;
};
