/** The published table `code_labels`: the shipped code lists. */
import type { Code } from '../../../src/domain/code-lists.js';
import { CODE_LISTS } from '../../../src/domain/code-lists.js';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

const quoted = (text: string | undefined): string =>
  text === undefined ? 'null' : `'${text.replaceAll("'", "''")}'`;

const rows = Object.entries(CODE_LISTS).flatMap(([list, codes]) =>
  (codes as readonly Code[]).map(
    ({ code, vi, en, from, to }) => `(${[list, code, vi, en, from, to].map(quoted).join(', ')})`,
  ),
);

export const CODE_LABELS: PublishedTable = {
  name: 'code_labels',
  version: 1,
  says: 'A code of a code list, in both languages.',
  of: 'nobody',
  columns: [
    column('list', 'text', 'the code list'),
    column('code', 'text', 'the code'),
    column('vi', 'text', 'in Vietnamese'),
    column('en', 'text', 'in English'),
    column('valid_from', 'date', 'first day on which a fact may use it; empty: always'),
    column('valid_to', 'date', 'first day on which a fact may no longer use it; empty: never'),
  ],
  key: ['list', 'code'],
  // Constants of ours only.
  sql: `-- Which codes are there?
select list, code, vi, en, cast(valid_from as date) as valid_from, cast(valid_to as date) as valid_to
from (values ${rows.join(',\n  ')}) as labels(list, code, vi, en, valid_from, valid_to)`,
};
