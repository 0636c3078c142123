/** A report's answer as text: aligned for people, and as CSV that runs nothing in a spreadsheet. */
import { describe, expect, test } from '@jest/globals';

import { csv } from '../../src/export/csv.js';
import { plainTable } from '../../src/export/plain-table.js';
import type { ReportAnswer } from '../../src/export/report-answer.js';
import { reportText } from '../../src/export/report-text.js';

const answer: ReportAnswer = {
  report: 'headcount',
  definition: { version: 1 },
  parameters: { asOf: '2026-01-01', knownAt: 7, groupBy: ['unit'], basis: 'home', unit: null },
  asOf: '2026-01-01',
  knownAt: { index: 7, instant: '2026-02-03T04:05:06.789Z' },
  method: 'persons at the end of the day, each once',
  total: 13,
  rows: [
    { unit: 'HC', count: 3, share: 0.2308 },
    { unit: 'unknown', count: 10, share: 0.77 },
  ],
  notes: [{ code: 'a-note', text: 'A remark.' }],
};

describe('a plain table', () => {
  test('puts numbers to the right, with the same decimals all the way down', () => {
    const rows = [
      { unit: 'Văn phòng', share: 0.5, count: 1200 },
      { unit: 'Tổ', share: 0.1234, count: null },
    ];
    expect(plainTable(rows)).toBe(
      [
        'unit        share  count',
        '─────────  ──────  ─────',
        'Văn phòng  0.5000   1200',
        'Tổ         0.1234',
        '',
      ].join('\n'),
    );
  });

  test('keeps a cell on its line, whatever is in it', () => {
    const rows = [{ post: 'one\ntwo\tthree', unit: 'A' }];
    expect(plainTable(rows).split('\n')[2]).toBe('one two three  A');
  });

  test('aligns names that are written with combining marks', () => {
    const [, , first, second] = plainTable([
      { name: 'Tổ'.normalize('NFD'), unit: 'A' },
      { name: 'Tổ'.normalize('NFC'), unit: 'A' },
    ]).split('\n');
    expect(first).toBe(second);
  });

  test('shows every column that any row has', () => {
    expect(plainTable([{ a: 'x' }, { b: 'y' }]).split('\n')[0]).toBe('a  b');
  });
});

describe('CSV', () => {
  test('quotes what needs it', () => {
    expect(csv([{ a: 'x,y', b: 'say "no"', c: 'two\nlines' }])).toBe(
      'a,b,c\r\n"x,y","say ""no""","two\nlines"\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'shows the text %j as it is',
    (text) => {
      const [, cell] = csv([{ a: text }]).split('a\r\n');
      expect(cell?.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('leaves numbers alone, negative ones too', () => {
    expect(csv([{ change: -3, share: 0.5, none: null, flag: true }])).toBe(
      'change,share,none,flag\r\n-3,0.5,,true\r\n',
    );
  });
});

describe('the text of a report', () => {
  test('says in a table what the numbers are reckoned from', () => {
    expect(reportText(answer)).toBe(
      [
        'headcount',
        '  as of 2026-01-01, known at index 7, recorded by 2026-02-03T04:05:06.789Z',
        '  definition headcount version 1',
        '  groupBy unit · basis home',
        '  method: persons at the end of the day, each once',
        '  total: 13',
        '',
        'unit     count   share',
        '───────  ─────  ──────',
        'HC           3  0.2308',
        'unknown     10  0.7700',
        '',
        '  note: A remark.',
        '',
      ].join('\n'),
    );
  });

  test('says of a bridge whether every row closes', () => {
    const bridge = { ...answer, rows: [] };
    expect(reportText({ ...bridge, closes: true })).toContain('  every row closes\n');
    expect(reportText({ ...bridge, closes: false })).toContain('NOT every row closes');
    expect(reportText(bridge)).not.toContain('closes');
  });

  test('says of a period that its end does not count', () => {
    const { report, definition, parameters, knownAt, rows, notes } = answer;
    const ofPeriod = { report, definition, parameters, knownAt, rows, notes };
    const text = reportText({ ...ofPeriod, from: '2020-01-01', to: '2021-01-01' });
    expect(text).toContain('from 2020-01-01 to before 2021-01-01, known at index 7');
  });

  test('says that there are no rows', () => {
    expect(reportText({ ...answer, rows: [], notes: [] })).toContain('(no rows)');
  });
});
