/** The adapter of EventStoreDB keeps the rules of the port: over real gRPC on a double, and on a real server if named. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { aFolder } from '../../event-store/folders.js';
import { EventStoreDouble } from '../../support/eventstore-double/server.js';
import type { Address } from '../../../src/event-store/eventstoredb/address.js';
import { openEventStoreDb } from '../../../src/event-store/eventstoredb/eventstoredb-store.js';
import { holdFolder } from '../../../src/event-store/folder-lock.js';
import { anEvent, aStream } from './sample-events.js';
import type { StoreUnderTest } from './given.js';
import { eventStoreContract } from './suite.js';

const storeOn = async (
  address: Address,
  now: () => Date,
  stop: () => void,
): Promise<StoreUnderTest> => {
  const folder = aFolder();
  const held = holdFolder(folder.path);
  const open = () => openEventStoreDb({ ...address, held, now, log: () => undefined });
  let store = await open();
  return {
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = await open();
    },
    async destroy() {
      await store.close();
      held.release();
      folder.remove();
      stop();
    },
  };
};

eventStoreContract('EventStoreDB double', async (now) => {
  const double = await EventStoreDouble.start();
  // Others have recorded before, as on a server that is shared.
  double.log.recordOwnEvent();
  double.log.append(aStream(), 'no-stream', [EventStoreDouble.proposed(anEvent())]);
  double.log.append(randomUUID(), 'no-stream', [EventStoreDouble.proposed(anEvent())]);
  double.log.now = () => now().getTime();
  return storeOn({ url: double.url }, now, () => {
    double.stop();
  });
});

/** The server's streams are not emptied between tests: every test uses streams of its own, and counts from its start. */
const { EVENTSTORE_URL: real = '', EVENTSTORE_PASSWORD_FILE: passwordFile } = process.env;
if (real !== '') {
  const address: Address = {
    url: real,
    username: process.env.EVENTSTORE_USERNAME,
    password: passwordFile === undefined ? undefined : readFileSync(passwordFile, 'utf8').trim(),
    tlsCaFile: process.env.EVENTSTORE_TLS_CA_FILE,
  };
  eventStoreContract(`EventStoreDB at ${real.replace(/[/][/][^@/]*@/, '//')}`, (now) =>
    storeOn(address, now, () => undefined),
  );
}
