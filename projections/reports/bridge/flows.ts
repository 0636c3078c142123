/** Who entered and left the groups of a selection in each period. */
import type { Selection } from '../compose.js';
import { ask, readQuery } from '../compose.js';
import { Cells } from '../groups.js';
import type { Period } from '../periods.js';
import type { Query, Question } from '../report.js';

const SQL = readQuery(new URL('./bridge.sql', import.meta.url));

/** Columns: hires, moves_in, separations, moves_out, reorganised_in, reorganised_out. */
export const flowsOf = async (
  query: Query,
  question: Question,
  selection: Selection,
  periods: readonly Period[],
): Promise<Cells> => {
  const { from, to } = question;
  const starts = periods.map((period) => period.from);
  return new Cells(await ask(query, SQL, question, selection, { from, to, starts }));
};
