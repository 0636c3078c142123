/** A store that remembers streams keeps the rules of the port as the one behind it, however little it may hold. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import type { EventStore } from '../../../src/application/event-store.js';
import { openEmbeddedStore } from '../../../src/event-store/embedded-store.js';
import type { HeldFolder } from '../../../src/event-store/folder-lock.js';
import { holdFolder } from '../../../src/event-store/folder-lock.js';
import { remembering } from '../../../src/event-store/remembered-streams.js';
import type { TestFolder } from '../../event-store/folders.js';
import { aFolder } from '../../event-store/folders.js';
import { anEvent, aStream, events } from './sample-events.js';
import { eventStoreContract } from './suite.js';

for (const eventsMax of [3, 10_000]) {
  eventStoreContract(`remembering ${eventsMax} events`, (now) => {
    const folder = aFolder();
    const held = holdFolder(folder.path);
    const open = (): EventStore => remembering(openEmbeddedStore(held, { now }), eventsMax);
    let store = open();
    return Promise.resolve({
      get store() {
        return store;
      },
      async reopen() {
        await store.close();
        store = open();
      },
      async destroy() {
        await store.close();
        held.release();
        folder.remove();
      },
    });
  });
}

describe('remembered streams', () => {
  let folder: TestFolder;
  let held: HeldFolder;
  let behind: EventStore;
  let store: EventStore;

  beforeEach(() => {
    folder = aFolder();
    held = holdFolder(folder.path);
    behind = openEmbeddedStore(held, { now: () => new Date() });
    store = remembering(behind, 100);
  });
  afterEach(async () => {
    await store.close();
    held.release();
    folder.remove();
  });

  const reads = () => jest.spyOn(behind, 'readStream');

  test('are not read again, neither after an append nor after a reading', async () => {
    const [one, other] = [aStream(), aStream()];
    await store.append(one, 'no-stream', events(2));
    await behind.append(other, 'no-stream', events(2));
    const read = reads();
    expect(await store.readStream(one)).toHaveLength(2);
    expect(await store.readStream(one, 1)).toHaveLength(1);
    expect(read).toHaveBeenCalledTimes(0);
    expect(await store.readStream(other)).toHaveLength(2);
    expect(await store.readStream(other)).toHaveLength(2);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('that were given out do not grow', async () => {
    const stream = aStream();
    await store.append(stream, 'no-stream', events(1));
    const before = await store.readStream(stream);
    await store.append(stream, 0, events(1));
    expect([before.length, (await store.readStream(stream)).length]).toEqual([1, 2]);
  });

  test('are forgotten when an append meets another revision than was remembered', async () => {
    const stream = aStream();
    await store.append(stream, 'no-stream', events(1));
    await behind.append(stream, 0, [anEvent()]);
    await expect(store.append(stream, 0, [anEvent()])).rejects.toThrow('was expected at 0');
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  test('that were read while somebody appended are not taken for whole', async () => {
    const stream = aStream();
    await behind.append(stream, 'no-stream', events(1));
    const late = await behind.readStream(stream);
    const slow = reads().mockImplementationOnce(async () => {
      await store.append(stream, 0, events(1));
      return late;
    });
    expect(await store.readStream(stream)).toHaveLength(1);
    slow.mockRestore();
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  test('give way to others when there are too many, those used longest ago first', async () => {
    const streams = Array.from({ length: 60 }, () => aStream());
    for (const stream of streams) await store.append(stream, 'no-stream', events(2));
    const read = reads();
    for (const stream of streams.slice(-50)) await store.readStream(stream);
    expect(read).toHaveBeenCalledTimes(0);
    for (const stream of streams.slice(0, 10)) await store.readStream(stream);
    expect(read).toHaveBeenCalledTimes(10);
  });
});
