/** What the overview is grouped by, as far as a report can be. */
import { useParameters } from './parameters.js';
import type { Description, ReportQuery } from './reports.js';
import { useDescription } from './reports.js';

export type Key = Description['keys']['population'][number];

/** The keys to choose from: those of the people that everybody has, not the deep levels of the tree. */
export const useGroupKeys = (): readonly Key[] => {
  const description = useDescription('headcount');
  return (description?.keys.population ?? []).filter(
    ({ name, values }) => values !== undefined || /^unit[12]?$/.test(name) || name === 'hireYear',
  );
};

/** Empty for a report that does not know the key: the bridge of ages, say. */
export const useGroupedBy = (report: string): Pick<ReportQuery, 'groupBy'> => {
  const [{ groupBy }] = useParameters();
  const description = useDescription(report);
  const isKnown = description?.keys.population.some(({ name }) => name === groupBy) ?? false;
  return groupBy !== undefined && isKnown ? { groupBy } : {};
};
