/** Checks a mapping piece by piece, and collects everything that is wrong with it, each by its JSON pointer. */
import { isPlainDate } from '../domain/plain-date.js';
import { codesOn } from '../domain/code-lists.js';
import type { Violation } from '../application/records.js';
import type { CellKind, CellValue } from './cells.js';

type Json = Readonly<Record<string, unknown>>;

/** What was found wrong so far; reading goes on with what is right, so that one look shows everything. */
export class Check {
  readonly violations: Violation[] = [];

  wrong(pointer: string, detail: string): void {
    this.violations.push({ pointer, detail });
  }

  object(value: unknown, pointer: string): Json {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
    this.wrong(pointer, 'must be an object');
    return {};
  }

  /** The object, with every member that is not among the names reported. */
  members(value: unknown, pointer: string, names: readonly string[]): Json {
    const object = this.object(value, pointer);
    for (const name of Object.keys(object)) {
      if (names.includes(name)) continue;
      this.wrong(at(pointer, name), `is not known here; known are ${names.join(', ')}`);
    }
    return object;
  }

  text(value: unknown, pointer: string): string {
    if (typeof value === 'string' && value !== '') return value.normalize();
    this.wrong(pointer, 'must be a text that is not empty');
    return '';
  }

  texts(value: unknown, pointer: string): readonly string[] {
    if (value === undefined) return [];
    if (Array.isArray(value)) {
      return value.map((item, place) => this.text(item, at(pointer, String(place))));
    }
    this.wrong(pointer, 'must be a list of texts');
    return [];
  }

  flag(value: unknown, pointer: string): boolean {
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    this.wrong(pointer, 'must be true or false');
    return false;
  }

  oneOf<T extends string>(value: unknown, pointer: string, choices: readonly T[]): T | undefined {
    if (value === undefined) return undefined;
    const choice = choices.find((each) => each === value);
    if (choice === undefined) this.wrong(pointer, `must be one of ${choices.join(', ')}`);
    return choice;
  }

  /** A value as a record has it, for a field of that kind. */
  value(value: unknown, pointer: string, kind: CellKind): CellValue {
    const expected = expectedOf(value, kind);
    if (expected === undefined)
      return typeof value === 'string' ? value.normalize() : (value as CellValue);
    this.wrong(pointer, `must be ${expected}`);
    return '';
  }
}

/** The pointer of a member. */
export const at = (pointer: string, name: string): string =>
  `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** What a value of that kind must be, where it is something else. */
const expectedOf = (value: unknown, kind: CellKind): string | undefined => {
  switch (kind.type) {
    case 'code': {
      const codes = codesOn(kind.list);
      return typeof value === 'string' && codes.includes(value)
        ? undefined
        : `one of ${codes.join(', ')}`;
    }
    case 'date':
      return typeof value === 'string' && isPlainDate(value) ? undefined : 'a date YYYY-MM-DD';
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'integer':
      return Number.isInteger(value) ? undefined : 'a whole number';
    case 'decimal':
      return typeof value === 'number' ? undefined : 'a number';
    case 'texts':
      return 'left out: a list is not mapped';
    case 'text':
    case 'birth':
      return typeof value === 'string' && value !== '' ? undefined : 'a text that is not empty';
  }
};
