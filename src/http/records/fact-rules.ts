/** The rules between the fields of one fact: which are needed together, and which values hold on its date. */
import type { Violation } from '../../application/records.js';
import type { ActionName } from '../../domain/actions.js';
import { ACTIONS } from '../../domain/actions.js';
import { attributeProblem } from '../../domain/attribute-values.js';
import { codesOn } from '../../domain/code-lists.js';
import type { Field } from '../../domain/fields.js';
import { awardable } from './normalise.js';

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
): readonly Violation[] => [
  ...togetherness(name, given, pointer),
  ...codesInForce(name, given, pointer),
];

const togetherness = (name: ActionName, given: Given, pointer: string): readonly Violation[] => {
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
    case 'train':
      return awardProblem(given.award as Given | undefined, pointer);
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

const awardProblem = (award: Given | undefined, pointer: string): readonly Violation[] => {
  if (award === undefined) return [];
  const attribute = String(award.attribute);
  if (!awardable(attribute)) {
    return [
      { pointer: `${pointer}/award/attribute`, detail: 'is no attribute that can be awarded' },
    ];
  }
  const detail = attributeProblem(attribute, award.value);
  return detail === undefined ? [] : [{ pointer: `${pointer}/award/value`, detail }];
};

/** A code may have a date from which, or until which, it is used. */
const codesInForce = (name: ActionName, given: Given, pointer: string): readonly Violation[] => {
  const { required, optional } = ACTIONS[name];
  const fields: Readonly<Record<string, Field>> = { ...required, ...optional };
  const date = given.effectiveDate;
  if (typeof date !== 'string') return [];
  return Object.entries(fields).flatMap(([field, declared]) => {
    const value = given[field];
    if (declared.type !== 'code' || typeof value !== 'string') return [];
    const inForce = codesOn(declared.list, date);
    if (inForce.includes(value)) return [];
    const detail = `${value} is not in force on ${date}; use one of: ${inForce.join(', ')}`;
    return [{ pointer: `${pointer}/${field}`, detail }];
  });
};
