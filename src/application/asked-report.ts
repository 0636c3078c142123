/** What is asked of a report: its parameters read against its description, as far as the asker may ask them. */
import { REPORTS, reportNamed } from '../../projections/reports/catalogue.js';
import { withDeclared } from '../../projections/reports/declared.js';
import type {
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
import type { Tables } from './reporting.js';
import { hasNoSmallCells } from './small-cells/withheld-report.js';

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
const NO_VIEW: readonly (string | undefined)[] = [undefined, 'as-it-was'];

/** For whom, and of what, questions are asked. */
export interface Asking {
  readonly query: Query;
  readonly knownAt: number;
  readonly scope: Reach['scope'];
  readonly today: PlainDate;
}

/** A report, and the question that its parameters ask. */
export interface AskedReport {
  readonly report: Report;
  /** With what the organisation has declared. */
  readonly description: ReportDescription;
  readonly understood: Readonly<Record<string, unknown>>;
  readonly question: Question;
}

/** The same with the knowledge that it is asked at. */
export interface SettledReport extends AskedReport {
  readonly knowledge: Knowledge;
  readonly asking: Asking;
}

/** What the parameters ask of a report, at a knowledge that is settled. @throws BadParameter */
export const questionOf = async (
  report: Report,
  parameters: ReportParameters,
  { query, knownAt, scope, today }: Asking,
): Promise<AskedReport> => {
  const description = await withDeclared(report.description, knownAt, query);
  const { asked, parameters: understood } = understand(description, parameters, today);
  return { report, description, understood, question: { ...asked, scope, knownAt } };
};

/** What is asked of a report; throws as `runReport` does. */
export const askedOf = async (
  name: string,
  parameters: ReportParameters,
  { tables, surroundings, head, waitMs = WAIT_MS }: ReportSources,
  { scope, withoutSmallCells }: Reach,
): Promise<SettledReport> => {
  const report = requireReport(name);
  // A report that cannot be answered without small cells is none for those who get no others.
  if (withoutSmallCells && !hasNoSmallCells(report)) throw unknownReport(name);
  if (withoutSmallCells && parameters.knownAt !== undefined) {
    // What one record changed would be the difference of two answers.
    throw new BadParameter('knownAt', 'is given', 'nothing, as small groups are withheld');
  }
  if (withoutSmallCells && !NO_VIEW.includes(parameters.view)) {
    // A few people would be the difference between two structures.
    throw new BadParameter(
      'view',
      `is ${parameters.view}`,
      'as-it-was, as small groups are withheld',
    );
  }
  const { now, timeZone } = surroundings;
  const knowledge = await settleKnowledge(parameters, { tables, head, now, waitMs });
  const day = dateIn(timeZone, now());
  const today = withoutSmallCells ? monthOf(day) : day;
  const asking = { query: tables.query.bind(tables), knownAt: knowledge.index, scope, today };
  return { ...(await questionOf(report, parameters, asking)), knowledge, asking };
};

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
