/** What every field of a form needs: the values, how to change them, the names of things, and what is wrong where. */
import { createContext, useContext } from 'react';

import type { Labels } from './labels.js';
import type { Values } from './values.js';

export interface FormContext {
  readonly values: Values;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  readonly labels: Labels;
  /** The day that units and people are looked up on. */
  readonly date: string;
  /** What the service said is wrong, by path. */
  readonly wrong: Readonly<Record<string, string>>;
}

const Context = createContext<FormContext | undefined>(undefined);
export const FormProvider = Context.Provider;

/** @throws Error outside a form */
export const useForm = (): FormContext => {
  const form = useContext(Context);
  if (form === undefined) throw new Error('a field outside a form');
  return form;
};
