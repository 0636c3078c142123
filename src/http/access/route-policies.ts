/** Reads off the controllers which routes there are and what each asks for: for the page of access and its test. */
import 'reflect-metadata';

import type { Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';

import type { Requirement } from '../../access/policy.js';
import { REQUIREMENT } from './requires.js';

export interface RoutePolicy {
  readonly method: string;
  /** As it is declared, `:id` for what varies. */
  readonly path: string;
  /** Undefined: the route declares none, and answers nobody. */
  readonly requirement: Requirement | undefined;
}

export const routePolicies = (controllers: readonly Type[]): readonly RoutePolicy[] =>
  controllers.flatMap((controller) => {
    const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
    const handlers: object = controller.prototype as object;
    return Object.getOwnPropertyNames(handlers).flatMap((name) => {
      const handler: unknown = Object.getOwnPropertyDescriptor(handlers, name)?.value;
      if (typeof handler !== 'function') return [];
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const parts = [base, Reflect.getMetadata(PATH_METADATA, handler) as string];
      const path = `/${parts
        .flatMap((part) => part.split('/'))
        .filter(Boolean)
        .join('/')}`;
      const requirement = Reflect.getMetadata(REQUIREMENT, handler) as Requirement | undefined;
      return [{ method: RequestMethod[method], path, requirement }];
    });
  });
