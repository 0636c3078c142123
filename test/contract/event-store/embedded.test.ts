/** The embedded store keeps the rules of the event store port. */
import { aFolder } from '../../event-store/folders.js';
import { eventStoreContract } from './suite.js';
import { holdFolder } from '../../../src/event-store/folder-lock.js';
import { openEmbeddedStore } from '../../../src/event-store/embedded-store.js';

eventStoreContract('embedded', (now) => {
  const folder = aFolder();
  const held = holdFolder(folder.path);
  let store = openEmbeddedStore(held, { now });
  return Promise.resolve({
    get store() {
      return store;
    },
    async reopen() {
      await store.close();
      store = openEmbeddedStore(held, { now });
    },
    async destroy() {
      await store.close();
      held.release();
      folder.remove();
    },
  });
});
