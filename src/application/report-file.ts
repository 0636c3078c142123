/** The answer of a report as a table for a file: every row of it, read page by page of one knowledge. */
import { reportNamed } from '../../projections/reports/catalogue.js';
import type { Column, ReportDescription } from '../../projections/reports/report.js';
import { titleOf } from './column-titles.js';
import type { FileColumn, FileTable, Language } from './file-table.js';
import type { Reach } from './reach.js';
import type { AnswerRow, ReportAnswer, ReportSources } from './report.js';
import { runReport } from './report.js';
import { aboutOf } from './report-particulars.js';
import type { ReportParameters } from './report-parameters.js';

/** The most rows of a list that are held at a time. */
const PAGE_ROWS = 10_000;

export interface ReportFile extends FileTable {
  /** The first page of it; the others are of the same knowledge. */
  readonly answer: ReportAnswer;
}

/**
 * What `runReport` answers, within the same reach, and of a list all pages unless the question has a limit of its own.
 * @param language of the titles; undefined: columns are called by their names
 * @throws what `runReport` throws, at once; later pages when they are read
 */
export const reportFile = async (
  name: string,
  parameters: ReportParameters,
  sources: ReportSources,
  reach: Reach,
  language: Language | undefined,
): Promise<ReportFile> => {
  const description = reportNamed(name)?.description;
  const isList = description?.parameters.some((taken) => taken.name === 'limit') === true;
  const whole = isList && parameters.limit === undefined;
  const asked = whole ? { ...parameters, limit: PAGE_ROWS } : parameters;
  const answer = await runReport(name, asked, sources, reach);
  const same = { ...asked, minPosition: undefined, knownAt: answer.knownAt.index };
  const page = (after: string): Promise<ReportAnswer> =>
    runReport(name, { ...same, after }, sources, reach);
  const title = description?.title[language ?? 'en'] ?? name;
  return {
    name: `${name}-${answer.asOf ?? `${answer.from ?? ''}-${answer.to ?? ''}`}`,
    title,
    language: language ?? 'en',
    columns: columnsOf(answer, description, language),
    rows: pagesOf(answer, whole ? page : undefined),
    about: aboutOf(answer, title, language ?? 'en'),
    answer,
  };
};

async function* pagesOf(
  first: ReportAnswer,
  page: ((after: string) => Promise<ReportAnswer>) | undefined,
): AsyncGenerator<readonly AnswerRow[]> {
  yield first.rows;
  if (page === undefined) return;
  for (let { next } = first; next != null;) {
    const { rows, next: following } = await page(next);
    yield rows;
    next = following;
  }
}

/** The columns that the rows have, in their order; those of the description when there is no row. */
const columnsOf = (
  { rows }: ReportAnswer,
  description: ReportDescription | undefined,
  language: Language | undefined,
): readonly FileColumn[] => {
  const described: readonly Column[] = description?.columns ?? [];
  const names =
    rows.length === 0
      ? described.map(({ name }) => name)
      : [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const keys = [...(description?.keys.population ?? []), ...(description?.keys.event ?? [])];
  return names.map((name) => ({
    name,
    title: language === undefined ? name : titleOf(name, keys, language),
    type: typeOf(name, described.find((each) => each.name === name)?.type, rows),
  }));
};

/** As described, unless a value says otherwise: a count of full-time equivalents has decimals. */
const typeOf = (
  name: string,
  described: Column['type'] | undefined,
  rows: readonly AnswerRow[],
): FileColumn['type'] => {
  const values = rows
    .map((row) => row[name])
    .filter((value) => value !== null && value !== undefined);
  if (values.length === 0) return described ?? 'text';
  if (values.every((value) => typeof value === 'boolean')) return 'flag';
  if (!values.every((value) => typeof value === 'number')) {
    return described === 'date' && values.every(isDay) ? 'date' : 'text';
  }
  return described !== 'decimal' && values.every(Number.isInteger) ? 'integer' : 'decimal';
};

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
