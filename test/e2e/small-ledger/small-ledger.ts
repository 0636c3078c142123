/** Puts the small ledger into a folder, as people do: a file of records, and `ledger import`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Ended } from '../command.js';
import { ledger } from '../command.js';
import { smallRecords } from './records.js';

/** Every record is an event. */
export const SMALL_LEDGER_EVENTS = 642;

export const importSmallLedger = (folder: string): Promise<Ended> => {
  const file = join(folder, 'small.ndjson');
  const lines = smallRecords().map((record) => `${JSON.stringify(record)}\n`);
  writeFileSync(file, lines.join(''));
  return ledger(folder, 'import', file);
};
