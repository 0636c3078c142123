/** The texts of the queries that place a moment of knowledge in the log. */
import { readQuery } from '../compose.js';

export const INSTANT_OF = readQuery(new URL('./instant-of.sql', import.meta.url));
export const INDEX_AT = readQuery(new URL('./index-at.sql', import.meta.url));
export const INDEX_OF_POSITION = readQuery(new URL('./index-of-position.sql', import.meta.url));
