/** Specifies how employments begin: hires, rehires, and what may stand beside them. */
import { describe, test } from '@jest/globals';

import { NOBODY, asFound, given } from './given.js';
import {
  discipline,
  hire,
  hired,
  profile,
  profiled,
  rotate,
  rotated,
  separate,
  separated,
  train,
  voidFact,
} from './records.js';

describe('a hire', () => {
  test('counts from its effective date on, and not on the day before', () => {
    given(hired('2020-03-01', 'district-01'))
      .thenState('2020-02-29', { employed: false, unit: null })
      .thenState('2020-03-01', {
        employed: true,
        spell: 1,
        hireDate: '2020-03-01',
        unit: 'district-01',
        hostUnit: 'district-01',
        secondment: null,
      });
  });

  test('sets the attributes of the employment and the profile, full time unless it says otherwise', () => {
    given(
      hired('2020-03-01', 'district-01', {
        category: 'civil-servant',
        employment: 'quota',
        post: 'clerk',
        rank: 'A1',
        leader: false,
        profile: { gender: 'female', birthDate: '1990' },
      }),
    ).thenAttributes('2020-03-01', {
      fte: 1000,
      category: 'civil-servant',
      employment: 'quota',
      post: 'clerk',
      rank: 'A1',
      leader: false,
      gender: 'female',
      birthDate: '1990',
    });
    given(hired('2020-03-01', 'district-01', { fte: 500 })).thenAttributes('2020-03-01', {
      fte: 500,
    });
  });

  test('keeps what identifies the person out of the state', () => {
    given(
      hired('2020-03-01', 'district-01', {
        profile: { fullName: 'Nguyễn Văn A', nationalId: '001090000001', gender: 'male' },
      }),
    ).thenAttributes('2020-03-01', { fte: 1000, gender: 'male' });
  });

  test('of somebody employed is refused, naming the hire in the way', () => {
    given(hired('2020-01-06', 'district-01'))
      .when(hire('2021-01-01', 'district-02'))
      .thenRefused('already-employed', { breaks: ['2020-01-06'], events: ['e1'] });
  });

  test('twice on one day is refused', () => {
    given(hired('2020-01-06', 'district-01'))
      .when(hire('2020-01-06', 'district-01'))
      .thenRefused('already-employed', { breaks: ['2020-01-06'] });
  });

  test('dated before the hire that is there is refused, naming that one', () => {
    given(hired('2020-01-06', 'district-01'), rotated('2020-05-01', 'district-02', 'transfer'))
      .when(hire('2019-01-01', 'district-02'))
      .thenRefused('breaks-facts', { breaks: ['2020-01-06'], events: ['e1'] });
  });

  test('may lie in the future', () => {
    given()
      .when(hire('2099-01-01', 'district-01'))
      .thenRecorded()
      .thenState('2098-12-31', NOBODY)
      .thenState('2099-01-01', { employed: true });
  });

  test('of the day of the separation begins a new spell', () => {
    given(hired('2020-01-06', 'district-01'), separated('2021-01-01', 'contract-end'))
      .when(hire('2021-01-01', 'district-02'))
      .thenRecorded()
      .thenState('2020-12-31', { spell: 1, unit: 'district-01' })
      .thenState('2021-01-01', { employed: true, spell: 2, unit: 'district-02' });
  });
});

describe('a rehire', () => {
  const career = given(
    hired('2015-01-01', 'district-01', {
      category: 'contract',
      post: 'clerk',
      fte: 500,
      profile: { gender: 'male', education: 'bachelor' },
    }),
    separated('2016-01-01', 'resignation'),
  );

  test('is a new spell of the same person; the old one stays as it was', () => {
    career
      .when(hire('2018-01-01', 'district-02', { category: 'civil-servant' }))
      .thenRecorded()
      .thenState('2015-06-01', {
        spell: 1,
        hireDate: '2015-01-01',
        unit: 'district-01',
      })
      .thenState('2017-01-01', { employed: false, spell: 1, hireDate: '2015-01-01', unit: null })
      .thenState('2018-01-01', {
        employed: true,
        spell: 2,
        hireDate: '2018-01-01',
        unit: 'district-02',
      });
  });

  test('brings back the person and nothing of the old employment', () => {
    career
      .thenAttributes('2017-01-01', { gender: 'male', education: 'bachelor' })
      .thenAttributes('2018-01-01', {
        gender: 'male',
        education: 'bachelor',
        category: 'civil-servant',
        fte: 1000,
      });
  });

  test('keeps the separation before it from being voided alone', () => {
    given(
      hired('2015-01-01', 'district-01'),
      separated('2016-01-01', 'resignation'),
      hired('2018-01-01', 'district-02'),
    )
      .when(voidFact('e2'))
      .thenRefused('has-followers', { breaks: ['2018-01-01'], events: ['e3'] });
  });
});

describe('before the hire', () => {
  test.each([
    ['a movement', rotate('2020-01-05', 'district-01', 'transfer')],
    ['a separation', separate('2020-01-05', 'resignation')],
    ['a profile', profile('2020-01-05', { gender: 'female' })],
    ['a training', train('2020-01-05', 'course')],
    ['a penalty', discipline('2020-01-05', 'reprimand')],
  ])('%s is refused, naming the hire', (_what, record) => {
    given(hired('2020-01-06', 'district-01'))
      .when(record)
      .thenRefused('not-yet-employed', { breaks: ['2020-01-06'], events: ['e1'] });
  });

  test('of somebody unknown everything else is refused, with nothing to name', () => {
    given()
      .when(rotate('2020-01-05', 'district-01', 'transfer'))
      .thenRefused('not-yet-employed', { breaks: [] });
  });
});

describe('history loaded as it was found', () => {
  test('records the impossible, names it, and leaves it without effect', () => {
    given(hired('2020-01-06', 'district-01'))
      .whenFound(hire('2021-01-01', 'district-02'))
      .thenRecorded('already-employed')
      .thenAnomalies(['already-employed', '2021-01-01'])
      .thenState('2021-06-01', { spell: 1, unit: 'district-01' });
  });

  test('does not lock the person: what adds no new impossibility is recorded', () => {
    given(hired('2020-01-06', 'district-01'), asFound(hired('2021-01-01', 'district-02')))
      .when(profile('2022-01-01', { gender: 'female' }))
      .thenRecorded()
      .when(rotate('2022-02-01', 'district-03', 'transfer'))
      .thenRecorded();
  });

  test('an anomaly is gone once a later record makes sense of it', () => {
    given(hired('2020-01-06', 'district-01'), asFound(hired('2021-01-01', 'district-02')))
      .when(separate('2020-12-01', 'contract-end'))
      .thenRecorded()
      .thenAnomalies()
      .thenState('2021-01-01', { spell: 2, unit: 'district-02' });
  });

  test('the missing hire is recorded under it, though some of it stays impossible for another reason', () => {
    given(
      asFound(separated('2017-01-01', 'resignation')),
      asFound(rotated('2019-01-01', 'district-02', 'transfer')),
    )
      .when(hire('2016-01-01', 'district-01'))
      .thenRecorded()
      .thenAnomalies(['not-employed', '2019-01-01']);
  });

  test('what is recorded beside an anomaly is still checked', () => {
    given(hired('2020-01-06', 'district-01'), asFound(hired('2021-01-01', 'district-02')))
      .when(hire('2021-02-01', 'district-03'))
      .thenRefused('already-employed', { breaks: ['2020-01-06'] });
  });

  test('profile facts of a person who was never hired have no effect', () => {
    given(asFound(profiled('2020-01-01', { gender: 'female' })))
      .thenState('2021-01-01', NOBODY)
      .thenAnomalies(['not-yet-employed', '2020-01-01']);
  });
});
