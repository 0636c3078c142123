/** Specifies what holds when several records share a day, and where records of other days are put. */
import { describe, test } from '@jest/globals';

import { given } from './given.js';
import {
  corrected,
  hire,
  hired,
  profile,
  profiled,
  rotate,
  rotated,
  separate,
  separated,
  voidFact,
} from './records.js';

describe('records of one day', () => {
  test('take effect in the order they were recorded', () => {
    given(
      hired('2020-01-06', 'district-01'),
      rotated('2020-01-06', 'district-02', 'transfer'),
      rotated('2020-01-06', 'district-03', 'transfer'),
    )
      .thenState('2020-01-06', { unit: 'district-03' })
      .thenSteps(['2020-01-06', 'hire'], ['2020-01-06', 'rotate'], ['2020-01-06', 'rotate']);
  });

  test('take effect by sequence, whatever the order of recording', () => {
    given(
      hired('2020-01-06', 'district-01'),
      rotated('2021-01-01', 'district-02', 'transfer', { sequence: 2 }),
      rotated('2021-01-01', 'district-03', 'transfer', { sequence: 1 }),
    ).thenState('2021-01-01', { unit: 'district-02' });
  });

  test('keep their order when the first of them is corrected', () => {
    given(
      hired('2020-01-06', 'district-01'),
      rotated('2021-01-01', 'district-02', 'transfer'),
      rotated('2021-01-01', 'district-03', 'transfer'),
      corrected('e2', rotate('2021-01-01', 'school', 'transfer')),
    ).thenState('2021-01-01', { unit: 'district-03' });
  });

  test('a separation and a hire are a change of employment in this order', () => {
    given(hired('2020-01-06', 'district-01'), separated('2021-01-01', 'transfer-out'))
      .when(hire('2021-01-01', 'district-02'))
      .thenRecorded()
      .thenState('2021-01-01', { employed: true, spell: 2 });
  });

  test('a hire before the separation of the day is refused', () => {
    given(
      hired('2020-01-06', 'district-01'),
      separated('2021-01-01', 'transfer-out', { sequence: 1 }),
    )
      .when(hire('2021-01-01', 'district-02'))
      .thenRefused('already-employed')
      .when(hire('2021-01-01', 'district-02', { sequence: 2 }))
      .thenRecorded();
  });

  test('a sequence that puts a separation before the hire of its day is refused', () => {
    given(hired('2020-01-06', 'district-01', { sequence: 5 }))
      .when(separate('2020-01-06', 'resignation', { sequence: 4 }))
      .thenRefused('not-yet-employed', { breaks: ['2020-01-06'] })
      .when(separate('2020-01-06', 'resignation', { sequence: 6 }))
      .thenRecorded();
  });
});

describe('records of other days', () => {
  test('of the future wait for their day', () => {
    given(hired('2020-01-06', 'district-01'), rotated('2090-01-01', 'district-02', 'transfer'))
      .thenState('2089-12-31', { unit: 'district-01' })
      .thenState('2090-01-01', { unit: 'district-02' });
  });

  test('of the past between neighbours change only the time between them', () => {
    given(
      hired('2020-01-06', 'district-01'),
      profiled('2020-06-01', { rank: 'A1' }),
      profiled('2022-06-01', { rank: 'A3' }),
    )
      .when(profile('2021-06-01', { rank: 'A2' }))
      .thenRecorded()
      .thenState('2021-05-31', { attributes: { rank: 'A1' } })
      .thenState('2021-06-01', { attributes: { rank: 'A2' } })
      .thenState('2022-06-01', { attributes: { rank: 'A3' } });
  });

  test('of the past are checked against what comes later', () => {
    given(
      hired('2020-01-06', 'district-01'),
      separated('2021-01-01', 'contract-end'),
      hired('2022-01-01', 'district-02'),
    )
      .when(rotate('2021-06-01', 'district-03', 'transfer'))
      .thenRefused('not-employed', { breaks: ['2021-01-01'] })
      .when(rotate('2020-06-01', 'district-03', 'transfer'))
      .thenRecorded()
      .thenState('2022-01-01', { unit: 'district-02' });
  });

  test('the gap between two spells is closed by voiding both its ends at once', () => {
    given(
      hired('2020-01-06', 'district-01'),
      separated('2021-01-01', 'contract-end'),
      hired('2022-01-01', 'district-01'),
    )
      .when(voidFact('e2', ['e3']))
      .thenRecorded()
      .thenState('2022-06-01', { employed: true, spell: 1 });
  });
});
