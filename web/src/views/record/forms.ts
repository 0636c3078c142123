/** The declared fields of each action, as the forms use them. */
import { ACTIONS, COMMON, DECISION } from '../../api/actions.js';

export type ActionName = keyof typeof ACTIONS;

/** The one declaration of a field, for every type of field. */
export interface FormField {
  readonly name: FieldName;
  readonly type: string;
  readonly required: boolean;
  readonly list?: string;
  readonly lengthMax?: number;
  readonly min?: number;
  readonly max?: number;
  readonly sealed?: string;
  readonly fields?: readonly FormField[];
}

type Named<F> = F extends { readonly name: infer N } ? N : never;
type Below<F> = F extends { readonly fields: readonly (infer G)[] } ? Named<G> : never;
type Declared = (typeof ACTIONS)[ActionName]['fields'][number];
/** Every name that a field of a form may have; each has a label in both languages. */
export type FieldName =
  | Named<Declared>
  | Below<Declared>
  | Named<(typeof COMMON)[number] | (typeof DECISION)[number]>
  | 'person'
  | 'newUnit'
  | 'effectiveDate'
  | 'decision';

export const isAction = (name: unknown): name is ActionName =>
  typeof name === 'string' && Object.hasOwn(ACTIONS, name);

export const fieldsOf = (action: ActionName): readonly FormField[] => ACTIONS[action].fields;
export const isDated = (action: ActionName): boolean => ACTIONS[action].dated === 'required';
export const isAboutPerson = (action: ActionName): boolean => ACTIONS[action].subject === 'person';
export const COMMON_FIELDS: readonly FormField[] = COMMON;
export const DECISION_FIELDS: readonly FormField[] = DECISION;

const NAMES = Object.keys(ACTIONS) as ActionName[];
export const PERSON_ACTIONS = NAMES.filter(isAboutPerson);
export const UNIT_ACTIONS = NAMES.filter((name) => !isAboutPerson(name));
