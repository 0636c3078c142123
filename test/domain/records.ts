/** Short ways to write the records of the specifications: one function an action, dates first. */
import type { FactAction } from '../../src/domain/actions.js';
import type { Attributes } from '../../src/domain/attributes.js';
import type { Command } from '../../src/domain/decide.js';
import type { PlainDate } from '../../src/domain/plain-date.js';

type Amendment = Exclude<Command, { action: 'record' }>;
/** A fact, or an amendment of one. Facts of a specification are called e1, e2, … in the order they are recorded. */
export type Written = FactAction | Amendment;

type Of<N extends FactAction['action']> = Extract<FactAction, { action: N }>;
/** Further fields of an action; the date is given first and the order within a day is 0. */
export type More<N extends FactAction['action']> = Partial<Omit<Of<N>, 'action'>>;

const fact = <N extends FactAction['action']>(
  action: N,
  effectiveDate: PlainDate,
  fields: object,
): Of<N> => ({ action, effectiveDate, sequence: 0, ...fields }) as unknown as Of<N>;

export const hire = (date: PlainDate, unit: string, more: More<'hire'> = {}) =>
  fact('hire', date, { unit, ...more });
export const rotate = (
  date: PlainDate,
  unit: string | undefined,
  kind: string,
  more: More<'rotate'> = {},
) => fact('rotate', date, { kind, ...(unit !== undefined && { unit }), ...more });
export const goBack = (date: PlainDate, more: More<'return'> = {}) => fact('return', date, more);
export const separate = (date: PlainDate, kind: string, more: More<'separate'> = {}) =>
  fact('separate', date, { kind, ...more });
export const train = (date: PlainDate, course: string, more: More<'train'> = {}) =>
  fact('train', date, { course, ...more });
export const profile = (date: PlainDate, attributes: Attributes, more: More<'profile'> = {}) =>
  fact('profile', date, { attributes, ...more });
export const suspend = (date: PlainDate, more: More<'suspend'> = {}) => fact('suspend', date, more);
export const discipline = (date: PlainDate, form: string, more: More<'discipline'> = {}) =>
  fact('discipline', date, { track: 'administrative', form, ...more });
export const relieve = (date: PlainDate, kind: string, more: More<'relieve'> = {}) =>
  fact('relieve', date, { kind, ...more });
export const plan = (date: PlainDate, post: string, change: string, more: More<'plan'> = {}) =>
  fact('plan', date, { post, change, ...more });
export const evaluate = (date: PlainDate, year: number, rating: string) =>
  fact('evaluate', date, { year, rating });

export const establish = (date: PlainDate, unit: string, more: More<'establish'> = {}) =>
  fact('establish', date, { unit, name: unit, ...more });
export const rename = (date: PlainDate, unit: string, name: string, more: More<'rename'> = {}) =>
  fact('rename', date, { unit, name, ...more });
export const reclassify = (date: PlainDate, unit: string, more: More<'reclassify'>) =>
  fact('reclassify', date, { unit, ...more });
export const move = (date: PlainDate, unit: string, parent: string, more: More<'move'> = {}) =>
  fact('move', date, { unit, parent, ...more });
export const merge = (
  date: PlainDate,
  units: readonly string[],
  into: string,
  more: More<'merge'> = {},
) => fact('merge', date, { units, into, ...more });
export const split = (
  date: PlainDate,
  unit: string,
  into: Of<'split'>['into'],
  more: More<'split'> = {},
) => fact('split', date, { unit, into, ...more });
export const dissolve = (date: PlainDate, unit: string) => fact('dissolve', date, { unit });
export const quota = (date: PlainDate, unit: string, posts: number) =>
  fact('quota', date, { unit, posts });

export const correct = (target: string, replacement: FactAction): Amendment => ({
  action: 'correct',
  target,
  with: replacement,
});
export const voidFact = (target: string, also: readonly string[] = []): Amendment => ({
  action: 'void',
  target,
  kind: 'entered-in-error',
  also,
});
export const reinstate = (target: string): Amendment => ({ action: 'reinstate', target });

// What has happened is told in the past tense: `given(hired(…)).when(rotate(…))`.
export {
  hire as hired,
  rotate as rotated,
  goBack as returned,
  separate as separated,
  train as trained,
  profile as profiled,
  suspend as suspended,
  discipline as disciplined,
  relieve as relieved,
  establish as established,
  rename as renamed,
  move as moved,
  merge as merged,
  split as divided,
  dissolve as dissolved,
  correct as corrected,
  voidFact as voided,
  reinstate as reinstated,
};
