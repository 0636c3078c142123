/** Checks the shape of an action record and normalises it: the one way from JSON into the ledger. */
import type { ActionRecord, Content, Violation } from '../../application/records.js';
import { MalformedRecord } from '../../application/records.js';
import type { ActionName, DecisionGiven, FactAction } from '../../domain/actions.js';
import { ACTIONS, isAmendment } from '../../domain/actions.js';
import { CATALOGUE_STREAM, ORGANISATION_STREAM, personStream } from '../../domain/events.js';
import { keptContent } from '../../domain/catalogue-content.js';
import { kindOf } from '../../domain/catalogue-entries.js';
import { ID_SHAPE } from '../../domain/fields.js';
import { addDays } from '../../domain/plain-date.js';
import { violationsOfFact } from './fact-rules.js';
import { normaliseFields } from './normalise.js';
import type { RecordClass } from './record-classes.js';
import { DECISION_CLASS, RECORD_CLASSES, REPLACEMENT_CLASSES, isObject } from './record-classes.js';
import { violationsOf } from './violations.js';

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads one record.
 * @throws MalformedRecord naming every wrong place by JSON pointer
 */
export const parseRecord = (json: unknown): ActionRecord => {
  const given = objectOf(json, '');
  const name = actionNameOf(given, '');
  const { decision, ...rest } = given;
  check(RECORD_CLASSES, name, rest, '');
  const stream = streamOf(name, rest);
  return {
    action: name,
    ...stream,
    key: rest.key as string | undefined,
    decision: decisionOf(decision),
    correlation: rest.correlation as string | undefined,
    source: rest.source as string | undefined,
    note: (rest.note as string | undefined)?.normalize('NFC'),
    content: contentOf(name, rest),
  };
};

const fail = (pointer: string, detail: string): never => {
  throw new MalformedRecord([{ pointer, detail }]);
};

const objectOf = (json: unknown, pointer: string): Given =>
  isObject(json) ? json : fail(pointer, 'must be a JSON object');

const actionNameOf = (given: Given, pointer: string): ActionName => {
  const { action } = given;
  if (typeof action === 'string' && Object.hasOwn(ACTIONS, action)) return action as ActionName;
  const names = Object.keys(ACTIONS).join(', ');
  return fail(`${pointer}/action`, `must be one of: ${names}`);
};

const check = (
  classes: ReadonlyMap<string, RecordClass>,
  name: ActionName,
  given: Given,
  pointer: string,
): void => {
  const recordClass = classes.get(name);
  if (recordClass === undefined) throw new Error(`no class for ${name}`);
  const violations = violationsOf(recordClass, given, pointer);
  if (violations.length > 0) throw new MalformedRecord(violations);
};

/** The fields that name the subject, one of which an amendment gives. */
const SUBJECT_FIELDS = ['person', 'unit', 'entry'] as const;
type SubjectField = (typeof SUBJECT_FIELDS)[number];

const subjectFieldOf = (name: ActionName): SubjectField | undefined =>
  (({ person: 'person', organisation: 'unit', catalogue: 'entry', either: undefined }) as const)[
    ACTIONS[name].subject
  ];

const streamOf = (name: ActionName, given: Given): { stream: string; subject: string } => {
  const named = SUBJECT_FIELDS.filter((field) => given[field] !== undefined);
  if (ACTIONS[name].subject === 'either' && named.length !== 1) {
    return fail('/person', 'give the subject of the fact: one of person, unit, entry');
  }
  const field = subjectFieldOf(name) ?? named[0] ?? 'person';
  const subject = given[name === 'merge' ? 'into' : field] as string;
  if (field === 'person') return { stream: personStream(subject), subject };
  return { stream: field === 'unit' ? ORGANISATION_STREAM : CATALOGUE_STREAM, subject };
};

/** Reads the decision that records rest on. @throws MalformedRecord */
export const decisionOf = (given: unknown): string | DecisionGiven | undefined => {
  if (given === undefined) return undefined;
  if (typeof given === 'string') {
    return ID_SHAPE.test(given) ? given : fail('/decision', 'must be the id of a decision');
  }
  const violations = isObject(given)
    ? violationsOf(DECISION_CLASS, given, '/decision')
    : [{ pointer: '/decision', detail: 'must be an id, or an object with number and date' }];
  if (violations.length > 0) throw new MalformedRecord(violations);
  return normaliseFields(given as Given, {}) as unknown as DecisionGiven;
};

const contentOf = (name: ActionName, given: Given): Content => {
  if (!isAmendment(name)) return { action: 'record', fact: factOf(name, given, '') };
  const target = given.target as string;
  const why = (given.why as string | undefined)?.normalize('NFC');
  switch (name) {
    case 'correct':
      return { action: 'correct', target, with: replacementOf(given), why };
    case 'void': {
      const also = (given.also as readonly string[] | undefined) ?? [];
      return { action: 'void', target, kind: given.kind as string, also, why };
    }
    case 'reinstate':
      return { action: 'reinstate', target, why };
  }
};

const replacementOf = (given: Given): FactAction => {
  const replacement = objectOf(given.with, '/with');
  const name = actionNameOf(replacement, '/with');
  if (isAmendment(name)) fail('/with/action', 'must be the action of the fact, not an amendment');
  check(REPLACEMENT_CLASSES, name, replacement, '/with');
  const own = subjectFieldOf(name) ?? 'person';
  if (given[own] === undefined) {
    fail(`/${own}`, `must be given: the fact is about ${own === 'entry' ? 'an' : 'a'} ${own}`);
  }
  const field = name === 'merge' ? 'into' : own;
  if (replacement[field] !== undefined && replacement[field] !== given[own]) {
    fail(`/with/${field}`, 'must be the subject of the fact; a correction does not change it');
  }
  return factOf(name, { ...replacement, [field]: given[own] }, '/with');
};

/** The fields of a fact that its envelope or its stream carries. */
const CARRIED_ELSEWHERE = new Set([
  'action',
  'person',
  'key',
  'correlation',
  'source',
  'note',
  'lastDay',
]);

const factOf = (name: ActionName, given: Given, pointer: string): FactAction => {
  const violations: readonly Violation[] = violationsOfFact(name, given, pointer);
  if (violations.length > 0) throw new MalformedRecord(violations);
  const { required, optional } = ACTIONS[name];
  const fields = Object.fromEntries(
    Object.entries(given).filter(([field]) => !CARRIED_ELSEWHERE.has(field)),
  );
  const normalised = {
    ...normaliseFields(fields, { ...required, ...optional }),
    ...(name === 'declare' && {
      content: keptContent(kindOf(String(given.entry)), given.content),
    }),
  };
  return {
    sequence: 0,
    ...normalised,
    ...effectiveDateOf(name, given),
    action: name,
  } as unknown as FactAction;
};

const effectiveDateOf = (name: ActionName, given: Given): { effectiveDate: string } => {
  const { effectiveDate, lastDay, year } = given;
  if (typeof effectiveDate === 'string') return { effectiveDate };
  if (typeof lastDay === 'string') return { effectiveDate: addDays(lastDay, 1) };
  // A rating without a date holds from the last day of the year it rates.
  if (name === 'evaluate') return { effectiveDate: `${String(year)}-12-31` };
  throw new Error(`${name} has no date`);
};
