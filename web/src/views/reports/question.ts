/** Reads the question that an address asks of a report. */
import type { Description, ReportQuery } from '../../state/reports.js';

/** Changes what is asked for by a parameter; an empty text or list for nothing. */
export type Change = (name: string, values: readonly string[]) => void;

/** What the frame or the paging of the answer sees to. */
export const ELSEWHERE = ['asOf', 'knownAt', 'unit', 'minPosition', 'after', 'limit'];
const OF_PAGES = ['minPosition', 'after', 'limit'];
const PAGE = 500;

/** Parameters that the report does not take are left out: they belong to another view. */
export const questionIn = (
  { parameters }: Pick<Description, 'parameters'>,
  search: URLSearchParams,
): ReportQuery => {
  const given = parameters.flatMap(({ name }): (readonly [string, unknown])[] => {
    const values = search.getAll(name).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined || OF_PAGES.includes(name)) return [];
    if (name === 'where') return [[name, values]];
    return [[name, name === 'subtree' ? first === 'true' : first]];
  });
  const isList = parameters.some(({ name }) => name === 'limit');
  return Object.fromEntries(isList ? [...given, ['limit', PAGE]] : given);
};

/** What the report cannot be answered without. */
export const missingIn = (
  { parameters }: Pick<Description, 'parameters'>,
  search: URLSearchParams,
): readonly string[] =>
  parameters
    .filter(({ name, required }) => required === true && (search.get(name) ?? '') === '')
    .map(({ name }) => name);
