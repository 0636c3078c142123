/** Plans the records of `ledger units load` from its files, and from the units that the ledger knows already. */
import type { Row } from '../import/rows.js';
import type { Catalogue } from '../import/unit-catalogue/catalogue-files.js';
import { bad, readCatalogue, readLineage } from '../import/unit-catalogue/catalogue-files.js';
import type { Matched } from '../import/unit-catalogue/match-units.js';
import { matchUnits } from '../import/unit-catalogue/match-units.js';
import type { PlannedRecord, Terms } from '../import/unit-catalogue/plan-units.js';
import { establishing, reorganising } from '../import/unit-catalogue/plan-units.js';
import { addDays } from '../domain/plain-date.js';
import type { Connection } from './connection.js';
import { askJson } from './replies.js';

export interface UnitFiles {
  readonly before: string;
  readonly beforeDate?: string;
  readonly after?: string;
  readonly lineage?: string;
  readonly effectiveDate?: string;
  readonly correlation?: string;
  /** Begins the ids of the units. */
  readonly prefix: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
  readonly decision?: unknown;
}

export interface Plan {
  readonly records: readonly PlannedRecord[];
  readonly before: Catalogue;
  readonly matched: Matched | undefined;
}

/** @throws ImportFileError, CommandFailure */
export const planOf = async (files: UnitFiles, connection: Connection): Promise<Plan> => {
  const { beforeDate, effectiveDate, prefix } = files;
  const before = await readCatalogue(files.before, files);
  const oldId =
    beforeDate === undefined
      ? await idsKnown(before, addDays(effectiveDate ?? '', -1), connection)
      : (code: string) => `${prefix}${code}`;
  const established =
    beforeDate === undefined ? [] : establishing(before, { effectiveDate: beforeDate }, oldId);
  if (files.after === undefined || files.lineage === undefined || effectiveDate === undefined) {
    return { records: established, before, matched: undefined };
  }
  const after = await readCatalogue(files.after, files);
  const matched = matchUnits(before, after, await readLineage(files.lineage, before, after, files));
  // The day is part of the id: the next reorganisation may use the code again.
  const freshId = (code: string): string => `${prefix}${code}-${effectiveDate}`;
  const terms: Terms = {
    effectiveDate,
    ...(files.decision !== undefined && { decision: files.decision }),
    ...(files.correlation !== undefined && { correlation: files.correlation }),
  };
  const changed = reorganising(before, after, matched, terms, oldId, freshId);
  return { records: [...established, ...changed], before, matched };
};

interface UnitsPage {
  readonly units: readonly {
    readonly unit: string;
    readonly exists: boolean;
    readonly code: string;
  }[];
  readonly next: string | null;
}

/** The units of the old codes, as the ledger knows them the day before. */
const idsKnown = async (
  { file, units }: Catalogue,
  asOf: string,
  connection: Connection,
): Promise<(code: string) => string> => {
  const ids = new Map<string, string>();
  for (let after: string | null = ''; after !== null;) {
    const query: [string, string][] = [
      ['asOf', asOf],
      ['limit', '1000'],
    ];
    if (after !== '') query.push(['after', after]);
    const page: UnitsPage = await askJson<UnitsPage>(connection, { path: '/v1/units', query });
    for (const { unit, exists, code } of page.units) if (exists) ids.set(code, unit);
    after = page.next;
  }
  const missing = [...units.values()].find(({ code }) => !ids.has(code));
  if (missing !== undefined) {
    const detail = `The ledger has no unit of the code ${missing.code} on ${asOf}; --before-date establishes them.`;
    throw bad(file, detail, missing.line);
  }
  return (code) => ids.get(code) ?? code;
};

/** What the plan comes to, in one sentence. */
export const planWords = ({ before, matched, records }: Plan): string => {
  const units = `${before.units.size} units before`;
  if (matched === undefined) return `${units}: ${records.length} records.`;
  const { arrivals, divisions, dissolved } = matched;
  const goOn = arrivals.filter(({ same }) => same !== undefined).length;
  const merges = arrivals.filter(({ whole }) => whole.length > 0).length;
  return (
    `${units}, ${arrivals.length} after: ${goOn} go on, ${arrivals.length - goOn} are new; ` +
    `${merges} merges, ${divisions.length} divided, ${dissolved.length} dissolved; ${records.length} records.`
  );
};

export const rowsOf = ({ file, line, record }: PlannedRecord): Row => {
  const text = JSON.stringify(record);
  return { file, line, bytes: Buffer.byteLength(text), original: { text }, record };
};
