/** Events of older schemas come back in the newest shape; those of a newer program are refused by name. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Codec, UnknownSchema } from '../../src/event-store/codec.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder, type HeldFolder } from '../../src/event-store/folder-lock.js';
import { anEvent } from '../contract/event-store/sample-events.js';
import { aFolder, type TestFolder } from './folders.js';

const now = () => new Date();

/** In schema 2 a course names its place; in schema 3 its hours are thousandths. */
const newer = new Codec(
  {
    trained: {
      1: (data) => ({ ...data, place: 'domestic' }),
      2: (data) => ({ ...data, hours: Number(data.hours) * 1_000 }),
    },
    hired: { 2: (data) => ({ ...data, route: 'not-recorded' }) },
  },
  3,
);

let folder: TestFolder;
let held: HeldFolder;

beforeEach(() => {
  folder = aFolder();
  held = holdFolder(folder.path);
});
afterEach(() => {
  held.release();
  folder.remove();
});

describe('upcasting', () => {
  test('takes the data through each step from the schema it was recorded with', async () => {
    const old = openEmbeddedStore(held, { now });
    const course = anEvent({ type: 'trained', data: { course: 'first-aid', hours: 8 } });
    const hire = anEvent({ type: 'hired', data: { unit: 'district-01' } });
    const move = anEvent({ type: 'rotated' });
    const original = await old.append('person-a', 'no-stream', [course, hire, move]);
    await old.close();

    const store = openEmbeddedStore(held, { now, codec: newer });
    await store.append('person-a', 2, [
      anEvent({ type: 'trained', schema: 2, data: { course: 'law', hours: 2, place: 'abroad' } }),
      anEvent({ type: 'trained', schema: 3, data: { course: 'tax', hours: 500, place: 'abroad' } }),
    ]);
    const read = await store.readStream('person-a');
    expect(read.map(({ data }) => data)).toEqual([
      { course: 'first-aid', hours: 8_000, place: 'domestic' },
      { unit: 'district-01', route: 'not-recorded' },
      move.data,
      { course: 'law', hours: 2_000, place: 'abroad' },
      { course: 'tax', hours: 500, place: 'abroad' },
    ]);
    // Sealed parts are bound to the schema of their day.
    expect(read.map(({ schema }) => schema)).toEqual([1, 1, 1, 2, 3]);
    expect(read[2]).toEqual(original.events[2]);
    await store.close();
  });

  test('an event of a newer program is refused by name, and the others are still read', async () => {
    const newerStore = openEmbeddedStore(held, { now, codec: newer });
    await newerStore.append('person-a', 'no-stream', [anEvent()]);
    await newerStore.append('person-b', 'no-stream', [anEvent({ type: 'trained', schema: 3 })]);
    await newerStore.close();

    const store = openEmbeddedStore(held, { now });
    await expect(store.readStream('person-b')).rejects.toThrow(
      'an event of type trained has schema 3, and this program knows schemas up to 1',
    );
    expect(await store.readStream('person-a')).toHaveLength(1);
    await store.close();
  });
});

test('an event that could not be read back is not recorded, and does not disturb those asked with it', async () => {
  const store = openEmbeddedStore(held, { now });
  const [first, refused, second] = await Promise.allSettled([
    store.append('person-a', 'no-stream', [anEvent()]),
    store.append('person-b', 'no-stream', [anEvent(), anEvent({ schema: 2 })]),
    store.append('person-c', 'no-stream', [anEvent()]),
  ]);
  expect(refused).toMatchObject({ reason: expect.any(UnknownSchema) });
  expect([first, second]).toMatchObject([
    { value: { events: [{ index: 1 }] } },
    { value: { events: [{ index: 2 }] } },
  ]);
  await store.close();
});
