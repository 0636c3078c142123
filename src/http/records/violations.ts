/** Turns what class-validator finds into violations: a JSON pointer and what is wrong there. */
import type { ValidationError } from 'class-validator';
import { validateSync } from 'class-validator';

import type { Violation } from '../../application/records.js';
import { attributeProblems } from '../../domain/attribute-values.js';
import type { RecordClass } from './record-classes.js';
import { isObject } from './record-classes.js';

type Given = Readonly<Record<string, unknown>>;

/** Whoever has more to correct than this has sent something else than a record. */
const VIOLATIONS_MAX = 100;

/** Checks values against a class; empty when every field is declared and well formed. */
export const violationsOf = (
  recordClass: RecordClass,
  values: Given,
  pointer: string,
): readonly Violation[] => {
  const errors = validateSync(recordClass.create(values), {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
  });
  return [
    ...undeclaredIn(recordClass, values, pointer),
    ...errors.flatMap((error) => toViolations(error, pointer)),
  ].slice(0, VIOLATIONS_MAX);
};

/** Not left to class-validator, which takes `constructor` and `__proto__` for declared names. */
const undeclaredIn = (
  { declared, groups }: RecordClass,
  values: Given,
  above: string,
): readonly Violation[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const pointer = `${above}/${escapePointer(name)}`;
    if (!declared.has(name)) return [{ pointer, detail: 'is no field of this record' }];
    const group = groups.get(name);
    if (group === undefined) return [];
    if (!Array.isArray(value)) return isObject(value) ? undeclaredIn(group, value, pointer) : [];
    return value.flatMap((each: unknown, at) =>
      isObject(each) ? undeclaredIn(group, each, `${pointer}/${at}`) : [],
    );
  });

/** The violations of one class-validator error and of those inside it. */
export const toViolations = (error: ValidationError, above: string): readonly Violation[] => {
  const pointer = `${above}/${escapePointer(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).flatMap(([constraint, detail]) => {
    if (constraint === 'isAttributes') return ofAttributes(error.value, pointer);
    return [{ pointer, detail }];
  });
  const inside = (error.children ?? []).flatMap((child) => toViolations(child, pointer));
  return [...own, ...inside];
};

/** Attributes are checked as one field; each wrong one is a place of its own. */
const ofAttributes = (value: unknown, above: string): readonly Violation[] =>
  attributeProblems(value).map(({ name, detail }) => ({
    pointer: `${above}/${escapePointer(name)}`,
    detail,
  }));

/** RFC 6901: `~` and `/` inside a name are escaped. */
export const escapePointer = (name: string): string =>
  name.replaceAll('~', '~0').replaceAll('/', '~1');
