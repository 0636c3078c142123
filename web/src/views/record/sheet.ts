/** The rows of a sheet, kept as values by path: `rows.3.person`, and the records that they make. */
import type { ActionName, FormField } from './forms.js';
import { fieldsOf } from './forms.js';
import type { AttributeLabel } from '../../state/catalogue.js';
import type { Labels } from './labels.js';
import type { AttributeTypes, RecordBody, Values } from './values.js';
import { namesUnder, recordOf } from './values.js';

export interface SheetColumn {
  /** Of the value within its row: `unit`, `profile.fullName`. */
  readonly path: string;
  readonly label: string;
  readonly field: FormField;
}

const GROUPED: ReadonlySet<string> = new Set(['group', 'parts', 'attributes', 'ids']);
/** Columns that stand there from the beginning, beside those that are needed. */
const USUAL: ReadonlySet<string> = new Set([
  'unit',
  'post',
  'reason',
  'profile.fullName',
  'profile.birthDate',
  'profile.gender',
]);

export const columnsOf = (action: ActionName, labels: Labels): readonly SheetColumn[] =>
  fieldsOf(action).flatMap((field): readonly SheetColumn[] => {
    if (field.type === 'attributes') {
      return labels.attributes.map((each) => attributeColumn(field.name, each));
    }
    if (GROUPED.has(field.type)) return [];
    return [{ path: field.name, label: labels.field(field.name), field }];
  });

const attributeColumn = (
  path: string,
  { name, label, type, list }: AttributeLabel,
): SheetColumn => ({
  path: `${path}.${name}`,
  label,
  field: { name: 'value', type, required: false, ...(list !== undefined && { list }) },
});

export const isUsual = ({ path, field }: SheetColumn): boolean => field.required || USUAL.has(path);

/** The numbers of the rows; a sheet has one at least. */
export const rowsOf = (values: Values): readonly string[] => {
  const rows = namesUnder(values, 'rows');
  return rows.length === 0 ? ['0'] : rows;
};

/** What a row says, with what all rows share. */
export const rowValues = (values: Values, row: string): Values => {
  const start = `rows.${row}.`;
  const entries = Object.entries(values);
  return Object.fromEntries([
    ...entries.filter(([path]) => path === 'effectiveDate' || path.startsWith('decision.')),
    ...entries
      .filter(([path]) => path.startsWith(start))
      .map(([path, text]): [string, string] => [path.slice(start.length), text]),
  ]);
};

/** A record a row, each under a key of its own that follows from the key of the sheet. */
export const recordsOf = (
  action: ActionName,
  key: string,
  values: Values,
  types: AttributeTypes,
): readonly RecordBody[] =>
  rowsOf(values).map((row) => ({
    ...recordOf(action, rowValues(values, row), types),
    key: `${key}-${row}`,
  }));
