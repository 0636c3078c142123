/** The table `lineage`: one row for each unit and each one that it went into, wholly or in part. */
import { readFileSync } from 'node:fs';
import { compareFacts } from '../../../src/domain/knowledge.js';
import type { OrganisationFact } from '../../../src/domain/organisation-fold.js';
import type { LineageEdge } from '../../../src/domain/unit-changes.js';
import { edgesOf } from '../../../src/domain/unit-changes.js';
import type { OrganisationVersion } from '../organisation-history.js';
import { Rectangles } from '../rectangles.js';
import type { Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';

/** One edge of a fact; `place` is its place among those of the fact. */
interface Edge {
  readonly fact: OrganisationFact;
  readonly place: number;
  readonly edge: LineageEdge;
}

export const LINEAGE: Table = {
  name: 'lineage',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'from_unit',
  ofOrganisation: () => lineage(),
};

const lineage = (): Tracker<OrganisationVersion> => {
  const units = new Map<string, Rectangles<Edge>>();
  return {
    advance: ({ index, touched, transitionsOf }) => {
      for (const unit of touched) {
        const edges = transitionsOf(unit).flatMap((fact) => edgesFrom(unit, fact));
        if (edges.length === 0 && !units.has(unit)) continue;
        const rows = units.get(unit) ?? new Rectangles({ order: compareEdges, same: sameEdge });
        rows.advance(index, edges);
        units.set(unit, rows);
      }
    },
    changesSince: (index, changes) => {
      for (const [unit, rows] of units) {
        addChanged(changes, unit, rows.changedSince(index), ({ fact, edge }, from, to) => [
          edge.from,
          edge.to,
          fact.action.effectiveDate,
          edge.whole,
          edge.kind,
          fact.event,
          from,
          to,
        ]);
      }
    },
  };
};

const edgesFrom = (unit: string, fact: OrganisationFact): readonly Edge[] =>
  edgesOf(fact.action)
    .filter(({ from }) => from === unit)
    .map((edge, place) => ({ fact, place, edge }));

const compareEdges = (a: Edge, b: Edge): number =>
  compareFacts(a.fact, b.fact) || a.place - b.place;

const sameEdge = (a: Edge, b: Edge): boolean =>
  a.fact.event === b.fact.event &&
  a.edge.to === b.edge.to &&
  a.edge.whole === b.edge.whole &&
  a.edge.kind === b.edge.kind;
