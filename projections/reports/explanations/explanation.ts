/** How the figures of a report are explained: by a query that gives everything counted, and each event behind it. */
import type { PlainDate } from '../../../src/domain/plain-date.js';
import type { Own, Selection } from '../compose.js';
import type { Question } from '../report.js';
import { BadParameter } from '../report.js';

/** The figure to be explained. */
export interface Figure {
  /** Of this cell alone: its period is the whole period, its day is `asOf`, its groups are filters. */
  readonly question: Question;
  readonly column: string;
  /** Values of the columns that tell rows apart, beside the time and the groups. */
  readonly at: Readonly<Record<string, string>>;
}

/** What lies behind a figure. */
export interface Behind {
  /**
   * Parts of a query (`with …`), the last of them `behind`: a row for each event behind everything counted, with `item`
   * (tells what is counted apart), `person`, `event`, and `amount`, in thousandths, of the item.
   */
  readonly sql: string;
  readonly selection: Selection;
  readonly own: Own;
}

export interface Explanation {
  /** The columns of a row that can be explained. */
  readonly columns: readonly string[];
  /** Columns of a row, beside time and groups, that must be named with it; all are left out of the total. */
  readonly names?: readonly string[];
  readonly behind: (figure: Figure) => Behind;
}

/** Why the figures of a report have no explanation, for its readers. */
export interface Unexplained {
  readonly reason: string;
}

/** The parts of a report's query without what it makes of them at its end. */
export const partsOf = (sql: string): string => sql.slice(0, sql.lastIndexOf('\nselect'));

/** The parts of a report's query, and after them the rows behind a figure. */
export const behindParts = (sql: string, rows: string): string =>
  `${partsOf(sql)},\nbehind as (\n${rows}\n)`;

/** Puts the condition of a column where a query names it. */
export const which = (sql: string, conditions: Readonly<Record<string, string>>, column: string) =>
  sql.replaceAll('/*which*/', () => conditions[column] ?? 'true');

/** A selection of everything, as the groups of a cell are filters. */
export const selected = ({ filters }: Question): Selection => ({ groupBy: [], filters });

/** The parameters of a query over one period. */
export const periodOf = ({
  from,
  to,
}: Question): {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly starts: readonly PlainDate[];
  readonly ends: readonly PlainDate[];
} => ({ from, to, starts: [from], ends: [to] });

/** @throws BadParameter */
export const refuseColumn = (column: string, expected: string): never => {
  throw new BadParameter('column', `is ${column}, which this question does not explain`, expected);
};
