/**
 * Fills the slots of a report's query. Only constants of ours are put in; what was asked goes in as parameters.
 * The other way to group by a key that is chosen at run time, `case $key when 'unit' then ... end`, costs a third more
 * at every row and could not leave out the joins that a key does not need.
 */
import { readFileSync } from 'node:fs';
import { TREE } from '../joins.js';
import type { Key } from '../keys.js';
import type { Filter, Query, Question, TableRow, Value } from './report.js';

export const readQuery = (url: URL): string => readFileSync(url, 'utf8');

const GROUPED = readQuery(new URL('./grouped.sql', import.meta.url));

/** The groups to make and the filters to pass. */
export interface Selection {
  readonly groupBy: readonly Key[];
  readonly filters: readonly Filter[];
}

/** What a query takes beside the question itself. */
export type Own = Readonly<Record<string, Value | readonly string[]>>;

const filled = (text: string, slots: Readonly<Record<string, string>>): string =>
  Object.entries(slots).reduce(
    (sql, [slot, constant]) => sql.replaceAll(`/*${slot}*/`, () => constant),
    text,
  );

/** The unit asked for, alone or with those below it. */
const WITHIN =
  'and (s.stands_in = $unit::varchar or ($subtree::boolean and list_contains(t.path, $unit::varchar)))';

/** What the asker may see: a unit that is in no tree belongs to whoever was granted it by its id. */
const IN_SCOPE =
  'and (list_contains($scope::varchar[], s.stands_in) or list_has_any(t.path, $scope::varchar[]))';

/** By which units a query is limited: the one asked for, those in the scope of the asker. */
interface Limits {
  readonly within: boolean;
  readonly scoped: boolean;
}

const groupedBy = (
  stand: string,
  { groupBy, filters }: Selection,
  { within, scoped }: Limits,
): string => {
  const keys = [...groupBy, ...filters.map(({ key }) => key)];
  const needed = new Set([
    ...(within || scoped ? [TREE] : []),
    ...keys.flatMap((key) => key.joins ?? []),
  ]);
  const joins = [...needed];
  return filled(GROUPED, {
    stand,
    groups: groupBy.map(({ sql }) => sql).join(', '),
    starts: joins.map(({ starts }) => `, ${starts}`).join(''),
    ends: joins.map(({ ends }) => `, ${ends}`).join(''),
    joins: joins.map(({ sql }) => sql).join('\n'),
    filters: [
      ...(within ? [WITHIN] : []),
      ...(scoped ? [IN_SCOPE] : []),
      ...filters.map(({ key }, at) => `and list_contains($filter${at}::varchar[], ${key.sql})`),
    ].join('\n  '),
  });
};

/** The text of a query with every `grouped` slot filled for that selection, limited to units or not. */
const compose = (query: string, selection: Selection, limits: Limits): string =>
  query.replaceAll(/\/\*grouped (\w+)\*\//g, (_slot, stand: string) =>
    groupedBy(stand, selection, limits),
  );

/** Asks one query: the question's own parameters, its filters and what the query takes beside go in by name. */
export const ask = async (
  query: Query,
  text: string,
  question: Question,
  selection: Selection,
  own: Own = {},
): Promise<readonly TableRow[]> => {
  const { knownAt, basis, scope, unit, subtree } = question;
  const filters = selection.filters.map(({ values }, at) => [`filter${at}`, values] as const);
  const keys = [...selection.groupBy, ...selection.filters.map(({ key }) => key)];
  const ofKeys = Object.assign({}, ...keys.map(({ parameters }) => parameters)) as Own;
  const all: Own = {
    ...ofKeys,
    knownAt,
    basis,
    scope,
    unit,
    subtree,
    ...Object.fromEntries(filters),
    ...own,
  };
  const sql = compose(text, selection, { within: all.unit !== null, scoped: all.scope !== null });
  const used = Object.entries(all).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql));
  return query(sql, Object.fromEntries(used));
};
