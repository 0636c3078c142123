/** A replica of its own process: records the whole log step by step and publishes it, until it is killed. */
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { startPublisher } from '../../src/publisher/publisher.js';
import { mixedLog, ProjectedLedger } from '../projector/projected-ledger.js';

const [, , url = '', people = '', seed = '', first = ''] = process.argv;
const log = mixedLog(Number(people), Number(seed));
const ledger = new ProjectedLedger();
await ledger.record(log.slice(0, Number(first)));
const tables = await ledger.openCaughtUp();
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};
const publisher = startPublisher({ url, tables, log: say, holder: 'child' });
while (publisher.state().index !== Number(first)) await sleep(10);
say(ledger.folder);
await ledger.record(log.slice(Number(first)));
await sleep(60_000);
