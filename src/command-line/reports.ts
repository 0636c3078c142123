/** Asks for reports over a connection: the catalogue, and answers with all their pages. */
import type { ReportAnswer } from '../export/report-answer.js';
import { reportText } from '../export/report-text.js';
import type { Connection } from './connection.js';
import type { Query } from './exchange.js';
import { askJson } from './replies.js';

/** A report as the catalogue describes it. */
export interface Described {
  readonly name: string;
  readonly title: { readonly en: string };
  readonly definition: { readonly version: number };
  readonly example: {
    readonly question: string;
    readonly parameters: Readonly<Record<string, string>>;
    readonly says: string;
  };
  readonly parameters: readonly { readonly name: string }[];
}

/** The most rows that a page may have. */
const PAGE_ROWS_MAX = '10000';

export const reportPath = (name: string): string => `/v1/reports/${encodeURIComponent(name)}`;

export const catalogue = async (connection: Connection): Promise<readonly Described[]> => {
  const path = '/v1/reports';
  const { reports } = await askJson<{ reports: readonly Described[] }>(connection, { path });
  return reports;
};

/** The answer, of a list with the rows of all its pages, unless the question has a `limit` of its own. */
export const wholeAnswer = async (
  connection: Connection,
  name: string,
  query: Query,
): Promise<ReportAnswer> => {
  const path = reportPath(name);
  const first = await askJson<ReportAnswer>(connection, { path, query });
  if (query.some(([parameter]) => parameter === 'limit')) return first;
  const rows = [...first.rows];
  // All pages are of the same knowledge, whatever is recorded meanwhile.
  const same: Query = [
    ...query.filter(([parameter]) => parameter !== 'after' && parameter !== 'knownAt'),
    ['knownAt', String(first.knownAt.index)],
    ['limit', PAGE_ROWS_MAX],
  ];
  for (let next = first.next; next != null;) {
    const page = await askJson<ReportAnswer>(connection, {
      path,
      query: [...same, ['after', next]],
    });
    for (const row of page.rows) rows.push(row);
    next = page.next;
  }
  return { ...first, rows };
};

/** The answer as a table for people, under the title that the catalogue gives. */
export const reportTable = async (
  connection: Connection,
  name: string,
  query: Query,
): Promise<string> => {
  const answer = await wholeAnswer(connection, name, query);
  const described = (await catalogue(connection)).find((report) => report.name === name);
  return reportText(answer, described?.title.en);
};
