/** Adds to the keys of a report what the organisation has declared: attributes of its own, and more codes. */
import type { Key } from '../keys.js';
import { UNKNOWN } from '../keys.js';
import { readQuery } from './compose.js';
import type { Query, ReportDescription, TableRow } from './report.js';

const DECLARED = readQuery(new URL('./declared.sql', import.meta.url));

/** What has keys: a report, or a list of people. */
type Keyed = Pick<ReportDescription, 'keys'>;

/** What the organisation had declared by that index. */
export const declaredBy = (knownAt: number, query: Query): Promise<readonly TableRow[]> =>
  query(DECLARED, { knownAt });

/** The description with the keys and values that were declared by that index. */
export const withDeclared = async <D extends Keyed>(
  description: D,
  knownAt: number,
  query: Query,
): Promise<D> => {
  const { population, event } = description.keys;
  if (population.length + event.length === 0) return description;
  return withKeysOf(description, await declaredBy(knownAt, query));
};

/** The description with the keys and values of what was declared. */
export const withKeysOf = <D extends Keyed>(description: D, rows: readonly TableRow[]): D => {
  if (rows.length === 0) return description;
  const { population, event } = description.keys;
  const codes = new Map<string, string[]>();
  for (const { what, list, name } of rows) {
    if (what !== 'code') continue;
    codes.set(String(list), [...(codes.get(String(list)) ?? []), String(name)]);
  }
  const attributes = rows.filter(({ what }) => what === 'attribute');
  const withCodes = (key: Key): Key => {
    const more = (key.lists ?? []).flatMap((list) => codes.get(list) ?? []);
    if (key.values === undefined || more.length === 0) return key;
    return { ...key, values: [...new Set([...key.values, ...more])] };
  };
  return {
    ...description,
    keys: {
      population: [
        ...population.map(withCodes),
        // A report of events alone has no population to group.
        ...(population.length === 0 ? [] : attributes.map((row, at) => ownKey(row, at, codes))),
      ],
      event: event.map(withCodes),
    },
  };
};

/** The name is what somebody declared: it goes into the query as a parameter. */
const ownKey = (
  { name, list, vi, en, type }: TableRow,
  place: number,
  codes: ReadonlyMap<string, readonly string[]>,
): Key => {
  const values =
    type === 'flag' ? ['true', 'false'] : type === 'code' ? codes.get(String(list)) : undefined;
  return {
    name: String(name),
    vi: String(vi),
    en: String(en),
    sql: `coalesce(s.more[$own${place}::varchar], '${UNKNOWN}')`,
    parameters: { [`own${place}`]: String(name) },
    ...(values !== undefined && { values: [...values, UNKNOWN] }),
  };
};
