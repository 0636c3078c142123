/** One process holds the data folder; when it dies, however it dies, the next one can. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { EventStore } from '../../src/application/event-store.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { FolderInUse, holdFolder } from '../../src/event-store/folder-lock.js';
import { events } from '../contract/event-store/sample-events.js';
import { aFolder, type TestFolder } from './folders.js';
import { Child } from './processes.js';

let folder: TestFolder;
let children: Child[];

beforeEach(() => {
  folder = aFolder();
  children = [];
});
afterEach(async () => {
  for (const child of children) await child.kill();
  folder.remove();
});

const record = (): Child => {
  const child = new Child('./recording-process.ts', folder.path);
  children.push(child);
  return child;
};

/** What holding the folder is refused with. */
const refusal = (): unknown => {
  try {
    holdFolder(folder.path).release();
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('a folder that is held', () => {
  test('is created for its owner only', () => {
    const held = holdFolder(folder.path);
    expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    held.release();
  });

  test('is refused to a second holder, by name and with the process that has it', () => {
    const held = holdFolder(folder.path);
    expect(refusal()).toBeInstanceOf(FolderInUse);
    expect(refusal()).toMatchObject({
      folder: folder.path,
      pid: process.pid,
      message: `the data folder ${folder.path} is in use by process ${process.pid}: stop that one, or use another folder`,
    });
    held.release();
    expect(refusal()).toBeUndefined();
  });

  test.each([
    [
      'missing',
      () => {
        rmSync(`${folder.path}/holder.json`);
      },
    ],
    [
      'empty',
      () => {
        writeFileSync(`${folder.path}/holder.json`, '');
      },
    ],
    [
      'nonsense',
      () => {
        writeFileSync(`${folder.path}/holder.json`, '{"pid":"x"}');
      },
    ],
  ])('is refused also when the note of its holder is %s', (_, spoil) => {
    const held = holdFolder(folder.path);
    spoil();
    expect(refusal()).toMatchObject({
      name: 'FolderInUse',
      pid: undefined,
      message: expect.stringContaining('in use by another process'),
    });
    held.release();
  });

  test('is not held by a note that was left behind', () => {
    holdFolder(folder.path).release();
    writeFileSync(`${folder.path}/holder.json`, '{"pid":1}\n');
    const held = holdFolder(folder.path);
    expect(JSON.parse(readFileSync(`${folder.path}/holder.json`, 'utf8'))).toEqual({
      pid: process.pid,
    });
    held.release();
    expect(readdirSync(folder.path).toSorted()).toEqual(['holder.json', 'lock.sqlite']);
  });

  test('may be released twice', () => {
    const held = holdFolder(folder.path);
    held.release();
    held.release();
    expect(refusal()).toBeUndefined();
  });
});

describe('another process', () => {
  test('that holds the folder keeps this one out, and is itself kept out', async () => {
    const other = record();
    await other.hasWritten(1);
    expect(refusal()).toMatchObject({ name: 'FolderInUse', pid: other.pid });
    await other.kill();

    const held = holdFolder(folder.path);
    const kept = record();
    await kept.ended();
    expect(kept.complaint).toContain('FolderInUse');
    expect(kept.complaint).toContain(`is in use by process ${process.pid}`);
    held.release();
  }, 30_000);

  test('that is killed while it records leaves a folder to go on with, and all it was told is recorded', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const child = record();
      await child.hasWritten(500);
      await child.kill();
      const told = child.lines.slice(1);
      expect(told.length).toBeGreaterThan(400);

      const held = holdFolder(folder.path);
      const store = openEmbeddedStore(held, { now: () => new Date() });
      const log = await wholeLog(store);
      expect(log.map(({ index }) => index)).toEqual(log.map((_, at) => at + 1));
      const recorded = new Set(log.map(({ index, id }) => `${index} ${id}`));
      expect(told.filter((line) => !recorded.has(line))).toEqual([]);
      const { events: next } = await store.append(`person-after-${time}`, 'no-stream', events(1));
      expect(next[0]?.index).toBe(log.length + 1);
      await store.close();
      held.release();
    }
  }, 30_000);
});

const wholeLog = async (store: EventStore): Promise<readonly RecordedEvent[]> => {
  const log: RecordedEvent[] = [];
  for (;;) {
    const page = await store.readLedger(log.length, 1_000);
    if (page.length === 0) return log;
    log.push(...page);
  }
};
