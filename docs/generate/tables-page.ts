/** docs/tables.md: every published table and column, from the declarations that they are published by. */
import { PUBLISHED_TABLES } from '../../projections/published/catalogue.js';
import type {
  ColumnType,
  PublishedTable,
  Subject,
} from '../../projections/published/published-table.js';
import { GENERATED, table } from './table.js';

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'date',
  integer: 'integer',
  decimal: 'numeric',
  flag: 'boolean',
};

const CHANGES: Readonly<Record<Subject, string>> = {
  person: 'with every event of a person',
  organisation: 'with every event of a unit',
  catalogue: 'with every event of the catalogue',
  nobody: 'with the program only',
};

const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const section = ({
  name,
  version,
  says,
  of,
  columns,
  key,
  units,
  derived,
}: PublishedTable): string => {
  const particulars = [
    `Version ${version}. Key: ${named(key)}. Changes ${CHANGES[of]}.`,
    ...(units === undefined
      ? []
      : [`A role that is limited to units sees a row when it sees the unit in ${named(units)}.`]),
    ...(derived === true
      ? ['A view in PostgreSQL; as CSV it takes `from` and `to`, at most 366 days apart.']
      : []),
  ];
  return `## ${name}

${says}

${particulars.join(' ')}

${table(
  ['column', 'type', 'meaning'],
  columns.map((column) => [`\`${column.name}\``, TYPES[column.type], column.says]),
)}`;
};

export const tablesPage = (): string => `# Flat tables

${GENERATED}

Published in the schema \`reporting\` of PostgreSQL, and as CSV by \`GET /v1/tables/{name}\`; how to use them is on
[the page for dashboards](dashboards.md). All rows are by what is known now. What is not known is empty. None of them
holds a name or anything else that is sealed.

Beside them, \`reporting.published\` says of each table (\`name\`) its \`version\`, the \`ledger_index\` that it reflects and when
it was \`published_at\`; as CSV the index is in the header Ledger-Index.

${PUBLISHED_TABLES.map(section).join('\n\n')}
`;
