/** JSON schemas as the OpenAPI document holds them, and the short forms of the usual ones. */

/** A schema of JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export type Schema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, Schema>>;

export const reference = (name: string): { readonly $ref: string } => ({
  $ref: `#/components/schemas/${name}`,
});

/** An object with these fields and no others. */
export const object = (properties: Properties, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** An object that always has all of these fields. */
export const whole = (properties: Properties): Schema =>
  object(properties, Object.keys(properties));

export const list = (items: Schema): Schema => ({ type: 'array', items });
export const text = (description: string): Schema => ({ type: 'string', description });
export const integer = (description: string): Schema => ({ type: 'integer', description });
export const flag = (description: string): Schema => ({ type: 'boolean', description });
export const day = (description: string): Schema => ({
  type: 'string',
  format: 'date',
  description,
});
export const instant = (description: string): Schema => ({
  type: 'string',
  format: 'date-time',
  description,
});
/** The schema, or null. */
export const orNull = ({ type, ...schema }: Schema): Schema => ({
  ...schema,
  type: [type, 'null'],
});
