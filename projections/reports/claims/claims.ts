/** Answers the report claims: a row for each figure that somebody published, beside the ledger's own. */
import { ask, readQuery } from '../compose.js';
import { figureAt } from './claim.js';
import { inWords } from '../predicates.js';
import type { AnswerRow, AskOther, Asked, Report } from '../report.js';
import { BadParameter } from '../report.js';
import type { Claim, Figure } from './claim.js';
import { baseOf, claimOf, percent } from './claim.js';
import { COUNTED_AS, description } from './description.js';
import type { Reconciled } from './reconcile.js';
import { reconciled } from './reconcile.js';

const SQL = readQuery(new URL('./claims.sql', import.meta.url));

export const claims: Report = {
  description,
  answer: async (question, query, others) => {
    if (others === undefined) {
      throw new BadParameter('report', 'is claims', 'a report that asks no others');
    }
    const { asOf, scope } = question;
    const found = await ask(query, SQL, question, { groupBy: [], filters: [] }, { asOf });
    const once = askedOnce(others);
    const rows: AnswerRow[] = [];
    for (const claim of found.map(claimOf)) {
      for (const figure of claim.figures) {
        rows.push(rowOf(claim, figure, await reconciled(claim, figure, once)));
      }
    }
    const count = (comparison: string): number =>
      rows.filter((row) => row.comparison === comparison).length;
    return {
      method: 'each figure beside the answer of the report that the claim names for it',
      total: Object.fromEntries(COUNTED_AS.map(([comparison, name]) => [name, count(comparison)])),
      rows,
      notes:
        scope === null
          ? []
          : [
              {
                code: 'part-of-the-organisation',
                text: 'The figures of the ledger are of a part of the organisation only.',
                values: {},
              },
            ],
    };
  },
};

/** Many figures are of one answer. */
const askedOnce = (others: AskOther): AskOther => {
  const answers = new Map<string, Promise<Asked>>();
  return (name, parameters) => {
    const id = JSON.stringify([name, parameters]);
    const answer = answers.get(id) ?? others(name, parameters);
    answers.set(id, answer);
    return answer;
  };
};

const rowOf = (claim: Claim, figure: Figure, result: Reconciled): AnswerRow => {
  const { found, comparison, explanation, explainedBy, why } = result;
  const base = baseOf(claim, figure);
  const own = found?.value ?? null;
  return {
    claim: claim.name,
    figure: claim.figures.indexOf(figure) + 1,
    vi: claim.vi,
    en: claim.en,
    says: figure.says,
    printed: figure.printed,
    about: figure.about ?? null,
    claimed: figure.value ?? null,
    countedIn: figure.unit,
    source: claim.source,
    published: claim.published,
    speaksOf: claim.asOf ?? (claim.from === null ? null : `${claim.from}/${claim.to ?? ''}`),
    population: inWords(claim.population),
    report: figure.report ?? null,
    question: inWordsOf(figure),
    ledger: own,
    difference: differenceOf(figure.value, own),
    over: figure.over ?? null,
    claimedBase: base,
    shareOfClaimedBase: shareOfClaimedBase(claim, figure, base),
    ownBase: found?.base ?? null,
    shareOfOwnBase: shareOfOwnBase(figure, own, found?.base ?? null),
    comparison,
    explanation,
    explainedBy,
    why,
  };
};

const differenceOf = (claimed: number | undefined, own: number | null): number | null =>
  claimed === undefined || own === null ? null : Math.round((claimed - own) * 10_000) / 10_000;

/** What the claimed count is of the base as published; of a percentage, the count that it is a share of. */
const shareOfClaimedBase = (claim: Claim, figure: Figure, base: number | null): number | null => {
  const count = figure.unit === 'percent' ? figureAt(claim, figure.shareOf)?.value : figure.value;
  return base === null || count === undefined ? null : percent(count, base);
};

const shareOfOwnBase = (
  { unit }: Figure,
  own: number | null,
  base: number | null,
): number | null => {
  if (own === null || unit === 'percent') return own;
  return base === null ? null : percent(own, base);
};

/** The parameters of the report and the row of its answer: how the figure can be asked again. */
const inWordsOf = ({ parameters = {}, row = {}, column }: Figure): string | null => {
  const words = (of: Readonly<Record<string, string>>): string[] =>
    Object.entries(of).map(([name, value]) => `${name}=${value}`);
  const parts = [
    ...words(parameters),
    ...(Object.keys(row).length === 0 ? [] : [`row ${words(row).join(', ')}`]),
    ...(column === undefined ? [] : [`column ${column}`]),
  ];
  return parts.length === 0 ? null : parts.join('; ');
};
