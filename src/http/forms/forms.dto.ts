/** The parameters of forms. */
import {
  Id,
  KnownAt,
  OneOf,
  PathName,
  PlainDateParameter,
  Text,
} from '../parameters/parameter-rules.js';

export class FormPath {
  @PathName('The form.')
  readonly name!: string;
}

export class FormQuery {
  @PlainDateParameter('The day; today in the time zone of the ledger when absent.')
  readonly asOf?: string;

  @KnownAt()
  readonly knownAt?: number | string;

  @Id('The unit that reports: a row for each unit directly below it.')
  readonly unit?: string;

  @OneOf('How the form is written; JSON when absent.', ['json', 'xlsx'])
  readonly format?: 'json' | 'xlsx';

  @Text('Wait until the tables reflect this position of the store.')
  readonly minPosition?: string;
}
