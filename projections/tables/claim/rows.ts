/** The table `claim`: one row for each time in which a claim was held, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { writtenContent } from '../../../src/domain/catalogue-content.js';
import { nameOf } from '../../../src/domain/catalogue-entries.js';
import { jsonOrNull, textOrNull } from '../catalogue-cells.js';
import { entryTable } from '../entry-table.js';

export const CLAIM = entryTable({
  name: 'claim',
  version: 2,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  kind: 'claim',
  cells: (entry, kept) => {
    const content = writtenContent('claim', kept);
    return [
      nameOf(entry),
      textOrNull(content.vi),
      textOrNull(content.en),
      textOrNull(content.source),
      textOrNull(content.published),
      textOrNull(content.asOf),
      textOrNull(content.from),
      textOrNull(content.to),
      jsonOrNull(content.population),
      typeof content.base === 'number' ? content.base : null,
      jsonOrNull(content.figures),
    ];
  },
});
