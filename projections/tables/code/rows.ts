/** The table `code`: one row for each time in which a code of a list held, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { codeOf } from '../../../src/domain/catalogue-entries.js';
import { separationClass } from '../../../src/domain/code-lists.js';
import { textOrNull } from '../catalogue-cells.js';
import { entryTable } from '../entry-table.js';

export const CODE = entryTable({
  name: 'code',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  kind: 'code',
  cells: (entry, { vi, en }) => {
    const { list, code } = codeOf(entry);
    const ofClass = list === 'separationKind' ? separationClass(code) : null;
    return [list, code, textOrNull(vi), textOrNull(en), ofClass];
  },
});
