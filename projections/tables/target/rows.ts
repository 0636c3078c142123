/** The table `target`: one row for each time in which a target was set, and each time it was known otherwise. */
import { readFileSync } from 'node:fs';
import { writtenContent } from '../../../src/domain/catalogue-content.js';
import { nameOf } from '../../../src/domain/catalogue-entries.js';
import { entryTable } from '../entry-table.js';
import { jsonOrNull, textOrNull } from '../catalogue-cells.js';

export const TARGET = entryTable({
  name: 'target',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  kind: 'target',
  cells: (entry, kept) => {
    const content = writtenContent('target', kept);
    return [
      nameOf(entry),
      textOrNull(content.vi),
      textOrNull(content.en),
      textOrNull(content.of),
      jsonOrNull(content.population),
      jsonOrNull(content.numerator),
      textOrNull(content.operator),
      jsonOrNull(content.steps),
      textOrNull(content.recurrence ?? 'once'),
      textOrNull(content.baseline),
      textOrNull(content.legalBasis),
      textOrNull(content.strictness),
      jsonOrNull(content.successor),
    ];
  },
});
