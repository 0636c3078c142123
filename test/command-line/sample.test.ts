/** The sample: the same for the same seed, accepted by the rules record by record, and of the promised shape. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { LAST_DAY } from '../../src/command-line/sample/career.js';
import type { SampleRecord } from '../../src/command-line/sample/record.js';
import { sampleRecords } from '../../src/command-line/sample/sample.js';
import type { TestLedger } from '../support/ledger.js';
import { openTestLedger } from '../support/ledger.js';

const count = (records: readonly SampleRecord[], action: string): number =>
  records.filter((record) => record.action === action).length;

describe('the sample ledger', () => {
  let ledger: TestLedger;

  beforeAll(async () => {
    ledger = await openTestLedger();
  });

  afterAll(async () => {
    await ledger.close();
  });

  test.each([1, 2, 3, 2026])('seed %d gives records that the rules all accept', async (seed) => {
    const records = sampleRecords(seed).map((record) => ({
      ...record,
      // One store holds all the samples: each has people and units of its own.
      ...(record.person === undefined ? {} : { person: `${record.person}-${seed}` }),
      key: `${record.key}-${seed}`,
      ...(typeof record.target === 'string' ? { target: `${record.target}-${seed}` } : {}),
    }));
    const people = records.filter(({ person }) => person !== undefined);
    const units = seed === 1 ? records.filter(({ person }) => person === undefined) : [];
    const answers = await ledger.batch([...units, ...people]);
    const refused = answers.filter(({ outcome }) => outcome !== 'recorded');
    expect(refused).toEqual([]);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(sampleRecords(7)).toEqual(sampleRecords(7));
    expect(sampleRecords(7)).not.toEqual(sampleRecords(8));
  });

  test('has what a demonstration needs', () => {
    const records = sampleRecords();
    expect(new Set(records.flatMap(({ person }) => person ?? [])).size).toBe(121);
    expect(count(records, 'establish')).toBe(10);
    expect(count(records, 'rename')).toBe(1);
    expect(count(records, 'correct')).toBe(2);
    expect(count(records, 'void')).toBe(1);
    expect(count(records, 'return')).toBeGreaterThan(0);
    expect(count(records, 'separate')).toBeGreaterThan(30);
    const kinds = new Set(records.map((record) => record.kind));
    for (const kind of ['transfer', 'secondment', 'rotation', 'appointment', 'retirement']) {
      expect(kinds).toContain(kind);
    }
    const places = new Set(records.map((record) => record.place));
    expect(places).toContain('domestic');
    expect(places).toContain('abroad');
  });

  test('states nothing after its last day, so that it is the same whenever it is recorded', () => {
    const dates = sampleRecords().flatMap(({ effectiveDate }) => effectiveDate ?? []);
    expect(dates.filter((date) => date > LAST_DAY)).toEqual([]);
  });

  test('gives every record a key of its own', () => {
    const keys = sampleRecords().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
