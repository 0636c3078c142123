/** The page on importing says what happens: its example is read here, and its lists are complete. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { RefusalCode } from '../../src/domain/refusals.js';
import { FILE_ERRORS } from '../../src/import/import-file-error.js';
import { loadMapping } from '../../src/import/load-mapping.js';
import { ROW_PROBLEMS } from '../../src/import/row-problems.js';
import type { Row } from '../../src/import/rows.js';
import { Tally } from '../../src/import/tally.js';
import { tallyTable } from '../../src/import/tally-table.js';
import { rowsOf } from './reading.js';
import { temporaryFiles } from './temporary-files.js';

const { write } = temporaryFiles();
const PAGE = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');

/** The code blocks that have a name on the line before. */
const BLOCKS = new Map(
  [...PAGE.matchAll(/^`([^`\n]+)`\n\n```[a-z]*\n([^]*?)```$/gm)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);
/** The codes that begin a row of one of the tables. */
const LISTED = [...PAGE.matchAll(/^\| `([a-z0-9-]+)` /gm)].map(([, code]) => code);
const file = (name: string): string => write(name, BLOCKS.get(name) ?? '');

/** What an empty ledger answers: what the rules say, as the reader foresaw it. */
const answer = (tally: Tally, row: Row): void => {
  tally.read(row);
  if (!('record' in row)) return;
  if (row.foreseen !== undefined) {
    const code = row.foreseen as RefusalCode;
    const refusal = { code, detail: '', parameters: {}, breaks: [] };
    tally.answered(row, { outcome: 'refused', refusal });
    return;
  }
  const where = { event: '', stream: '', revision: 0, index: 0, position: '', recordedAt: '' };
  tally.answered(row, { outcome: 'recorded', ...where, warnings: [], anomalies: [] });
};

describe('the page on importing', () => {
  test('shows what its spell tables come to', async () => {
    const mapping = await loadMapping(file('mapping.json'));
    const names = ['don-vi', 'nhan-su', 'qua-trinh', 'thoi-viec', 'boi-duong'];
    const files = names.map((name) => file(`${name}.csv`));
    const tally = new Tally(files);
    const rows = await rowsOf(files, { mapping });
    for (const row of rows) answer(tally, row);
    expect(BLOCKS.get('closing table')?.trim()).toBe(tallyTable(tally.closing(), false));
  });

  test('shows action records that are read as it says', async () => {
    const [first, second, third] = await rowsOf(file('hires.csv'));
    expect(first).toMatchObject({ record: { fte: 1, profile: { birthDate: '1990' } } });
    expect(second).toMatchObject({ record: { fte: 0.5, profile: { minority: true } } });
    expect(third).toMatchObject({ line: 4, problem: { code: 'missing-column' } });
  });

  test('lists every problem of a row and everything that stops a file', () => {
    for (const code of [...Object.keys(ROW_PROBLEMS), ...Object.keys(FILE_ERRORS)]) {
      expect(LISTED).toContain(code);
    }
  });
});
