/** Reads the publisher's own statements. */
import { readFileSync } from 'node:fs';

export const sqlOf = (name: string): string =>
  readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
