/** The table `training`: one row for each training that took effect, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import type { PersonAction } from '../../../src/domain/actions.js';
import type { Fact } from '../../../src/domain/knowledge.js';
import { compareFacts } from '../../../src/domain/knowledge.js';
import type { PersonVersion } from '../person-history.js';
import { Rectangles } from '../rectangles.js';
import type { Cells, Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';

type Training = Fact<Extract<PersonAction, { action: 'train' }>>;

export const TRAINING: Table = {
  name: 'training',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'person',
  ofPerson: (person) => trainings(person),
};

const trainings = (person: string): Tracker<PersonVersion> => {
  // A version of a fact never changes, so that one fact object is one row.
  const rows = new Rectangles<Training>({ order: compareFacts, same: (a, b) => a === b });
  let before = 0;
  return {
    advance: ({ index, facts, anomalies }) => {
      const impossible = new Set(anomalies.map(({ fact }) => fact.root));
      const taken = facts.filter(
        (fact): fact is Training => fact.action.action === 'train' && !impossible.has(fact.root),
      );
      if (taken.length > 0 || before > 0) rows.advance(index, taken);
      before = taken.length;
    },
    changesSince: (index, changes) => {
      addChanged(changes, person, rows.changedSince(index), (fact, from, to) =>
        cellsOf(person, fact, from, to),
      );
    },
  };
};

const cellsOf = (
  person: string,
  { event, root, decision, action }: Training,
  knownFrom: number,
  knownTo: number,
): Cells => [
  person,
  action.effectiveDate,
  knownFrom,
  knownTo,
  event,
  root,
  action.course,
  action.kind ?? null,
  action.place ?? null,
  action.country ?? null,
  action.institution ?? null,
  action.field ?? null,
  action.startDate ?? null,
  action.hours ?? null,
  action.outcome ?? 'completed',
  action.award?.attribute ?? null,
  action.award?.value ?? null,
  action.cost?.amount ?? null,
  action.cost?.currency ?? null,
  action.funding ?? null,
  action.commitmentMonths ?? null,
  action.programme ?? null,
  decision,
];
