/** The date that holds where a request names none. */
import type { Surroundings } from '../../application/clock.js';
import type { PlainDate } from '../../domain/plain-date.js';
import { dateIn } from '../../domain/plain-date.js';

export class Today {
  constructor(private readonly surroundings: Surroundings) {}

  /** Today in the time zone of the ledger. */
  date(): PlainDate {
    const { now, timeZone } = this.surroundings;
    return dateIn(timeZone, now());
  }
}
