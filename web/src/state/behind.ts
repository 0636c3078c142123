/** Where the people and the events behind a number are: its explanation, for those who may see lists of people. */
import { useMemo } from 'react';

import { address, pairsOf } from './address.js';
import type { Description, ReportQuery, Row } from './reports.js';
import { textIn } from './reports.js';
import { hasRole, useWho } from './who.js';

/** The address behind a column of a row; undefined where nothing is explained. A row without time or group is the total. */
export type Behind = (row: Row, column: string) => string | undefined;

/** The page that explains a figure. */
export const EXPLAIN = '/audit/explain';
/** Roles that are given lists of people, in their units; the service decides all the same. */
export const SEES_PEOPLE = ['officer', 'approver', 'auditor', 'administrator'] as const;

/** Of a report asked like this. Those who get figures only get no way to the people in them. */
export const useBehind = (
  query: ReportQuery,
  description: Description | undefined,
): Behind | undefined => {
  const { data: who } = useWho();
  const maySee = hasRole(who, ...SEES_PEOPLE);
  const asked = JSON.stringify(query);
  return useMemo(
    () =>
      maySee && description !== undefined
        ? behindOf(description, JSON.parse(asked) as ReportQuery)
        : undefined,
    [asked, description, maySee],
  );
};

export const behindOf = (description: Description, query: ReportQuery): Behind => {
  const { compareTo, ...question } = query;
  if (description.name === 'quota') return quotaBehind(question);
  const explains = explainsOf(description);
  if (explains === undefined || query.count === 'units') return () => undefined;
  const groups = (query.groupBy ?? '').split(',').filter(Boolean);
  const names = ['period', 'date', ...explains.names, ...groups];
  const explanation = (of: ReportQuery, row: Row, column: string): string | undefined =>
    explains.columns.includes(column)
      ? address(EXPLAIN, [
          ['report', description.name],
          ...pairsOf(of),
          ['row', named(row, names)],
          ['column', column],
        ])
      : undefined;
  if (compareTo === undefined) return (row, column) => explanation(question, row, column);
  // Of two answers side by side each number is explained by itself.
  return (row, column) => {
    const measure = textIn(row, 'measure');
    if (column === 'new') return explanation(question, row, measure);
    const then = column === 'old' ? earlierOf(question, row, compareTo) : undefined;
    return then && explanation(then, { ...row, period: undefined }, measure);
  };
};

/** The same row named as the service reads it: `unit:A,gender:female`. */
const named = (row: Row, names: readonly string[]): string | undefined => {
  const values = names.flatMap((name) => {
    const value = row[name];
    return typeof value === 'string' || typeof value === 'number' ? [`${name}:${value}`] : [];
  });
  return values.length === 0 ? undefined : values.join(',');
};

/** The earlier question of a comparison; undefined where a label does not say its first and last day. */
const earlierOf = (question: ReportQuery, row: Row, compareTo: string): ReportQuery | undefined => {
  if (question.from === undefined) return { ...question, asOf: compareTo };
  const [from, to] = textIn(row, 'comparedTo').split('/');
  return from === undefined || to === undefined ? undefined : { ...question, from, to };
};

/** A quota is held against headcounts of homes: those, unit by unit, with contracts apart, are explained in their turn. */
const quotaBehind =
  ({ asOf, knownAt }: ReportQuery): Behind =>
  (row, column) =>
    /^(present|contract)/.test(column) && typeof row.unit === 'string'
      ? address('/reports/headcount', [
          ...pairsOf({ asOf, knownAt, unit: row.unit, basis: 'home' }),
          ['groupBy', 'unit,employment'],
        ])
      : undefined;

/** The total of an answer as a row: it is of the whole time, whatever that is called. */
export const totalRow = (total: unknown): Row => {
  if (typeof total !== 'object' || total === null) return { count: total };
  return Object.fromEntries(Object.entries(total).filter(([name]) => name !== 'period'));
};

interface Explains {
  readonly columns: readonly string[];
  readonly names: readonly string[];
}

/** What the catalogue says of the explained columns of a report; undefined where it has none. */
export const explainsOf = (description: Description): Explains | undefined => {
  const { explains } = description as { readonly explains?: Explains | false };
  return explains === false ? undefined : explains;
};
