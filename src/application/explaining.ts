/** Explains figures of reports: everything that a figure counts, and the events behind each. */
import { ask, readQuery } from '../../projections/reports/compose.js';
import { explanationOf, isExplained } from '../../projections/reports/explanations/catalogue.js';
import type { Explanation, Figure } from '../../projections/reports/explanations/explanation.js';
import type { Definition, Query, TableRow } from '../../projections/reports/report.js';
import { BadParameter } from '../../projections/reports/report.js';
import { fromThousandths } from '../../projections/reports/rounding.js';
import type { EventStore } from './event-store.js';
import { figureOf, readRow, rowNames } from './explained-row.js';
import type { NamedRow } from './explained-row.js';
import type { ChainedEvent } from './fact-chains.js';
import { chainedEvents } from './fact-chains.js';
import type { Reach } from './reach.js';
import { EVERYTHING } from './reach.js';
import type { ReportSources } from './report.js';
import type { AskedReport } from './asked-report.js';
import { askedOf } from './asked-report.js';
import type { Knowledge } from './report-knowledge.js';
import type { ReportParameters } from './report-parameters.js';

const ITEMS = readQuery(
  new URL('../../projections/reports/explanations/items.sql', import.meta.url),
);

/** Which figure: a column of the row of that name; the total when no row is named. */
export interface Explained {
  readonly row?: string | undefined;
  /** The first that the report explains when absent. */
  readonly column?: string | undefined;
  /** Items that were seen before, and how many more to show. */
  readonly after?: number | undefined;
  readonly limit?: number | undefined;
}

/** One thing counted. */
export interface ExplainedItem {
  readonly person: string;
  /** How much of the figure it is: 1, or the hours or the fraction of full time counted. */
  readonly amount: number;
  readonly events: readonly ChainedEvent[];
}

export interface ExplanationAnswer {
  readonly report: string;
  readonly definition: Definition;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly row: NamedRow;
  readonly column: string;
  readonly knownAt: Knowledge;
  /** The figure; the sum of the amounts of all items. */
  readonly value: number;
  /** How many items there are on all pages. */
  readonly total: number;
  readonly items: readonly ExplainedItem[];
  /** What `after` takes for the next page; null at the end. */
  readonly next: number | null;
}

/** The figures of this report cannot be explained. */
export class NotExplained extends Error {
  override readonly name = 'NotExplained';
  constructor(
    readonly report: string,
    readonly reason: string,
  ) {
    super(`${report} is not explained: ${reason}`);
  }
}

export const ITEMS_DEFAULT = 100;
export const ITEMS_MAX = 1_000;

/** The explanation of the report asked. @throws NotExplained, BadParameter where two dates are compared */
export const requireExplanation = ({ description, question }: AskedReport): Explanation => {
  const found = explanationOf(description);
  if (!isExplained(found)) throw new NotExplained(description.name, found.reason);
  if (question.compareTo !== null) {
    throw new BadParameter('compareTo', 'is given', 'nothing: explain each date by itself');
  }
  return found;
};

/** A page of what a figure counts. */
export interface ItemPage {
  readonly value: number;
  readonly total: number;
  readonly items: readonly {
    readonly place: number;
    readonly person: string;
    readonly amount: number;
    readonly events: readonly string[];
  }[];
}

export const itemsOf = async (
  explanation: Explanation,
  figure: Figure,
  query: Query,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ItemPage> => {
  const { sql, selection, own } = explanation.behind(figure);
  const question = { ...figure.question, groupBy: [] };
  const rows = await ask(query, sql + ITEMS, question, selection, { ...own, after, limit });
  const listed = rows.filter(({ place }) => place !== null);
  return {
    value: fromThousandths(Number(rows[0]?.whole_amount ?? 0)),
    total: Number(rows[0]?.whole_items ?? 0),
    items: listed.map((row) => ({
      place: Number(row.place),
      person: String(row.person),
      amount: fromThousandths(Number(row.amount)),
      events: eventsIn(row),
    })),
  };
};

const eventsIn = ({ events }: TableRow): readonly string[] =>
  Array.isArray(events) ? (events as readonly string[]) : [];

export class Explaining {
  constructor(
    private readonly store: EventStore,
    private readonly sources: ReportSources,
  ) {}

  /**
   * What one figure counts, a page of it.
   * @throws NotExplained; BadParameter; what `runReport` throws
   */
  async explain(
    name: string,
    parameters: ReportParameters,
    { row: rowText, column: given, after = 0, limit = ITEMS_DEFAULT }: Explained,
    reach: Reach = EVERYTHING,
  ): Promise<ExplanationAnswer> {
    const asked = await askedOf(name, parameters, this.sources, reach);
    const { description, knowledge, understood, question, asking } = asked;
    const explanation = requireExplanation(asked);
    const { columns, names = [] } = explanation;
    const column = given ?? columns[0] ?? '';
    if (!columns.includes(column)) {
      throw new BadParameter('column', `is ${column}`, `one of: ${columns.join(', ')}`);
    }
    const row = readRow(rowText, rowNames(description, question, names));
    const figure = figureOf(description, question, names, { row, column });
    const page = await itemsOf(explanation, figure, asking.query, { after, limit });
    const { tables } = this.sources;
    const events = await chainedEvents(
      { tables, store: this.store },
      page.items.flatMap((item) => item.events),
      knowledge.index,
    );
    const last = page.items.at(-1)?.place;
    return {
      report: name,
      definition: description.definition,
      parameters: { ...understood, knownAt: knowledge.index },
      row,
      column,
      knownAt: knowledge,
      value: page.value,
      total: page.total,
      items: page.items.map((item) => ({
        person: item.person,
        amount: item.amount,
        events: item.events.flatMap((id) => events.get(id) ?? []),
      })),
      next: last === undefined || last >= page.total ? null : last,
    };
  }
}
