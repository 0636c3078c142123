/** Runs the double as a process of its own until its input ends: prints the connection string, then serves. */
import { writeSync } from 'node:fs';
import { EventStoreDouble } from './server.js';

const double = await EventStoreDouble.start(Number(process.argv[2] ?? 0));
writeSync(1, `${double.url}\n`);
process.stdin.resume();
process.stdin.on('end', () => {
  process.exit(0);
});
