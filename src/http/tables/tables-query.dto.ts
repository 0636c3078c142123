/** The parameters of the published tables as files. */
import { OneOf, PathName, PlainDateParameter, Text } from '../parameters/parameter-rules.js';

export class TablePath {
  @PathName('The table.')
  readonly name!: string;
}

export class TableQuery {
  @PlainDateParameter(
    'Of a table by days: the first day; 366 days before `to` when absent, and never more.',
  )
  readonly from?: string;

  @PlainDateParameter('Of a table by days: the first day after; tomorrow when absent.')
  readonly to?: string;

  @OneOf('How the rows are written; CSV when absent.', ['csv', 'parquet'])
  readonly format?: 'csv' | 'parquet';

  @Text('Wait until the tables reflect this position of the store.')
  readonly minPosition?: string;
}
