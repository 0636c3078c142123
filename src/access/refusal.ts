/** Why somebody was not recognised. */

/** For the log, and never for the caller, who could learn from it; holds nothing of what was sent. */
export interface Refusal {
  readonly refused: string;
}

export const isRefusal = (found: object): found is Refusal => 'refused' in found;
