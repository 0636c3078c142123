/** The closing table: every row that was read is in it once, and the sums add up. */
import { describe, expect, test } from '@jest/globals';
import type { Answer, Recorded } from '../../src/application/records.js';
import type { Row } from '../../src/import/rows.js';
import { sumOf, Tally } from '../../src/import/tally.js';
import { tallyTable } from '../../src/import/tally-table.js';

const place = (file: string, line = 2) =>
  ({ file, line, bytes: 1, original: { text: '' } }) as const;
const record = (file: string, action: string): Row => ({ ...place(file), record: { action } });
const recorded = (anomalies: readonly string[] = []): Recorded => ({
  outcome: 'recorded',
  event: 'e',
  stream: 's',
  revision: 0,
  index: 1,
  position: '1',
  recordedAt: '2026-01-01T00:00:00.000Z',
  warnings: [],
  anomalies,
});
const REFUSED: Answer = {
  outcome: 'refused',
  refusal: { code: 'not-employed', detail: 'P1 is not employed.', parameters: {}, breaks: [] },
};

const counted = (): Tally => {
  const tally = new Tally(['people.csv', 'postings.csv']);
  const take = (row: Row, answer?: Answer): void => {
    tally.read(row);
    if (answer !== undefined) tally.answered(row, answer);
  };
  take(record('people.csv', 'hire'), recorded());
  take(record('people.csv', 'hire'), { ...recorded(), outcome: 'repeated' });
  take(record('postings.csv', 'rotate'), recorded(['unit-unknown']));
  take(record('postings.csv', 'rotate'), REFUSED);
  take(record('postings.csv', 'rotate'), { outcome: 'malformed', violations: [] });
  take({ ...place('postings.csv'), problem: { code: 'bad-date', detail: '' } });
  take({ ...place('postings.csv'), nothing: 'unchanged', reason: 'there already' });
  take({ ...place('postings.csv'), nothing: 'listed', reason: 'cancelled' });
  return tally;
};

describe('the tally', () => {
  test('counts each row by what became of it', () => {
    const { files, total, balanced } = counted().closing();
    expect(files[1]).toEqual({
      file: 'postings.csv',
      read: 6,
      recorded: { rotate: 1 },
      alreadyThere: 0,
      unchanged: { 'there already': 1 },
      listed: { cancelled: 1 },
      refused: { 'bad-date': 1, malformed: 1, 'not-employed': 1 },
      unanswered: 0,
      withAnomaly: 1,
    });
    expect(total).toMatchObject({ read: 8, recorded: { hire: 1, rotate: 1 }, alreadyThere: 1 });
    expect(sumOf(total.refused)).toBe(3);
    expect(balanced).toBe(true);
  });

  test('shows rows that an interruption left without an answer', () => {
    const tally = counted();
    tally.read(record('people.csv', 'hire'));
    expect(tally.closing()).toMatchObject({ total: { read: 9, unanswered: 1 }, balanced: true });
    expect(tallyTable(tally.closing(), false)).toMatch(/not answered yet +1\n/);
  });

  test('says so when the sums do not add up', () => {
    const tally = counted();
    tally.answered(record('people.csv', 'hire'), recorded());
    expect(tally.closing().balanced).toBe(false);
    expect(tallyTable(tally.closing(), false)).toContain('do not add up');
  });

  test('is printed with each file and with all of them', () => {
    expect(tallyTable(counted().closing(), false)).toBe(
      [
        'people.csv',
        '  read                      2',
        '  recorded                  1',
        '    hire                    1',
        '  already there             1',
        '  refused                   0',
        '',
        'postings.csv',
        '  read                      6',
        '  recorded                  1',
        '    rotate                  1',
        '    with anomaly, of these  1',
        '  already there             0',
        '  nothing to record         1',
        '    there already           1',
        '  listed                    1',
        '    cancelled               1',
        '  refused                   3',
        '    bad-date                1',
        '    malformed               1',
        '    not-employed            1',
        '',
        'all files',
        '  read                      8',
        '  recorded                  2',
        '    hire                    1',
        '    rotate                  1',
        '    with anomaly, of these  1',
        '  already there             1',
        '  nothing to record         1',
        '    there already           1',
        '  listed                    1',
        '    cancelled               1',
        '  refused                   3',
        '    bad-date                1',
        '    malformed               1',
        '    not-employed            1',
        '',
        'Every row that was read is accounted for.',
      ].join('\n'),
    );
  });

  test('shows the files in the order given, those without rows too', () => {
    const tally = new Tally(['courses.csv', 'people.csv']);
    tally.read(record('people.csv', 'hire'));
    const { files } = tally.closing();
    expect(files.map(({ file, read }) => [file, read])).toEqual([
      ['courses.csv', 0],
      ['people.csv', 1],
    ]);
  });

  test('of a dry run says that nothing was recorded', () => {
    const tally = new Tally();
    const row = record('people.csv', 'hire');
    tally.read(row);
    tally.answered(row, { outcome: 'would-record', warnings: [], anomalies: [] });
    expect(tallyTable(tally.closing(), true)).toMatch(/would be recorded +1\n/);
  });
});
