/** Specifies how employments end. */
import { describe, expect, test } from '@jest/globals';

import { CODE_LISTS, separationClass } from '../../src/domain/code-lists.js';
import { given } from './given.js';
import {
  discipline,
  disciplined,
  evaluate,
  hired,
  plan,
  profile,
  relieve,
  rotated,
  separate,
  separated,
  suspend,
  suspended,
  train,
} from './records.js';

const employed = hired('2020-01-06', 'district-01', {
  post: 'clerk',
  category: 'civil-servant',
  profile: { gender: 'female' },
});

describe('a separation', () => {
  test.each(CODE_LISTS.separationKind.map(({ code }) => code))(
    'of kind %s is effective on the first day out',
    (kind) => {
      given(employed)
        .when(separate('2023-05-01', kind))
        .thenRecorded()
        .thenState('2023-04-30', { employed: true, unit: 'district-01' })
        .thenState('2023-05-01', {
          employed: false,
          spell: 1,
          hireDate: '2020-01-06',
          unit: null,
          hostUnit: null,
        })
        .thenAttributes('2023-05-01', { gender: 'female' });
    },
  );

  test('ends the suspension and the penalty with the employment', () => {
    given(
      employed,
      suspended('2023-04-20', { until: '2023-06-01' }),
      disciplined('2023-04-20', 'warning'),
    )
      .when(separate('2023-05-01', 'dismissal'))
      .thenState('2023-05-01', { suspendedUntil: null, penalty: null });
  });

  test('on the day of the hire leaves one of each, and nobody employed that day', () => {
    given(employed)
      .when(separate('2020-01-06', 'resignation'))
      .thenRecorded()
      .thenSteps(['2020-01-06', 'hire'], ['2020-01-06', 'separate'])
      .thenState('2020-01-06', { employed: false, spell: 1 });
  });

  test('twice is refused, naming the first', () => {
    given(employed, separated('2023-05-01', 'resignation'))
      .when(separate('2024-01-01', 'retirement'))
      .thenRefused('not-employed', { breaks: ['2023-05-01'], events: ['e2'] });
  });

  test('before the one that is there is refused, naming what it would break', () => {
    given(employed, separated('2023-05-01', 'resignation'))
      .when(separate('2023-04-01', 'resignation'))
      .thenRefused('breaks-facts', { breaks: ['2023-05-01'], events: ['e2'] });
  });

  test('before later facts names each of them, by id and date', () => {
    given(
      employed,
      rotated('2021-01-01', 'district-02', 'transfer'),
      rotated('2022-01-01', 'district-03', 'transfer'),
    )
      .when(separate('2020-06-01', 'resignation'))
      .thenRefused('breaks-facts', {
        breaks: ['2021-01-01', '2022-01-01'],
        events: ['e2', 'e3'],
      });
  });

  test('between two spells is refused as not employed', () => {
    given(employed, separated('2021-01-01', 'contract-end'), hired('2022-01-01', 'district-02'))
      .when(separate('2021-06-01', 'resignation'))
      .thenRefused('not-employed', { breaks: ['2021-01-01'], events: ['e2'] });
  });
});

describe('of a person who has left', () => {
  const gone = given(employed, separated('2023-05-01', 'resignation'));

  test('discipline is still recorded, and changes nothing', () => {
    gone
      .when(discipline('2023-06-01', 'warning'))
      .thenRecorded()
      .thenState('2023-06-01', { employed: false, penalty: null });
  });

  test.each([
    ['training', train('2023-06-01', 'course')],
    ['a profile', profile('2023-06-01', { gender: 'female' })],
    ['a suspension', suspend('2023-06-01')],
    ['a relief', relieve('2023-06-01', 'removal-from-office')],
    ['a plan', plan('2023-06-01', 'head', 'in')],
    ['an evaluation', evaluate('2023-12-31', 2023, 'good')],
  ])('%s is refused, naming the separation', (_what, record) => {
    gone.when(record).thenRefused('not-employed', { breaks: ['2023-05-01'] });
  });
});

describe('the class of a separation', () => {
  test('follows from its kind', () => {
    const classes = Object.fromEntries(
      CODE_LISTS.separationKind.map(({ code }) => [code, separationClass(code)]),
    );
    expect(classes).toEqual({
      resignation: 'voluntary',
      abandonment: 'voluntary',
      termination: 'involuntary',
      dismissal: 'involuntary',
      redundancy: 'involuntary',
      restructuring: 'involuntary',
      retirement: 'other',
      'early-retirement': 'other',
      'contract-end': 'other',
      'term-end': 'other',
      'transfer-out': 'other',
      death: 'other',
      other: 'other',
      'not-recorded': 'unknown',
    });
  });

  test('is overridden by what the record says', () => {
    expect(separationClass('termination', true)).toBe('voluntary');
    expect(separationClass('resignation', false)).toBe('involuntary');
  });
});
