/** docs/security.md names tests that there are, and each item of ASVS 5.0 that is asked for is in the name of a test. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

/** What must be shown, by its number. */
const REQUIRED = [
  ...['8.2.1', '8.2.2', '8.2.3', '8.3.1', '8.3.2', '8.4.1'],
  ...['9.1.1', '9.1.2', '9.1.3', '9.2.1', '9.2.2', '9.2.3', '9.2.4'],
  ...['14.2.1', '14.3.2'],
  ...['16.2.1', '16.2.2', '16.2.3', '16.2.4', '16.2.5'],
  ...['16.3.1', '16.3.2', '16.3.3', '16.3.4'],
  ...['16.5.1', '16.5.2', '16.5.3', '16.5.4'],
];

const PAGE = readFileSync('docs/security.md', 'utf8');
/** The rows of the tables that name a test: what it shows, its file, and how it is called there. */
const ROWS = [...PAGE.matchAll(/^\| (.+?) +\| `(test\/[\w./-]+)` +\| (.+?) +\|$/gm)].map(
  ([, what = '', file = '', name = '']) => ({ what, file, name }),
);

const numbersIn = (text: string): readonly string[] => text.match(/\b\d+\.\d+\.\d+\b/g) ?? [];

/** The names of all tests, in their files: what stands in quotes after ASVS. */
const named = new Set(
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('required-tests.test.ts'))
    .flatMap((file) => readFileSync(join('test', file), 'utf8').match(/'ASVS [\d., ]+:/g) ?? [])
    .flatMap(numbersIn),
);

describe('the tests that must exist', () => {
  test.each(REQUIRED)('ASVS %s is in the name of a test, and in the tables of the page', (item) => {
    expect([...named]).toContain(item);
    expect(ROWS.flatMap(({ what }) => numbersIn(what))).toContain(item);
  });

  test.each(Array.from({ length: 10 }, (_, at) => `API${at + 1} `))(
    '%s is in the tables',
    (item) => {
      expect(ROWS.some(({ what }) => what.startsWith(item))).toBe(true);
    },
  );

  test.each(ROWS)('$what: $file has a test "$name"', ({ what, file, name }) => {
    const text = readFileSync(file, 'utf8');
    const line = text.split('\n').find((each) => each.includes(name)) ?? '';
    expect(line).toContain(name);
    for (const item of numbersIn(what)) expect(line).toContain(item);
  });
});
