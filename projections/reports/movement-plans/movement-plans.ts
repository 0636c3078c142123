/** Answers the report movement-plans: what was planned beside the turns that the report rotations counts. */
import { ask, readQuery } from '../compose.js';
import { MOVEMENT_KEYS } from '../../keys.js';
import { numberOf, textOf } from '../groups.js';
import type { AnswerRow, Find, Findings, Query, Question, Report, TableRow } from '../report.js';
import { quotient } from '../rounding.js';
import { rotations } from '../rotations/rotations.js';
import { description } from './description.js';

const SQL = readQuery(new URL('./movement-plans.sql', import.meta.url));
const KIND = MOVEMENT_KEYS.filter(({ name }) => name === 'kind');

export const movementPlans: Report = {
  description,
  answer: (question, query) => assemble(question, (part) => rotations.answer(part, query), query),
  from: { report: rotations, assemble: (...all) => assemble(...all) },
};

const assemble = async (question: Question, find: Find, query: Query): Promise<Findings> => {
  const { asOf, from, to, unit, scope } = question;
  const own = { asOf, from, to, within: unit, seen: scope, unit: null, scope: null };
  const plans = await ask(query, SQL, question, { groupBy: [], filters: [] }, own);
  const places = Map.groupBy(plans, (plan) => JSON.stringify([plan.year, plan.unit]));
  const rows: AnswerRow[] = [];
  for (const ofPlace of places.values()) rows.push(...(await rowsOf(ofPlace, question, find)));
  return {
    method: 'planned turns by the catalogue, turns done by the report rotations',
    // Plans of a unit and of one above it are of the same movements: they are not added.
    total: { plans: plans.length },
    rows,
    notes: [],
  };
};

/** The plans of one year and unit, and below them what was done there without a plan. */
const rowsOf = async (
  plans: readonly TableRow[],
  question: Question,
  find: Find,
): Promise<readonly AnswerRow[]> => {
  const [first] = plans;
  if (first === undefined) return [];
  const year = numberOf(first, 'year');
  const unit = first.unit === null ? null : textOf(first, 'unit');
  const { rows } = await find({
    ...question,
    from: `${year}-01-01`,
    to: `${year + 1}-01-01`,
    interval: 'whole',
    // A plan of the whole is of whatever the asker may see.
    unit: unit ?? question.unit,
    subtree: true,
    groupBy: KIND,
    filters: [],
  });
  const done = new Map(rows.map((row) => [String(row.kind), row.turns]));
  const planned = new Set(plans.map((plan) => textOf(plan, 'kind')));
  return [
    ...plans.map((plan) => {
      const turns = done.has(textOf(plan, 'kind')) ? done.get(textOf(plan, 'kind')) : 0;
      return rowOf({ year, unit, ...described(plan) }, numberOf(plan, 'planned'), turns);
    }),
    ...[...done]
      .filter(([kind]) => !planned.has(kind))
      .map(([kind, turns]) => rowOf({ year, unit, kind, ...NO_PLAN }, null, turns)),
  ];
};

const NO_PLAN = { plan: null, vi: null, en: null, decision: null };

const described = (plan: TableRow): AnswerRow => ({
  kind: textOf(plan, 'kind'),
  plan: textOf(plan, 'plan'),
  vi: textOf(plan, 'vi'),
  en: textOf(plan, 'en'),
  decision: plan.decision === null ? null : textOf(plan, 'decision'),
});

const rowOf = (
  { year = null, unit = null, kind = null, ...plan }: AnswerRow,
  planned: number | null,
  turns: AnswerRow[string] | undefined,
): AnswerRow => {
  const done = typeof turns === 'number' ? turns : null;
  const both = planned !== null && done !== null;
  return {
    year,
    unit,
    kind,
    planned,
    done,
    remaining: both ? planned - done : null,
    percentDone: both ? quotient(BigInt(done) * 100n, planned) : null,
    ...plan,
  };
};
