/**
 * Makes the ledger that `reports.ts` measures: PEOPLE people (100,000 when not given) of ten facts each, everybody's mixed,
 * and projects it. Run after `npm run build`: node bench/scale/make.ts FOLDER [PEOPLE]; seed 20261122, kept outside of git.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { built } from '../built.ts';
import { careerOf, FACTS, unitEvents } from './careers.ts';

type Opening = typeof import('../../src/event-store/embedded-store.js');
type Holding = typeof import('../../src/event-store/folder-lock.js');
type Projecting = typeof import('../../src/projector/duck-tables.js');

const { openEmbeddedStore } = (await built('src/event-store/embedded-store.js')) as Opening;
const { holdFolder } = (await built('src/event-store/folder-lock.js')) as Holding;
const { DuckTables } = (await built('src/projector/duck-tables.js')) as Projecting;

const SEED = 20_261_122;
const AT_ONCE = 1_000;
const [, , folder, count = '100000'] = process.argv;
if (folder === undefined) throw new Error('node bench/scale/make.ts FOLDER [PEOPLE]');
const people = Number(count);
mkdirSync(folder, { recursive: true });
const held = holdFolder(folder);
const store = openEmbeddedStore(held, { now: () => new Date() });
if ((await store.head()).index === 0) {
  await store.append('organisation-main', 'no-stream', unitEvents());
}

// It goes on where it stopped: each round records the next fact of everybody.
const units = unitEvents().length;
const done = (await store.head()).index - units;
const started = performance.now();
for (let round = Math.floor(done / people); round < FACTS; round += 1) {
  const first = Math.max(0, done - round * people);
  for (let start = first; start < people; start += AT_ONCE) {
    const group = Array.from(
      { length: Math.min(AT_ONCE, people - start) },
      (_, nth) => start + nth,
    );
    await Promise.all(
      group.map((person) => {
        const fact = careerOf(SEED, person)[round];
        if (fact === undefined) throw new Error('a career is too short');
        return store.append(`person-p${person}`, round === 0 ? 'no-stream' : round - 1, [fact]);
      }),
    );
  }
  console.log(
    `round ${round + 1} of ${FACTS}, ${Math.round((performance.now() - started) / 1000)} s`,
  );
}
const { index: events } = await store.head();
const recordedSeconds = (performance.now() - started) / 1000;

const projecting = performance.now();
const tables = await DuckTables.open({ folder, store, log: console.error });
while (tables.projected().index < events) {
  await tables.waitFor(events, 10_000).catch(() => {
    console.log(`projected ${tables.projected().index} of ${events}`);
  });
}
const projectedSeconds = (performance.now() - projecting) / 1000;
await tables.stop();
await store.close();
held.release();

const megabytes = (name: string): number => Math.round(statSync(join(folder, name)).size / 1e6);
console.log(
  `${events} events of ${people} people; recorded in ${recordedSeconds.toFixed(0)} s, projected in ` +
    `${projectedSeconds.toFixed(0)} s; ledger.sqlite ${megabytes('ledger.sqlite')} MB, reports.duckdb ` +
    `${megabytes('reports.duckdb')} MB; memory ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
);
