/** Reads the parts of a table's mapping: its columns with their values, fixed values, reasons for leaving. */
import type { CellKind, CellValue } from './cells.js';
import type { Column, Leaving, ReasonsMapping } from './mapping.js';
import type { Check } from './mapping-check.js';
import { at } from './mapping-check.js';
import type { FieldKinds } from './record-fields.js';

/** Columns by field: the name of the column, or `{column, values}` with what its cells stand for. */
export const readColumns = (
  json: unknown,
  pointer: string,
  check: Check,
  fields: FieldKinds,
): ReadonlyMap<string, Column> => {
  const columns = new Map<string, Column>();
  for (const [field, value] of Object.entries(check.object(json, pointer))) {
    const kind = kindOf(field, pointer, check, fields);
    if (kind === undefined) continue;
    columns.set(field, readColumn(value, at(pointer, field), check, kind));
  }
  return columns;
};

const readColumn = (json: unknown, pointer: string, check: Check, kind: CellKind): Column => {
  if (typeof json === 'string') return { name: check.text(json, pointer), kind };
  const { column, values } = check.members(json, pointer, ['column', 'values']);
  const entries = Object.entries(check.object(values, at(pointer, 'values')));
  const read = entries.map(([cell, value]): [string, CellValue | null] => [
    cell.normalize(),
    value === null ? null : check.value(value, at(at(pointer, 'values'), cell), kind),
  ]);
  return { name: check.text(column, at(pointer, 'column')), kind, values: new Map(read) };
};

/** Values that are the same for every row. */
export const readFixed = (
  json: unknown,
  pointer: string,
  check: Check,
  fields: FieldKinds,
): ReadonlyMap<string, CellValue> => {
  const fixed = new Map<string, CellValue>();
  for (const [field, value] of Object.entries(check.object(json, pointer))) {
    const kind = kindOf(field, pointer, check, fields);
    if (kind !== undefined) fixed.set(field, check.value(value, at(pointer, field), kind));
  }
  return fixed;
};

/** What each reason in a column stands for: fields of the separation, or `{nothing: why}`. */
export const readReasons = (
  json: unknown,
  pointer: string,
  check: Check,
  fields: FieldKinds,
): ReasonsMapping => {
  const { column, values } = check.members(json, pointer, ['column', 'values']);
  const within = at(pointer, 'values');
  const read = Object.entries(check.object(values, within)).map(
    ([reason, value]): [string, Leaving] => [
      reason.normalize(),
      readLeaving(value, at(within, reason), check, fields),
    ],
  );
  return { column: check.text(column, at(pointer, 'column')), values: new Map(read) };
};

const readLeaving = (json: unknown, pointer: string, check: Check, fields: FieldKinds): Leaving => {
  const object = check.object(json, pointer);
  if ('nothing' in object) {
    check.members(object, pointer, ['nothing']);
    return { nothing: check.text(object.nothing, at(pointer, 'nothing')) };
  }
  const read = readFixed(object, pointer, check, fields);
  if (!read.has('kind')) check.wrong(pointer, 'must say the kind of separation, or nothing');
  return { fields: read };
};

const kindOf = (
  field: string,
  pointer: string,
  check: Check,
  fields: FieldKinds,
): CellKind | undefined => {
  const kind = fields.get(field);
  if (kind === undefined) {
    const names = [...fields.keys()].join(', ');
    check.wrong(at(pointer, field), `is no field here; the fields are ${names}`);
  }
  return kind;
};
