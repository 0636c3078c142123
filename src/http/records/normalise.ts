/** Brings checked values into the ledger's form: NFC text, integer thousandths, nothing that is undefined. */
import type { Attributes } from '../../domain/attributes.js';
import { normaliseAttributes, toThousandths } from '../../domain/attribute-values.js';
import type { Field } from '../../domain/fields.js';

type Values = Readonly<Record<string, unknown>>;

export const normaliseFields = (
  values: Values,
  fields: Readonly<Record<string, Field>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, normalise(value, fields[name])]),
  );

const normalise = (value: unknown, field: Field | undefined): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  switch (field?.type) {
    case 'decimal':
      return toThousandths(value as number);
    case 'attributes':
      return normaliseAttributes(value as Attributes);
    case 'group':
      return normaliseFields(value as Values, field.fields);
    case 'parts': {
      const fields = { ...field.required, ...field.optional };
      return (value as readonly Values[]).map((each) => normaliseFields(each, fields));
    }
    default:
      return value;
  }
};
