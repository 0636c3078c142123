/** The sample: the same for the same seed, of the promised size and shape; its figures are asked in test/sample. */
import { createHash } from 'node:crypto';

import { describe, expect, test } from '@jest/globals';

import { LAST_DAY } from '../../src/command-line/sample/plan.js';
import type { SampleRecord } from '../../src/command-line/sample/record.js';
import { sampleRecords } from '../../src/command-line/sample/sample.js';

const records = sampleRecords(1);
const ofAction = (action: string): readonly SampleRecord[] =>
  records.filter((record) => record.action === action);

describe('the sample ledger', () => {
  test('is the same for the same seed, and another for another', () => {
    const digest = (of: readonly SampleRecord[]): string =>
      createHash('sha256').update(JSON.stringify(of)).digest('hex');
    expect(digest(sampleRecords(1))).toBe(digest(records));
    expect(digest(sampleRecords(2))).not.toBe(digest(records));
  }, 60_000);

  test('is of the promised size', () => {
    const people = new Set(records.flatMap(({ person }) => person ?? []));
    expect(people.size).toBeGreaterThan(15_060);
    expect(people.size).toBeLessThan(20_000);
    expect(records.length).toBeLessThan(100_000);
  });

  test('has the targets and claims, and the shapes of a reorganisation', () => {
    expect(ofAction('declare').length).toBeGreaterThan(20);
    expect(ofAction('split')).toHaveLength(1);
    expect(ofAction('merge').length).toBeGreaterThan(30);
    expect(ofAction('dissolve').length).toBeGreaterThan(9);
    const names = new Map(ofAction('establish').map(({ code, name }) => [code, name]));
    const reused = ofAction('merge').filter(({ code }) => code !== undefined);
    expect(reused.length).toBeGreaterThan(20);
    for (const { code, name } of reused) expect(names.get(code)).not.toBe(name);
  });

  test('has what was recorded wrongly, with its corrections, and a hire that was voided', () => {
    expect(ofAction('correct').length).toBeGreaterThan(60);
    expect(ofAction('void')).toHaveLength(1);
    const keys = new Set(records.map(({ key }) => key));
    for (const { target } of ofAction('correct')) expect(keys).toContain(target);
  });

  test('has facts that were recorded after later ones', () => {
    const dates = ofAction('train').map(({ effectiveDate = '' }) => effectiveDate);
    const late = dates.filter((date, at) => (dates[at - 1] ?? '') > date);
    expect(late.length).toBeGreaterThan(100);
  });

  test('gives national ids that say the sex and the year of birth', () => {
    const wrong = ofAction('hire').filter(({ profile }) => {
      if (profile === undefined) return false;
      const { nationalId = '', gender, birthDate = '' } = profile as Record<string, string>;
      const sex = Number(nationalId[3]) % 2 === 0 ? 'male' : 'female';
      const shape = /^092[0-3]\d{8}$/.test(nationalId);
      return !shape || sex !== gender || nationalId.slice(4, 6) !== birthDate.slice(2, 4);
    });
    expect(wrong).toEqual([]);
  });

  test('states nothing after its last day, so that it is the same whenever it is recorded', () => {
    const dates = records.flatMap(({ effectiveDate }) => effectiveDate ?? []);
    expect(dates.filter((date) => date > LAST_DAY)).toEqual([]);
  });

  test('gives every record a key of its own', () => {
    const keys = records.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
