/** Reads the units table: each unit is established, those above before those below. */
import type { OrganisationAction } from '../domain/actions.js';
import type { Rules } from '../domain/decide.js';
import { foldOrganisation } from '../domain/organisation-fold.js';
import { personRules } from '../domain/rules.js';
import type { CellForms } from './cells.js';
import type { CsvRow } from './csv-rows.js';
import { nested } from './record-fields.js';
import type { Problem } from './row-problems.js';
import { problem } from './row-problems.js';
import type { Row } from './rows.js';
import type { Values } from './spell-cells.js';
import { isRefused, readValues } from './spell-cells.js';
import { factOf } from './spell-simulation.js';
import type { SpellTable } from './spell-tables.js';
import { placeOf } from './spell-tables.js';

export interface Units {
  readonly rows: readonly Row[];
  /** The rules of a person, given these units; without a units table every unit is taken to exist. */
  readonly rulesOf: (person: string) => Rules;
}

interface Established {
  readonly row: CsvRow;
  readonly unit: string;
  readonly date: string;
  readonly parent: string | undefined;
  readonly values: Values;
}

export const readUnits = (
  table: SpellTable | undefined,
  rows: readonly CsvRow[],
  forms: CellForms,
): Units => {
  if (table === undefined) {
    const nowhere = foldOrganisation([]);
    return {
      rows: [],
      rulesOf: (person) => ({ ...personRules(person, nowhere), outside: () => undefined }),
    };
  }
  const unreadable: Row[] = [];
  const established: Established[] = [];
  for (const row of rows) {
    const read = establishedBy(row, table, forms);
    if ('code' in read) unreadable.push({ ...placeOf(table, row), problem: read });
    else established.push(read);
  }
  const records = inOrder(established).map(({ row, values }) => ({
    place: placeOf(table, row),
    record: nested([['action', 'establish'], ...values]),
  }));
  const facts = records.map(({ record }, place) =>
    factOf({ ...record, sequence: 0 } as unknown as OrganisationAction, place),
  );
  const organisation = foldOrganisation(facts);
  const foreseen = new Map(organisation.anomalies.map(({ fact, code }) => [fact.root, code]));
  return {
    rows: [
      ...unreadable,
      ...records.map(({ place, record }, at) => {
        const code = foreseen.get(String(at));
        return { ...place, record, ...(code !== undefined && { foreseen: code }) };
      }),
    ],
    rulesOf: (person) => personRules(person, organisation),
  };
};

const establishedBy = (row: CsvRow, table: SpellTable, forms: CellForms): Established | Problem => {
  const values = readValues(row, table, forms);
  if (isRefused(values)) return values;
  const text = (field: string): string | undefined => {
    const value = values.get(field);
    return typeof value === 'string' ? value : undefined;
  };
  const [unit, name, date] = [text('unit'), text('name'), text('effectiveDate')];
  if (date === undefined) return problem('missing-date', 'The unit has no date.');
  if (unit === undefined || name === undefined) {
    return problem('missing-value', 'The unit or its name is empty.');
  }
  return { row, unit, date, parent: text('parent'), values };
};

/** By date; of one date, a unit after the unit above it; otherwise in the order of the file. */
const inOrder = (units: readonly Established[]): readonly Established[] => {
  const byDate = units.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byId = Map.groupBy(byDate, ({ unit }) => unit);
  const placed = new Set<Established>();
  for (const unit of byDate) {
    // From the unit upwards until one that is placed, later, or met before (a cycle): then downwards.
    const chain: Established[] = [];
    for (
      let at: Established | undefined = unit;
      at !== undefined && !placed.has(at) && !chain.includes(at);
      at = byId.get(at.parent ?? '')?.find(({ date }) => date === unit.date)
    ) {
      chain.push(at);
    }
    for (const each of chain.toReversed()) placed.add(each);
  }
  return [...placed];
};
