/** The parameters of comparing a staff list. */
import { Id, KnownAt, PlainDateParameter, Text } from '../parameters/parameter-rules.js';

export class ReconcileQuery {
  @PlainDateParameter('The day of the list; today in the time zone of the ledger when absent.')
  readonly asOf?: string;

  @KnownAt()
  readonly knownAt?: number | string;

  @Id('Only the people of this unit, with the units below it.')
  readonly unit?: string;

  @Text('Of a list sent as a file: its name; the ending says the format.')
  readonly name?: string;
}
