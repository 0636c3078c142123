/** Tables with one row for each fact of one kind that took effect, and each time it was known otherwise. */
import type { PersonAction } from '../../src/domain/actions.js';
import type { Fact } from '../../src/domain/knowledge.js';
import { compareFacts } from '../../src/domain/knowledge.js';
import type { PersonVersion } from './person-history.js';
import { Rectangles } from './rectangles.js';
import type { Cells, Tracker } from './table.js';
import { addChanged } from './table.js';

type FactOf<N extends PersonAction['action']> = Fact<Extract<PersonAction, { action: N }>>;

/**
 * Follows the facts of a person with that action. A row is the person, the date, the indexes from which and until before
 * which it is known, the event and the root; then what `cells` gives.
 */
export const factRows = <N extends PersonAction['action']>(
  person: string,
  action: N,
  cells: (fact: FactOf<N>) => Cells,
): Tracker<PersonVersion> => {
  // A version of a fact never changes, so that one fact object is one row.
  const rows = new Rectangles<FactOf<N>>({ order: compareFacts, same: (a, b) => a === b });
  let before = 0;
  return {
    advance: ({ index, facts, anomalies }) => {
      const impossible = new Set(anomalies.map(({ fact }) => fact.root));
      const taken = facts.filter(
        (fact): fact is FactOf<N> & typeof fact =>
          fact.action.action === action && !impossible.has(fact.root),
      );
      if (taken.length > 0 || before > 0) rows.advance(index, taken);
      before = taken.length;
    },
    changesSince: (index, changes) => {
      addChanged(changes, person, rows.changedSince(index), (fact, from, to) => [
        person,
        fact.action.effectiveDate,
        from,
        to,
        fact.event,
        fact.root,
        ...cells(fact),
      ]);
    },
  };
};
