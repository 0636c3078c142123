/** Reads spell tables (who was where, from when until when) as records in the order to record them. */
import type { OnImpossible } from '../application/records.js';
import type { Mapping } from './mapping.js';
import type { Row } from './rows.js';
import { rowsOfPerson } from './spell-person.js';
import { readSpellTables } from './spell-tables.js';
import { readUnits } from './spell-units.js';

/**
 * Every row of every table once: units first, then person after person in the order of the people table.
 * @throws ImportFileError before any row, if one of the files cannot be read
 */
export async function* spellRows(
  files: readonly string[],
  mapping: Mapping,
  onImpossible: OnImpossible,
): AsyncGenerator<Row> {
  const { tables, units, persons } = await readSpellTables(files, mapping);
  const { rows, rulesOf } = readUnits(tables.units, units, mapping);
  yield* rows;
  const reading = { tables, forms: mapping, rulesOf, onImpossible };
  for (const [person, rowsOf] of persons) {
    persons.delete(person);
    yield* rowsOfPerson(person, rowsOf, reading);
  }
}
