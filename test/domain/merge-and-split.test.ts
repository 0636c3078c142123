/** Specifies how units merge and are split: all of a fact takes effect or none of it, and what stands in the way is named. */
import { describe, expect, test } from '@jest/globals';

import { predecessorsOf, successorOn, successorsOf } from '../../src/domain/lineage.js';
import type { OrganisationFact } from '../../src/domain/organisation-fold.js';
import { foldOrganisation } from '../../src/domain/organisation-fold.js';
import { given } from './given.js';
import {
  correct,
  dissolve,
  dissolved,
  divided,
  establish,
  established,
  hired,
  merge,
  merged,
  quota,
  reinstate,
  rotate,
  split,
  voidFact,
  voided,
} from './records.js';

const city = established('2000-01-01', 'city');
const an = established('2000-01-01', 'an', { parent: 'city', code: '01' });
const binh = established('2000-01-01', 'binh', { parent: 'city', code: '02' });
const cai = established('2000-01-01', 'cai', { parent: 'city', code: '03' });
const units = [city, an, binh, cai] as const;
const ended = { exists: false };
const stands = { exists: true };

describe('a merge', () => {
  const anBinh = { name: 'An Bình', parent: 'city', code: '01', level: 'commune' };

  test('ends its units and establishes the new one, which may take over a code', () => {
    given(...units)
      .when(merge('2025-07-01', ['an', 'binh'], 'an-binh', anBinh))
      .thenRecorded()
      .thenUnit('an', '2025-06-30', stands)
      .thenUnit('an', '2025-07-01', { exists: false, name: 'an', code: '01', parent: 'city' })
      .thenUnit('binh', '2025-07-01', ended)
      .thenUnit('an-binh', '2025-06-30', undefined)
      .thenUnit('an-binh', '2025-07-01', { exists: true, quota: null, ...anBinh });
  });

  test('into a unit that stands leaves that one as it was', () => {
    given(...units)
      .when(merge('2025-07-01', ['an', 'binh'], 'cai'))
      .thenRecorded()
      .thenUnit('an', '2025-07-01', ended)
      .thenUnit('cai', '2025-07-01', { exists: true, name: 'cai', code: '03' });
  });

  test('into one of its units keeps that one', () => {
    given(...units)
      .when(merge('2025-07-01', ['an', 'binh', 'cai'], 'an'))
      .thenRecorded()
      .thenUnit('an', '2025-07-01', stands)
      .thenUnit('binh', '2025-07-01', ended)
      .thenUnit('cai', '2025-07-01', ended);
  });

  test('of a unit that has ended is refused, naming the unit and what ended it, and changes nothing', () => {
    given(...units, dissolved('2020-01-01', 'binh'))
      .when(merge('2025-07-01', ['an', 'binh'], 'an-binh', anBinh))
      .thenRefused('unit-ended', { breaks: ['2020-01-01'], events: ['u5'] })
      .thenSays(/binh/)
      .thenUnit('an', '2025-07-01', stands)
      .thenUnit('an-binh', '2025-07-01', undefined);
  });

  test('into a unit that is neither there nor named is refused', () => {
    given(...units)
      .when(merge('2025-07-01', ['an', 'binh'], 'nowhere'))
      .thenRefused('unit-unknown')
      .thenSays(/nowhere/);
  });

  test('into a new unit of the id of one that stands is refused', () => {
    given(...units)
      .when(merge('2025-07-01', ['an'], 'cai', { name: 'Cái' }))
      .thenRefused('unit-exists', { events: ['u4'] });
  });

  test('into a new unit below one that ends by it is refused', () => {
    given(...units)
      .when(merge('2025-07-01', ['an', 'binh'], 'an-binh', { name: 'An Bình', parent: 'an' }))
      .thenRefused('parent-unknown');
  });

  test('dated before facts about one of its units is refused, naming each', () => {
    given(
      ...units,
      { ...quota('2024-01-01', 'an', 5) },
      divided('2024-06-01', 'an', [{ unit: 'cai' }]),
    )
      .when(merge('2023-01-01', ['an', 'binh'], 'cai'))
      .thenRefused('breaks-facts', { breaks: ['2024-01-01', '2024-06-01'] });
  });

  test('into a unit lets go of no unit below those that end: they keep their place until they are moved', () => {
    given(...units, established('2001-01-01', 'hamlet', { parent: 'an' }))
      .when(merge('2025-07-01', ['an'], 'binh'))
      .thenRecorded()
      .thenUnit('hamlet', '2025-07-01', { exists: true, parent: 'an' });
  });

  test('lets nobody be placed into a unit that has ended by it', () => {
    given(...units, merged('2025-07-01', ['an'], 'binh'), hired('2010-01-01', 'an'))
      .thenState('2026-01-01', { unit: 'an' })
      .when(rotate('2025-07-01', 'an', 'transfer'))
      .thenRefused('unit-ended')
      .when(rotate('2025-07-01', 'binh', 'reorganisation'))
      .thenRecorded();
  });

  test('is voided like any fact: its units stand again, the new one never was', () => {
    given(...units, merged('2025-07-01', ['an', 'binh'], 'an-binh', anBinh))
      .when(voidFact('u5'))
      .thenRecorded()
      .thenUnit('an', '2025-07-01', stands)
      .thenUnit('an-binh', '2025-07-01', undefined)
      .when(reinstate('u6'))
      .thenRecorded()
      .thenUnit('an', '2025-07-01', ended)
      .thenUnit('an-binh', '2025-07-01', stands);
  });

  test('on which later facts rest is voided only with them', () => {
    given(
      ...units,
      merged('2025-07-01', ['an', 'binh'], 'an-binh', anBinh),
      quota('2025-08-01', 'an-binh', 9),
    )
      .when(voidFact('u5'))
      .thenRefused('has-followers', { breaks: ['2025-08-01'], events: ['u6'] })
      .when(voidFact('u5', ['u6']))
      .thenRecorded();
  });

  test('is corrected: other units, the same one that takes them in', () => {
    given(...units, merged('2025-07-01', ['an', 'binh'], 'an-binh', anBinh))
      .when(correct('u5', merge('2025-08-01', ['an', 'cai'], 'an-binh', anBinh)))
      .thenRecorded()
      .thenUnit('binh', '2025-08-01', stands)
      .thenUnit('cai', '2025-08-01', ended)
      .thenUnit('an-binh', '2025-07-31', undefined)
      .when(correct('u6', merge('2025-08-01', ['an', 'cai'], 'binh')))
      .thenRefused('other-subject');
  });
});

describe('a split', () => {
  const parts = [{ unit: 'cai' }, { unit: 'new', name: 'New', parent: 'city' }];

  test('of a whole unit ends it, and its parts go to units that stand and to new ones', () => {
    given(...units)
      .when(split('2025-07-01', 'an', parts))
      .thenRecorded()
      .thenUnit('an', '2025-07-01', ended)
      .thenUnit('cai', '2025-07-01', stands)
      .thenUnit('new', '2025-07-01', { exists: true, name: 'New', parent: 'city', code: null });
  });

  test('of a part lets the unit go on', () => {
    given(...units)
      .when(split('2025-07-01', 'an', parts, { extent: 'part' }))
      .thenRecorded()
      .thenUnit('an', '2025-07-01', stands)
      .thenUnit('new', '2025-07-01', stands);
  });

  test('into units of a merge of that day comes after it by its place in the day', () => {
    given(...units)
      .when(split('2025-07-01', 'an', [{ unit: 'new' }, { unit: 'cai' }], { sequence: 2 }))
      .thenRefused('unit-unknown')
      .when(merge('2025-07-01', ['binh'], 'new', { name: 'New', sequence: 1 }))
      .thenRecorded()
      .when(split('2025-07-01', 'an', [{ unit: 'new' }, { unit: 'cai' }], { sequence: 2 }))
      .thenRecorded();
  });

  test('one of whose parts is impossible is refused whole', () => {
    given(...units, dissolved('2020-01-01', 'cai'))
      .when(split('2025-07-01', 'an', [{ unit: 'new', name: 'New' }, { unit: 'cai' }]))
      .thenRefused('unit-ended', { events: ['u5'] })
      .thenUnit('new', '2025-07-01', undefined);
  });

  test('brings a unit back that had ended, where it is named anew', () => {
    given(...units, merged('2010-01-01', ['cai'], 'an'))
      .when(split('2025-07-01', 'an', [{ unit: 'cai', name: 'Cái' }], { extent: 'part' }))
      .thenRecorded()
      .thenUnit('cai', '2024-01-01', ended)
      .thenUnit('cai', '2025-07-01', { exists: true, name: 'Cái' });
  });

  test('whose new unit has been founded otherwise before stays known as impossible', () => {
    given(...units, divided('2025-07-01', 'an', [{ unit: 'new', name: 'New' }]), voided('u5'))
      .when(establish('2024-01-01', 'new'))
      .thenRecorded()
      .when(reinstate('u6'))
      .thenRefused('unit-exists', { breaks: ['2024-01-01'] })
      .whenFound(reinstate('u6'))
      .thenRecorded('unit-exists')
      .thenAnomalies(['unit-exists', '2025-07-01'])
      .thenUnit('an', '2025-07-01', stands);
  });
});

describe('the lineage', () => {
  const facts = [
    ...units,
    merge('2010-01-01', ['an'], 'binh'),
    merge('2020-01-01', ['binh', 'cai'], 'new', { name: 'New' }),
    split('2025-01-01', 'new', [
      { unit: 'east', name: 'East' },
      { unit: 'west', name: 'West' },
    ]),
    merge('2026-01-01', ['west'], 'city'),
    dissolve('2027-01-01', 'city'),
  ].map((action, at): OrganisationFact => ({
    root: `u${at}`,
    rootIndex: at,
    event: `u${at}`,
    decision: null,
    action,
  }));
  const timeline = foldOrganisation(facts);

  test('leads over all generations, forwards and backwards', () => {
    expect(successorsOf(timeline, 'an').map(({ from, to }) => `${from} ${to}`)).toEqual([
      'an binh',
      'binh new',
      'new east',
      'new west',
      'west city',
    ]);
    expect(predecessorsOf(timeline, 'west').map(({ from, to }) => `${from} ${to}`)).toEqual([
      'an binh',
      'binh new',
      'cai new',
      'new west',
    ]);
    expect(successorsOf(timeline, 'east')).toEqual([]);
  });

  test('names one successor as long as everything went into it, and none beyond a division or a dissolution', () => {
    const of = (unit: string, date: string) => successorOn(timeline, unit, date);
    expect(of('an', '2009-12-31')).toBe('an');
    expect(of('an', '2010-01-01')).toBe('binh');
    expect(of('an', '2020-01-01')).toBe('new');
    expect(of('an', '2025-01-01')).toBeNull();
    expect(of('west', '2026-01-01')).toBe('city');
    expect(of('west', '2027-01-01')).toBeNull();
    expect(of('nowhere', '2027-01-01')).toBeNull();
  });
});
