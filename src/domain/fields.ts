/** The kinds of field a record may have: the one list that validation, CSV reading and the documents are made from. */
import type { Attributes, SealedClass } from './attributes.js';
import type { CodeListName } from './code-lists.js';
import type { CanonicalObject } from './events.js';

interface Described {
  /** What the field means, for the generated documents. */
  readonly says: string;
  /** Private: sealed with this class, never stored in clear. */
  readonly sealed?: SealedClass;
}

export type Field = Described &
  (
    | { readonly type: 'id' }
    | { readonly type: 'text'; readonly lengthMax: number }
    | { readonly type: 'date' }
    | { readonly type: 'integer'; readonly min: number; readonly max: number }
    /** At most three decimals; kept as integer thousandths. */
    | { readonly type: 'decimal' }
    | { readonly type: 'flag' }
    | { readonly type: 'code'; readonly list: CodeListName }
    | { readonly type: 'attributes' }
    /** An entry of the catalogue, by `kind/name`. */
    | { readonly type: 'entry' }
    /** What an entry of the catalogue states. */
    | { readonly type: 'content' }
    /** Another record, whole: the replacement inside a correction. */
    | { readonly type: 'record' }
    | { readonly type: 'texts'; readonly lengthMax: number; readonly countMax: number }
    | { readonly type: 'ids'; readonly countMax: number }
    /** A list of objects, none of whose fields is private. */
    | {
        readonly type: 'parts';
        readonly countMax: number;
        readonly required: Readonly<Record<string, Field>>;
        readonly optional: Readonly<Record<string, Field>>;
      }
    | { readonly type: 'group'; readonly fields: Readonly<Record<string, Field>> }
  );

type ValueOf<F> = F extends { type: 'integer' | 'decimal' }
  ? number
  : F extends { type: 'flag' }
    ? boolean
    : F extends { type: 'attributes' }
      ? Attributes
      : F extends { type: 'content' }
        ? CanonicalObject
        : F extends { type: 'texts' | 'ids' }
          ? readonly string[]
          : F extends { type: 'record' }
            ? unknown
            : F extends { type: 'parts'; required: infer R; optional: infer O }
              ? readonly Shape<R, O>[]
              : F extends { type: 'group'; fields: infer G }
                ? { readonly [K in keyof G]: ValueOf<G[K]> }
                : string;

/** The TypeScript shape of a record part declared by its required and optional fields. */
export type Shape<Required, Optional> = {
  readonly [K in keyof Required]: ValueOf<Required[K]>;
} & { readonly [K in keyof Optional]?: ValueOf<Optional[K]> };

/** An id of a person or a unit; twelve bare digits would be a citizen id and are refused. */
export const ID_SHAPE = /^(?!\d{12}$)[A-Za-z0-9._-]{1,64}$/;

export const id = (says: string) => ({ type: 'id', says }) as const;
export const text = (says: string, lengthMax = 200) => ({ type: 'text', says, lengthMax }) as const;
export const date = (says: string) => ({ type: 'date', says }) as const;
export const integer = (says: string, min = 0, max = 1_000_000) =>
  ({ type: 'integer', says, min, max }) as const;
export const decimal = (says: string) => ({ type: 'decimal', says }) as const;
export const flag = (says: string) => ({ type: 'flag', says }) as const;
export const code = <L extends CodeListName>(list: L, says: string) =>
  ({ type: 'code', list, says }) as const;
export const group = <const G extends Readonly<Record<string, Field>>>(says: string, fields: G) =>
  ({ type: 'group', says, fields }) as const;
export const attributes = (says: string) => ({ type: 'attributes', says }) as const;
export const entry = (says: string) => ({ type: 'entry', says }) as const;
export const content = (says: string) => ({ type: 'content', says }) as const;
export const record = (says: string) => ({ type: 'record', says }) as const;
export const texts = (says: string, countMax = 1000) =>
  ({ type: 'texts', says, lengthMax: 200, countMax }) as const;
export const ids = (says: string, countMax = 1000) => ({ type: 'ids', says, countMax }) as const;
export const parts = <
  const R extends Readonly<Record<string, Field>>,
  const O extends Readonly<Record<string, Field>>,
>(
  says: string,
  required: R,
  optional: O,
  countMax = 1000,
) => ({ type: 'parts', says, required, optional, countMax }) as const;
export const sealedText = <S extends SealedClass>(sealed: S, says: string, lengthMax = 2000) =>
  ({ type: 'text', says, lengthMax, sealed }) as const;
