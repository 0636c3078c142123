/** The table `attribute`: one row for each time in which an attribute was declared, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { attributeNamed } from '../../../src/domain/attributes.js';
import { nameOf } from '../../../src/domain/catalogue-entries.js';
import { textOrNull } from '../catalogue-cells.js';
import { entryTable } from '../entry-table.js';

export const ATTRIBUTE = entryTable({
  name: 'attribute',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  kind: 'attribute',
  cells: (entry, { vi, en, type, list, sealed }) => [
    nameOf(entry),
    textOrNull(vi),
    textOrNull(en),
    textOrNull(type),
    textOrNull(list),
    textOrNull(sealed),
    attributeNamed(nameOf(entry)) === undefined,
  ],
});
