/** What a key may need beside a stay: joins that tell more of it, and cut it where what they tell changes. */
import { readFileSync } from 'node:fs';

/** A join to a stay `s`, which lasts from `s.since` until `s.until`, half-open. */
export interface Join {
  readonly sql: string;
  /** The days on which what is joined begins and ends: expressions, null where it is for ever. */
  readonly starts: string;
  readonly ends: string;
}

const text = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** The place in the tree, as `t`, of the unit where the person stands. */
export const TREE: Join = {
  sql: `left join (${text('tree.sql')}) as t
  on t.unit = s.stands_in and t.since < s.until and s.since < t.until`,
  starts: 't.since',
  ends: 't.until',
};

/** The same place on the day of a view, whatever the day of the stay. */
export const TREE_ON: Join = {
  sql: `left join (${text('tree-on.sql')}) as t on t.unit = s.stands_in`,
  starts: 'null',
  ends: 'null',
};

/** In a view: the place, as `tree_then`, of the unit where the person stood, in the tree of the day. */
export const TREE_THEN: Join = {
  sql: `left join (${text('tree.sql')}) as tree_then
  on tree_then.unit = s.stood_then and tree_then.since < s.until and s.since < tree_then.until`,
  starts: 'tree_then.since',
  ends: 'tree_then.until',
};

/** The first day of the service of whoever came more than once, as `service.since`; the same for the whole of a stay. */
export const SERVICE: Join = {
  sql: `left join (${text('service.sql')}) as service
  on service.person = s.person and service.spell = s.spell`,
  starts: 'null',
  ends: 'null',
};
