/** Spell tables: who was where, from when until when, as records for the ledger in the order to record them. */
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readMapping } from '../../src/import/load-mapping.js';
import { weightOf } from '../../src/import/read-rows.js';
import type { SpellFiles } from '../../src/import/read-rows.js';
import type { Row } from '../../src/import/rows.js';
import { readSpellTables } from '../../src/import/spell-tables.js';
import { errorOf, rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write } = temporaryFiles();

const TABLES = {
  units: {
    file: 'units.csv',
    columns: { unit: 'unit', name: 'name' },
    fixed: { effectiveDate: '1900-01-01' },
  },
  people: {
    file: 'people.csv',
    columns: {
      person: 'id',
      effectiveDate: 'appointed',
      'profile.gender': { column: 'sex', values: { F: 'female', M: 'male', '?': null } },
      'profile.birthDate': 'born',
    },
  },
  postings: {
    file: 'postings.csv',
    columns: { person: 'id', unit: 'unit', effectiveDate: 'from', until: 'to' },
    lastDay: true,
    secondmentUnits: ['AWAY', 'FAR'],
  },
  departures: {
    file: 'departures.csv',
    columns: { person: 'id', effectiveDate: 'date' },
    reasons: {
      column: 'why',
      values: {
        '': { kind: 'not-recorded' },
        RETIRED: { kind: 'retirement' },
        'FAMILY REASONS': { kind: 'resignation', reason: 'family' },
        CANCELLED: { nothing: 'cancelled' },
      },
    },
  },
  courses: {
    file: 'courses.csv',
    columns: { person: 'id', course: 'course', effectiveDate: 'done' },
  },
} as const;

const HEADERS = {
  units: 'unit,name',
  people: 'id,sex,born,appointed',
  postings: 'id,unit,from,to',
  departures: 'id,date,why',
  courses: 'id,course,done',
};
type Role = keyof typeof HEADERS;
type Given = Partial<Record<Role, readonly string[]>>;

const UNITS = ['N,North', 'S,South', 'E,East', 'AWAY,Away', 'FAR,Far'];

/** Writes the tables, those not given empty but for the units, and gives their paths. */
const filesOf = (given: Given): string[] =>
  (Object.keys(HEADERS) as Role[]).map((role) => {
    const rows = given[role] ?? (role === 'units' ? UNITS : []);
    return write(`${role}.csv`, [HEADERS[role], ...rows].join('\n'));
  });

const MAPPING = readMapping({ tables: TABLES }, 'mapping.json');
const read = (given: Given, options: Partial<SpellFiles> = {}): Promise<Row[]> =>
  rowsOf(filesOf(given), { mapping: MAPPING, ...options });

/** A row in short: its place, and what it comes to. */
const short = (row: Row): string => {
  const place = `${basename(row.file, '.csv')} ${row.line}:`;
  if ('problem' in row) return `${place} ${row.problem.code}`;
  if ('nothing' in row) return `${place} ${row.nothing}, ${row.reason}`;
  const { action, kind, unit, course, reason, effectiveDate } = row.record;
  const parts = [action, kind, reason, unit, course, effectiveDate];
  const said = parts.filter((part) => typeof part === 'string').join(' ');
  return `${place} ${said}${row.foreseen === undefined ? '' : ` (${row.foreseen})`}`;
};

/** What the rows of the persons come to, in order; the units are left out. */
const story = async (given: Given, options: Partial<SpellFiles> = {}): Promise<string[]> =>
  (await read(given, options)).map(short).filter((text) => !text.startsWith('units'));

describe('a person', () => {
  test('is hired, moved, lent out, taken back, trained and gone, in order of date', async () => {
    const postings = [
      'P1,E,2012-05-01,',
      'P1,N,2010-03-01,2010-12-31',
      'P1,AWAY,2011-06-01,2011-11-30',
      'P1,S,2011-01-01,2011-05-31',
      'P1,S,2011-12-01,2012-04-30',
    ];
    const told = await story({
      people: ['P1,F,1980,2010-03-01'],
      postings,
      departures: ['P1,2020-01-01,FAMILY REASONS'],
      courses: ['P1,FIRST AID,2015-01-01'],
    });
    expect(told).toEqual([
      'people 2: hire N 2010-03-01',
      'postings 3: unchanged, the unit of the hire',
      'postings 5: rotate transfer S 2011-01-01',
      'postings 4: rotate secondment AWAY 2011-06-01',
      'postings 6: return 2011-12-01',
      'postings 2: rotate transfer E 2012-05-01',
      'courses 2: train FIRST AID 2015-01-01',
      'departures 2: separate resignation family 2020-01-01',
    ]);
  });

  test('carries the profile of the people table into the hire', async () => {
    const people = ['P1,F,1980,2010-03-01', 'P2,?,,2010-03-01'];
    const rows = await read({ people, postings: ['P1,N,2010-03-01,', 'P2,N,2010-03-01,'] });
    const hires = rows.filter((row) => basename(row.file) === 'people.csv');
    expect(hires.map((row) => 'record' in row && row.record)).toEqual([
      {
        action: 'hire',
        person: 'P1',
        unit: 'N',
        effectiveDate: '2010-03-01',
        profile: { gender: 'female', birthDate: '1980' },
      },
      { action: 'hire', person: 'P2', unit: 'N', effectiveDate: '2010-03-01' },
    ]);
  });

  test('has a fixed value where the cell is empty, and none where the mapping leaves it out', async () => {
    const people = {
      ...TABLES.people,
      fixed: { 'profile.gender': 'unknown', category: 'civil-servant' },
    };
    const mapping = readMapping({ tables: { ...TABLES, people } }, 'mapping.json');
    const given = {
      people: ['P1,,,', 'P2,?,,'],
      postings: ['P1,N,2010-03-01,', 'P2,N,2010-03-01,'],
    };
    const rows = await read(given, { mapping });
    const hires = rows.filter((row) => basename(row.file) === 'people.csv');
    expect(
      hires.map((row) => 'record' in row && [row.record.profile, row.record.category]),
    ).toEqual([
      [{ gender: 'unknown' }, 'civil-servant'],
      [undefined, 'civil-servant'],
    ]);
  });

  test.each([
    ['the day of appointment when it is earlier', '2010-03-01', '2010-06-01', '2010-03-01'],
    ['the first posting when it is earlier', '2010-06-01', '2010-03-01', '2010-03-01'],
    ['the first posting without a day of appointment', '', '2010-03-01', '2010-03-01'],
    ['the day of appointment when the posting has no start', '2010-06-01', '', '2010-06-01'],
  ])('is hired on %s', async (_when, appointed, start, date) => {
    const told = await story({ people: [`P1,F,,${appointed}`], postings: [`P1,N,${start},`] });
    expect(told).toEqual([
      `people 2: hire N ${date}`,
      'postings 2: unchanged, the unit of the hire',
    ]);
  });

  test('is hired by the earliest posting that can be read, not by one that ends before it starts', async () => {
    const told = await story({
      people: ['P1,F,,2010-06-01'],
      postings: ['P1,S,2009-01-01,2008-12-31', 'P1,N,2010-07-01,', 'P1,E,2010-07-02,'],
    });
    expect(told).toEqual([
      'postings 2: ends-before-start',
      'people 2: hire N 2010-06-01',
      'postings 3: unchanged, the unit of the hire',
      'postings 4: rotate transfer E 2010-07-02',
    ]);
  });

  test('without any posting that can be read is refused, and everything after it by the rules', async () => {
    const told = await story({
      people: ['P1,F,,2010-06-01', 'P2,M,,'],
      postings: ['P2,N,,'],
      courses: ['P1,FIRST AID,2015-01-01'],
    });
    expect(told).toEqual([
      'people 2: no-unit',
      'courses 2: train FIRST AID 2015-01-01 (not-yet-employed)',
      'people 3: no-unit',
      'postings 2: missing-date',
    ]);
  });

  test('is refused as a whole when the row of the people table cannot be read', async () => {
    const told = await story({ people: ['P1,X,,2010-06-01'], postings: ['P1,N,2010-06-01,'] });
    expect(told).toEqual([
      'people 2: unmapped-value',
      'postings 2: rotate transfer N 2010-06-01 (not-yet-employed)',
    ]);
  });

  test('who stands twice in the people table is hired once', async () => {
    const people = ['P1,F,,2010-06-01', 'P1,F,,2010-06-01'];
    expect(await story({ people, postings: ['P1,N,2010-06-01,'] })).toEqual([
      'people 2: hire N 2010-06-01',
      'people 3: hire N 2010-06-01 (already-employed)',
      'postings 2: unchanged, the unit of the hire',
    ]);
  });

  test('whom the people table does not know is left to the rules', async () => {
    const told = await story({
      people: ['P1,F,,2010-06-01'],
      postings: ['P9,N,2010-06-01,', 'P1,N,2010-06-01,'],
      departures: ['P8,2011-01-01,RETIRED'],
    });
    expect(told).toEqual([
      'people 2: hire N 2010-06-01',
      'postings 3: unchanged, the unit of the hire',
      'postings 2: rotate transfer N 2010-06-01 (not-yet-employed)',
      'departures 2: separate retirement 2011-01-01 (not-yet-employed)',
    ]);
  });
});

describe('on one day', () => {
  test('the hire comes first, then departure, posting and course', async () => {
    const told = await story({
      people: ['P1,F,,2010-06-01'],
      postings: ['P1,N,2010-06-01,'],
      departures: ['P1,2010-06-01,RETIRED'],
      courses: ['P1,FIRST AID,2010-06-01'],
    });
    expect(told).toEqual([
      'people 2: hire N 2010-06-01',
      'departures 2: separate retirement 2010-06-01',
      'postings 2: rotate transfer N 2010-06-01 (not-employed)',
      'courses 2: train FIRST AID 2010-06-01 (not-employed)',
    ]);
  });

  test('postings follow each other as in the file', async () => {
    const postings = ['P1,N,2010-06-01,', 'P1,S,2011-01-01,', 'P1,E,2011-01-01,'];
    expect(await story({ people: ['P1,F,,2010-06-01'], postings })).toEqual([
      'people 2: hire N 2010-06-01',
      'postings 2: unchanged, the unit of the hire',
      'postings 3: rotate transfer S 2011-01-01',
      'postings 4: rotate transfer E 2011-01-01',
    ]);
  });
});

describe('a posting', () => {
  const people = ['P1,F,,2010-01-01'];
  const first = 'P1,N,2010-01-01,';

  test.each([
    ['to the unit where the person works', ['P1,N,2011-01-01,'], ['unchanged']],
    [
      'from a secondment to a third unit',
      ['P1,AWAY,2011-01-01,', 'P1,S,2012-01-01,'],
      ['secondment AWAY', 'transfer S'],
    ],
    [
      'from a secondment home',
      ['P1,AWAY,2011-01-01,', 'P1,N,2012-01-01,'],
      ['secondment AWAY', 'return'],
    ],
    [
      'from one secondment to another',
      ['P1,AWAY,2011-01-01,', 'P1,FAR,2012-01-01,'],
      ['secondment AWAY', 'secondment FAR'],
    ],
    [
      'again to the host',
      ['P1,AWAY,2011-01-01,', 'P1,AWAY,2012-01-01,'],
      ['secondment AWAY', 'unchanged'],
    ],
    [
      'home after two secondments',
      ['P1,AWAY,2011-01-01,', 'P1,FAR,2012-01-01,', 'P1,N,2013-01-01,'],
      ['secondment AWAY', 'secondment FAR', 'return'],
    ],
  ])('%s', async (_which, postings, expected) => {
    const told = await story({ people, postings: [first, ...postings] });
    expect(told.slice(2)).toHaveLength(expected.length);
    expected.forEach((part, at) => {
      expect(told[at + 2]).toContain(part);
    });
  });

  test('to a secondment unit that is the home of the person is a return', async () => {
    const postings = ['P1,AWAY,2010-01-01,', 'P1,FAR,2011-01-01,', 'P1,AWAY,2012-01-01,'];
    const told = await story({ people, postings });
    expect(told.slice(1)).toEqual([
      'postings 2: unchanged, the unit of the hire',
      'postings 3: rotate secondment FAR 2011-01-01',
      'postings 4: return 2012-01-01',
    ]);
  });

  test('after the departure is refused by the rules, and changes nothing for the others', async () => {
    const told = await story({
      people,
      postings: [first, 'P1,S,1990-01-01,1989-01-01', 'P1,S,2013-01-01,', 'P1,N,2011-01-01,'],
      departures: ['P1,2012-01-01,RETIRED', 'P1,2014-01-01,'],
    });
    expect(told).toEqual([
      'postings 3: ends-before-start',
      'people 2: hire N 2010-01-01',
      'postings 2: unchanged, the unit of the hire',
      'postings 5: unchanged, the unit where the person works already',
      'departures 2: separate retirement 2012-01-01',
      'postings 4: rotate transfer S 2013-01-01 (not-employed)',
      'departures 3: separate not-recorded 2014-01-01 (not-employed)',
    ]);
  });

  test('of one day is a posting; with the first day after as its end it is none', async () => {
    const postings = ['P1,N,2010-01-01,2010-01-01'];
    expect(await story({ people, postings })).toContain('people 2: hire N 2010-01-01');
    const tables = { ...TABLES, postings: { ...TABLES.postings, lastDay: false } };
    const mapping = readMapping({ tables }, 'mapping.json');
    expect(await story({ people, postings }, { mapping })).toContain(
      'postings 2: ends-before-start',
    );
  });

  test('that ends on 9999-12-31 has no end', async () => {
    const told = await story({ people, postings: ['P1,N,2010-01-01,9999-12-31'] });
    expect(told).toContain('postings 2: unchanged, the unit of the hire');
  });

  test('to a unit that the units table does not have is refused by the rules', async () => {
    const told = await story({ people, postings: [first, 'P1,X,2011-01-01,', 'P1,S,2012-01-01,'] });
    expect(told.slice(2)).toEqual([
      'postings 3: rotate transfer X 2011-01-01 (unit-unknown)',
      'postings 4: rotate transfer S 2012-01-01',
    ]);
  });

  test('that the ledger records all the same is followed', async () => {
    const postings = [first, 'P1,X,2011-01-01,', 'P1,X,2012-01-01,'];
    const told = await story({ people, postings }, { onImpossible: 'record' });
    expect(told.slice(2)).toEqual([
      'postings 3: rotate transfer X 2011-01-01',
      'postings 4: unchanged, the unit where the person works already',
    ]);
  });

  test('with a cell that cannot be read is refused with its line, and the others count', async () => {
    const postings = [first, 'P1,S,2011-02-30,', 'P1,,2011-01-01,', 'P1,S', 'P1,E,2012-01-01,'];
    expect(await story({ people, postings })).toEqual([
      'postings 3: bad-date',
      'postings 4: missing-value',
      'postings 5: column-count',
      'people 2: hire N 2010-01-01',
      'postings 2: unchanged, the unit of the hire',
      'postings 6: rotate transfer E 2012-01-01',
    ]);
  });

  test('that names no person is refused after everybody', async () => {
    const told = await story({ people, postings: [',N,2010-01-01,', first] });
    expect(told.at(-1)).toBe('postings 2: missing-value');
  });
});

describe('a departure', () => {
  const employed = { people: ['P1,F,,2010-01-01'], postings: ['P1,N,2010-01-01,'] };

  test('without a date is refused, and one that is only listed is listed', async () => {
    const departures = [
      'P1,,RETIRED',
      'P1,2011-01-01,CANCELLED',
      'P1,,CANCELLED',
      'P1,2012-01-01,MOON',
    ];
    expect((await story({ ...employed, departures })).slice(0, 4)).toEqual([
      'departures 2: missing-date',
      'departures 3: listed, cancelled',
      'departures 4: listed, cancelled',
      'departures 5: unmapped-value',
    ]);
  });

  test('on a last day is recorded on the first day out', async () => {
    const tables = { ...TABLES, departures: { ...TABLES.departures, lastDay: true } };
    const mapping = readMapping({ tables }, 'mapping.json');
    const told = await story({ ...employed, departures: ['P1,2011-12-31,RETIRED'] }, { mapping });
    expect(told.at(-1)).toBe('departures 2: separate retirement 2012-01-01');
  });
});

describe('units', () => {
  const mapping = readMapping(
    {
      tables: {
        units: {
          file: 'units.csv',
          columns: { unit: 'unit', parent: 'above', name: 'name' },
          fixed: { effectiveDate: '2000-01-01' },
        },
      },
    },
    'mapping.json',
  );
  const established = async (...rows: readonly string[]): Promise<string[]> => {
    const file = write('units.csv', ['unit,above,name', ...rows].join('\n'));
    return (await rowsOf([file], { mapping })).map(short);
  };

  test('come before everybody, those above before those below', async () => {
    expect(await established('C,B,c', 'B,A,b', 'D,C,d', 'A,,a')).toEqual([
      'units 5: establish A 2000-01-01',
      'units 3: establish B 2000-01-01',
      'units 2: establish C 2000-01-01',
      'units 4: establish D 2000-01-01',
    ]);
    const rows = await read({ people: ['P1,F,,2010-01-01'], postings: ['P1,N,2010-01-01,'] });
    expect(rows.slice(0, 5).every(({ file }) => basename(file) === 'units.csv')).toBe(true);
  });

  test('in a circle, twice, or below nothing are refused by the rules', async () => {
    const told = await established('A,B,a', 'B,A,b', 'C,X,c', 'D,,d', 'D,,d', ',,e');
    expect(told.filter((row) => !/\(|-value/.test(row))).toEqual([
      'units 5: establish D 2000-01-01',
    ]);
    expect(told).toContain('units 6: establish D 2000-01-01 (unit-exists)');
    expect(told).toContain('units 7: missing-value');
  });

  test('that are in the ledger already need no table', async () => {
    const tables = { people: TABLES.people, postings: TABLES.postings };
    const some = readMapping({ tables }, 'mapping.json');
    const given = { people: ['P1,F,,2010-01-01'], postings: ['P1,ANY,2010-01-01,'] };
    const rows = await rowsOf(filesOf(given).slice(1, 3), { mapping: some });
    expect(rows.map(short)[0]).toBe('people 2: hire ANY 2010-01-01');
  });
});

describe('postings alone', () => {
  test('hire each person by the first of them', async () => {
    const mapping = readMapping({ tables: { postings: TABLES.postings } }, 'mapping.json');
    const file = write('postings.csv', `${HEADERS.postings}\nP1,S,2011-01-01,\nP1,N,2010-01-01,`);
    const rows = await rowsOf([file], { mapping });
    expect(rows.map(short)).toEqual([
      'postings 3: hire N 2010-01-01',
      'postings 2: rotate transfer S 2011-01-01',
    ]);
  });
});

describe('the files', () => {
  test('weigh together what their rows weigh', async () => {
    const files = filesOf({
      people: ['P1,F,,2010-01-01'],
      postings: ['P1,N,,', '', ',,,', 'P9,N,,'],
    });
    const rows = await rowsOf(files, { mapping: MAPPING });
    expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBeGreaterThan(0);
    const headersOfEmptyTables = 'id,date,why'.length + 'id,course,done'.length;
    expect(rows.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(
      (await weightOf(files)) - headersOfEmptyTables,
    );
  });

  test('must be those of the mapping, all of them and no other', async () => {
    const files = filesOf({});
    const missing = await errorOf(files.slice(1), { mapping: MAPPING });
    expect(missing).toMatchObject({ code: 'no-table', file: 'units.csv' });
    const other = write('other.csv', 'a\n1');
    expect(await errorOf([...files, other], { mapping: MAPPING })).toMatchObject({
      code: 'no-table',
      file: other,
    });
  });

  test('must have the columns of the mapping, all of them and no other', async () => {
    const files = filesOf({});
    write('postings.csv', 'id,unit,start,to\n');
    const missing = await errorOf(files, { mapping: MAPPING });
    expect(missing).toMatchObject({ code: 'missing-column' });
    expect(missing.message).toContain('"from"');
    expect(missing.message).toContain('id, unit, start, to');
    write('postings.csv', 'id,unit,from,to,rank\n');
    const unknown = await errorOf(files, { mapping: MAPPING });
    expect(unknown).toMatchObject({ code: 'unknown-column' });
    const ignoring = { ...TABLES, postings: { ...TABLES.postings, ignore: ['rank'] } };
    const mapping = readMapping({ tables: ignoring }, 'mapping.json');
    expect(await rowsOf(files, { mapping })).toHaveLength(UNITS.length);
  });

  test('with more rows than are kept in memory are refused, whichever tables have them', async () => {
    const files = filesOf({ people: ['P1,F,,2010-01-01'], postings: ['P1,N,,', 'P1,S,,'] });
    const rows = UNITS.length + 3;
    await expect(readSpellTables(files, MAPPING, rows)).resolves.toHaveProperty('persons.size', 1);
    await expect(readSpellTables(files, MAPPING, rows - 1)).rejects.toMatchObject({
      code: 'too-many-rows',
      line: 3,
    });
  });

  test('with a reasons column missing are refused by its name', async () => {
    const files = filesOf({});
    write('departures.csv', 'id,date\n');
    expect((await errorOf(files, { mapping: MAPPING })).message).toContain('"why"');
  });
});
