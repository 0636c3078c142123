/** Specifies the units: how they begin, change and end, and that people are placed only where they exist. */
import { describe, test } from '@jest/globals';

import { asFound, given } from './given.js';
import {
  correct,
  corrected,
  dissolve,
  dissolved,
  establish,
  established,
  goBack,
  hire,
  hired,
  move,
  moved,
  quota,
  reclassify,
  reinstate,
  rename,
  renamed,
  rotate,
  rotated,
  voidFact,
  voided,
} from './records.js';

const province = established('2000-01-01', 'province', {
  name: 'The province',
  level: 'province',
  type: 'committee',
  code: 'P01',
});
const district = established('2000-01-01', 'district', { parent: 'province', code: 'D01' });
const ward = established('2000-01-01', 'ward', { parent: 'district' });

describe('a unit', () => {
  test('exists from the day it is established', () => {
    given(province)
      .thenUnit('province', '1999-12-31', undefined)
      .thenUnit('province', '2000-01-01', {
        unit: 'province',
        exists: true,
        name: 'The province',
        level: 'province',
        type: 'committee',
        code: 'P01',
        parent: null,
        quota: null,
      });
  });

  test('is established once', () => {
    given(province, renamed('2001-01-01', 'province', 'Another name'))
      .when(establish('2002-01-01', 'province'))
      .thenRefused('unit-exists', { breaks: ['2000-01-01'], events: ['u1'] });
  });

  test('established before the day it is there already is refused, naming that one', () => {
    given(province)
      .when(establish('1990-01-01', 'province'))
      .thenRefused('breaks-facts', { breaks: ['2000-01-01'], events: ['u1'] });
  });

  test('is renamed, with or without a new code', () => {
    given(province)
      .when(rename('2010-01-01', 'province', 'New name'))
      .thenUnit('province', '2009-12-31', { name: 'The province', code: 'P01' })
      .thenUnit('province', '2010-01-01', { name: 'New name', code: 'P01', level: 'province' })
      .when(rename('2011-01-01', 'province', 'Newer name', { code: 'P02' }))
      .thenUnit('province', '2011-01-01', { name: 'Newer name', code: 'P02' });
  });

  test('may take the code of another: the code is no identity', () => {
    given(province, district)
      .when(rename('2010-01-01', 'district', 'District', { code: 'P01' }))
      .thenRecorded();
  });

  test('is reclassified in what the record names', () => {
    given(province)
      .when(reclassify('2010-01-01', 'province', { level: 'district' }))
      .thenUnit('province', '2010-01-01', { level: 'district', type: 'committee' })
      .when(reclassify('2011-01-01', 'province', { type: 'office' }))
      .thenUnit('province', '2011-01-01', { level: 'district', type: 'office', code: 'P01' });
  });

  test('is moved under another', () => {
    given(province, district, ward)
      .when(move('2010-01-01', 'ward', 'province'))
      .thenUnit('ward', '2009-12-31', { parent: 'district' })
      .thenUnit('ward', '2010-01-01', { parent: 'province', name: 'ward' });
  });

  test('has the quota assigned last', () => {
    given(province)
      .when(quota('2010-01-01', 'province', 25))
      .when(quota('2011-01-01', 'province', 0))
      .thenUnit('province', '2010-06-01', { quota: 25 })
      .thenUnit('province', '2011-01-01', { quota: 0 });
  });

  test('does not exist on the day it is dissolved, and keeps its last name and place', () => {
    given(province, district)
      .when(dissolve('2025-07-01', 'district'))
      .thenRecorded()
      .thenUnit('district', '2025-06-30', { exists: true })
      .thenUnit('district', '2025-07-01', {
        exists: false,
        name: 'district',
        parent: 'province',
        code: 'D01',
      });
  });

  test('that was dissolved may be established again, as new', () => {
    given(province, district, dissolved('2010-01-01', 'district'))
      .when(establish('2012-01-01', 'district', { parent: 'province', name: 'Again' }))
      .thenRecorded()
      .thenUnit('district', '2011-06-01', { exists: false })
      .thenUnit('district', '2012-01-01', { exists: true, name: 'Again', code: null });
  });

  test.each([
    ['renamed', rename('1999-01-01', 'district', 'New')],
    ['reclassified', reclassify('1999-01-01', 'district', { level: 'commune' })],
    ['moved', move('1999-01-01', 'district', 'province')],
    ['dissolved', dissolve('1999-01-01', 'district')],
    ['given a quota', quota('1999-01-01', 'district', 3)],
  ])('is not %s before it exists; the fact that establishes it is named', (_what, record) => {
    given(province, district)
      .when(record)
      .thenRefused('unit-unknown', {
        breaks: ['2000-01-01'],
        events: ['u2'],
      });
  });

  test.each([
    ['renamed', rename('2026-01-01', 'district', 'New')],
    ['moved', move('2026-01-01', 'district', 'province')],
    ['dissolved', dissolve('2026-01-01', 'district')],
    ['given a quota', quota('2026-01-01', 'district', 3)],
  ])('is not %s after it ended; its end is named', (_what, record) => {
    given(province, district, dissolved('2025-07-01', 'district'))
      .when(record)
      .thenRefused('unit-ended', { breaks: ['2025-07-01'], events: ['u3'] });
  });

  test('that nobody knows is refused', () => {
    given(province)
      .when(rename('2010-01-01', 'nowhere', 'New'))
      .thenRefused('unit-unknown', {
        breaks: [],
      });
  });
});

describe('the tree', () => {
  test('takes no unit under one that is not there that day', () => {
    given(province)
      .when(establish('2001-01-01', 'office', { parent: 'nowhere' }))
      .thenRefused('parent-unknown', { breaks: [] })
      .when(establish('1999-01-01', 'office', { parent: 'province' }))
      .thenRefused('parent-unknown', { breaks: ['2000-01-01'], events: ['u1'] });
    given(province, district, ward, dissolved('2010-01-01', 'district'))
      .when(move('2010-01-01', 'ward', 'district'))
      .thenRefused('parent-unknown', { breaks: ['2010-01-01'], events: ['u4'] });
  });

  test('takes no unit under itself, or under one below it', () => {
    given(province, district, ward)
      .when(move('2010-01-01', 'province', 'province'))
      .thenRefused('unit-cycle')
      .when(move('2010-01-01', 'province', 'ward'))
      .thenRefused('unit-cycle', { breaks: ['2000-01-01'], events: ['u3'] });
  });

  test('takes a unit under one that was below it before', () => {
    given(province, district, ward, moved('2010-01-01', 'ward', 'province'))
      .when(move('2011-01-01', 'district', 'ward'))
      .thenRecorded();
  });

  test('a move put in before others is refused when a later one would close a circle', () => {
    given(
      province,
      district,
      established('2000-01-01', 'ward', { parent: 'province' }),
      moved('2011-01-01', 'district', 'ward'),
    )
      .when(move('2010-01-01', 'ward', 'district'))
      .thenRefused('breaks-facts', { breaks: ['2011-01-01'], events: ['u4'] });
  });

  test('a unit above may end while others are under it: they are placed later', () => {
    given(province, district, ward).when(dissolve('2025-07-01', 'district')).thenRecorded();
  });
});

describe('amendments of the organisation', () => {
  test('a correction keeps the unit', () => {
    given(province, district)
      .when(correct('u2', establish('2000-01-01', 'other', { parent: 'province' })))
      .thenRefused('other-subject');
  });

  test('a correction of an early fact ripples through the later ones', () => {
    given(province, district, renamed('2010-01-01', 'district', 'New'))
      .when(correct('u2', establish('2000-01-01', 'district', { level: 'district' })))
      .thenUnit('district', '2010-06-01', { name: 'New', level: 'district', parent: null });
  });

  test('a void of what others rest on names them, in other units too', () => {
    given(province, district, renamed('2010-01-01', 'province', 'New'))
      .when(voidFact('u1'))
      .thenRefused('has-followers', {
        breaks: ['2000-01-01', '2010-01-01'],
        events: ['u2', 'u3'],
      })
      .when(voidFact('u1', ['u2', 'u3']))
      .thenRecorded()
      .thenUnit('district', '2020-01-01', undefined);
  });

  test('a void is reinstated', () => {
    given(province, dissolved('2010-01-01', 'province'), voided('u2'))
      .thenUnit('province', '2011-01-01', { exists: true })
      .when(reinstate('u3'))
      .thenUnit('province', '2011-01-01', { exists: false });
  });

  test('loaded as it was found, the impossible has no effect and is listed', () => {
    given(province, asFound(renamed('1990-01-01', 'province', 'Too early')))
      .thenAnomalies(['unit-unknown', '1990-01-01'])
      .thenUnit('province', '2000-01-01', { name: 'The province' })
      .when(rename('2010-01-01', 'province', 'New'))
      .thenRecorded();
  });
});

describe('people and the units of the day', () => {
  const units = [
    province,
    established('2010-01-01', 'office', { parent: 'province' }),
    dissolved('2020-01-01', 'office'),
  ];

  test('a hire into a unit that nobody knows, or before it exists, is refused', () => {
    given(...units)
      .when(hire('2015-01-01', 'nowhere'))
      .thenRefused('unit-unknown')
      .when(hire('2009-12-31', 'office'))
      .thenRefused('unit-unknown')
      .when(hire('2010-01-01', 'office'))
      .thenRecorded();
  });

  test('a movement to a unit from the day it ends is refused', () => {
    given(...units, hired('2015-01-01', 'province'))
      .when(rotate('2020-01-01', 'office', 'transfer'))
      .thenRefused('unit-ended')
      .when(rotate('2020-01-01', 'office', 'secondment'))
      .thenRefused('unit-ended')
      .when(rotate('2020-01-01', 'office', 'appointment', { concurrent: true }))
      .thenRefused('unit-ended')
      .when(rotate('2019-12-31', 'office', 'transfer'))
      .thenRecorded();
  });

  test('a return to a unit that has ended is refused; one that names none goes home', () => {
    given(...units, hired('2015-01-01', 'office'), rotated('2016-01-01', 'province', 'secondment'))
      .when(goBack('2021-01-01', { unit: 'office' }))
      .thenRefused('unit-ended')
      .when(goBack('2021-01-01'))
      .thenRecorded();
  });

  test('a movement that names no unit needs none', () => {
    given(...units, hired('2015-01-01', 'office'))
      .when(rotate('2021-01-01', undefined, 'promotion', { post: 'head' }))
      .thenRecorded();
  });

  test('a correction into a unit that does not exist that day is refused', () => {
    given(...units, hired('2015-01-01', 'province'), rotated('2016-01-01', 'office', 'transfer'))
      .when(correct('e2', rotate('2021-01-01', 'office', 'transfer')))
      .thenRefused('unit-ended');
  });

  test('loaded as it was found it is taken, named, and has its effect', () => {
    given(...units, hired('2015-01-01', 'province'))
      .whenFound(rotate('2021-01-01', 'office', 'transfer'))
      .thenRecorded('unit-ended')
      .thenState('2021-01-01', { unit: 'office' });
  });

  test('what was taken so is corrected in other respects without being refused for its unit', () => {
    const found = asFound(rotated('2021-01-01', 'office', 'transfer'));
    given(...units, hired('2015-01-01', 'province'), found)
      .when(correct('e2', rotate('2021-02-01', 'office', 'transfer', { post: 'clerk' })))
      .thenRecorded()
      .when(correct('e3', rotate('2021-02-01', 'nowhere', 'transfer')))
      .thenRefused('unit-unknown');
  });

  test('a unit that was ended with effect from an earlier day does not lock its people', () => {
    given(
      ...units.slice(0, 2),
      hired('2015-01-01', 'province'),
      rotated('2021-01-01', 'office', 'transfer'),
    )
      .when(dissolve('2020-01-01', 'office'))
      .thenRecorded()
      .when(rotate('2022-01-01', 'province', 'reorganisation'))
      .thenRecorded();
  });

  test('a reinstatement into a unit that has ended meanwhile is refused', () => {
    given(
      ...units.slice(0, 2),
      hired('2015-01-01', 'province'),
      rotated('2021-01-01', 'office', 'transfer'),
      voided('e2'),
      dissolved('2020-01-01', 'office'),
    )
      .when(reinstate('e3'))
      .thenRefused('unit-ended');
  });

  test('a rename moves nobody', () => {
    given(...units, hired('2015-01-01', 'province'))
      .when(rename('2016-01-01', 'province', 'New name'))
      .thenState('2016-01-01', { unit: 'province' })
      .thenSteps(['2015-01-01', 'hire']);
  });

  test('a correction of a unit, too, is judged as of the day', () => {
    given(...units, corrected('u2', establish('2011-01-01', 'office', { parent: 'province' })))
      .when(hire('2010-06-01', 'office'))
      .thenRefused('unit-unknown');
  });
});
