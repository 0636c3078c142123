/** The table `policy`: one row for each time in which a policy had a value, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { nameOf } from '../../../src/domain/catalogue-entries.js';
import { textOrNull } from '../catalogue-cells.js';
import { entryTable } from '../entry-table.js';

export const POLICY = entryTable({
  name: 'policy',
  version: 2,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  kind: 'policy',
  cells: (entry, { value, source }) => [
    nameOf(entry),
    typeof value === 'number' ? value / 1000 : null,
    typeof value === 'number' ? [] : (value as readonly string[]),
    textOrNull(source),
  ],
});
