/** The table `person_state`: one row for each step of a person's timeline and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import type { Attribute, AttributeValue } from '../../../src/domain/attributes.js';
import { OPEN_ATTRIBUTES } from '../../../src/domain/attributes.js';
import type { Step } from '../../../src/domain/person-fold.js';
import type { PersonState } from '../../../src/domain/person-state.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { FOREVER } from '../../../src/domain/plain-date.js';
import type { PersonVersion } from '../person-history.js';
import { Rectangles } from '../rectangles.js';
import type { Cell, Cells, Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';

/** A step with the date of the next one. */
interface Stay {
  /** Its place among the steps of the timeline. */
  readonly place: number;
  readonly step: Step;
  readonly validTo: PlainDate;
}

export const PERSON_STATE: Table = {
  name: 'person_state',
  version: 2,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8').replace(
    '/* attributes */',
    OPEN_ATTRIBUTES.map(({ name, type }) => `${columnOf(name)} ${columnType(type)}`).join(',\n  '),
  ),
  // Of those that began in one year, the ones that still hold lie together.
  order: 'year(valid_from), valid_to',
  key: 'person',
  ofPerson: (person) => personStays(person),
};

/** The column of an attribute: its name in snake case. */
export function columnOf(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function columnType(type: Attribute['type']): string {
  return type === 'decimal' ? 'bigint' : 'varchar';
}

const personStays = (person: string): Tracker<PersonVersion> => {
  const stays = new Rectangles<Stay>({ order: compareStays, same: sameStay });
  /** Most states are written twice: with their end open, and with it known. */
  const written = new Map<PersonState, Cells>();
  const cellsOf = (state: PersonState): Cells => {
    const cells = written.get(state) ?? stateCells(state);
    written.set(state, cells);
    return cells;
  };
  return {
    advance: ({ index, steps, stableSteps }) => {
      // The last stable step ends where the first changed one begins.
      const stable = Math.max(stableSteps - 1, 0);
      const items = steps.slice(stable).map((step, offset) => {
        const place = stable + offset;
        return { place, step, validTo: steps[place + 1]?.date ?? FOREVER };
      });
      stays.advance(index, items, ({ place }) => place < stable);
    },
    changesSince: (index, changes) => {
      addChanged(changes, person, stays.changedSince(index), ({ step, validTo }, from, to) => [
        person,
        step.date,
        validTo,
        step.ordinal,
        from,
        to,
        step.fact.event,
        step.fact.root,
        step.byTime,
        ...cellsOf(step.state),
      ]);
    },
  };
};

const compareStays = ({ step: a }: Stay, { step: b }: Stay): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.ordinal - b.ordinal;

const sameStay = (a: Stay, b: Stay): boolean =>
  a.validTo === b.validTo &&
  a.step.byTime === b.step.byTime &&
  a.step.fact.event === b.step.fact.event &&
  a.step.fact.root === b.step.fact.root &&
  (a.step.state === b.step.state || sameCells(stateCells(a.step.state), stateCells(b.step.state)));

const sameCells = (a: Cells, b: Cells): boolean =>
  a.every((cell, at) => cell === b[at] || (Array.isArray(cell) && String(cell) === String(b[at])));

/** Where each attribute stands among the cells of a state. */
const ATTRIBUTE_CELLS = new Map(
  OPEN_ATTRIBUTES.map(({ name, type }, at) => [name, { at, type }] as const),
);
const NO_ATTRIBUTES: Cells = OPEN_ATTRIBUTES.map(() => null);

const stateCells = (state: PersonState): Cells => {
  const attributes: Cell[] = [...NO_ATTRIBUTES];
  const more: string[] = [];
  for (const name in state.attributes) {
    const column = ATTRIBUTE_CELLS.get(name);
    const value = state.attributes[name];
    if (value === undefined) continue;
    if (column !== undefined) attributes[column.at] = attributeCell(value, column.type);
    else more.push(name, moreCell(value));
  }
  return [
    state.employed,
    state.spell,
    state.hireDate,
    state.unit,
    state.hostUnit,
    state.secondment?.until ?? null,
    state.rotatedFrom,
    state.suspendedUntil,
    state.penalty?.form ?? null,
    ...attributes,
    more.length === 0 ? null : more,
  ];
};

const attributeCell = (value: AttributeValue, type: Attribute['type']): Cell => {
  if (type === 'decimal') return typeof value === 'number' ? value : null;
  return String(value);
};

/** A decimal as it is written; what the organisation declared has no column of its own type. */
const moreCell = (value: AttributeValue): string =>
  String(typeof value === 'number' ? value / 1000 : value);
