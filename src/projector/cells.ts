/** Parameters into the engine and cells out of it, as the plain values of the port. */
import type { DuckDBPreparedStatement, DuckDBValue } from '@duckdb/node-api';
import {
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  LIST,
  VARCHAR,
} from '@duckdb/node-api';
import type { Cell, Parameter, Row } from '../application/reporting.js';

/** A statement names a parameter that was not given. */
export class ParameterMissing extends Error {
  override readonly name = 'ParameterMissing';
  constructor(parameter: string) {
    super(`the query needs a parameter ${parameter}`);
  }
}

/** Binds the parameters that the statement names; those that it does not name are left out. */
export const bindNamed = (
  statement: DuckDBPreparedStatement,
  parameters: Readonly<Record<string, Parameter>>,
): void => {
  for (let place = 1; place <= statement.parameterCount; place += 1) {
    const name = statement.parameterName(place);
    const value = parameters[name];
    if (value === undefined) throw new ParameterMissing(name);
    bind(statement, place, value);
  }
};

const INTEGER_MAX = 2_147_483_647;

const bind = (statement: DuckDBPreparedStatement, place: number, value: Parameter): void => {
  if (value === null) statement.bindNull(place);
  else if (typeof value === 'string') statement.bindVarchar(place, value);
  else if (typeof value === 'boolean') statement.bindBoolean(place, value);
  else if (typeof value !== 'number') statement.bindList(place, value, LIST(VARCHAR));
  else if (!Number.isSafeInteger(value)) statement.bindDouble(place, value);
  else if (Math.abs(value) <= INTEGER_MAX) statement.bindInteger(place, value);
  else statement.bindBigInt(place, BigInt(value));
};

/** Dates are written `YYYY-MM-DD`, integers of any width and decimals are numbers; a struct is the list of what it holds. */
export const toCell = (value: DuckDBValue): Cell => {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map(toText);
  if (value instanceof DuckDBStructValue) return toTexts(Object.values(value.entries));
  return value.toString();
};

const toTexts = (values: readonly DuckDBValue[]): readonly string[] =>
  values.filter((value) => value !== null).map(toText);

const toText = (value: DuckDBValue): string => String(toCell(value) ?? '');

/** The rows of a result, by column name. */
export const toRows = (
  names: readonly string[],
  rows: readonly (readonly DuckDBValue[])[],
): readonly Row[] =>
  rows.map((cells) => {
    const row: Record<string, Cell> = {};
    for (const [at, name] of names.entries()) row[name] = toCell(cells[at] ?? null);
    return row;
  });
