/** Puts entries of the catalogue into the tables of a small ledger, known from its beginning. */
import { TABLES } from '../../projections/tables/catalogue.js';
import type { Cell, Cells } from '../../projections/tables/table.js';
import { contentProblems, keptContent } from '../../src/domain/catalogue-content.js';
import { kindOf } from '../../src/domain/catalogue-entries.js';
import { foldCatalogue, shippedFact } from '../../src/domain/catalogue-fold.js';
import { aCity, hire } from './a-city.js';
import type { Ask } from './asking.js';
import { withReports } from './asking.js';
import type { SmallLedger } from './small-ledger.js';
import type { TablesInMemory } from './tables-in-memory.js';

export interface Entry {
  readonly entry: string;
  readonly effectiveDate: string;
  readonly content: object;
}

/** Declares them, in the place of what is shipped; several of one entry follow each other. */
const declareIn = async (tables: TablesInMemory, entries: readonly Entry[]): Promise<void> => {
  const facts = entries.map(({ entry, effectiveDate, content }) => {
    const kind = kindOf(entry);
    const problems = contentProblems(kind, content);
    if (problems.length > 0) throw new Error(`${entry}: ${JSON.stringify(problems)}`);
    return shippedFact(entry, effectiveDate, undefined, keptContent(kind, content));
  });
  const timeline = foldCatalogue(facts);
  for (const { name, key, ofCatalogue } of TABLES) {
    const tracker = ofCatalogue?.();
    if (tracker === undefined || key !== 'entry') continue;
    const touched = new Set(entries.map(({ entry }) => entry));
    tracker.advance({
      index: 0,
      touched,
      versionsOf: (entry) => timeline.entries.get(entry) ?? [],
    });
    const rows: Cells[] = [];
    tracker.changesSince(0, { rewritten: [], rows });
    const declared = rows.filter(([entry]) => touched.has(String(entry)));
    if (declared.length === 0) continue;
    const replaced = [...touched].map(literal).join();
    await tables.connection.run(`delete from ${name} where entry in (${replaced})`);
    const values = declared.map((cells) => `(${cells.map(literal).join(', ')})`);
    await tables.connection.run(`insert into ${name} values ${values.join()}`);
  }
};

const literal = (cell: Cell): string => {
  if (cell === null) return 'null';
  if (Array.isArray(cell)) return `[${cell.map(literal).join()}]::varchar[]`;
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
};

/** A target on persons of half of everybody by 2030, as far as the content does not say otherwise. */
export const target = (name: string, content: object): Entry => ({
  entry: `target/${name}`,
  effectiveDate: '2000-01-01',
  content: {
    vi: name,
    en: name,
    of: 'persons',
    population: {},
    operator: '>=',
    strictness: 'target',
    steps: [{ threshold: 50, due: '2030-12-31' }],
    ...content,
  },
});

/** Asks reports of a ledger whose catalogue has these entries. */
export const withEntries = <T>(
  ledger: SmallLedger,
  entries: readonly Entry[],
  use: (ask: Ask) => Promise<T>,
): Promise<T> =>
  withReports(ledger, async (ask, tables) => {
    await declareIn(tables, entries);
    return use(ask);
  });

export const women = { gender: ['female'] };

/** Three women and one man at the clinic, of which one woman is a master and another of unknown education. */
export const clinic = (): SmallLedger => {
  const ledger = aCity();
  const people = [
    ['P1', 'female', 'master'],
    ['P2', 'female', 'bachelor'],
    ['P3', 'female', undefined],
    ['P4', 'male', 'bachelor'],
  ] as const;
  for (const [person, gender, education] of people) {
    const attributes = { gender, birthDate: '1990-05', ...(education && { education }) };
    ledger.person(person, hire('2020-01-01', 'CLINIC', { profile: attributes }));
  }
  return ledger;
};
