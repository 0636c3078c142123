/** Reads what the spell tables say of one person, in order of date, as records for the ledger. */
import type { OnImpossible } from '../application/records.js';
import type { PersonAction } from '../domain/actions.js';
import type { Rules } from '../domain/decide.js';
import type { CellForms, CellValue } from './cells.js';
import { nested } from './record-fields.js';
import type { Place, Row } from './rows.js';
import type { Entry, Posting } from './spell-entries.js';
import { entriesOf } from './spell-entries.js';
import type { Simulation } from './spell-simulation.js';
import { simulate } from './spell-simulation.js';
import type { PersonRows, SpellTables } from './spell-tables.js';

export interface SpellReading {
  readonly tables: SpellTables['tables'];
  readonly forms: CellForms;
  readonly rulesOf: (person: string) => Rules;
  readonly onImpossible: OnImpossible;
}

/** Every row of the person's: first those that cannot be read or are only listed, then the others by date. */
export const rowsOfPerson = (person: string, rows: PersonRows, reading: SpellReading): Row[] => {
  const { settled, entries } = entriesOf(rows, reading.tables, reading.forms);
  const simulation = simulate(reading.rulesOf(person), reading.onImpossible);
  return [...settled, ...entries.map((entry) => rowOf(entry, simulation))];
};

const rowOf = (entry: Entry, simulation: Simulation): Row => {
  const { place } = entry;
  if (!('unit' in entry)) return taken(place, nested(entry.values), simulation);
  const { employed, hostUnit, unit, secondment } = simulation.stateOn(entry.date);
  if (employed && hostUnit === entry.unit) {
    const reason = entry.first ? 'the unit of the hire' : 'the unit where the person works already';
    return { ...place, nothing: 'unchanged', reason };
  }
  const home = employed && secondment !== null && unit === entry.unit;
  return taken(place, nested(home ? returnOf(entry) : rotationOf(entry)), simulation);
};

type Pairs = readonly (readonly [string, CellValue])[];

/** Back to the home unit, which the ledger knows. */
const returnOf = ({ values }: Posting): Pairs => [
  ['action', 'return'],
  ...[...values].filter(([field]) => field !== 'unit'),
];

const rotationOf = ({ values, secondment }: Posting): Pairs => [
  ['action', 'rotate'],
  ['kind', secondment ? 'secondment' : 'transfer'],
  ...values,
];

const taken = (
  place: Place,
  record: Readonly<Record<string, unknown>>,
  simulation: Simulation,
): Row => {
  const foreseen = simulation.take(actionOf(record));
  return { ...place, record, ...(foreseen !== undefined && { foreseen }) };
};

/** What the envelope carries is no part of the fact. */
const ENVELOPE = ['person', 'decision', 'correlation', 'source', 'note'];

const actionOf = (record: Readonly<Record<string, unknown>>): PersonAction => {
  const content = Object.entries(record).filter(([field]) => !ENVELOPE.includes(field));
  return { ...Object.fromEntries(content), sequence: 0 } as unknown as PersonAction;
};
