/** Whatever the service can say by a code, the page says in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';

import { NOT_ATTRIBUTABLE } from '../../projections/keys.js';
import { PROBLEMS } from '../../src/http/problems/problem-kinds.js';
import { problemWords } from '../../web/src/state/problem-words.js';
import { PROBLEMS_VI } from '../../web/src/words/problems-vi.js';
import { REPORT_WORDS } from '../../web/src/words/report-words.js';

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

/** Notes are written where they are made: a code, and then its English text. One code is the key of the same name. */
const noteCodes = new Set(
  ['projections', 'src/application']
    .flatMap(sources)
    .flatMap((text) => [...text.matchAll(/code: (?:'([a-z-]+)'|(NOT_ATTRIBUTABLE)),\s+text\b/g)])
    .map(([, code = NOT_ATTRIBUTABLE]) => code),
);

describe('the words of the page', () => {
  test('say every problem of the service in Vietnamese, with what to do', () => {
    expect(Object.keys(PROBLEMS_VI).sort()).toEqual(Object.keys(PROBLEMS).sort());
    for (const [code, sentences] of Object.entries(PROBLEMS_VI)) {
      expect([code, sentences]).toEqual([
        code,
        [expect.stringMatching(/\S{2}/), expect.stringMatching(/\S{2}/)],
      ]);
    }
  });

  test('say a problem in English as the service does, its remedy included', () => {
    const detail = 'P1 is not employed on 2021-01-01.';
    const remedy = PROBLEMS['not-employed'].remedy;
    const told = { code: 'not-employed', detail, remedy, values: {} };
    expect(problemWords(told, 'en')).toEqual({
      says: detail,
      remedy,
      detail: undefined,
      isOwn: true,
    });
  });

  test('put the values in, dates as the reader writes them, and keep the exact words of the service', () => {
    const detail = 'P1 is not employed on 2021-01-31.';
    const values = { subject: 'P1', date: '2021-01-31' };
    const said = problemWords({ code: 'not-employed', detail, values }, 'vi');
    expect(said.says).toBe('P1 không còn làm việc vào ngày 31/01/2021.');
    expect(said.detail).toBe(detail);
  });

  test('fall back to the words of the service for a code that they do not know', () => {
    const said = problemWords({ code: 'brand-new', detail: 'It is new.', values: {} }, 'vi');
    expect(said).toEqual({
      says: 'It is new.',
      remedy: undefined,
      detail: undefined,
      isOwn: false,
    });
  });

  test('say every note of the reports in Vietnamese with the values that it has', () => {
    expect(noteCodes.size).toBeGreaterThan(20);
    expect(Object.keys(REPORT_WORDS.vi.notes).sort()).toEqual([...noteCodes].sort());
  });
});
