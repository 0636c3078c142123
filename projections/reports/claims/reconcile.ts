/** A figure of a claim beside the ledger's own, and the kind of their difference. */
import type { AskOther } from '../report.js';
import { BadParameter } from '../report.js';
import type { Finding } from './arithmetic.js';
import { inconsistencyOf } from './arithmetic.js';
import type { Claim, Figure } from './claim.js';
import { figureAt, percent, roundsTo, written } from './claim.js';
import type { LedgerFigure } from './ledger-figure.js';
import { ledgerFigure } from './ledger-figure.js';

/** How the two figures stand to each other. */
export const COMPARISONS = ['agrees', 'rounding', 'differs', 'not-comparable'] as const;

export interface Reconciled {
  readonly found: LedgerFigure | null;
  readonly comparison: (typeof COMPARISONS)[number];
  readonly explanation: string | null;
  /** `computed` from the numbers, or `stated` by whoever entered the claim. */
  readonly explainedBy: 'computed' | 'stated' | null;
  readonly why: string | null;
}

export const reconciled = async (
  claim: Claim,
  figure: Figure,
  others: AskOther,
): Promise<Reconciled> => {
  const { found, refused } = await asked(figure, figure.parameters ?? {}, others);
  const comparison = comparisonOf(figure, found);
  const computed =
    inconsistencyOf(claim, figure) ??
    (comparison === 'differs' && found !== null
      ? await differenceOf(claim, figure, found, others)
      : undefined) ??
    (comparison === 'rounding'
      ? { kind: 'rounding', why: 'the figure of the ledger, rounded, is what was printed' }
      : undefined);
  const stated = computed === undefined ? figure.explanation : undefined;
  const unexplained = comparison === 'differs' ? 'unexplained' : null;
  return {
    found,
    comparison,
    explanation: computed?.kind ?? stated ?? unexplained,
    explainedBy: computed !== undefined ? 'computed' : stated !== undefined ? 'stated' : null,
    why:
      [computed?.why, refused, figure.why].filter((each) => each !== undefined).join('; ') || null,
  };
};

interface Answer {
  readonly found: LedgerFigure | null;
  readonly refused?: string;
}

/** What cannot be asked is no failure of the report: it is said. */
const asked = async (
  figure: Figure,
  parameters: Readonly<Record<string, string>>,
  others: AskOther,
): Promise<Answer> => {
  if (figure.report === undefined) return { found: null, refused: 'no report is named' };
  try {
    return { found: ledgerFigure(figure, await others(figure.report, parameters)) };
  } catch (error) {
    if (!(error instanceof BadParameter)) throw error;
    return { found: null, refused: `${error.message} (${figure.report})` };
  }
};

const NEARLY_PERCENT = 90;

const comparisonOf = (
  { value, about }: Figure,
  found: LedgerFigure | null,
): Reconciled['comparison'] => {
  const own = found?.value ?? null;
  if (value === undefined || own === null) return 'not-comparable';
  if (about === 'over') return own > value ? 'agrees' : 'differs';
  if (about === 'at-least') return own >= value ? 'agrees' : 'differs';
  if (about === 'nearly') {
    return own <= value && own * 100 >= value * NEARLY_PERCENT ? 'agrees' : 'differs';
  }
  if (own === value) return 'agrees';
  return roundsTo(own, value) ? 'rounding' : 'differs';
};

/** Why a figure that is consistent in itself is not the ledger's. */
const differenceOf = async (
  claim: Claim,
  figure: Figure,
  found: LedgerFigure,
  others: AskOther,
): Promise<Finding | undefined> => {
  const { value = 0 } = figure;
  if (found.counterpart === value && (figure.unit === 'persons' || figure.unit === 'turns')) {
    const other = figure.unit === 'persons' ? 'turns' : 'persons';
    return { kind: 'turns-against-persons', why: `${written(value)} is the number of ${other}` };
  }
  return growthOverAfter(claim, figure, found) ?? ofAnotherTime(claim, figure, others);
};

/** A growth that is nearer to the share of what is there after, in the claim's own count or the ledger's. */
const growthOverAfter = (
  claim: Claim,
  figure: Figure,
  { change }: LedgerFigure,
): Finding | undefined => {
  const { value = 0 } = figure;
  const more = figureAt(claim, figure.shareOf)?.value;
  if (figure.column !== 'growth' || change === undefined || more === undefined) return undefined;
  const [before, after] = [percent(more, change.old), percent(more, change.new)];
  if (before === null || after === null) return undefined;
  if (Math.abs(after - value) >= Math.abs(before - value)) return undefined;
  return {
    kind: 'different-denominator',
    why: `${written(more)} is ${after.toFixed(2)} % of the ${written(change.new)} after, and ${before.toFixed(2)} % of the ${written(change.old)} before, which a growth is of`,
  };
};

const ofAnotherTime = async (
  { asOf, from, to }: Claim,
  figure: Figure,
  others: AskOther,
): Promise<Finding | undefined> => {
  const { parameters = {}, otherwise } = figure;
  if (otherwise !== undefined) {
    const { found } = await asked(figure, { ...parameters, ...otherwise }, others);
    if (comparisonOf(figure, found) !== 'differs' && found !== null) {
      const with_ = Object.entries(otherwise).map((each) => each.join(' '));
      return { kind: 'different-base-date', why: `with ${with_.join(' and ')} the ledger agrees` };
    }
  }
  const stated = { asOf, from, to };
  const other = (['asOf', 'from', 'to'] as const).find(
    (name) =>
      stated[name] !== null && parameters[name] !== undefined && parameters[name] !== stated[name],
  );
  if (other === undefined) return undefined;
  const why = `the claim speaks of ${other} ${stated[other] ?? ''}, the figure of the ledger of ${parameters[other] ?? ''}`;
  return { kind: 'different-base-date', why };
};
