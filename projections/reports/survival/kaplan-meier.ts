/** The estimate of Kaplan and Meier, run up month by month, with its confidence limits. */

/** What was seen of the spells of a group in one month of service. */
export interface SeenMonth {
  readonly month: number;
  readonly entered: number;
  readonly events: number;
  readonly censored: number;
  /** The product of 1 − events ÷ at risk over the times of the month. */
  readonly wentOn: number;
  /** The sum of events ÷ (at risk × (at risk − events)) over the times of the month at which some went on. */
  readonly variance: number;
}

export interface SurvivalMonth {
  readonly month: number;
  /** Spells seen at some time in the month. */
  readonly atRisk: number;
  readonly entered: number;
  readonly events: number;
  readonly censored: number;
  /** The share that goes on past the month. */
  readonly survival: number;
  /** 95 % limits by the complementary log-log; null where there is no variance: before the first event, and at 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Four decimals, half up; what lies within a millionth of a half is one, whatever its binary fraction. */
const rounded = (share: number): number => Math.floor(share * 10_000 + 0.500001) / 10_000;

/** Every month from 0 to the last one in which somebody was seen. */
export const kaplanMeier = (seen: readonly SeenMonth[]): readonly SurvivalMonth[] => {
  const months: SurvivalMonth[] = [];
  let [left, survival, variance] = [0, 1, 0];
  for (const each of seen) {
    while (months.length < each.month) {
      months.push(row({ ...NOTHING_SEEN, month: months.length }, left, survival, variance));
    }
    const atRisk = left + each.entered;
    survival *= each.wentOn;
    variance += each.variance;
    months.push(row(each, atRisk, survival, variance));
    left = atRisk - each.events - each.censored;
  }
  return months;
};

const NOTHING_SEEN = { entered: 0, events: 0, censored: 0 };

const row = (
  { month, entered, events, censored }: Pick<SeenMonth, 'month' | keyof typeof NOTHING_SEEN>,
  atRisk: number,
  survival: number,
  variance: number,
): SurvivalMonth => {
  const [lower, upper] = limits(survival, variance);
  return { month, atRisk, entered, events, censored, survival: rounded(survival), lower, upper };
};

const limits = (survival: number, variance: number): readonly [number | null, number | null] => {
  if (survival <= 0 || survival >= 1) return [null, null];
  const width = (Z * Math.sqrt(variance)) / -Math.log(survival);
  return [
    rounded(Math.pow(survival, Math.exp(width))),
    rounded(Math.pow(survival, Math.exp(-width))),
  ];
};
