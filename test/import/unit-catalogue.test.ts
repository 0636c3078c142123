/** A unit catalogue with its lineage, of an invented city, through the rules: what stands, what went where, who had a code when. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { parseRecord } from '../../src/http/records/parse-record.js';
import type { OrganisationAction } from '../../src/domain/actions.js';
import { successorOn } from '../../src/domain/lineage.js';
import type { OrganisationFact, OrganisationTimeline } from '../../src/domain/organisation-fold.js';
import { foldOrganisation, unitOn } from '../../src/domain/organisation-fold.js';
import { organisationRules } from '../../src/domain/rules.js';
import { edgesOf } from '../../src/domain/unit-changes.js';
import type { Wording } from '../../src/import/unit-catalogue/catalogue-files.js';
import { readCatalogue, readLineage } from '../../src/import/unit-catalogue/catalogue-files.js';
import { matchUnits } from '../../src/import/unit-catalogue/match-units.js';
import { establishing, reorganising } from '../../src/import/unit-catalogue/plan-units.js';
import { RecordedStream } from '../domain/recorded-stream.js';

/** Two provinces with a district each; the communes are told apart by their codes. */
const BEFORE = `code,name,parent_code,level
92,Thành phố,,province
93,Tỉnh,,province
916,Quận,92,district
930,Huyện,93,district
001,An,916,commune
002,Bình,916,commune
003,Cái,916,commune
004,Dương,916,commune
005,Em,930,commune
006,Gia,930,commune
007,Hòa,916,commune
008,Kim,916,commune`;
const AFTER = `code,name,parent_code,level
92,Thành phố,,province
001,Bình An,92,commune
003,Cái,92,commune
004,Dương,92,commune
005,Em,92,commune
060,Gia Mới,92,commune`;
/** An and Bình become another unit under An's code; Cái takes in Hòa; Dương, divided, is not the new Dương, which Kim went into. */
const LINEAGE = `old_code,new_code,kind
001,001,merged
002,001,merged
003,003,merged
007,003,merged
004,003,ambiguous
004,004,ambiguous
005,005,unchanged
006,060,renamed
008,004,merged`;
const DAY = '2025-07-01';
const OURS: Wording = { columns: new Map(), levels: new Map() };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-units-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const planned = async (before = BEFORE, after = AFTER, lineage = LINEAGE, wording = OURS) => {
  const old = await readCatalogue(file('before.csv', before), wording);
  const now = await readCatalogue(file('after.csv', after), wording);
  const edges = await readLineage(file('lineage.csv', lineage), old, now, wording);
  const oldId = (code: string): string => `u${code}`;
  const matched = matchUnits(old, now, edges);
  const fresh = (code: string): string => `u${code}-${DAY}`;
  return [
    ...establishing(old, { effectiveDate: '2000-01-01' }, oldId),
    ...reorganising(old, now, matched, { effectiveDate: DAY }, oldId, fresh),
  ].map(({ record }) => record);
};

/** The organisation after the records, each of which the rules must accept. */
const recorded = (records: readonly object[]): OrganisationTimeline => {
  const stream = new RecordedStream(() => organisationRules);
  for (const record of records) {
    const { content } = parseRecord(record);
    if (content.action !== 'record') throw new Error('a plan states facts only');
    expect(stream.record(content)).toMatchObject({ accepted: true });
  }
  return foldOrganisation(stream.facts() as readonly OrganisationFact[]);
};

const standing = (timeline: OrganisationTimeline, date: string): readonly string[] =>
  [...timeline.units.keys()].filter((unit) => unitOn(timeline, unit, date)?.exists === true).sort();

describe('a reorganisation from two catalogues', () => {
  test('leaves the new units standing, each under its name, code and unit above', async () => {
    const timeline = recorded(await planned());
    expect(standing(timeline, '2025-06-30')).toHaveLength(12);
    expect(standing(timeline, DAY)).toEqual([
      'u001-2025-07-01',
      'u003',
      'u004-2025-07-01',
      'u005',
      'u006',
      'u92',
    ]);
    const units = standing(timeline, DAY).map((unit) => unitOn(timeline, unit, DAY));
    expect(units.map((unit) => [unit?.code, unit?.name, unit?.parent])).toEqual([
      ['001', 'Bình An', 'u92'],
      ['003', 'Cái', 'u92'],
      ['004', 'Dương', 'u92'],
      ['005', 'Em', 'u92'],
      ['060', 'Gia Mới', 'u92'],
      ['92', 'Thành phố', null],
    ]);
  });

  test('knows where every old unit went, and which were divided', async () => {
    const timeline = recorded(await planned());
    const successor = (unit: string) => successorOn(timeline, unit, DAY);
    expect(['u001', 'u002', 'u003', 'u007', 'u005', 'u006', 'u93'].map(successor)).toEqual([
      'u001-2025-07-01',
      'u001-2025-07-01',
      'u003',
      'u003',
      'u005',
      'u006',
      'u92',
    ]);
    expect(successor('u916')).toBeNull();
    const edges = timeline.transitions.flatMap(({ action }) => edgesOf(action));
    expect(edges.filter(({ whole }) => !whole).map(({ from, to }) => [from, to])).toEqual([
      ['u004', 'u003'],
      ['u004', 'u004-2025-07-01'],
    ]);
  });

  test('states each change once, in an order that is true from record to record', async () => {
    const actions = (await planned()).slice(12).map(({ action }) => action);
    expect(actions).toEqual([
      'merge',
      'merge',
      'merge',
      'merge',
      'split',
      'move',
      'move',
      'move',
      'rename',
      'dissolve',
      'dissolve',
    ]);
  });

  test('is true in whatever order its records of one place in the day are recorded', async () => {
    const records = await planned();
    const facts = records.map((record): OrganisationAction => {
      const { content } = parseRecord(record);
      return (content as { fact: OrganisationAction }).fact;
    });
    expect(new Set(facts.map(({ sequence }) => sequence))).toEqual(new Set([0, 1, 2, 3, 4]));
    const late = facts.toSorted((a, b) => b.sequence - a.sequence);
    const chained = late
      .map((action, at): OrganisationFact => {
        const id = String(at);
        return { root: id, rootIndex: at, event: id, decision: null, action };
      })
      .toSorted(
        (a, b) =>
          a.action.effectiveDate.localeCompare(b.action.effectiveDate) ||
          a.action.sequence - b.action.sequence,
      );
    expect(foldOrganisation(chained).anomalies).toEqual([]);
  });

  test('lets a unit that only gave a part away go on', async () => {
    const lineage = LINEAGE.replace('008,004', '008,003');
    const timeline = recorded(await planned(BEFORE, AFTER, lineage));
    expect(standing(timeline, DAY)).toContain('u004');
    const edges = timeline.transitions.flatMap(({ action }) => edgesOf(action));
    expect(edges.filter(({ kind }) => kind === 'split-off')).toEqual([
      { from: 'u004', to: 'u003', whole: false, kind: 'split-off' },
    ]);
  });

  test('reads columns and levels that are called otherwise', async () => {
    const levels = { province: 'tinh', district: 'huyen', commune: 'xa' };
    const theirs = (text: string): string =>
      Object.entries(levels)
        .reduce((said, [ours, word]) => said.replaceAll(ours, word), text)
        .replace('code,name', 'ma,ten');
    const wording = {
      columns: new Map([
        ['code', 'ma'],
        ['name', 'ten'],
      ]),
      levels: new Map(Object.entries(levels).map(([ours, word]) => [word, ours])),
    };
    expect(await planned(theirs(BEFORE), theirs(AFTER), LINEAGE, wording)).toEqual(await planned());
  });

  test.each([
    ['before.csv, line 12', BEFORE.replace('007,Hòa,916', '007,Hòa,917'), LINEAGE],
    ['before.csv, line 12', BEFORE.replace('007', '006'), LINEAGE],
    ['lineage.csv, line 2', BEFORE, LINEAGE.replace('001,001', '001,999')],
    ['lineage.csv, line 2', BEFORE, LINEAGE.replace('001,001', '999,001')],
    ['before.csv, line 1', BEFORE.replace('parent_code', 'above'), LINEAGE],
  ])('is refused at the row that contradicts it: %s', async (place, before, lineage) => {
    await expect(planned(before, AFTER, lineage)).rejects.toThrow(place);
  });
});
