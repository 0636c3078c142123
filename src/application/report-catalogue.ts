/** The catalogue of reports as it is shown: what each says, takes and gives. */
import type { Key } from '../../projections/keys.js';
import { REPORTS, reportNamed } from '../../projections/reports/catalogue.js';
import { declaredBy, withKeysOf } from '../../projections/reports/declared.js';
import { explanationOf, isExplained } from '../../projections/reports/explanations/catalogue.js';
import type { ReportDescription, TableRow } from '../../projections/reports/report.js';
import type { Tables } from './reporting.js';

/** Whether a report has a row for a person. */
export const isOfPersons = (name: string): boolean =>
  reportNamed(name)?.description.ofPersons === true;

/** A key as the catalogue shows it. */
type ShownKey = Pick<Key, 'name' | 'vi' | 'en' | 'values'>;

/** A report as the catalogue shows it: what it says, takes and gives. */
export interface ShownReport extends Omit<ReportDescription, 'keys' | 'ofPersons'> {
  readonly keys: { readonly population: readonly ShownKey[]; readonly event: readonly ShownKey[] };
  /** Which columns can be explained, and what else than time and groups names a row; or false, and why not. */
  readonly explains:
    { readonly columns: readonly string[]; readonly names: readonly string[] } | false;
  readonly unexplained?: string;
}

/** Every report there is, as it is shipped. */
export const reportDescriptions = (): readonly ShownReport[] => shownWith([]);

/** Every report there is, with the keys and values that the organisation has declared by now. @throws QueryRefused */
export const declaredDescriptions = async (tables: Tables): Promise<readonly ShownReport[]> =>
  shownWith(await declaredBy(tables.projected().index, tables.query.bind(tables)));

const shownWith = (declared: readonly TableRow[]): readonly ShownReport[] =>
  REPORTS.map(({ description }) => withKeysOf(description, declared)).map(
    ({ keys, ofPersons: _ofPersons, ...shown }) => ({
      ...shown,
      keys: { population: keys.population.map(shownKey), event: keys.event.map(shownKey) },
      ...explainsOf(shown),
    }),
  );

const explainsOf = (
  description: Pick<ReportDescription, 'name' | 'parameters'>,
): Pick<ShownReport, 'explains' | 'unexplained'> => {
  const found = explanationOf(description);
  return isExplained(found)
    ? { explains: { columns: found.columns, names: found.names ?? [] } }
    : { explains: false, unexplained: found.reason };
};

const shownKey = ({ name, vi, en, values }: Key): ShownKey => ({
  name,
  vi,
  en,
  ...(values !== undefined && { values }),
});
