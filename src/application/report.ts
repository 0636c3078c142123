/** The one door by which numbers leave: a report's answer for its parameters, the same for ever for the same knowledge. */
import { REPORTS, reportNamed } from '../../projections/reports/catalogue.js';
import { compared, earlierOf } from '../../projections/reports/comparison.js';
import { remarksOn } from '../../projections/reports/remarks/remarks.js';
import type {
  AnswerRow,
  AskOther,
  Break,
  Definition,
  Filter,
  Find,
  Findings,
  Note,
  Question,
  ReportDescription,
} from '../../projections/reports/report.js';
import { BadParameter } from '../../projections/reports/report.js';
import type { Breaks } from '../../projections/reports/view/breaks.js';
import { breaksOf, hasBreaks } from '../../projections/reports/view/breaks.js';
import type { PlainDate } from '../domain/plain-date.js';
import type { AskedReport, Asking, ReportSources } from './asked-report.js';
import { askedOf, questionOf } from './asked-report.js';
import type { Knowledge } from './report-knowledge.js';
import type { ReportParameters } from './report-parameters.js';
import { parametersOf } from './report-texts.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import { findWithoutSmallCells } from './small-cells/withheld-report.js';

export { BadParameter };
export type { AnswerRow, Break, Note, ReportSources };

/** With the root over the events that are known: so many leaves as the index says. */
export interface Proven extends Knowledge {
  /** Base64. */
  readonly root?: string;
}

export interface ReportAnswer {
  readonly report: string;
  readonly definition: Definition;
  /** As understood: checked, with defaults, `knownAt` as an index. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly asOf?: PlainDate;
  /** Half-open. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** With what it is compared. */
  readonly comparedWith?: Pick<ReportAnswer, 'asOf' | 'from' | 'to'>;
  readonly knownAt: Proven;
  readonly method: string;
  readonly population: string;
  /** Bridges: whether every row and the total close. */
  readonly closes?: boolean;
  /** Of figures of several days: where the structure of units changed under them, as far as they are of units. */
  readonly breaks?: readonly Break[];
  /** By the definition over the whole selection, never by adding rows. */
  readonly total: Findings['total'];
  readonly rows: readonly AnswerRow[];
  /** Lists: the cursor of the next page. */
  readonly next?: string | null;
  readonly notes: readonly Note[];
}

/**
 * Answers one report.
 * @throws UnknownReport
 * @throws BadParameter for a parameter that the report does not take or cannot understand
 * @throws KnowledgeBeyondLog for knowledge past the end of the log
 * @throws NotProjectedInTime when the tables do not reach the knowledge asked for
 */
export const runReport = async (
  name: string,
  parameters: ReportParameters,
  sources: ReportSources,
  reach: Reach = EVERYTHING,
): Promise<ReportAnswer> => {
  const { knowledge, asking, ...asked } = await askedOf(name, parameters, sources, reach);
  const { description, question, understood } = asked;
  const { scope, withoutSmallCells } = reach;
  const { tables, groupMin, rootOf } = sources;
  const answering = { ...asking, groupMin: withoutSmallCells ? groupMin : null };
  const { earlier, breaks, findings } = await answered(asked, answering, async (other, given) => {
    const found = reportNamed(other);
    if (found === undefined) throw new BadParameter('report', `is ${other}`, KNOWN_REPORTS);
    return answered(await questionOf(found, parametersOf(given), asking), answering);
  });
  const { method, closes, total, rows, next, notes } = findings;
  const root = rootOf?.(knowledge.index);
  return {
    report: name,
    definition: description.definition,
    parameters: { ...understood, knownAt: knowledge.index },
    ...timeOf(description, question),
    ...(earlier !== null && { comparedWith: timeOf(description, earlier) }),
    knownAt: root === undefined ? knowledge : { ...knowledge, root },
    method,
    population: populationOf(description, question),
    ...(closes !== undefined && { closes }),
    ...(hasBreaks(description, question) && { breaks: breaks.shown }),
    total,
    rows,
    ...(next !== undefined && { next }),
    notes: [
      ...notes,
      ...(withoutSmallCells ? [] : await remarksOn(question, description, asking.query)),
      // How many they are is said of the whole ledger only.
      ...(scope === null ? quarantineNotes(tables.projected().quarantined) : []),
    ],
  };
};

const KNOWN_REPORTS = REPORTS.map(({ description }) => description.name).join(', ');

interface Answering extends Asking {
  /** Null: nothing is withheld. */
  readonly groupMin: number | null;
}

interface Answered extends Pick<AskedReport, 'description' | 'question'> {
  readonly earlier: Question | null;
  readonly breaks: Breaks;
  readonly findings: Findings;
}

/** What a report finds for a question, beside an earlier one where it is compared. */
const answered = async (
  { report, description, question }: AskedReport,
  { query, groupMin }: Answering,
  others?: AskOther,
): Promise<Answered> => {
  const find: Find = (each) =>
    groupMin === null
      ? report.answer(each, query, others)
      : findWithoutSmallCells({ ...report, description }, each, query, groupMin);
  const earlier = earlierOf(description, question);
  const breaks = await breaksOf(description, question, earlier, query);
  const findings = await (earlier === null
    ? find(question)
    : compared(description, question, earlier, find, breaks.hasBroken));
  return { description, question, earlier, breaks, findings };
};

/** The day or the period of a question, as far as the report takes it. */
const timeOf = (
  { parameters }: ReportDescription,
  { asOf, from, to }: Question,
): Pick<ReportAnswer, 'asOf' | 'from' | 'to'> =>
  Object.fromEntries(
    Object.entries({ asOf, from, to }).filter(([date]) =>
      parameters.some(({ name }) => name === date),
    ),
  );

const populationOf = ({ parameters, keys }: ReportDescription, question: Question): string => {
  if (!parameters.some(({ name }) => name === 'basis')) return 'everything in the ledger';
  const { basis, view, unit, subtree, filters } = question;
  const place = basis === 'home' ? 'at their home unit' : 'at the unit where they work';
  const units = subtree ? 'with the units below it' : 'alone';
  const ofPeople = filters.filter(({ key }) => keys.population.includes(key));
  const ofEvents = filters.filter(({ key }) => !keys.population.includes(key));
  return [
    `employed persons, ${place}`,
    ...(view === null ? [] : [`in the structure of ${view}`]),
    ...(unit === null ? [] : [`of unit ${unit} ${units}`]),
    ...(ofPeople.length === 0 ? [] : [`where ${conditions(ofPeople)}`]),
    ...(ofEvents.length === 0 ? [] : [`counting what has ${conditions(ofEvents)}`]),
  ].join(', ');
};

const conditions = (filters: readonly Filter[]): string =>
  filters.map(({ key, values }) => `${key.name} ${values.join(' or ')}`).join(' and ');

const quarantineNotes = (subjects: number): readonly Note[] => {
  if (subjects === 0) return [];
  const text = `${subjects} persons or units cannot be read from the log and are left out.`;
  return [{ code: 'quarantined', text, values: { subjects } }];
};
