/** The published table `code_labels`: the code lists as known now, shipped and declared. */
import { readFileSync } from 'node:fs';
import type { PublishedTable } from '../published-table.js';
import { column } from '../published-table.js';

export const CODE_LABELS: PublishedTable = {
  name: 'code_labels',
  version: 2,
  says: 'A code of a code list, in both languages.',
  of: 'catalogue',
  columns: [
    column('list', 'text', 'the code list'),
    column('code', 'text', 'the code'),
    column('vi', 'text', 'in Vietnamese'),
    column('en', 'text', 'in English'),
    column('valid_from', 'date', 'first day on which a fact may use it; empty: always'),
    column('valid_to', 'date', 'first day on which a fact may no longer use it; empty: never'),
  ],
  key: ['list', 'code'],
  sql: readFileSync(new URL('./code-labels.sql', import.meta.url), 'utf8'),
};
