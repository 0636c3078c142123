/** The one door by which numbers leave: a report's answer for its parameters, the same for ever for the same knowledge. */
import type { Key } from '../../projections/keys.js';
import { withDeclared } from '../../projections/reports/declared.js';
import { REPORTS, reportNamed } from '../../projections/reports/catalogue.js';
import { compared, earlierOf } from '../../projections/reports/comparison.js';
import { explanationOf, isExplained } from '../../projections/reports/explanations/catalogue.js';
import { remarksOn } from '../../projections/reports/remarks/remarks.js';
import type {
  AnswerRow,
  Definition,
  Filter,
  Find,
  Findings,
  Note,
  Query,
  Question,
  Report,
  ReportDescription,
} from '../../projections/reports/report.js';
import { BadParameter } from '../../projections/reports/report.js';
import type { PlainDate } from '../domain/plain-date.js';
import { dateIn } from '../domain/plain-date.js';
import type { Surroundings } from './clock.js';
import type { Head } from './event-store.js';
import type { Knowledge } from './report-knowledge.js';
import { settleKnowledge } from './report-knowledge.js';
import type { ReportParameters } from './report-parameters.js';
import { understand } from './report-question.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import type { Tables } from './reporting.js';
import { findWithoutSmallCells, hasNoSmallCells } from './small-cells/withheld-report.js';

/** What reports are made from. */
export interface ReportSources {
  readonly tables: Tables;
  readonly surroundings: Surroundings;
  /** Where the log ends now. */
  readonly head: () => Promise<Head>;
  /** How long to wait for the tables to reflect the knowledge asked for. */
  readonly waitMs?: number;
  /** Fewer people than this are a small cell, for those who get none. */
  readonly groupMin: number;
  /** The root of the evidence over so many events; without it answers say none. */
  readonly rootOf?: (size: number) => string | undefined;
}

export { BadParameter };
export type { AnswerRow, Note };

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
  /** By the definition over the whole selection, never by adding rows. */
  readonly total: Findings['total'];
  readonly rows: readonly AnswerRow[];
  /** Lists: the cursor of the next page. */
  readonly next?: string | null;
  readonly notes: readonly Note[];
}

/** There is no report of that name. */
export class UnknownReport extends Error {
  override readonly name = 'UnknownReport';
  constructor(
    readonly report: string,
    readonly known: readonly string[],
  ) {
    super(`there is no report ${report}`);
  }
}

const WAIT_MS = 10_000;

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
  const asked = await askedOf(name, parameters, sources, reach);
  const { report, description, knowledge, understood, question, query } = asked;
  const { scope, withoutSmallCells } = reach;
  const { tables, groupMin, rootOf } = sources;
  const find: Find = (each) =>
    withoutSmallCells
      ? findWithoutSmallCells({ ...report, description }, each, query, groupMin)
      : report.answer(each, query);
  const root = rootOf?.(knowledge.index);
  const earlier = earlierOf(description, question);
  const { method, closes, total, rows, next, notes } = await (earlier === null
    ? find(question)
    : compared(description, question, earlier, find));
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
    total,
    rows,
    ...(next !== undefined && { next }),
    notes: [
      ...notes,
      ...(withoutSmallCells ? [] : await remarksOn(question, description, query)),
      // How many they are is said of the whole ledger only.
      ...(scope === null ? quarantineNotes(tables.projected().quarantined) : []),
    ],
  };
};

/** A report, and the question that its parameters ask. */
export interface Asked {
  readonly report: Report;
  /** With what the organisation has declared. */
  readonly description: ReportDescription;
  readonly knowledge: Knowledge;
  readonly understood: Readonly<Record<string, unknown>>;
  readonly question: Question;
  readonly query: Query;
}

/** What is asked of a report; throws as `runReport` does. */
export const askedOf = async (
  name: string,
  parameters: ReportParameters,
  { tables, surroundings, head, waitMs = WAIT_MS }: ReportSources,
  { scope, withoutSmallCells }: Reach,
): Promise<Asked> => {
  const report = requireReport(name);
  // A report that cannot be answered without small cells is none for those who get no others.
  if (withoutSmallCells && !hasNoSmallCells(report)) throw unknownReport(name);
  if (withoutSmallCells && parameters.knownAt !== undefined) {
    // What one record changed would be the difference of two answers.
    throw new BadParameter('knownAt', 'is given', 'nothing, as small groups are withheld');
  }
  const { now, timeZone } = surroundings;
  const knowledge = await settleKnowledge(parameters, { tables, head, now, waitMs });
  const query = tables.query.bind(tables);
  const description = await withDeclared(report.description, knowledge.index, query);
  const { asked, parameters: understood } = understand(
    description,
    parameters,
    withoutSmallCells ? monthOf(dateIn(timeZone, now())) : dateIn(timeZone, now()),
  );
  const question: Question = { ...asked, scope, knownAt: knowledge.index };
  return { report, description, knowledge, understood, question, query };
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

/** Whether a report has a row for a person. */
export const isOfPersons = (name: string): boolean =>
  reportNamed(name)?.description.ofPersons === true;

/** A key as the catalogue shows it. */
type ShownKey = Pick<Key, 'name' | 'vi' | 'en' | 'values'>;

/** A report as the catalogue shows it: what it says, takes and gives. */
export interface ShownReport extends Omit<ReportDescription, 'keys' | 'ofPersons'> {
  readonly keys: { readonly population: readonly ShownKey[]; readonly event: readonly ShownKey[] };
  /** Which columns can be explained, and what else than time and groups names a row; or false, and why not. */
  readonly explains:
    { readonly columns: readonly string[]; readonly names: readonly string[] } | false;
  readonly unexplained?: string;
}

/** Every report there is. */
export const reportDescriptions = (): readonly ShownReport[] =>
  REPORTS.map(({ description: { keys, ofPersons: _ofPersons, ...shown } }) => ({
    ...shown,
    keys: { population: keys.population.map(shownKey), event: keys.event.map(shownKey) },
    ...explainsOf(shown),
  }));

const explainsOf = (
  description: Pick<ReportDescription, 'name' | 'parameters'>,
): Pick<ShownReport, 'explains' | 'unexplained'> => {
  const found = explanationOf(description);
  return isExplained(found)
    ? { explains: { columns: found.columns, names: found.names ?? [] } }
    : { explains: false, unexplained: found.reason };
};

const shownKey = ({ name, vi, en, values }: Key): ShownKey => ({
  name,
  vi,
  en,
  ...(values !== undefined && { values }),
});

const requireReport = (name: string): Report => {
  const report = reportNamed(name);
  if (report !== undefined) return report;
  throw unknownReport(name);
};

const unknownReport = (name: string): UnknownReport =>
  new UnknownReport(
    name,
    REPORTS.map(({ description }) => description.name),
  );

/** The first of its month. */
const monthOf = (date: PlainDate): PlainDate => `${date.slice(0, 8)}01`;

const populationOf = ({ parameters, keys }: ReportDescription, question: Question): string => {
  if (!parameters.some(({ name }) => name === 'basis')) return 'everything in the ledger';
  const { basis, unit, subtree, filters } = question;
  const place = basis === 'home' ? 'at their home unit' : 'at the unit where they work';
  const units = subtree ? 'with the units below it' : 'alone';
  const ofPeople = filters.filter(({ key }) => keys.population.includes(key));
  const ofEvents = filters.filter(({ key }) => !keys.population.includes(key));
  return [
    `employed persons, ${place}`,
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
