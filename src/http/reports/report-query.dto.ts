/** The parameters that reports have; which of them a report takes is in its description. */
import type { Language } from '../../application/file-table.js';
import { LANGUAGES } from '../../application/file-table.js';
import type { FileFormat } from '../../export/file-formats.js';
import { FILE_FORMATS } from '../../export/file-formats.js';
import {
  CommaList,
  Flag,
  Id,
  Integer,
  KnownAt,
  OneOf,
  PathName,
  PlainDateParameter,
  Repeated,
  Text,
} from '../parameters/parameter-rules.js';

/** The most rows on a page of a report that is a list. */
const ROWS_MAX = 10_000;
/** How far ahead what is due can be asked for: a hundred years. */
const DAYS_MAX = 36_525;

export class ReportPath {
  @PathName('The report.')
  readonly name!: string;
}

export class ReportQuery {
  @PlainDateParameter('The day; today in the time zone of the ledger when absent.')
  readonly asOf?: string;

  @PlainDateParameter('The first day of the period.')
  readonly from?: string;

  @PlainDateParameter('The first day after the period.')
  readonly to?: string;

  @PlainDateParameter(
    'An earlier day to compare with, or the first day of an earlier period that is as long.',
  )
  readonly compareTo?: string;

  @KnownAt()
  readonly knownAt?: number | string;

  @Id('Only this unit, with the units below it as of the date.')
  readonly unit?: string;

  @Flag('`false` for the unit alone, without those below it.')
  readonly subtree?: boolean;

  @Repeated('Only what has this value of a key; repeat a key for "or".', 'key:value', /^[^:]+:.+$/)
  readonly where?: readonly string[];

  @CommaList('The keys to group by.')
  readonly groupBy?: readonly string[];

  @CommaList('The attributes of a composition.')
  readonly by?: readonly string[];

  @OneOf('Where seconded people count: at home, or where they work.', ['home', 'host'])
  readonly basis?: 'home' | 'host';

  @Text('The structure in which people count: `as-it-was`, `today`, or of a date YYYY-MM-DD.', 10)
  readonly view?: string;

  @OneOf('The length of a period.', ['day', 'month', 'quarter', 'year', 'whole'])
  readonly interval?: 'day' | 'month' | 'quarter' | 'year' | 'whole';

  @Text('Only this kind of movement, separation or training.', 64)
  readonly kind?: string;

  @Text('Only this class of separation.', 64)
  readonly class?: string;

  @Text('Only this reason for leaving.', 64)
  readonly reason?: string;

  @Text('Only training at this place.', 64)
  readonly place?: string;

  @Id('Only this person.')
  readonly person?: string;

  @Text('Only this post.', 200)
  readonly post?: string;

  @OneOf('How the average headcount is taken.', ['daily', 'monthly', 'endpoints'])
  readonly average?: 'daily' | 'monthly' | 'endpoints';

  @OneOf('What is counted.', ['persons', 'posts', 'fte', 'units'])
  readonly count?: 'persons' | 'posts' | 'fte' | 'units';

  @PlainDateParameter('Survival: from this day on separations are recorded.')
  readonly recordsFrom?: string;

  @Integer('What is due: so many days ahead.', 0, DAYS_MAX)
  readonly within?: number;

  @Text('What `next` of the page before said.')
  readonly after?: string;

  @Integer('How many rows at the most.', 1, ROWS_MAX)
  readonly limit?: number;

  @Text('Wait until the tables reflect this position of the store.')
  readonly minPosition?: string;

  @OneOf('How the answer is written; what `Accept` asks for when absent, otherwise JSON.', [
    'json',
    ...FILE_FORMATS,
  ])
  readonly format?: 'json' | FileFormat;

  @OneOf('Of a file: the language of the column titles; columns are called by name when absent.', [
    ...LANGUAGES,
  ])
  readonly lang?: Language;

  @Flag('Of a CSV file: `true` puts what the numbers are reckoned from above the table.')
  readonly about?: boolean;
}
