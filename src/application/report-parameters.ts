/** The parameters that every report understands, as they are given; which of them a report takes is in its description. */
import type { Interval } from '../../projections/reports/report.js';
import type { PlainDate } from '../domain/plain-date.js';

export type { Interval };
export type Basis = 'home' | 'host';

/** Nothing of this is trusted: values are checked against the description of the report. */
export interface ReportParameters {
  readonly asOf?: PlainDate | undefined;
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
  /** An earlier day, or the first day of an earlier period that is as long. */
  readonly compareTo?: PlainDate | undefined;
  /** A ledger index, or an RFC 3339 instant with offset; inclusive. */
  readonly knownAt?: number | string | undefined;
  readonly unit?: string | undefined;
  /** With the units below it as of the date; default true. */
  readonly subtree?: boolean | undefined;
  /** `key:value`; a key repeated means "or". */
  readonly where?: readonly string[] | undefined;
  readonly groupBy?: readonly string[] | undefined;
  /** The attributes of a composition. */
  readonly by?: readonly string[] | undefined;
  readonly basis?: Basis | undefined;
  /** `as-it-was`, `today`, or a date: the structure in which people count. */
  readonly view?: string | undefined;
  readonly interval?: Interval | undefined;
  readonly kind?: string | undefined;
  readonly class?: string | undefined;
  readonly reason?: string | undefined;
  readonly place?: string | undefined;
  readonly person?: string | undefined;
  readonly post?: string | undefined;
  readonly average?: 'daily' | 'monthly' | 'endpoints' | undefined;
  readonly count?: 'persons' | 'posts' | 'fte' | 'units' | undefined;
  /** Survival: from this day on separations are recorded. */
  readonly recordsFrom?: PlainDate | undefined;
  /** What is due: so many days ahead. */
  readonly within?: number | undefined;
  /** Lists: `next` of the page before, and how many rows at most. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
  /** Wait until the tables reflect this store position. */
  readonly minPosition?: string | undefined;
}
