/** Bulk placements and catalogues of units that are killed half way: the same command, given again, records the rest once. */
import { cpSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { Running } from './command.js';
import { ledger, startLedger, startService, stop, temporaryFolders } from './command.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(120_000);

const PEOPLE = 1_500;
const PLACED = Array.from({ length: PEOPLE }, (_, at) => ({ person: `P${at + 1}`, unit: 'B' }));
const DAY = '2025-07-01';
const ON = ['--effective-date', DAY, '--decision-number', '9/QD', '--decision-date', '2025-06-30'];

/** Reads the log of a folder, which a running process may be writing to. */
const inLog = <T>(folder: string, read: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(join(folder, 'ledger.sqlite'), { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
};

const eventsIn = (folder: string): number =>
  inLog(folder, (database) => {
    const row = database.prepare('select max(ledger_index) as events from event').get();
    return Number(row?.events ?? 0);
  });

/** Every event by its stream, without the instants, which are another run's. */
const logOf = (folder: string): readonly string[] =>
  inLog(folder, (database) =>
    database
      .prepare('select stream, revision, id, type, body from event order by stream, revision')
      .all()
      .map(({ body, ...event }) => {
        const { correlationId, data } = JSON.parse(String(body)) as Record<string, unknown>;
        return JSON.stringify({ ...event, correlationId, data });
      }),
  );

/** Kills a process as soon as a first part of what is under way is in the log. */
const killAfterFirstPart = async ({ child }: Running, folder: string): Promise<void> => {
  const before = eventsIn(folder);
  while (eventsIn(folder) < before + 2) await pause(1);
  child.kill('SIGKILL');
};

/** Asks the service of a folder over its socket; what came until it broke off, when it does. */
const post = (folder: string, path: string, body: object): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    const asked = request(
      {
        socketPath: join(folder, 'ledger.sock'),
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
      },
      (reply) => {
        reply.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        reply
          .on('error', () => undefined)
          .on('close', () => {
            resolve(text);
          });
      },
    );
    asked.on('error', () => {
      resolve(text);
    });
    asked.end(JSON.stringify(body));
  });

/** How many rows of a kind the closing table of a command has; of several files, in its last part, all of them. */
const counted = (what: string, stdout: string): number => {
  const found = [...stdout.matchAll(new RegExp(`^  ${what} +([\\d,]+)$`, 'gm'))].at(-1);
  return Number(found?.[1]?.replaceAll(',', ''));
};

const folders = temporaryFolders();
const bases = temporaryFolders();
/** Where everybody stands in a unit that has ended. */
let base: string;
let placements: string;

const placedIn = (folder: string): number =>
  logOf(folder).filter((event) => event.includes('"rotated"')).length;

/** A folder with what another one has. */
const copyOf = (folder: string): string => {
  const copy = folders.make();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

beforeAll(async () => {
  base = bases.make();
  const files = bases.make();
  const [staff, list] = [join(files, 'staff.csv'), join(files, 'placements.csv')];
  const rows = [
    'action,person,unit,effectiveDate,name',
    'establish,,A,2000-01-01,Unit A',
    'establish,,B,2000-01-01,Unit B',
    ...PLACED.map(({ person }) => `hire,${person},A,2010-01-01,`),
    `dissolve,,A,${DAY},`,
  ];
  writeFileSync(staff, `${rows.join('\n')}\n`);
  const lines = PLACED.map(({ person, unit }) => `${person},${unit}`);
  writeFileSync(list, `${['person,unit', ...lines].join('\n')}\n`);
  placements = list;
  const { code, stderr } = await ledger(base, 'import', staff);
  if (code !== 0) throw new Error(stderr);
});
afterEach(() => {
  folders.remove();
});
afterAll(() => {
  bases.remove();
});

describe('ledger place', () => {
  test.each(['a file', 'everybody of a unit'])(
    'of %s, killed half way, is completed by the same command, and nobody is placed twice',
    async (of) => {
      const who = of === 'a file' ? [placements] : ['--from', 'A', '--to', 'B'];
      const [folder, undisturbed] = [copyOf(base), copyOf(base)];
      const placing = startLedger(folder, 'place', ...who, ...ON);
      await killAfterFirstPart(placing, folder);
      expect((await placing.ended).code).toBeNull();
      const placed = placedIn(folder);
      expect(placed).toBeGreaterThan(0);
      expect(placed).toBeLessThan(PEOPLE);
      const { code, stdout } = await ledger(folder, 'place', ...who, ...ON);
      expect(code).toBe(0);
      expect(counted('recorded', stdout)).toBe(PEOPLE - placed);
      expect((await ledger(undisturbed, 'place', ...who, ...ON)).code).toBe(0);
      expect(logOf(folder)).toEqual(logOf(undisturbed));
    },
  );

  test('goes on by itself when the service it goes through is killed', async () => {
    const [folder, undisturbed] = [copyOf(base), copyOf(base)];
    const service = await startService(folder);
    const placing = startLedger(folder, 'place', placements, ...ON);
    await killAfterFirstPart(service, folder);
    const { code, stdout, stderr } = await placing.ended;
    expect(stderr).toContain('The service has ended. The import goes on');
    expect(code).toBe(0);
    expect(counted('already there', stdout)).toBeGreaterThan(0);
    expect(counted('already there', stdout) + counted('recorded', stdout)).toBe(PEOPLE);
    expect((await ledger(undisturbed, 'place', placements, ...ON)).code).toBe(0);
    expect(logOf(folder)).toEqual(logOf(undisturbed));
  });
});

describe('POST /v1/placements', () => {
  test.each(['a list', 'everybody of a unit'])(
    'of %s, whose service is killed half way, is sent again and places the rest once',
    async (of) => {
      const terms = { effectiveDate: DAY, decision: { number: '9/QD', date: '2025-06-30' } };
      const who = of === 'a list' ? { placements: PLACED } : { from: 'A', to: 'B' };
      const folder = copyOf(base);
      const first = await startService(folder);
      const broken = post(folder, '/v1/placements', { ...terms, ...who });
      await killAfterFirstPart(first, folder);
      await first.ended;
      const answered = (await broken).split('\n').filter((line) => line.includes('"recorded"'));
      const placed = placedIn(folder);
      expect(placed).toBeGreaterThan(0);
      expect(placed).toBeLessThan(PEOPLE);
      // Nothing that was answered is lost.
      expect(answered.length).toBeLessThanOrEqual(placed);
      const second = await startService(folder);
      const answers = (await post(folder, '/v1/placements', { ...terms, ...who })).split('\n');
      const answeredAs = (outcome: string): number =>
        answers.filter((line) => line.includes(`"outcome":"${outcome}"`)).length;
      expect(answeredAs('recorded')).toBe(PEOPLE - placed);
      expect(answeredAs('repeated')).toBe(of === 'a list' ? placed : 0);
      expect((await stop(second)).code).toBe(0);
      const persons = logOf(folder).flatMap((event) => {
        const { stream, type, correlationId } = JSON.parse(event) as Record<string, unknown>;
        return type === 'rotated' ? [{ stream, correlationId }] : [];
      });
      expect(new Set(persons.map(({ stream }) => stream)).size).toBe(PEOPLE);
      expect(persons).toHaveLength(PEOPLE);
      expect(new Set(persons.map(({ correlationId }) => correlationId)).size).toBe(1);
    },
  );
});

describe('ledger units load', () => {
  /** Pairs of communes that merge, each into one of the name of the first. */
  const catalogues = (folder: string, pairs: number): readonly string[] => {
    const [before, after, lineage] = ['before', 'after', 'lineage'].map((name) =>
      join(folder, `${name}.csv`),
    ) as [string, string, string];
    const units = Array.from({ length: 2 * pairs }, (_, at) => `${1000 + at},Commune ${at},92`);
    const heading = ['code,name,parent_code', '92,City,'];
    writeFileSync(before, [...heading, ...units, ''].join('\n'));
    writeFileSync(after, [...heading, ...units.filter((_, at) => at % 2 === 0), ''].join('\n'));
    const edges = units.map((_, at) => `${1000 + at},${1000 + at - (at % 2)}`);
    writeFileSync(lineage, ['old_code,new_code', '92,92', ...edges, ''].join('\n'));
    return ['--before', before, '--after', after, '--lineage', lineage, '--effective-date', DAY];
  };

  test.each(['the catalogue', 'the reorganisation'])(
    'killed half way in %s, is completed by the same command, and records nothing twice',
    async (part) => {
      const folder = folders.make();
      const files = catalogues(folders.make(), 400);
      const load = ['units', 'load', ...files, '--correlation', 'merger', '--prefix', 'c'];
      const since = ['--before-date', '2000-01-01'];
      if (part === 'the reorganisation') {
        const established = [...load.slice(0, 4), ...load.slice(-2), ...since];
        expect((await ledger(folder, ...established)).code).toBe(0);
      } else {
        // Something to be read while it runs.
        expect((await ledger(folder, 'report', 'headcount')).code).toBe(0);
      }
      const undisturbed = copyOf(folder);
      const command = part === 'the catalogue' ? [...load, ...since] : load;
      const before = eventsIn(folder);
      const loading = startLedger(folder, ...command);
      await killAfterFirstPart(loading, folder);
      expect((await loading.ended).code).toBeNull();
      const recorded = eventsIn(folder) - before;
      const { code, stdout } = await ledger(folder, ...command);
      expect(code).toBe(0);
      expect(counted('already there', stdout)).toBe(recorded);
      expect(counted('recorded', stdout)).toBeGreaterThan(0);
      expect((await ledger(undisturbed, ...command)).code).toBe(0);
      expect(logOf(folder)).toEqual(logOf(undisturbed));
      expect(counted('recorded', (await ledger(folder, ...command)).stdout)).toBe(0);
    },
  );
});
