/** The rules of refunds as the catalogue has them: shipped, or declared by the organisation. */
import type { PlainDate } from '../../../src/domain/plain-date.js';
import type { RefundRules } from '../../../src/domain/refund.js';
import { readQuery } from '../compose.js';
import type { Query, TableRow } from '../report.js';

const SQL = readQuery(new URL('./rules.sql', import.meta.url));

/** The rules by date, as known at an index. */
export const refundRules = async (knownAt: number, query: Query): Promise<RefundRules> => {
  const rows = await query(SQL, { knownAt });
  const inForce = (policy: string, date: PlainDate): TableRow => {
    const found = rows.find(
      ({ name, since, until }) => name === policy && String(since) <= date && date < String(until),
    );
    if (found === undefined) throw new Error(`no policy ${policy} on ${date}`);
    return found;
  };
  return {
    perYear: (raised, date) =>
      Number(inForce(raised ? 'refundReductionRaised' : 'refundReduction', date).value),
    kinds: (policy, date) => inForce(policy, date).texts as readonly string[],
  };
};
