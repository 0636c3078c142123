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
    case 'merge':
      return (given.units as readonly string[]).every((unit) => unit === given.into)
        ? at('units', 'must name a unit other than `into`')
        : unitsNamed(given, pointer);
    case 'split':
      return (given.into as readonly Given[]).flatMap((part, nth, parts) => [
        ...(part.unit === given.unit
          ? at(`into/${nth}/unit`, 'must not be the unit itself; with extent part it goes on')
          : []),
        ...(parts.findIndex(({ unit }) => unit === part.unit) < nth
          ? at(`into/${nth}/unit`, 'is named twice')
          : []),
        ...unitsNamed(part, `${pointer}/into/${nth}`),
      ]);
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

/** Only a new unit is described, and only a unit with a name is new. */
const unitsNamed = (given: Given, pointer: string): readonly Violation[] =>
  given.name !== undefined
    ? []
    : ['parent', 'level', 'code', 'type']
        .filter((field) => given[field] !== undefined)
        .map((field) => ({
          pointer: `${pointer}/${field}`,
          detail: 'is given with a name only: they say that the unit is new',
        }));
