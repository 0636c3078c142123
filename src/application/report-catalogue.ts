/** The catalogue of reports as it is shown: what each says, takes and gives. */
import type { Key } from '../../projections/keys.js';
import { REPORTS, reportNamed } from '../../projections/reports/catalogue.js';
import { explanationOf, isExplained } from '../../projections/reports/explanations/catalogue.js';
import type { ReportDescription } from '../../projections/reports/report.js';

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

/** Every report there is. */
export const reportDescriptions = (): readonly ShownReport[] =>
  REPORTS.map(({ description: { keys, ofPersons: _ofPersons, ...shown } }) => ({
    ...shown,
    keys: { population: keys.population.map(shownKey), event: keys.event.map(shownKey) },
    ...explainsOf(shown),
  }));

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
