/** The published figures, asked of the sample ledger: it goes through the real import once, and reports say the rest. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { Running } from '../e2e/command.js';
import { ledger, startLedger, startService, stop, temporaryFolders } from '../e2e/command.js';

// One import of 88,000 records; each question is a process of its own.
const IMPORT_MS = 600_000;

type Row = Readonly<Record<string, unknown>>;
interface Answer {
  readonly total: unknown;
  readonly rows: readonly Row[];
}

const COMMUNES = ['--as-of', '2023-12-31', '--where', 'level:commune'];
const SINCE_2020 = [...COMMUNES, '--compare-to', '2020-12-31'];
const REPORTED = ['--from', '2021-01-01', '--to', '2025-01-01'];

describe('the sample ledger', () => {
  const folders = temporaryFolders();
  let folder: string;
  let service: Running;

  const asked = async (...question: readonly string[]): Promise<Answer> => {
    const { stdout, stderr } = await ledger(folder, 'report', ...question, '--format', 'json');
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Answer;
  };
  /** A column of the rows by one of their keys. */
  const by = ({ rows }: Answer, key: string, column = 'count'): Readonly<Record<string, number>> =>
    Object.fromEntries(rows.map((row) => [String(row[key]), Number(row[column])]));
  const composition = async (attribute: string, ...question: readonly string[]) =>
    by(await asked('composition', ...question, '--by', attribute), 'value');
  const sum = (counts: Readonly<Record<string, number>>, ...keys: readonly string[]): number =>
    keys.reduce((all, key) => all + (counts[key] ?? 0), 0);

  beforeAll(async () => {
    folder = folders.make();
    const sampled = await ledger(folder, 'sample');
    expect(sampled).toMatchObject({ code: 0 });
    expect(sampled.stdout).toMatch(/refused +0\n/);
    service = await startService(folder);
  }, IMPORT_MS);

  afterAll(async () => {
    await stop(service);
    folders.remove();
  });

  test('A2: 1,194 left of their own will or were terminated, others beside', async () => {
    const kinds = by(
      await asked('attrition', ...REPORTED, '--group-by', 'kind'),
      'kind',
      'separations',
    );
    expect(sum(kinds, 'resignation', 'abandonment', 'termination')).toBe(1194);
    expect(kinds.retirement).toBeGreaterThan(0);
  });

  test('A3: low pay is the reason of more than half of those with one, and no reason is shown', async () => {
    const answer = await asked('attrition', ...REPORTED, '--group-by', 'reason');
    const reasons = by(answer, 'reason', 'separations');
    const { 'not-recorded': without = 0, ...recorded } = reasons;
    expect(recorded['low-pay']).toBeGreaterThan(sum(recorded, ...Object.keys(recorded)) / 2);
    expect(without).toBeGreaterThan(0);
  });

  test('A4 to A6: 34,575 turns at home, 26 persons abroad', async () => {
    const { rows } = await asked('training', ...REPORTED, '--group-by', 'place');
    expect(rows).toEqual([
      expect.objectContaining({ place: 'abroad', turns: 30, persons: 26 }),
      expect.objectContaining({ place: 'domestic', turns: 34575 }),
    ]);
  });

  test('A7: seven of them resigned, with what the formula makes of it', async () => {
    const { rows } = await asked('commitments', '--as-of', '2024-12-31', '--place', 'abroad');
    const resigned = rows.filter(({ leftBy }) => leftBy === 'resignation');
    expect(new Set(resigned.map(({ person }) => person)).size).toBe(7);
    for (const { amount, ground } of resigned) {
      expect(amount).toBeGreaterThan(0);
      expect(ground).toBe('agreed-resignation');
    }
    expect(rows.every(({ leftOn, leftBy }) => leftOn === null || leftBy === 'resignation')).toBe(
      true,
    );
  });

  test('A9: the heads of five new agencies were appointed on 20 February 2025', async () => {
    const days = ['--from', '2025-02-20', '--to', '2025-02-21', '--kind', 'appointment'];
    expect((await asked('rotations', ...days)).total).toMatchObject({ turns: 5, persons: 5 });
  });

  test('B10: 15,060 people, 196 doctors, 2,061 masters, 12,503 graduates, 300 below', async () => {
    const answer = await asked('headcount', '--as-of', '2023-11-19', '--group-by', 'education');
    expect(answer.total).toBe(15060);
    const counts = by(answer, 'education');
    expect(counts).toMatchObject({ doctor: 196, master: 2061, bachelor: 12503 });
    expect(sum(counts, 'college', 'intermediate', 'elementary', 'untrained')).toBe(300);
  });

  test('B11: 6.18 % senior or bachelor political theory, 27.40 % intermediate', async () => {
    const counts = await composition('politicalTheory', '--as-of', '2023-11-19');
    expect(((100 * sum(counts, 'senior', 'bachelor')) / 15060).toFixed(2)).toBe('6.18');
    expect(((100 * sum(counts, 'intermediate')) / 15060).toFixed(2)).toBe('27.40');
  });

  test('B8: of 240 leaders of Phong Điền 192 have senior theory and 26 a postgraduate degree', async () => {
    const leaders = ['--as-of', '2023-11-19', '--unit', 'phong-dien', '--where', 'leader:true'];
    expect(await composition('leader', ...leaders)).toEqual({ true: 240 });
    expect((await composition('politicalTheory', ...leaders)).senior).toBe(192);
    expect(sum(await composition('education', ...leaders), 'master', 'doctor')).toBe(26);
  });

  test('D1, D3, D4: 866 cadres and 831 civil servants, 598 women, 1,641 party members', async () => {
    const of = (attribute: string) => composition(attribute, ...COMMUNES);
    expect(await of('category')).toEqual({ cadre: 866, 'civil-servant': 831 });
    expect(await of('gender')).toEqual({ female: 598, male: 1099 });
    expect((await of('partyMember')).true).toBe(1641);
  });

  test('D2: none of 83 communes is over its quota', async () => {
    const { rows, total } = await asked('quota', '--as-of', '2023-12-31');
    const communes = rows.filter(({ unit }) => /-\d\d$/.test(String(unit)));
    expect(communes).toHaveLength(83);
    expect(communes.filter(({ difference }) => Number(difference) > 0)).toEqual([]);
    expect(communes.reduce((all, { present }) => all + Number(present), 0)).toBe(1697);
    expect(total).toMatchObject({ unitsOver: 0 });
  });

  test('D5: the ages are as near to the printed shares as whole people allow', async () => {
    const ages = await composition('ageBand', ...COMMUNES);
    expect(ages).toEqual({ '0-30': 92, '31-40': 799, '41-50': 556, '51-60': 250 });
  });

  test('D6 and D8: 1,505 graduates and 192 below; 211 and 1,240 by political theory', async () => {
    const education = await composition('education', ...COMMUNES);
    expect(sum(education, 'doctor', 'master', 'bachelor')).toBe(1505);
    expect(sum(education, 'college', 'intermediate', 'elementary', 'untrained')).toBe(192);
    const theory = await composition('politicalTheory', ...COMMUNES);
    expect(sum(theory, 'bachelor', 'senior')).toBe(211);
    expect(theory.intermediate).toBe(1240);
  });

  test('D7 and D9: 466 more graduates than 1,039, 588 more with political theory', async () => {
    const counts = async (key: string, column: string) => {
      const { rows } = await asked('headcount', ...SINCE_2020, '--group-by', key);
      return by(
        { total: null, rows: rows.filter(({ measure }) => measure === 'count') },
        key,
        column,
      );
    };
    const graduates = ['doctor', 'master', 'bachelor'];
    expect(sum(await counts('education', 'old'), ...graduates)).toBe(1039);
    expect(sum(await counts('education', 'difference'), ...graduates)).toBe(466);
    const taught = ['bachelor', 'senior', 'intermediate', 'elementary'];
    expect(sum(await counts('politicalTheory', 'difference'), ...taught)).toBe(588);
  });

  test('its series crosses the day on which the districts ended, and two people wait to be placed', async () => {
    const series = ['--from', '2025-06-01', '--to', '2025-09-01', '--interval', 'month'];
    const { rows } = await asked('headcount-series', ...series, '--group-by', 'level');
    const on = (date: string) =>
      rows.filter((row) => row.date === date && row.count !== 0).map(({ level }) => level);
    expect(on('2025-06-01')).toContain('district');
    expect(on('2025-08-01')).not.toContain('district');
    const placement = await asked('anomalies', '--as-of', '2026-06-30', '--kind', 'placement');
    expect(placement.rows).toHaveLength(2);
    expect((await asked('anomalies', '--kind', 'anomaly')).rows).toEqual([]);
  });

  test('is shown by the demonstration, which finds it there', async () => {
    const demo = startLedger(folder, 'demo');
    const { code, stdout, stderr } = await demo.ended;
    expect(code).toBe(0);
    expect(stderr).toContain('The service of this folder runs already.');
    expect(stdout).toContain('as it was known before corrections');
    expect(stdout).toContain('docs/sample.md');
    expect(stdout).not.toContain('already there');
  });
});
