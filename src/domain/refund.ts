/** The refund of what a training cost when the service promised for it is not given (domain rules §3). */
import type { PlainDate } from './plain-date.js';

/** What is known of a training that service was promised for, and of how that went on. */
export interface Promised {
  /** In thousandths of the currency; null where it is not recorded. */
  readonly cost: number | null;
  /** Months of service promised; null where only the cost is known. */
  readonly months: number | null;
  /** Completed months served since the training. */
  readonly monthsServed: number;
  readonly outcome: string;
  /** Completed years of service before the training began. */
  readonly yearsBefore: number;
  /** A woman, or of an ethnic minority: the reduction is raised. */
  readonly raised: boolean;
  /** The separation that ended the spell of the training; null while it goes on. */
  readonly left: Leaving | null;
  /** The separation fell into the time of study. */
  readonly leftWhileStudying: boolean;
  /** The day of the question. */
  readonly asOf: PlainDate;
}

interface Leaving {
  readonly date: PlainDate;
  readonly kind: string;
  readonly reason: string | null;
}

/** The rules in force on a date. */
export interface RefundRules {
  /** Thousandths taken off for each completed year of service before; raised for women and ethnic minorities. */
  readonly perYear: (raised: boolean, date: PlainDate) => number;
  /** Kinds of separation. */
  readonly kinds: (policy: KindsPolicy, date: PlainDate) => readonly string[];
}
type KindsPolicy = 'refundWaivedMoved' | 'refundWaivedRestructured' | 'refundOwedAfter';

/** Whether the amount is owed; where law or the record leave that open, a person decides. */
export type Claim = 'owed' | 'waived' | 'to-decide' | 'none';
export type Ground =
  | 'study-not-completed'
  | 'left-early'
  | 'moved-by-authority'
  | 'restructuring'
  | 'illness'
  | 'agreed-resignation'
  | 'other-ending';

export interface Refund {
  readonly claim: Claim;
  readonly ground: Ground | null;
  /** Thousandths taken off for service before the training. */
  readonly reduction: number;
  /** By the formula, in thousandths of the currency, whoever decides; null without a cost or a ground. */
  readonly amount: number | null;
}

const NOTHING: Refund = { claim: 'none', ground: null, reduction: 0, amount: null };

/**
 * What is to be paid back: the whole cost when the study came to nothing, else S = F ÷ T1 × (T1 − T2), F the cost, T1
 * the months promised and T2 those served; less a part for each year of service before.
 */
export const refundOf = (promise: Promised, rules: RefundRules): Refund => {
  const { outcome, left, leftWhileStudying, months, monthsServed, asOf } = promise;
  if (outcome !== 'completed' || (leftWhileStudying && left?.kind === 'dismissal')) {
    const ground = { claim: 'owed', ground: 'study-not-completed' } as const;
    return reckoned(promise, ground, 1, 1, rules.perYear(promise.raised, asOf));
  }
  if (left === null || months === null || monthsServed >= months) return NOTHING;
  const aYear = rules.perYear(promise.raised, left.date);
  return reckoned(promise, claimAfter(left, rules), months - monthsServed, months, aYear);
};

const claimAfter = (
  { date, kind, reason }: Leaving,
  rules: RefundRules,
): Pick<Refund, 'claim' | 'ground'> => {
  const says = (policy: KindsPolicy): boolean => rules.kinds(policy, date).includes(kind);
  if (says('refundWaivedMoved')) return { claim: 'waived', ground: 'moved-by-authority' };
  if (says('refundWaivedRestructured')) return { claim: 'waived', ground: 'restructuring' };
  // A serious illness waives it; how serious one was is in no record.
  if (reason === 'health') return { claim: 'to-decide', ground: 'illness' };
  if (says('refundOwedAfter')) return { claim: 'owed', ground: 'left-early' };
  // Law is unclear on a resignation that was agreed to.
  if (kind === 'resignation') return { claim: 'to-decide', ground: 'agreed-resignation' };
  return { claim: 'to-decide', ground: 'other-ending' };
};

const reckoned = (
  { cost, yearsBefore }: Promised,
  claim: Pick<Refund, 'claim' | 'ground'>,
  monthsLeft: number,
  months: number,
  aYear: number,
): Refund => {
  const reduction = Math.min(1000, yearsBefore * aYear);
  if (cost === null) return { ...claim, reduction, amount: null };
  const [numerator, denominator] = [
    BigInt(cost) * BigInt(monthsLeft) * BigInt(1000 - reduction),
    BigInt(months) * 1000n,
  ];
  // Half up, to the thousandth.
  return {
    ...claim,
    reduction,
    amount: Number((2n * numerator + denominator) / (2n * denominator)),
  };
};
