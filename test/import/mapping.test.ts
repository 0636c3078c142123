/** Mappings: what is not understood is refused by its JSON pointer, everything at once. */
import { describe, expect, test } from '@jest/globals';
import { loadMapping, readMapping } from '../../src/import/load-mapping.js';
import { MalformedMapping } from '../../src/import/mapping.js';
import { temporaryFiles } from './temporary-files.js';

const { write, folder } = temporaryFiles();

const POSTINGS = {
  file: 'postings.csv',
  columns: { person: 'id', unit: 'unit', effectiveDate: 'from' },
};

const pointersOf = (json: unknown): string[] => {
  try {
    readMapping(json, 'mapping.json');
  } catch (error) {
    if (error instanceof MalformedMapping) return error.violations.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

describe('a mapping', () => {
  test('with one good table is taken', () => {
    const { locale, dates, tables } = readMapping(
      { tables: { postings: POSTINGS } },
      'mapping.json',
    );
    expect({ locale, dates }).toEqual({ locale: undefined, dates: 'yyyy-mm-dd' });
    expect(tables.postings?.lastDay).toBe(false);
    expect(tables.people).toBeUndefined();
  });

  test('in the locale vi has dates day first, unless it says otherwise', () => {
    const json = { locale: 'vi', tables: { postings: POSTINGS } };
    expect(readMapping(json, '').dates).toBe('dd/mm/yyyy');
    expect(readMapping({ ...json, dates: 'yyyy-mm-dd' }, '').dates).toBe('yyyy-mm-dd');
  });

  test.each<[string, unknown, string[]]>([
    ['no object', [], ['', '/tables']],
    ['without tables', { tables: {} }, ['/tables']],
    ['with an unknown member', { tables: { postings: POSTINGS }, date: 'iso' }, ['/date']],
    ['with an unknown locale', { tables: { postings: POSTINGS }, locale: 'fr' }, ['/locale']],
    [
      'with an unknown date form',
      { tables: { postings: POSTINGS }, dates: 'mm/dd/yyyy' },
      ['/dates'],
    ],
    [
      'with an unknown role',
      { tables: { postings: POSTINGS, salaries: {} } },
      ['/tables/salaries'],
    ],
    [
      'with an unknown field',
      { tables: { postings: { ...POSTINGS, columns: { ...POSTINGS.columns, 'a/b': 'x' } } } },
      ['/tables/postings/columns/a~1b'],
    ],
    [
      'without a field that is needed',
      { tables: { postings: { ...POSTINGS, columns: { person: 'id' } } } },
      ['/tables/postings/columns', '/tables/postings/columns'],
    ],
    [
      'with a person that is the same in every row',
      {
        tables: {
          postings: {
            ...POSTINGS,
            columns: { unit: 'u', effectiveDate: 'd' },
            fixed: { person: 'P1' },
          },
        },
      },
      ['/tables/postings/columns'],
    ],
    [
      'with a switch that is no flag',
      { tables: { postings: { ...POSTINGS, lastDay: 'yes' } } },
      ['/tables/postings/lastDay'],
    ],
    [
      'with a switch where it means nothing',
      {
        tables: {
          units: {
            file: 'u.csv',
            columns: { unit: 'u', name: 'n', effectiveDate: 'd' },
            lastDay: true,
          },
        },
      },
      ['/tables/units/lastDay'],
    ],
    [
      'with one file in two roles',
      {
        tables: {
          postings: POSTINGS,
          courses: { ...POSTINGS, columns: { person: 'id', course: 'c', effectiveDate: 'd' } },
        },
      },
      ['/tables'],
    ],
    [
      'with keys and sequences, which are not its own',
      { tables: { postings: { ...POSTINGS, fixed: { key: 'K', sequence: 1 } } } },
      ['/tables/postings/fixed/key', '/tables/postings/fixed/sequence'],
    ],
  ])('%s is refused', (_what, json, pointers) => {
    expect(pointersOf(json)).toEqual(pointers);
  });

  test('has its values checked against the code lists and the kinds of the fields', () => {
    const people = {
      file: 'people.csv',
      columns: {
        person: 'id',
        'profile.gender': { column: 'sex', values: { F: 'woman', M: 'male', '?': null } },
        'profile.partyMember': { column: 'party', values: { Y: 'yes' } },
      },
      fixed: { fte: 'half', effectiveDate: '2020-02-30' },
    };
    expect(pointersOf({ tables: { people } })).toEqual([
      '/tables/people/columns/profile.gender/values/F',
      '/tables/people/columns/profile.partyMember/values/Y',
      '/tables/people/fixed/fte',
      '/tables/people/fixed/effectiveDate',
    ]);
  });

  test('has its reasons checked, each for its kind', () => {
    const values = {
      A: { kind: 'gone' },
      B: { reason: 'family' },
      C: { nothing: 'listed', kind: 'death' },
      D: { kind: 'retirement', salary: 1 },
      E: { nothing: '' },
      F: { kind: 'death' },
    };
    const departures = {
      file: 'departures.csv',
      columns: { person: 'id', effectiveDate: 'date' },
      reasons: { column: 'why', values },
    };
    const within = '/tables/departures/reasons/values';
    expect(pointersOf({ tables: { departures } })).toEqual([
      `${within}/A/kind`,
      `${within}/B`,
      `${within}/C/kind`,
      `${within}/D/salary`,
      `${within}/E/nothing`,
    ]);
    const without = { file: departures.file, columns: departures.columns };
    expect(pointersOf({ tables: { departures: without } })).toEqual(['/tables/departures/columns']);
  });

  test('is loaded from a file, whose name every message carries', async () => {
    const good = write('good.json', JSON.stringify({ tables: { postings: POSTINGS } }));
    expect((await loadMapping(good)).tables.postings?.file).toBe('postings.csv');
    await expect(loadMapping(write('bad.json', '{'))).rejects.toThrow(
      /bad\.json .*\n.*cannot be read/,
    );
    await expect(loadMapping(`${folder}/absent.json`)).rejects.toThrow(MalformedMapping);
    const wrong = write('wrong.json', JSON.stringify({ tables: { postings: 1 } }));
    await expect(loadMapping(wrong)).rejects.toThrow('/tables/postings must be an object');
  });
});
