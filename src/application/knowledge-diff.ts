/** What changed in a report from one knowledge to a later one, and which events recorded between them made it so. */
import { EVENTS_BETWEEN_SQL } from '../../projections/lists/queries.js';
import { explanationOf, isExplained } from '../../projections/reports/explanations/catalogue.js';
import type { Explanation } from '../../projections/reports/explanations/explanation.js';
import type { AnswerRow, Definition, Value } from '../../projections/reports/report.js';
import { BadParameter } from '../../projections/reports/report.js';
import { ORGANISATION_STREAM, personStream } from '../domain/events.js';
import type { NamedRow } from './explained-row.js';
import { figureOf, rowNames } from './explained-row.js';
import { itemsOf } from './explaining.js';
import type { EventLine } from './fact-chains.js';
import { lineOf } from './fact-chains.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import type { ReportAnswer, ReportSources } from './report.js';
import type { SettledReport } from './asked-report.js';
import { runReport } from './report.js';
import { askedOf } from './asked-report.js';
import type { Knowledge } from './report-knowledge.js';
import type { ReportParameters } from './report-parameters.js';

export interface DiffQuestion {
  readonly knownA: number | string;
  readonly knownB: number | string;
  /** Changed rows that were seen before, and how many more to show. */
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

/** An event that changed a figure. */
export interface Cause extends EventLine {
  /** `person-…`, or the organisation's. */
  readonly stream: string;
}

export interface ChangedRow {
  /** What tells the row apart. */
  readonly row: AnswerRow;
  /** The other columns that changed; null where one knowledge has no such row. */
  readonly changes: readonly {
    readonly column: string;
    readonly old: Value;
    readonly new: Value;
    /** New less old; null unless both are numbers. */
    readonly difference: number | null;
  }[];
  /** The first events between of those whom the row has gained or lost, and how many there are. */
  readonly causes: readonly Cause[];
  readonly causesTotal: number;
}

export interface DiffAnswer {
  readonly report: string;
  readonly definition: Definition;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly knownA: Knowledge;
  readonly knownB: Knowledge;
  /** Changed rows on all pages. */
  readonly total: number;
  readonly rows: readonly ChangedRow[];
  readonly next: number | null;
  /** Why no events are given; absent where they are. */
  readonly unexplained?: string;
}

export const CHANGES_DEFAULT = 10;
export const CHANGES_MAX = 50;
/** Events that are given for a row. */
const CAUSES_MAX = 100;
/** Items of a cell that are compared. */
const ITEMS_COMPARED_MAX = 200_000;
/** Rows of a list that are compared. */
const LIST_ROWS_MAX = 10_000;

/** A row at both knowledge points. */
interface Pair {
  readonly row: AnswerRow;
  readonly old?: AnswerRow;
  readonly new?: AnswerRow;
}

export class KnowledgeDiff {
  constructor(private readonly sources: ReportSources) {}

  /** @throws BadParameter; what `runReport` throws */
  async diff(
    name: string,
    given: ReportParameters,
    { knownA, knownB, after = 0, limit = CHANGES_DEFAULT }: DiffQuestion,
    reach: Reach = EVERYTHING,
  ): Promise<DiffAnswer> {
    const parameters = { ...given, ...(await this.#wholeList(name, given, reach)) };
    const [before, now] = [
      await askedOf(name, { ...parameters, knownAt: knownA }, this.sources, reach),
      await askedOf(name, { ...parameters, knownAt: knownB }, this.sources, reach),
    ];
    if (before.knowledge.index > now.knowledge.index) {
      throw new BadParameter('knownA', 'is later than knownB', 'the earlier knowledge first');
    }
    if (now.question.compareTo !== null) {
      throw new BadParameter('compareTo', 'is given', 'nothing: compare one date at a time');
    }
    const answers = [
      await this.#rowsAt(name, parameters, before, reach),
      await this.#rowsAt(name, parameters, now, reach),
    ] as const;
    const pairs = changedPairs(now, ...answers);
    const found = explanationOf(now.description);
    const rows: ChangedRow[] = [];
    for (const pair of pairs.slice(after, after + limit)) {
      const changes = changesOf(pair);
      const causes = isExplained(found)
        ? await this.#causes(found, [before, now], pair, changes)
        : { causes: [], causesTotal: 0 };
      rows.push({ row: pair.row, changes, ...causes });
    }
    const seen = after + rows.length;
    return {
      report: name,
      definition: now.description.definition,
      parameters: now.understood,
      knownA: before.knowledge,
      knownB: now.knowledge,
      total: pairs.length,
      rows,
      next: rows.length === 0 || seen >= pairs.length ? null : seen,
      ...(!isExplained(found) && { unexplained: found.reason }),
    };
  }

  /** A list is compared as a whole. */
  async #wholeList(name: string, given: ReportParameters, reach: Reach): Promise<ReportParameters> {
    const { description } = await askedOf(name, given, this.sources, reach);
    return isList(description.parameters) ? { limit: LIST_ROWS_MAX, after: '' } : {};
  }

  async #rowsAt(
    name: string,
    parameters: ReportParameters,
    { knowledge }: SettledReport,
    reach: Reach,
  ): Promise<ReportAnswer['rows']> {
    const asked = { ...parameters, knownAt: knowledge.index };
    const { rows, next } = await runReport(name, asked, this.sources, reach);
    if (next === undefined || next === null) return rows;
    const expected = `a question with at most ${LIST_ROWS_MAX} rows`;
    throw new BadParameter('report', 'is a list that is too long to compare', expected);
  }

  /** The events between of everybody whom a changed column of the row has gained or lost. */
  async #causes(
    explanation: Explanation,
    [before, now]: readonly [SettledReport, SettledReport],
    { row }: Pair,
    changes: ChangedRow['changes'],
  ): Promise<Pick<ChangedRow, 'causes' | 'causesTotal'>> {
    const persons = new Set<string>();
    for (const { column } of changes) {
      if (!explanation.columns.includes(column)) continue;
      const [old, later] = [
        await countedIn(explanation, before, row, column),
        await countedIn(explanation, now, row, column),
      ];
      for (const [counted, times] of old) if (later.get(counted) !== times) persons.add(counted);
      for (const [counted, times] of later) if (old.get(counted) !== times) persons.add(counted);
    }
    const streams = [...persons].map((counted) => personStream(personIn(counted)));
    const between = { after: before.knowledge.index, until: now.knowledge.index };
    const own = await this.#eventsOf(streams, between);
    // Of whoever recorded nothing in between the unit has moved, not the person.
    return own.causesTotal > 0 || persons.size === 0
      ? own
      : this.#eventsOf([ORGANISATION_STREAM], between);
  }

  async #eventsOf(
    streams: readonly string[],
    between: { readonly after: number; readonly until: number },
  ): Promise<Pick<ChangedRow, 'causes' | 'causesTotal'>> {
    const parameters = { streams, ...between, limit: CAUSES_MAX };
    const rows = await this.sources.tables.query(EVENTS_BETWEEN_SQL, parameters);
    return { causes: rows.map(lineOf), causesTotal: Number(rows[0]?.whole ?? 0) };
  }
}

const isList = (parameters: SettledReport['description']['parameters']): boolean =>
  parameters.some(({ name }) => name === 'after');

/** Each person with the amount that is counted of it, and how often. */
const countedIn = async (
  explanation: Explanation,
  { description, question, asking: { query } }: SettledReport,
  row: AnswerRow,
  column: string,
): Promise<ReadonlyMap<string, number>> => {
  const own = explanation.names ?? [];
  const named: NamedRow = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, String(value)]),
  );
  const figure = figureOf(description, question, own, { row: named, column });
  const page = { after: 0, limit: ITEMS_COMPARED_MAX };
  const { items } = await itemsOf(explanation, figure, query, page);
  const counted = new Map<string, number>();
  for (const { person, amount } of items) {
    const each = `${amount} ${person}`;
    counted.set(each, (counted.get(each) ?? 0) + 1);
  }
  return counted;
};

const personIn = (counted: string): string => counted.slice(counted.indexOf(' ') + 1);

/** The rows that differ, in the order of the later answer; those that it lacks at the end. */
const changedPairs = (
  { description, question }: SettledReport,
  before: readonly AnswerRow[],
  now: readonly AnswerRow[],
): readonly Pair[] => {
  const found = explanationOf(description);
  const { columns } = description;
  const texts = columns.filter(({ type }) => type === 'text' || type === 'date');
  const names = isExplained(found)
    ? rowNames(description, question, found.names)
    : isList(description.parameters)
      ? columns.map(({ name }) => name)
      : [...texts.map(({ name }) => name), ...question.groupBy.map(({ name }) => name)];
  const keysOf = (row: AnswerRow): AnswerRow =>
    Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
  const pairs = new Map<string, Pair>();
  for (const row of now) pairs.set(JSON.stringify(keysOf(row)), { row: keysOf(row), new: row });
  for (const row of before) {
    const id = JSON.stringify(keysOf(row));
    pairs.set(id, { ...(pairs.get(id) ?? { row: keysOf(row) }), old: row });
  }
  return [...pairs.values()].filter(
    (pair) => JSON.stringify(pair.old) !== JSON.stringify(pair.new),
  );
};

const changesOf = ({ row, old, new: now }: Pair): ChangedRow['changes'] => {
  const columns = Object.keys(now ?? old ?? {}).filter((name) => !(name in row));
  return columns.flatMap((column) => {
    const [was, is] = [old?.[column] ?? null, now?.[column] ?? null];
    if (was === is && old !== undefined && now !== undefined) return [];
    const isNumber = typeof was === 'number' && typeof is === 'number';
    // Numbers of an answer have four decimals at most.
    const difference = isNumber ? Math.round((is - was) * 10_000) / 10_000 : null;
    return [{ column, old: was, new: is, difference }];
  });
};
