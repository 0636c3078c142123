/** Where the people and the events behind a number are: an address of the page, narrowed as the number is. */
import { useMemo } from 'react';

import { addDays } from './dates.js';
import type { Description, ReportQuery, Row } from './reports.js';
import { periodOf } from './report-periods.js';
import { hasRole, useWho } from './who.js';

/** The address behind a column of a row; undefined where nothing is, or nothing that the role may see. */
export type Behind = (row: Row, column: string) => string | undefined;

const EVENTS: Readonly<Record<string, string>> = {
  hires: 'hired',
  separations: 'separated',
  voluntary: 'separated',
  involuntary: 'separated',
  other: 'separated',
  unknown: 'separated',
};
const MOVES = ['movesIn', 'movesOut', 'reorganisedIn', 'reorganisedOut'];
const PRESENT = ['opening', 'closing', 'count', 'present', 'presentWithin', 'base', 'contract'];

/** Of a report asked like this. Those who get figures only get no way to the people in them. */
export const useBehind = (
  name: string,
  query: ReportQuery,
  description: Description | undefined,
): Behind | undefined => {
  const { data: who } = useWho();
  const maySee = hasRole(who, 'officer', 'approver', 'auditor', 'administrator');
  const mayReadLog = hasRole(who, 'auditor', 'administrator');
  const asked = JSON.stringify(query);
  return useMemo(
    () =>
      maySee
        ? behindOf(name, JSON.parse(asked) as ReportQuery, description, mayReadLog)
        : undefined,
    [name, asked, description, maySee, mayReadLog],
  );
};

const behindOf =
  (
    name: string,
    query: ReportQuery,
    description: Description | undefined,
    mayReadLog: boolean,
  ): Behind =>
  (row, column) => {
    const at = placeOf(query, row, description);
    if (name === 'rotations' || MOVES.includes(column)) return movesBehind(at);
    if (PRESENT.includes(column) && query.count !== 'units') return peopleBehind(at, column);
    const type = name === 'training' && column !== 'hours' ? 'trained' : EVENTS[column];
    if (type === undefined || !mayReadLog) return undefined;
    return address('/audit/events', [
      ['type', type],
      ['unit', at.unit],
      ['effectiveFrom', at.from],
      ['effectiveTo', at.to],
      ['knownAt', at.knownAt],
      ...at.where,
    ]);
  };

type Pairs = readonly (readonly [name: string, value: string | undefined])[];

interface Place {
  readonly asOf?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unit?: string | undefined;
  readonly alone: boolean;
  readonly knownAt?: string | undefined;
  /** What the row is of, by key: `where` pairs. */
  readonly where: Pairs;
}

const placeOf = (query: ReportQuery, row: Row, description: Description | undefined): Place => {
  const within = periodOf(row.period) ?? {};
  const keys = [...(description?.keys.population ?? []), ...(description?.keys.event ?? [])];
  const where = keys.flatMap(({ name }): Pairs => {
    const value = row[name];
    return name === 'unit' || typeof value !== 'string' ? [] : [['where', `${name}:${value}`]];
  });
  const ownUnit = typeof row.unit === 'string' ? row.unit : undefined;
  return {
    asOf: typeof row.date === 'string' ? row.date : query.asOf,
    from: latest(within.from, query.from),
    to: earliest(within.to, query.to),
    unit: ownUnit ?? query.unit,
    alone: ownUnit !== undefined || query.subtree === false,
    knownAt: typeof query.knownAt === 'object' ? undefined : query.knownAt?.toString(),
    where: [...(query.where ?? []).map((each) => ['where', each] as const), ...where],
  };
};

const latest = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;
const earliest = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

const movesBehind = ({ from, to, unit, alone, knownAt, where }: Place): string =>
  address('/reports/rotation-history', [
    ['from', from],
    ['to', to],
    ['unit', unit],
    ['subtree', alone ? 'false' : undefined],
    ['knownAt', knownAt],
    ...where,
  ]);

const peopleBehind = ({ asOf, from, to, unit, knownAt, where }: Place, column: string): string => {
  const day = column === 'opening' || column === 'base' ? before(from) : before(to);
  return address('/people', [
    ['asOf', asOf ?? day],
    ['unit', unit],
    ['knownAt', knownAt],
    ...where,
  ]);
};

const before = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : addDays(date, -1);

export const address = (path: string, pairs: Pairs): string => {
  const given = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  const text = new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
  return text === '' ? path : `${path}?${text}`;
};
