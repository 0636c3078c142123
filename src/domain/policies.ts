/** The rules that change with the law, as dated data: limits that warn, and states that end by time alone. */
import type { PlainDate } from './plain-date.js';

/** One period of validity (half-open) of a policy value, with where it comes from. */
interface Dated<T> {
  readonly from: PlainDate;
  readonly value: T;
  readonly source: string;
}

const FIRST = '1800-01-01';

/** An age in months that is raised by as many every year, from the first of these years to the last; before, as it was. */
const raisedYearly = (
  before: number,
  step: number,
  firstYear: number,
  lastYear: number,
): readonly Dated<number>[] => [
  { from: FIRST, value: before, source: 'Labour Code 2012; to be checked by the organisation' },
  ...Array.from({ length: lastYear - firstYear + 1 }, (_, at) => ({
    from: `${firstYear + at}-01-01`,
    value: before + (at + 1) * step,
    source: 'Decree 135/2020/NĐ-CP; to be checked by the organisation',
  })),
];

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
  /** A term of office lasts this many months, where its record says no other end. */
  appointmentMonths: [{ from: FIRST, value: 60, source: 'terms of appointment: five years' }],
  /** A position is changed after this many months at the latest, where its record says no other end. */
  positionChangeMonths: [
    {
      from: FIRST,
      value: 60,
      source:
        'Decree 59/2019/NĐ-CP: after 2 to 5 years, by sector; to be checked by the organisation',
    },
  ],
  /** The age of retirement in months by the year in which it is reached: 60 years and 3 months in 2021, 62 in 2028. */
  retirementMonthsMen: raisedYearly(720, 3, 2021, 2028),
  /** 55 years and 4 months in 2021, 60 years in 2035. */
  retirementMonthsWomen: raisedYearly(660, 4, 2021, 2035),
  /** The refund of a training's cost goes down by so many thousandths for each year of service before it. */
  refundReduction: [{ from: FIRST, value: 10, source: 'Decree 101/2017: 1 % a year' }],
  /** The same for women and members of ethnic minorities. */
  refundReductionRaised: [{ from: FIRST, value: 15, source: 'Decree 101/2017: 1.5 % a year' }],
  /** Kinds of separation after which the refund is owed when service is still promised. */
  refundOwedAfter: [
    {
      from: FIRST,
      value: ['abandonment', 'termination', 'dismissal'],
      source: 'Decree 101/2017: who leaves of their own accord, or by their own fault',
    },
  ],
  /** Kinds of separation by which the authority moves people: the refund is waived. */
  refundWaivedMoved: [
    { from: FIRST, value: ['transfer-out'], source: 'Decree 101/2017: moved by the authority' },
  ],
  /** Kinds of separation by which a reorganisation ends posts: the refund is waived. */
  refundWaivedRestructured: [
    {
      from: FIRST,
      value: ['restructuring', 'redundancy'],
      source: 'Decree 29/2023 and the rules of the reorganisation of 2025',
    },
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
