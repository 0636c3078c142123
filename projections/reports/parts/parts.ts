/** Parts that several reports' queries have in common, put in where a query names them. */
import { readQuery } from '../compose.js';

const PARTS: readonly (readonly [slot: string, text: string])[] = (
  ['spell-ends', 'last-held'] as const
).map((name) => [
  `/*${name.replaceAll('-', ' ')}*/`,
  readQuery(new URL(`./${name}.sql`, import.meta.url)),
]);

/** A query with the parts that it names. */
export const readWithParts = (url: URL): string =>
  PARTS.reduce((sql, [slot, part]) => sql.replaceAll(slot, () => part), readQuery(url));
