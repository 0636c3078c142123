/** Answers the report quota: the headcount at home, each person against the nearest quota. */
import { POPULATION_KEYS } from '../../keys.js';
import { ask, readQuery } from '../compose.js';
import { checkSize, textOf } from '../groups.js';
import { headcount } from '../headcount/headcount.js';
import type { AnswerRow, Find, Findings, Note, Query, Question, Report } from '../report.js';
import { description } from './description.js';
import type { Quota, Sum } from './sums.js';
import { add, minus, sumsOf } from './sums.js';

const SQL = readQuery(new URL('./quota.sql', import.meta.url));
const EVERYTHING = { groupBy: [], filters: [] };
/** Persons are outside of the quota by this value of the attribute. */
const [EMPLOYMENT, CONTRACT] = ['employment', 'contract'];

export const quota: Report = {
  description,
  answer: (question, query) => assemble(question, (part) => headcount.answer(part, query), query),
  from: { report: headcount, assemble: (...all) => assemble(...all) },
};

const keyNamed = (name: string) => POPULATION_KEYS.filter((key) => key.name === name);

const assemble = async (question: Question, find: Find, query: Query): Promise<Findings> => {
  const { asOf, unit, scope } = question;
  // The units of the answer are limited by the query itself: it counts nobody.
  const own = { asOf, within: unit, seen: scope, unit: null, scope: null };
  const units = (await ask(query, SQL, question, EVERYTHING, own)).map(unitOf);
  const asked: Question = { ...question, basis: 'home' };
  const byEmployment = keyNamed(EMPLOYMENT);
  const [each, whole] = [
    await find({ ...asked, groupBy: [...keyNamed('unit'), ...byEmployment] }),
    await find({ ...asked, groupBy: byEmployment }),
  ];
  const sums = sumsOf(units, onQuota(each.rows), onContract(each.rows));
  checkSize(1, sums.length);
  const rows = sums.map(rowOf);
  const present = totalOf(onQuota(whole.rows));
  const added = totalOf(sums);
  const notes = new Map([...each.notes, ...whole.notes].map((note) => [note.code, note]));
  return {
    method: 'persons at home at the end of the day, each against the nearest quota',
    ...(present !== null && added !== null && { closes: present === added }),
    total: { ...totals(rows, present), contract: totalOf(onContract(whole.rows)) },
    rows,
    notes: [...notes.values(), ...withoutQuota(units, sums)],
  };
};

const unitOf = (row: Parameters<typeof textOf>[0]): Quota => ({
  unit: textOf(row, 'unit'),
  path: Array.isArray(row.path) ? (row.path as readonly string[]) : [],
  standing: row.standing === true,
  assigned: typeof row.assigned === 'number' ? row.assigned : null,
  since: typeof row.quota_since === 'string' ? row.quota_since : null,
});

interface Counted {
  readonly unit: string;
  /** Null where it is withheld. */
  readonly present: number | null;
}

const counted = (row: AnswerRow): Counted => ({
  unit: String(row.unit),
  present: typeof row.count === 'number' ? row.count : null,
});
const onContract = (rows: readonly AnswerRow[]): readonly Counted[] =>
  rows.filter((row) => row[EMPLOYMENT] === CONTRACT).map(counted);
const onQuota = (rows: readonly AnswerRow[]): readonly Counted[] =>
  rows.filter((row) => row[EMPLOYMENT] !== CONTRACT).map(counted);

const totalOf = (counts: readonly { readonly present: number | null }[]): number | null =>
  counts.reduce<number | null>((sum, { present }) => add(sum, present), 0);

const rowOf = ({ unit, since, assigned, present, contract, within }: Sum): AnswerRow => ({
  unit,
  quotaSince: since,
  assigned,
  present,
  difference: minus(present, assigned),
  contract,
  assignedWithin: within.assigned,
  presentWithin: within.present,
  differenceWithin: minus(within.present, within.assigned),
});

const totals = (rows: readonly AnswerRow[], present: number | null): AnswerRow => {
  const assigned = rows.reduce((sum, row) => sum + Number(row.assigned ?? 0), 0);
  const differences = rows
    .filter((row) => row.assigned !== null)
    .map(({ difference }) => (typeof difference === 'number' ? difference : null));
  const units = (meets: (difference: number) => boolean): number | null =>
    differences.includes(null)
      ? null
      : differences.filter((each) => each !== null && meets(each)).length;
  return {
    assigned,
    present,
    difference: minus(present, assigned),
    unitsOver: units((difference) => difference > 0),
    unitsUnder: units((difference) => difference < 0),
    unitsMet: units((difference) => difference === 0),
  };
};

const withoutQuota = (units: readonly Quota[], sums: readonly Sum[]): readonly Note[] => {
  const without = units.filter(({ standing, assigned }) => standing && assigned === null).length;
  const persons = totalOf(sums.filter(({ assigned }) => assigned === null));
  return [
    ...(without === 0
      ? []
      : [
          {
            code: 'units-without-quota',
            text: `${without} units have no quota; their people count against the nearest quota above.`,
            values: { units: without },
          },
        ]),
    ...(persons === null || persons === 0
      ? []
      : [
          {
            code: 'persons-under-no-quota',
            text: `${persons} persons stand under no quota: the rows without \`assigned\`; the difference of the total counts them.`,
            values: { persons },
          },
        ]),
  ];
};
