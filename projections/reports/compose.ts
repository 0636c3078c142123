/**
 * Fills the slots of a report's query. Only constants of ours are put in; what was asked goes in as parameters.
 * The other way to group by a key that is chosen at run time, `case $key when 'unit' then ... end`, costs a third more
 * at every row and could not leave out the joins that a key does not need.
 */
import { readFileSync } from 'node:fs';
import type { Join } from '../joins.js';
import { TREE, TREE_ON, TREE_THEN } from '../joins.js';
import type { Key } from '../keys.js';
import type { Filter, Query, Question, TableRow, Value } from './report.js';

export const readQuery = (url: URL): string => readFileSync(url, 'utf8');

const GROUPED = readQuery(new URL('./grouped.sql', import.meta.url));
const AS_IT_WAS = readQuery(new URL('./as-it-was.sql', import.meta.url));
const IN_VIEW = readQuery(new URL('./view/in-view.sql', import.meta.url));

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

/** A view shows nobody more: the scope stays on the tree of each date. */
const IN_SCOPE_THEN =
  'and (list_contains($scope::varchar[], s.stood_then) or list_has_any(tree_then.path, $scope::varchar[]))';

/** By which units a query is limited, the one asked for and those in the scope of the asker, where people stand, and in which structure. */
interface Limits {
  readonly within: boolean;
  readonly scoped: boolean;
  readonly inView: boolean;
  readonly basis: Question['basis'];
}

const groupedBy = (
  stand: string,
  { groupBy, filters }: Selection,
  { within, scoped, inView }: Limits,
): string => {
  const keys = [...groupBy, ...filters.map(({ key }) => key)];
  const needed = new Set([
    ...(within || (scoped && !inView) ? [TREE] : []),
    ...keys.flatMap((key) => key.joins ?? []),
  ]);
  const joins: readonly Join[] = [
    ...[...needed].map((join) => (inView && join === TREE ? TREE_ON : join)),
    ...(scoped && inView ? [TREE_THEN] : []),
  ];
  return filled(GROUPED, {
    placed: filled(inView ? IN_VIEW : AS_IT_WAS, { stand }),
    groups: packed(groupBy),
    starts: joins.map(({ starts }) => `, ${starts}`).join(''),
    ends: joins.map(({ ends }) => `, ${ends}`).join(''),
    joins: joins.map(({ sql }) => sql).join('\n'),
    filters: [
      ...(within ? [WITHIN] : []),
      ...(scoped ? [inView ? IN_SCOPE_THEN : IN_SCOPE] : []),
      ...filters.map(({ key }, at) => `and list_contains($filter${at}::varchar[], ${key.sql})`),
    ].join('\n  '),
  });
};

/** A struct of the keys groups a third faster than a list of them. It cannot be empty: that of no keys has a null, as no key has. */
const packed = (keys: readonly Key[]): string =>
  keys.length === 0 ? 'whole := null' : keys.map(({ sql }, at) => `key${at} := ${sql}`).join(', ');

const isOfUnits = ({ sql, joins }: Key): boolean =>
  sql.includes('stands_in') || joins?.includes(TREE) === true;

/** The text of a query with every `grouped` slot filled for that selection, limited to units or not. */
const compose = (query: string, selection: Selection, limits: Limits): string =>
  filled(
    query.replaceAll(/\/\*grouped (\w+)\*\//g, (_slot, stand: string) =>
      groupedBy(stand, selection, limits),
    ),
    // Were it chosen by a parameter, every row would have to give both.
    { 'unit by basis': limits.basis === 'host' ? 'host_unit' : 'unit' },
  );

/**
 * The text of a list with its `grouped` slots filled for filters, and what they take as parameters. A list has limits to
 * units of its own.
 */
export const filtered = (
  text: string,
  filters: readonly Filter[],
): { readonly sql: string; readonly parameters: Own } => {
  const selection = { groupBy: [], filters };
  const limits: Limits = { within: false, scoped: false, inView: false, basis: 'home' };
  const sql = compose(text, selection, limits);
  return { sql, parameters: parametersOf(selection) };
};

/** What the keys and the filters of a selection name as parameters. */
const parametersOf = ({ groupBy, filters }: Selection): Own =>
  Object.assign(
    {},
    ...[...groupBy, ...filters.map(({ key }) => key)].map(({ parameters }) => parameters),
    ...filters.map(({ values }, at) => ({ [`filter${at}`]: values })),
  ) as Own;

/** Asks one query: the question's own parameters, its filters and what the query takes beside go in by name. */
export const ask = async (
  query: Query,
  text: string,
  question: Question,
  selection: Selection,
  own: Own = {},
): Promise<readonly TableRow[]> => {
  const { knownAt, basis, view, scope, unit, subtree } = question;
  const keys = [...selection.groupBy, ...selection.filters.map(({ key }) => key)];
  const all: Own = {
    ...parametersOf(selection),
    knownAt,
    view,
    scope,
    unit,
    subtree,
    ...own,
  };
  const sql = compose(text, selection, {
    basis,
    within: all.unit !== null,
    scoped: all.scope !== null,
    // Where nothing tells units apart, every structure has the same answer.
    inView:
      view !== null && (all.unit !== null || keys.some(isOfUnits) || text.includes('stands_in')),
  });
  const used = Object.entries(all).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql));
  return query(sql, Object.fromEntries(used));
};
