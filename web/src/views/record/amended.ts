/** A fact that is amended, among those of its subject. */
import type { Schemas } from '../../api/client.js';

export type FactHistory = Schemas['Timeline']['facts'][number];

export interface Amended {
  readonly account: string;
  /** Who or what the fact is about: exactly one of them. */
  readonly subject: { readonly person: string } | { readonly unit: string };
  readonly fact: FactHistory;
  readonly facts: readonly FactHistory[];
}
