/** The rules between the fields of one fact: which are needed together, and what an entry states. */
import type { Violation } from '../../application/records.js';
import type { ActionName } from '../../domain/actions.js';
import { contentProblems } from '../../domain/catalogue-content.js';
import { kindOf } from '../../domain/catalogue-entries.js';

type Given = Readonly<Record<string, unknown>>;

/** Kinds of movement that are a movement to a unit. */
const TO_A_UNIT: ReadonlySet<unknown> = new Set([
  'transfer',
  'rotation',
  'secondment',
  'reorganisation',
]);

/** What a movement within the unit may change. */
const CHANGED_BY_ROTATE = ['unit', 'post', 'rank', 'leader', 'keyLeader', 'fte', 'until'];

export const violationsOfFact = (
  name: ActionName,
  given: Given,
  pointer: string,
): readonly Violation[] => {
  const at = (field: string, detail: string): Violation[] => [
    { pointer: `${pointer}/${field}`, detail },
  ];
  switch (name) {
    case 'separate':
      return (given.effectiveDate === undefined) === (given.lastDay === undefined)
        ? at('effectiveDate', 'give either effectiveDate (first day out) or lastDay')
        : [];
    case 'rotate':
      if (TO_A_UNIT.has(given.kind) && given.unit === undefined) {
        return at('unit', `is needed: a ${String(given.kind)} goes to a unit`);
      }
      return CHANGED_BY_ROTATE.every((field) => given[field] === undefined)
        ? at('kind', `say what changes: one of ${CHANGED_BY_ROTATE.join(', ')}`)
        : [];
    case 'reclassify':
      return given.level === undefined && given.type === undefined
        ? at('level', 'give level or type')
        : [];
    case 'profile':
      return Object.keys(given.attributes as object).length === 0
        ? at('attributes', 'must name at least one attribute')
        : [];
    case 'declare':
      return contentProblems(kindOf(String(given.entry)), given.content).map((problem) => ({
        ...problem,
        pointer: `${pointer}/content${problem.pointer}`,
      }));
    default:
      return [];
  }
};
