/** How long private data are kept, and what stands against erasing them. */
import { describe, expect, test } from '@jest/globals';

import type { SealedClass } from '../../src/domain/attributes.js';
import type { Fact } from '../../src/domain/knowledge.js';
import type { PersonFact } from '../../src/domain/person-fold.js';
import { obstaclesTo, retentionOf } from '../../src/domain/retention.js';

const fact = (action: object, at: number): PersonFact =>
  ({ root: `e${at}`, rootIndex: at, event: `e${at}`, decision: null, action }) as unknown as Fact &
    PersonFact;
const facts = (...actions: readonly object[]): readonly PersonFact[] =>
  actions.map((action, at) => fact({ sequence: 0, ...action }, at));

const HIRE = { action: 'hire', unit: 'A', effectiveDate: '2010-01-01' };
const DISCIPLINE = {
  action: 'discipline',
  track: 'party',
  form: 'warning',
  effectiveDate: '2012-01-01',
};
const LEAVE = { action: 'separate', kind: 'resignation', effectiveDate: '2020-03-15' };
const TODAY = '2026-11-22';
const ONE: readonly SealedClass[] = ['identity'];

const whyNot = (known: readonly PersonFact[], classes = ONE, own = {}, hold?: string) =>
  obstaclesTo(retentionOf(classes, known, TODAY, own), TODAY, hold);

describe('private data are kept', () => {
  test('as long as the person is employed', () => {
    expect(whyNot(facts(HIRE))).toEqual([{ class: 'identity', why: 'employed' }]);
  });

  test('also of somebody who will be hired again', () => {
    const again = { ...HIRE, effectiveDate: '2030-01-01' };
    expect(whyNot(facts(HIRE, LEAVE, again))).toEqual([{ class: 'identity', why: 'employed' }]);
  });

  test('until the day of a separation that lies ahead', () => {
    const ahead = { ...LEAVE, effectiveDate: '2027-01-01' };
    expect(whyNot(facts(HIRE, ahead))).toMatchObject([{ why: 'retained', until: '2027-01-01' }]);
    expect(whyNot(facts(HIRE, { ...LEAVE, effectiveDate: TODAY }))).toEqual([]);
  });

  test('no longer once the employment has ended, as shipped', () => {
    expect(whyNot(facts(HIRE, LEAVE), ['identity', 'contact', 'sensitive', 'note'])).toEqual([]);
  });

  test('for 70 years where they tell the cause of a discipline', () => {
    const classes: readonly SealedClass[] = ['identity', 'sensitive'];
    expect(whyNot(facts(HIRE, DISCIPLINE, LEAVE), classes)).toMatchObject([
      { class: 'sensitive', why: 'retained', until: '2090-03-15' },
    ]);
  });

  test('as long as the organisation says instead', () => {
    expect(whyNot(facts(HIRE, LEAVE), ONE, { identity: 840 })).toMatchObject([
      { why: 'retained', until: '2090-03-15', source: expect.stringContaining('RETENTION_MONTHS') },
    ]);
    expect(whyNot(facts(HIRE, LEAVE), ONE, { identity: 80 })).toEqual([]);
  });

  test('while a legal hold stands, beside everything else', () => {
    expect(whyNot(facts(HIRE, LEAVE), ONE, {}, 'case 7')).toEqual([
      { class: 'identity', why: 'legal-hold', ground: 'case 7' },
    ]);
    expect(whyNot(facts(HIRE), ONE, {}, 'case 7')).toHaveLength(2);
  });

  test('not for an employment that never was', () => {
    expect(whyNot([])).toEqual([]);
  });
});
