/** Knowledge, naively: the first K events as a plain list of facts, amendments applied one after the other. */

/** An event as the models read it. */
export interface LoggedEvent {
  readonly id: string;
  readonly type: string;
  readonly index: number;
  readonly effectiveDate: string | null;
  readonly sequence: number;
  readonly data: object;
}

export interface FactEntry {
  readonly id: string;
  readonly place: number;
  date: string;
  sequence: number;
  readonly type: string;
  content: Record<string, unknown>;
  live: boolean;
}

/** The live facts known at K, in timeline order: date, sequence, place in the log. */
export const factsKnownAt = (log: readonly LoggedEvent[], knowledge: number): FactEntry[] => {
  const facts: FactEntry[] = [];
  const find = (id: unknown): FactEntry => {
    const found = facts.find((fact) => fact.id === id);
    if (found === undefined) throw new Error(`no fact ${String(id)}`);
    return found;
  };
  for (const event of log) {
    if (event.index > knowledge) continue;
    const data = event.data as Record<string, unknown>;
    const others = (data.also ?? []) as { root: string }[];
    const touched = (): FactEntry[] =>
      [data as { root: string }, ...others].map(({ root }) => find(root));
    switch (event.type) {
      case 'corrected': {
        const fact = find(data.root);
        fact.date = event.effectiveDate ?? '';
        fact.sequence = event.sequence;
        fact.content = data.with as Record<string, unknown>;
        break;
      }
      case 'voided':
        for (const fact of touched()) fact.live = false;
        break;
      case 'reinstated':
        for (const fact of touched()) fact.live = true;
        break;
      default:
        facts.push({
          id: event.id,
          place: event.index,
          date: event.effectiveDate ?? '',
          sequence: event.sequence,
          type: event.type,
          content: data,
          live: true,
        });
    }
  }
  return facts
    .filter((fact) => fact.live)
    .sort((a, b) => a.date.localeCompare(b.date) || a.sequence - b.sequence || a.place - b.place);
};
