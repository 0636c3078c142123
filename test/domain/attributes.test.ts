/** Specifies what changes the attributes of a person: profile facts, and trainings that award. */
import { describe, test } from '@jest/globals';

import { given } from './given.js';
import { evaluate, hired, plan, profile, profiled, train, trained } from './records.js';

const employed = hired('2020-01-06', 'district-01', { profile: { education: 'college' } });

describe('a profile fact', () => {
  test('changes the attributes it names from its date on, and no others', () => {
    given(employed)
      .when(profile('2021-01-01', { education: 'bachelor', partyMember: true }))
      .thenRecorded()
      .thenAttributes('2020-12-31', { fte: 1000, education: 'college' })
      .thenAttributes('2021-01-01', { fte: 1000, education: 'bachelor', partyMember: true });
  });

  test('dated before another does not undo that one', () => {
    given(employed, profiled('2022-01-01', { education: 'master' }))
      .when(profile('2021-01-01', { education: 'bachelor', minority: false }))
      .thenAttributes('2021-06-01', { fte: 1000, education: 'bachelor', minority: false })
      .thenAttributes('2022-01-01', { fte: 1000, education: 'master', minority: false });
  });

  test('that says nothing new is no step', () => {
    given(employed)
      .when(profile('2021-01-01', { education: 'college' }))
      .thenRecorded()
      .thenSteps(['2020-01-06', 'hire']);
  });

  test('of sealed attributes alone is no step, and leaves them out of the state', () => {
    given(employed)
      .when(profile('2021-01-01', { fullName: 'Trần Thị B', phone: '0900000000' }))
      .thenRecorded()
      .thenSteps(['2020-01-06', 'hire'])
      .thenAttributes('2021-01-01', { fte: 1000, education: 'college' });
  });
});

describe('a training', () => {
  const award = { attribute: 'politicalTheory', value: 'senior' };

  test('with an award sets that attribute on the day it is completed', () => {
    given(employed)
      .when(train('2021-06-30', 'senior theory', { startDate: '2020-09-01', award }))
      .thenRecorded()
      .thenAttributes('2021-06-29', { fte: 1000, education: 'college' })
      .thenAttributes('2021-06-30', { fte: 1000, education: 'college', politicalTheory: 'senior' });
  });

  test('that says it was completed does so too', () => {
    given(employed)
      .when(train('2021-06-30', 'senior theory', { outcome: 'completed', award }))
      .thenState('2021-06-30', { attributes: { politicalTheory: 'senior' } });
  });

  test.each(['failed', 'abandoned'])('that was %s awards nothing', (outcome) => {
    given(employed)
      .when(train('2021-06-30', 'senior theory', { outcome, award }))
      .thenRecorded()
      .thenAttributes('2021-06-30', { fte: 1000, education: 'college' });
  });

  test('without an award changes no state', () => {
    given(employed)
      .when(train('2021-06-30', 'course', { hours: 40_000 }))
      .thenSteps(['2020-01-06', 'hire']);
  });

  test('that starts after it ends is refused; one of a single day is not', () => {
    given(employed)
      .when(train('2021-06-30', 'course', { startDate: '2021-07-01' }))
      .thenRefused('ends-before-start')
      .when(train('2021-06-30', 'course', { startDate: '2021-06-30' }))
      .thenRecorded();
  });

  test('award is overtaken by a later profile fact, not by an earlier one', () => {
    given(
      employed,
      profiled('2022-01-01', { politicalTheory: 'bachelor' }),
      trained('2021-06-30', 'senior theory', { award }),
    )
      .thenState('2021-12-31', { attributes: { politicalTheory: 'senior' } })
      .thenState('2022-01-01', { attributes: { politicalTheory: 'bachelor' } });
  });
});

describe('plans and evaluations', () => {
  test('are recorded and change no state', () => {
    given(employed)
      .when(plan('2021-01-01', 'head', 'in', { until: '2026-01-01' }))
      .thenRecorded()
      .when(evaluate('2021-12-31', 2021, 'excellent'))
      .thenRecorded()
      .thenSteps(['2020-01-06', 'hire']);
  });

  test('a plan that ends before it starts is refused', () => {
    given(employed)
      .when(plan('2021-01-01', 'head', 'in', { until: '2021-01-01' }))
      .thenRefused('ends-before-start');
  });
});
