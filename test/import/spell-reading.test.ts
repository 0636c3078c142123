/** Any spell tables at all: every row is answered once, and a reader that knows nothing of the ledger agrees. */
import { basename } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { readMapping } from '../../src/import/load-mapping.js';
import type { Row } from '../../src/import/rows.js';
import { rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write } = temporaryFiles();

const MAPPING = readMapping(
  {
    tables: {
      people: { file: 'people.csv', columns: { person: 'id', effectiveDate: 'appointed' } },
      postings: {
        file: 'postings.csv',
        columns: { person: 'id', unit: 'unit', effectiveDate: 'from', until: 'to' },
        lastDay: true,
        secondmentUnits: ['AWAY', 'FAR'],
      },
      departures: {
        file: 'departures.csv',
        columns: { person: 'id', effectiveDate: 'date' },
        fixed: { kind: 'other' },
      },
    },
  },
  'mapping.json',
);

// Files are written and read for every case, which is slow on a busy machine.
jest.setTimeout(60_000);

const PERSONS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const person = fc.constantFrom(...PERSONS);
const day = fc.integer({ min: 1, max: 9 }).map((number) => `2020-01-0${number}`);
const maybeDay = fc.option(day, { nil: '' });
const unit = fc.constantFrom('N', 'S', 'AWAY', 'FAR');
const tables = fc.record({
  people: fc.uniqueArray(fc.record({ person, appointed: maybeDay }), {
    selector: (each) => each.person,
  }),
  postings: fc.array(fc.record({ person, unit, from: maybeDay, to: maybeDay }), { maxLength: 40 }),
  departures: fc.array(fc.record({ person, date: maybeDay }), { maxLength: 12 }),
});
type Tables = typeof tables extends fc.Arbitrary<infer T> ? T : never;

/** What each row comes to, found the plain way: by table and line. */
const naive = ({ people, postings, departures }: Tables): Map<string, string> => {
  const outcomes = new Map<string, string>();
  for (const id of PERSONS) {
    const row = people.findIndex((each) => each.person === id);
    const appointed = people[row]?.appointed ?? '';
    const events: { date: string; rank: number; place: string; unit: string }[] = [];
    postings.forEach((posting, at) => {
      if (posting.person !== id) return;
      const place = `postings ${at + 2}`;
      const date = posting.from || appointed;
      if (date === '') outcomes.set(place, 'missing-date');
      else if (posting.to !== '' && posting.to < date) outcomes.set(place, 'ends-before-start');
      else events.push({ date, rank: 2, place, unit: posting.unit });
    });
    const [first] = [...events].sort((a, b) => a.date.localeCompare(b.date));
    departures.forEach(({ person: who, date }, at) => {
      if (who !== id) return;
      const place = `departures ${at + 2}`;
      if (date === '') outcomes.set(place, 'missing-date');
      else events.push({ date, rank: 1, place, unit: '' });
    });
    if (row !== -1) {
      const place = `people ${row + 2}`;
      const date = [appointed, first?.date ?? ''].filter((each) => each !== '').sort()[0] ?? '';
      if (first === undefined) outcomes.set(place, 'no-unit');
      else events.push({ date, rank: 0, place, unit: first.unit });
    }
    events.sort((a, b) => a.date.localeCompare(b.date) || a.rank - b.rank);
    let home: string | undefined;
    let host: string | undefined;
    for (const event of events) {
      const { place } = event;
      if (event.rank === 0) {
        outcomes.set(place, `hire ${event.unit} ${event.date}`);
        home = host = event.unit;
      } else if (host === undefined) {
        outcomes.set(place, 'refused');
      } else if (event.rank === 1) {
        outcomes.set(place, `separate ${event.date}`);
        home = host = undefined;
      } else if (event.unit === host) {
        outcomes.set(place, 'unchanged');
      } else if (event.unit === home) {
        outcomes.set(place, `return ${event.date}`);
        host = home;
      } else if (event.unit === 'AWAY' || event.unit === 'FAR') {
        outcomes.set(place, `rotate secondment ${event.unit} ${event.date}`);
        host = event.unit;
      } else {
        outcomes.set(place, `rotate transfer ${event.unit} ${event.date}`);
        home = host = event.unit;
      }
    }
  }
  return outcomes;
};

const outcomeOf = (row: Row): string => {
  if ('problem' in row) return row.problem.code;
  if ('nothing' in row) return row.nothing;
  if (row.foreseen !== undefined) return 'refused';
  const { action, kind, unit: where, effectiveDate } = row.record;
  const parts = [action, action === 'separate' ? undefined : kind, where, effectiveDate];
  return parts.filter((part) => typeof part === 'string').join(' ');
};

const read = ({ people, postings, departures }: Tables): Promise<Row[]> => {
  const file = (name: string, header: string, rows: readonly object[]): string =>
    write(name, [header, ...rows.map((row) => Object.values(row).join(','))].join('\n'));
  const files = [
    file('people.csv', 'id,appointed', people),
    file('postings.csv', 'id,unit,from,to', postings),
    file('departures.csv', 'id,date', departures),
  ];
  return rowsOf(files, { mapping: MAPPING });
};

describe('spell tables', () => {
  test('give every row one outcome, the one that the plain reading gives', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (given) => {
        const rows = await read(given);
        const got = rows.map((row) => [
          `${basename(row.file, '.csv')} ${row.line}`,
          outcomeOf(row),
        ]);
        expect(rows).toHaveLength(
          given.people.length + given.postings.length + given.departures.length,
        );
        expect(Object.fromEntries(got)).toEqual(Object.fromEntries(naive(given)));
      }),
      { numRuns: 100 },
    );
  });

  test('read twice give the same rows, so that a second import records nothing', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (given) => {
        expect(await read(given)).toEqual(await read(given));
      }),
      { numRuns: 20 },
    );
  });

  test('give the records of one person in order of date', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (given) => {
        const rows = await read(given);
        for (const id of PERSONS) {
          const dates = rows.flatMap((row) =>
            'record' in row && row.record.person === id ? [row.record.effectiveDate] : [],
          );
          expect(dates).toEqual([...dates].sort());
        }
      }),
      { numRuns: 40 },
    );
  });
});
