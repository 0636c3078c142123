/** The parts that the content of an entry is made of, as data. */

export interface TextPart {
  readonly type: 'text';
  readonly lengthMax: number;
}
/** A part of a content. A `decimal` has at most three decimals and is kept in integer thousandths. */
export type Part =
  | TextPart
  | { readonly type: 'date' | 'decimal' | 'predicate' | 'parameters' }
  | { readonly type: 'one'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: Part }
  | { readonly type: 'either'; readonly of: readonly Part[]; readonly says: string }
  | { readonly type: 'group'; readonly fields: Fields };
export interface Field {
  readonly part: Part;
  readonly required: boolean;
  readonly says: string;
}
export type Fields = Readonly<Record<string, Field>>;

export const needed = (part: Part, says: string): Field => ({ part, required: true, says });
export const maybe = (part: Part, says: string): Field => ({ part, required: false, says });
export const text = (lengthMax = 200): TextPart => ({ type: 'text', lengthMax });
export const one = (...of: readonly string[]): Part => ({ type: 'one', of });
export const list = (of: Part): Part => ({ type: 'list', of });
export const DATE: Part = { type: 'date' };
export const DECIMAL: Part = { type: 'decimal' };
export const PREDICATE: Part = { type: 'predicate' };
