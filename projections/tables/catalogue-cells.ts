/** Parts of a content as cells: a text, or JSON for what has parts of its own. */
import type { Canonical } from '../../src/domain/events.js';
import type { Cell } from './table.js';

export const textOrNull = (value: Canonical | undefined): Cell =>
  typeof value === 'string' ? value : null;

export const jsonOrNull = (value: Canonical | undefined): Cell =>
  value === undefined ? null : JSON.stringify(value);
