/** Counts that know what they count: turns and persons cannot be added to each other, nor one be shown as the other. */

declare const counted: unique symbol;

/** So many of something: no number to the compiler, so that nothing is reckoned with it but by the functions here. */
export interface Count<Of extends string> {
  readonly [counted]: Of;
}

/** Người: different people, each once. */
export type Persons = Count<'persons'>;
/** Lượt: participations, of one person as many as there were. */
export type Turns = Count<'turns'>;

export const persons = (count: number): Persons => count as unknown as Persons;
export const turns = (count: number): Turns => count as unknown as Turns;

/** As it is written in an answer, or divided. */
export const numeral = (count: Count<string>): number => count as unknown as number;

export const plus = <Of extends string>(a: Count<Of>, b: Count<NoInfer<Of>>): Count<Of> =>
  (numeral(a) + numeral(b)) as unknown as Count<Of>;

export const minus = <Of extends string>(a: Count<Of>, b: Count<NoInfer<Of>>): Count<Of> =>
  (numeral(a) - numeral(b)) as unknown as Count<Of>;

/** The two columns that stand beside each other wherever something happens to people, and are never added. */
export const turnsAndPersons = (of: {
  readonly turns: Turns;
  readonly persons: Persons;
}): { readonly turns: number; readonly persons: number } => ({
  turns: numeral(of.turns),
  persons: numeral(of.persons),
});
