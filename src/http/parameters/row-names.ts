/** Names of table columns as the fields of answers: `effective_date` becomes `effectiveDate`. */
import type { Row } from '../../application/reporting.js';

export const inCamelCase = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      cell,
    ]),
  );
