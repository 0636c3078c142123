/** Answers the report targets: a row for each threshold of each target that is set on the day. */
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { ask, readQuery } from '../compose.js';
import { withDeclared } from '../declared.js';
import { headcount } from '../headcount/headcount.js';
import { NoSuchKey, inWords } from '../predicates.js';
import type { AnswerRow, Findings, Question, Report } from '../report.js';
import { BadParameter } from '../report.js';
import { quotient } from '../rounding.js';
import { STATUSES, description } from './description.js';
import type { Means, Measured } from './measured.js';
import { measure } from './measure.js';
import type { Step, Target } from './target.js';
import { meetsThreshold, populationOn, targetOf } from './target.js';

const SQL = readQuery(new URL('./targets.sql', import.meta.url));

export const targets: Report = {
  description,
  answer: (question, query) =>
    assemble(question, {
      query,
      find: (part, of = headcount) => of.answer(part, query),
      withheld: false,
    }),
  from: {
    report: headcount,
    assemble: (question, find, query) => assemble(question, { query, find, withheld: true }),
  },
};

const assemble = async (
  question: Question,
  by: Pick<Means, 'find' | 'query' | 'withheld'>,
): Promise<Findings> => {
  const { asOf, knownAt } = question;
  const { keys } = await withDeclared(description, knownAt, by.query);
  const means: Means = { ...by, question, keys: keys.population };
  // Refused once, and not at every target, where a day is too exact for somebody.
  if (by.withheld) await by.find({ ...question, groupBy: [], filters: [] });
  const found = await ask(by.query, SQL, question, { groupBy: [], filters: [] }, { asOf });
  const rows: AnswerRow[] = [];
  for (const row of found) rows.push(...(await rowsOf(targetOf(row), asOf, means)));
  const count = (status: string): number => rows.filter((row) => row.status === status).length;
  return {
    method: 'share of the population that meets the numerator, each counted as by its report',
    total: Object.fromEntries(
      Object.entries(STATUSES).map(([status, { total }]) => [total, count(status)]),
    ),
    rows,
    notes:
      question.scope === null && question.unit === null
        ? []
        : [
            {
              code: 'part-of-the-organisation',
              text: 'The targets are measured in a part of the organisation only.',
              values: {},
            },
          ],
  };
};

const rowsOf = async (
  target: Target,
  asOf: PlainDate,
  means: Means,
): Promise<readonly AnswerRow[]> => {
  const now = await tried(target, asOf, means);
  const { baseline, successor } = target;
  // Before the baseline nobody was hired for it.
  const isMeasuredAtBaseline = baseline !== null && baseline < asOf && target.counted !== 'hires';
  const then = isMeasuredAtBaseline ? await tried(target, baseline, means) : undefined;
  const value = valueOf(now);
  const before = then === undefined ? null : valueOf(then);
  return target.steps.map((step, at) => ({
    target: target.name,
    step: at + 1,
    vi: target.vi,
    en: target.en,
    counted: target.counted,
    population: inWords(populationOn(target, asOf)),
    condition: inWords(target.numerator),
    successorSince: successor !== null && asOf >= successor.from ? successor.from : null,
    measuredOn: now.measured?.date ?? null,
    numerator: now.measured?.numerator ?? null,
    denominator: now.measured?.denominator ?? null,
    unmet: difference(now.measured),
    value,
    operator: target.operator,
    threshold: step.threshold,
    due: step.due ?? null,
    status: statusOf(target, step, asOf, now),
    missing: now.missing === '' ? null : now.missing,
    baseline: target.baseline,
    baselineValue: before,
    points:
      value === null || before === null ? null : Math.round((value - before) * 10_000) / 10_000,
    recurrence: target.recurrence,
    strictness: target.strictness,
    legalBasis: target.legalBasis,
  }));
};

/** What was measured, or why it was not. */
interface Tried {
  readonly measured?: Measured;
  /** In words, empty when nothing is missing. */
  readonly missing: string;
  readonly withheld: boolean;
  readonly answerable: boolean;
}

const tried = async (target: Target, day: PlainDate, means: Means): Promise<Tried> => {
  try {
    const measured = await measure(target, day, means);
    const { numerator, denominator, unknown } = measured;
    const withheld = numerator === null || denominator === null;
    const ofEverybody = ({ of, count }: Measured['unknown'][number]): boolean =>
      of === 'numerator' && count !== null && count === denominator;
    const ofPopulation = unknown.some(({ of }) => of === 'population');
    return {
      measured,
      withheld,
      missing: unknown.map((each) => unknownInWords(each, target)).join('; '),
      answerable: denominator === 0 ? !ofPopulation : !unknown.some(ofEverybody),
    };
  } catch (error) {
    if (error instanceof NoSuchKey) {
      const missing = `${error.key} is not told of ${target.counted}`;
      return { missing, withheld: false, answerable: false };
    }
    if (means.withheld && error instanceof BadParameter) {
      return {
        missing: 'not shown where small groups are withheld',
        withheld: true,
        answerable: true,
      };
    }
    throw error;
  }
};

const unknownInWords = (
  { key, of, count }: Measured['unknown'][number],
  { counted }: Target,
): string => {
  const many = count === null ? 'some' : String(count);
  const which = of === 'population' ? 'who may belong to the population' : 'of the population';
  return `${key} is not recorded of ${many} ${counted} ${which}`;
};

const valueOf = ({ measured }: Tried): number | null => {
  if (measured === undefined) return null;
  const { numerator, denominator } = measured;
  return numerator === null || denominator === null
    ? null
    : quotient(BigInt(numerator) * 100n, denominator);
};

const difference = (measured: Measured | undefined): number | null =>
  typeof measured?.numerator === 'number' && typeof measured.denominator === 'number'
    ? measured.denominator - measured.numerator
    : null;

const statusOf = (
  target: Target,
  step: Step,
  asOf: PlainDate,
  { measured, withheld, answerable }: Tried,
): keyof typeof STATUSES => {
  if (!answerable) return 'not-answerable';
  if (withheld || measured === undefined) return 'withheld';
  const { numerator, denominator } = measured;
  if (numerator === null || denominator === null) return 'withheld';
  if (denominator === 0) return 'nobody';
  if (meetsThreshold(target, step, numerator, denominator)) return 'met';
  return step.due !== undefined && asOf < step.due ? 'not-yet-due' : 'not-met';
};
