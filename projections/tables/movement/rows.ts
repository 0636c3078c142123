/** The table `movement`: one row for each step that moves a person into, within or out of the organisation. */
import { readFileSync } from 'node:fs';
import { separationClass } from '../../../src/domain/code-lists.js';
import type { PersonAction } from '../../../src/domain/actions.js';
import type { Step } from '../../../src/domain/person-fold.js';
import type { PersonState } from '../../../src/domain/person-state.js';
import { NOT_YET } from '../../../src/domain/person-state.js';
import type { PersonVersion } from '../person-history.js';
import { Rectangles } from '../rectangles.js';
import type { Cell, Cells, Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';

interface Movement {
  /** The place of its step in the timeline. */
  readonly place: number;
  readonly step: Step;
  readonly cells: Cells;
}

export const MOVEMENT: Table = {
  name: 'movement',
  version: 2,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  order: 'date',
  key: 'person',
  ofPerson: (person) => movements(person),
};

const movements = (person: string): Tracker<PersonVersion> => {
  const rows = new Rectangles<Movement>({ order: compareMovements, same: sameMovement });
  return {
    advance: ({ index, steps, stableSteps }) => {
      const items: Movement[] = [];
      for (let place = stableSteps; place < steps.length; place += 1) {
        const step = steps[place];
        if (step === undefined || !isMovement(step, steps[place - 1]?.state)) continue;
        items.push({ place, step, cells: cellsOf(step, steps[place - 1]?.state ?? NOT_YET) });
      }
      rows.advance(index, items, ({ place }) => place < stableSteps);
    },
    changesSince: (index, changes) => {
      addChanged(changes, person, rows.changedSince(index), ({ step, cells }, from, to) => [
        person,
        step.date,
        step.ordinal,
        from,
        to,
        ...cells,
      ]);
    },
  };
};

const MOVEMENTS: ReadonlySet<string> = new Set(['hire', 'rotate', 'return', 'separate', 'relieve']);

/** Of what ends by time alone only a secondment moves the person: back home. */
const isMovement = ({ byTime, fact, state }: Step, before: PersonState | undefined): boolean =>
  byTime
    ? before?.secondment != null && state.secondment === null
    : MOVEMENTS.has(fact.action.action);

const compareMovements = ({ step: a }: Movement, { step: b }: Movement): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.ordinal - b.ordinal;

const sameMovement = (a: Movement, b: Movement): boolean =>
  a.step === b.step || a.cells.every((cell, at) => cell === b.cells[at]);

const cellsOf = ({ fact, byTime, state }: Step, before: PersonState): Cells => [
  fact.event,
  fact.root,
  fact.decision,
  byTime,
  ...(byTime ? ['return', null, null, null, null, null] : actionCells(fact.action)),
  before.unit,
  state.unit,
  before.hostUnit,
  state.hostUnit,
  postOf(fact.action, state, before),
  ...(byTime ? [null, null, null] : hireCells(fact.action)),
];

/** Route, distinction, and how the one left who is replaced. */
const hireCells = (action: PersonAction): Cell[] => {
  if (action.action !== 'hire') return [null, null, null];
  const { route, distinction, replaces } = action;
  return [route ?? null, distinction === undefined ? null : String(distinction), replaces ?? null];
};

/** Action, kind, reason, class, legal basis, until. */
const actionCells = (action: PersonAction): Cell[] => {
  switch (action.action) {
    case 'rotate':
      return ['rotate', action.kind, null, null, null, action.until ?? null];
    case 'separate': {
      const { kind, reason, voluntary, legalBasis } = action;
      const separated = separationClass(kind, voluntary);
      return ['separate', kind, reason ?? null, separated, legalBasis ?? null, null];
    }
    case 'relieve':
      return ['relieve', action.kind, null, null, null, null];
    default:
      return [action.action, null, null, null, null, null];
  }
};

/** The post moved into; of who leaves it, the post left. */
const postOf = (action: PersonAction, state: PersonState, before: PersonState): Cell => {
  if (action.action === 'rotate' && action.concurrent === true) return action.post ?? null;
  if (action.action === 'relieve' && action.postId !== undefined) {
    return before.concurrent.find(({ postId }) => postId === action.postId)?.post ?? null;
  }
  const leaves = action.action === 'separate' || action.action === 'relieve';
  const { post } = leaves ? before.attributes : state.attributes;
  return post === undefined ? null : String(post);
};
