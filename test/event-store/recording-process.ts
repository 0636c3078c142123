/** A process that records without end and names each event it was told is recorded, until it is killed. */
import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { events } from '../contract/event-store/sample-events.js';

const [, , folder = ''] = process.argv;
const held = holdFolder(folder);
const store = openEmbeddedStore(held, { now: () => new Date() });
writeSync(1, 'open\n');

const recordOneStream = async (): Promise<never> => {
  const stream = `person-${randomUUID()}`;
  for (let revision = -1; ; revision += 2) {
    const { events: recorded } = await store.append(
      stream,
      revision === -1 ? 'no-stream' : revision,
      events(2),
    );
    writeSync(1, recorded.map(({ index, id }) => `${index} ${id}\n`).join(''));
  }
};

await Promise.all(Array.from({ length: 8 }, recordOneStream));
