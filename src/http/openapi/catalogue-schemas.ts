/** The schemas of the catalogue of reference data: a file of declarations, and what is answered. */
import type { Schema } from './schema.js';
import { day, flag, integer, list, object, orNull, reference, text, whole } from './schema.js';

const ENTRY = text('the entry: kind/name');

const ENTRY_VIEW = whole({
  entry: ENTRY,
  kind: text('attribute, code, policy, target or claim'),
  name: text('what follows the kind'),
  from: day('the first day on which it holds'),
  to: orNull(day('the first day on which it holds no more')),
  content: reference('EntryContent'),
  event: orNull(text('the event that declared it; null for what is shipped')),
});

export const CATALOGUE_SCHEMAS: Readonly<Record<string, Schema>> = {
  EntryView: ENTRY_VIEW,
  CatalogueView: whole({ asOf: day('the day'), entries: list(reference('EntryView')) }),
  CatalogueFile: object(
    {
      declare: list(
        object(
          {
            entry: ENTRY,
            effectiveDate: day('the first day on which it holds'),
            until: day('the first day on which it holds no more'),
            content: reference('EntryContent'),
          },
          ['entry', 'effectiveDate', 'content'],
        ),
      ),
      withdraw: list(
        object({ entry: ENTRY, effectiveDate: day('the first day without it') }, [
          'entry',
          'effectiveDate',
        ]),
      ),
    },
    [],
  ),
  CatalogueLoaded: whole({
    dryRun: flag('whether nothing was recorded on purpose'),
    recorded: integer('how many events were recorded, or would be'),
    unchanged: integer('how many entries said nothing new'),
    changes: list(
      whole({
        entry: ENTRY,
        effectiveDate: day('the first day of the change'),
        change: { type: 'string', enum: ['new', 'changed', 'withdrawn', 'unchanged'] },
        before: { oneOf: [reference('EntryView'), { type: 'null' }] },
        after: { oneOf: [reference('EntryContent'), { type: 'null' }] },
        until: orNull(day('the first day on which it holds no more')),
        index: orNull(integer('the ledger index of the event')),
      }),
    ),
  }),
};
