/** Explains turns by what happened, and persons by everybody to whom it did. */

/** What is counted once: each happening, or each person. */
export const countedOnce = (sql: string, column: string, happening: string): string =>
  sql.replace('/*item*/', () => (column === 'persons' ? 'person' : happening));
