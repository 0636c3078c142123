/** Checks the parameters of every route against their class: what is not declared is refused by name. */
import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';

import type { WrongPlace } from '../problems/problem.js';
import { malformed } from '../problems/problem.js';
import { isObject } from '../records/record-classes.js';
import { escapePointer, toViolations } from '../records/violations.js';

const PLACES: Readonly<Record<string, WrongPlace['in']>> = {
  query: 'query',
  param: 'path',
  body: 'body',
};

/** Records are of no class: they are checked where they are read. */
export class InputPipe implements PipeTransform {
  private readonly declared = new Map<Type, ReadonlySet<string>>();
  /** The classes that take no parameters at all: most requests have none, and need no check. */
  private readonly takingNothing = new Set<Type>();

  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    const place = PLACES[type];
    if (place === undefined || metatype === undefined || metatype === Object) return value;
    const wrong = (pointer: string, detail: string): WrongPlace => ({ in: place, pointer, detail });
    if (!isObject(value)) throw malformed([wrong('', 'must be a JSON object')]);
    const names = Object.keys(value);
    if (names.length === 0 && this.takingNothing.has(metatype)) return new metatype() as unknown;
    const declared = this.declaredOf(metatype);
    const undeclared = names.filter((name) => !declared.has(name));
    const instance = plainToInstance(metatype, value) as object;
    const errors = validateSync(instance, {
      whitelist: true,
      // A route without parameters has a class without rules.
      forbidUnknownValues: false,
    }).flatMap((error) => toViolations(error, ''));
    if (undeclared.length + errors.length === 0) {
      if (names.length === 0) this.takingNothing.add(metatype);
      return instance;
    }
    throw malformed([
      ...undeclared.map((name) =>
        wrong(`/${escapePointer(name)}`, 'is no parameter of this route'),
      ),
      ...errors.map(({ pointer, detail }) => wrong(pointer, detail)),
    ]);
  }

  /** Not left to class-validator, which takes `constructor` and `__proto__` for declared names. */
  private declaredOf(metatype: Type): ReadonlySet<string> {
    let declared = this.declared.get(metatype);
    if (declared === undefined) {
      const rules = getMetadataStorage().getTargetValidationMetadatas(metatype, '', false, false);
      declared = new Set(rules.map(({ propertyName }) => propertyName));
      this.declared.set(metatype, declared);
    }
    return declared;
  }
}
