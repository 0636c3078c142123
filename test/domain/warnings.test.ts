/** Specifies the warnings: recorded, listed, never a reason to refuse. */
import { describe, test } from '@jest/globals';

import { given } from './given.js';
import { discipline, hire, hired, profile, rotate, rotated, separate } from './records.js';

const employed = hired('2020-01-06', 'district-01', {
  profile: { gender: 'female', birthDate: '1990-05' },
});

describe('a secondment', () => {
  test('over three years warns, and is recorded', () => {
    given(employed)
      .when(rotate('2021-01-01', 'department', 'secondment', { until: '2024-01-02' }))
      .thenWarns('secondment-too-long');
  });

  test('of three years, or without an end, does not', () => {
    given(employed)
      .when(rotate('2021-01-01', 'department', 'secondment', { until: '2024-01-01' }))
      .thenWarns();
    given(employed)
      .when(rotate('2021-01-01', 'department', 'secondment'))
      .thenWarns();
  });
});

describe('a rotation', () => {
  test('planned for under three years warns', () => {
    given(employed)
      .when(rotate('2021-01-01', 'district-02', 'rotation', { until: '2023-12-31' }))
      .thenWarns('rotation-too-short');
  });

  test('of three years, or without an end, does not', () => {
    given(employed)
      .when(rotate('2021-01-01', 'district-02', 'rotation', { until: '2024-01-01' }))
      .thenWarns();
    given(employed)
      .when(rotate('2021-01-01', 'district-02', 'rotation'))
      .thenWarns();
  });

  test('and a transfer are not measured by the limits of the other', () => {
    given(employed)
      .when(rotate('2021-01-01', 'district-02', 'transfer', { until: '2040-01-01' }))
      .thenWarns();
  });
});

describe('a movement to where the person works already', () => {
  test.each(['transfer', 'secondment', 'reorganisation'])('of kind %s warns', (kind) => {
    given(employed)
      .when(rotate('2021-01-01', 'district-01', kind))
      .thenWarns('no-change');
  });

  test('warns by the unit of the day, not of today or later', () => {
    given(
      employed,
      rotated('2021-01-01', 'department', 'secondment', { until: '2023-01-01' }),
      rotated('2024-01-01', 'district-02', 'transfer'),
    )
      .when(rotate('2022-01-01', 'department', 'secondment', { until: '2023-06-01' }))
      .thenWarns('no-change');
  });

  test('of a kind that stays within the unit, or into a concurrent post, does not', () => {
    given(employed)
      .when(rotate('2021-01-01', 'district-01', 'promotion', { post: 'head' }))
      .thenWarns();
    given(employed)
      .when(rotate('2021-01-01', 'district-01', 'transfer', { concurrent: true }))
      .thenWarns();
  });
});

describe('a separation', () => {
  test('without a reason warns; so does one whose reason is not recorded', () => {
    given(employed).when(separate('2021-01-01', 'resignation')).thenWarns('reason-not-recorded');
    given(employed)
      .when(separate('2021-01-01', 'resignation', { reason: 'not-recorded' }))
      .thenWarns('reason-not-recorded');
  });

  test('that explains itself needs no reason', () => {
    given(employed).when(separate('2021-01-01', 'retirement')).thenWarns();
    given(employed).when(separate('2021-01-01', 'dismissal')).thenWarns();
    given(employed)
      .when(separate('2021-01-01', 'retirement', { voluntary: true }))
      .thenWarns('reason-not-recorded');
  });

  test('with a reason does not', () => {
    given(employed)
      .when(separate('2021-01-01', 'resignation', { reason: 'study' }))
      .thenWarns();
  });
});

describe('a citizen id', () => {
  const of = (nationalId: string, others: Record<string, string> = {}) =>
    hire('2020-01-06', 'district-01', { profile: { nationalId, ...others } });

  test.each([
    ['001090000001', 'male', '1990'],
    ['001190000001', 'female', '1990-05'],
    ['001205000001', 'male', '2005-01-31'],
    ['001305000001', 'female', '2005'],
    ['001190000001', 'unknown', '1990'],
  ])('%s agrees with %s and %s', (nationalId, gender, birthDate) => {
    given().when(of(nationalId, { gender, birthDate })).thenWarns();
  });

  test.each([
    ['001090000001', 'female', '1990'],
    ['001190000001', 'male', '1990'],
    ['001090000001', 'male', '1991'],
    ['001090000001', 'male', '2090'],
    ['001205000001', 'male', '1905'],
  ])('%s does not agree with %s and %s', (nationalId, gender, birthDate) => {
    given().when(of(nationalId, { gender, birthDate })).thenWarns('national-id-mismatch');
  });

  test.each(['12345', '00109000000a', '0010900000011', ''])(
    '%j has not its shape',
    (nationalId) => {
      given().when(of(nationalId)).thenWarns('national-id-shape');
    },
  );

  test('alone is not compared with what is not known', () => {
    given().when(of('001090000001')).thenWarns();
  });

  test('in a profile fact is compared with what is known of the person', () => {
    given(employed)
      .when(profile('2021-01-01', { nationalId: '001090000001' }))
      .thenWarns('national-id-mismatch');
    given(employed)
      .when(profile('2021-01-01', { nationalId: '001090000001', gender: 'male' }))
      .thenWarns();
  });
});

describe('other records', () => {
  test('do not warn', () => {
    given(employed).when(discipline('2021-01-01', 'reprimand')).thenWarns();
  });
});
