/** The parameters of explaining a figure, and of comparing a report at two knowledge points. */
import { OmitType } from '@nestjs/swagger';

import { CHANGES_MAX } from '../../application/knowledge-diff.js';
import { ITEMS_MAX } from '../../application/explaining.js';
import { AfterIndex, Integer, KnownAt, Text } from '../parameters/parameter-rules.js';
import { ReportQuery } from '../reports/report-query.dto.js';

const ROW_CHARACTERS_MAX = 1_000;

/** What says how an answer is written or paged is no part of the question. */
class AskedReport extends OmitType(ReportQuery, [
  'format',
  'lang',
  'about',
  'after',
  'limit',
] as const) {
  @Text('The report.', 64)
  readonly report?: string;
}

export class ExplainQuery extends AskedReport {
  @Text(
    'The row: `unit:A,gender:female`, the period or date first; the whole selection when absent.',
    ROW_CHARACTERS_MAX,
  )
  readonly row?: string;

  @Text('The column of that row; the first that can be explained when absent.', 64)
  readonly column?: string;

  @AfterIndex('What `next` of the page before said.')
  readonly after?: number;

  @Integer('How many at the most.', 1, ITEMS_MAX)
  readonly limit?: number;
}

export class DiffQuery extends OmitType(AskedReport, ['knownAt'] as const) {
  @KnownAt()
  readonly knownA?: number | string;

  @KnownAt()
  readonly knownB?: number | string;

  @AfterIndex('What `next` of the page before said.')
  readonly after?: number;

  @Integer('How many changed rows at the most.', 1, CHANGES_MAX)
  readonly limit?: number;
}
