/** A process that records through EventStoreDB for a while, and names each event with what it was told of it. */
import { writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { openEventStoreDb } from '../../src/event-store/eventstoredb/eventstoredb-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { events } from '../contract/event-store/sample-events.js';
import { SHORT } from './eventstoredb-replica.js';

const [, , folder = '', url = '', forMs = '3000'] = process.argv;
const held = holdFolder(folder);
const now = (): Date => new Date();
const store = await openEventStoreDb({ url, held, now, log: () => undefined, limits: SHORT });
writeSync(1, 'open\n');

const endsAt = performance.now() + Number(forMs);
/** Appends to a stream of its own; after an unknown outcome the same events again, as the recorder does. */
const recordOneStream = async (): Promise<void> => {
  const stream = `person-${randomUUID()}`;
  let revision = -1;
  let batch = events(2);
  while (performance.now() < endsAt) {
    try {
      const { events: recorded } = await store.append(
        stream,
        revision === -1 ? 'no-stream' : revision,
        batch,
      );
      writeSync(1, recorded.map(({ index, id }) => `${index} ${id}\n`).join(''));
      revision += 2;
      batch = events(2);
    } catch (error) {
      const { name } = error as Error;
      if (name !== 'UnknownOutcome' && name !== 'StoreUnavailable') throw error;
    }
  }
};

await Promise.all(Array.from({ length: 64 }, recordOneStream));
await store.close();
held.release();
writeSync(1, 'closed\n');
process.exit(0);
