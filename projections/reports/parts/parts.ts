/** Parts that several reports' queries have in common, put in where a query names them. */
import { readQuery } from '../compose.js';

const part = (name: string): string => readQuery(new URL(`./${name}.sql`, import.meta.url));

const SPELL_ENDS = part('spell-ends');
const LAST_HELD = part('last-held');
const PAGE_OF = part('page-of');

/** A query with the parts that it names. */
export const readWithParts = (url: URL): string =>
  readQuery(url)
    .replaceAll('/*spell ends*/', () => SPELL_ENDS)
    .replaceAll('/*last held*/', () => LAST_HELD)
    .replaceAll(/\/\*page of (\w+)\*\//g, (_slot, list: string) => PAGE_OF.replace('{list}', list));
