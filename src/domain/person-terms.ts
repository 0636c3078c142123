/** The states of a person that end by time alone: secondment, suspension, penalty. */
import type { AttributeValue, Attributes } from './attributes.js';
import type { PersonState } from './person-state.js';
import type { PlainDate } from './plain-date.js';
import { FOREVER } from './plain-date.js';

export type Term = 'secondment' | 'suspension' | 'penalty';

interface End {
  readonly term: Term;
  readonly date: PlainDate;
}

/** The next of the state's terms to end, the earliest first; undefined when none is open-ended in time. */
export const nextEnd = (state: PersonState): End | undefined => {
  const ends: End[] = [];
  const until = (term: Term, date: PlainDate | null | undefined): void => {
    if (date != null && date < FOREVER) ends.push({ term, date });
  };
  until('secondment', state.secondment?.until);
  until('suspension', state.suspendedUntil);
  until('penalty', state.penalty?.until);
  return ends.reduce<End | undefined>(
    (first, end) => (first === undefined || end.date < first.date ? end : first),
    undefined,
  );
};

/** The state without that term. */
export const endOf = (term: Term, state: PersonState): PersonState => {
  switch (term) {
    case 'secondment':
      return backHome(state);
    case 'suspension':
      return { ...state, suspendedUntil: null };
    case 'penalty':
      return { ...state, penalty: null };
  }
};

/** Ends a secondment: back at the home unit, with the values the secondment had replaced. */
export const backHome = (state: PersonState): PersonState => {
  if (state.secondment === null) return state;
  const values = new Map<string, AttributeValue>(Object.entries(state.attributes));
  for (const { name, home } of state.secondment.replaced) {
    if (home === undefined) values.delete(name);
    else values.set(name, home);
  }
  const attributes: Attributes = Object.fromEntries(values);
  return { ...state, hostUnit: state.unit, secondment: null, attributes };
};
