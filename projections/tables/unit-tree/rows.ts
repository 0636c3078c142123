/** The table `unit_tree`: one row for each time in which a unit and its place in the tree stayed the same. */
import { readFileSync } from 'node:fs';
import type { UnitState } from '../../../src/domain/organisation-fold.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { FOREVER } from '../../../src/domain/plain-date.js';
import type { OrganisationVersion } from '../organisation-history.js';
import { Rectangles } from '../rectangles.js';
import type { Cells, Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';
import { dayEnds, placeOn } from './place.js';

interface UnitRow {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The version of the fact that began it, which may be one about a unit above. */
  readonly event: string;
  readonly state: UnitState;
  readonly path: readonly string[];
}

export const UNIT_TREE: Table = {
  name: 'unit_tree',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'unit',
  ofOrganisation: () => unitRows(),
};

const unitRows = (): Tracker<OrganisationVersion> => {
  const units = new Map<string, Rectangles<UnitRow>>();
  return {
    advance: ({ index, touched, stepsOf }) => {
      for (const unit of touched) {
        const rows = units.get(unit) ?? new Rectangles({ order: compareRows, same: sameRow });
        rows.advance(index, rowsOf(unit, stepsOf));
        units.set(unit, rows);
      }
    },
    changesSince: (index, changes) => {
      for (const [unit, rows] of units) {
        addChanged(changes, unit, rows.changedSince(index), cellsOf);
      }
    },
  };
};

const rowsOf = (unit: string, stepsOf: OrganisationVersion['stepsOf']): UnitRow[] => {
  const rows: UnitRow[] = [];
  const own = dayEnds(stepsOf(unit));
  for (const [at, { date, state, fact }] of own.entries()) {
    const end = own[at + 1]?.date ?? FOREVER;
    for (let from = date; from < end;) {
      const { path, until, since } = placeOn(unit, from, stepsOf);
      const to = until < end ? until : end;
      const { event } = from === date ? fact : since.fact;
      join(rows, { from, to, event, state, path });
      from = to;
    }
  }
  return rows;
};

/** Adds a row, or lengthens the one before where both say the same. */
const join = (rows: UnitRow[], row: UnitRow): void => {
  const last = rows.at(-1);
  if (last !== undefined && sameContent(last, row)) rows.splice(-1, 1, { ...last, to: row.to });
  else rows.push(row);
};

const compareRows = (a: UnitRow, b: UnitRow): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0;

const sameRow = (a: UnitRow, b: UnitRow): boolean =>
  a.to === b.to && a.event === b.event && sameContent(a, b);

const sameContent = (a: UnitRow, b: UnitRow): boolean =>
  sameState(a.state, b.state) &&
  a.path.length === b.path.length &&
  a.path.every((unit, at) => unit === b.path[at]);

const sameState = (a: UnitState, b: UnitState): boolean =>
  a === b || (Object.keys(a) as (keyof UnitState)[]).every((field) => a[field] === b[field]);

const cellsOf = (
  { from, to, event, state, path }: UnitRow,
  knownFrom: number,
  knownTo: number,
): Cells => [
  state.unit,
  from,
  to,
  knownFrom,
  knownTo,
  event,
  state.exists,
  state.name,
  state.level,
  state.type,
  state.code,
  state.parent,
  state.quota,
  path,
];
