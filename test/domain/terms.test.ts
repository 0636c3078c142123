/** Specifies the states that end by time alone, discipline and suspension, and the end of a post. */
import { describe, test } from '@jest/globals';

import { given } from './given.js';
import {
  discipline,
  disciplined,
  hired,
  profiled,
  relieve,
  rotated,
  separated,
  suspend,
  suspended,
  voided,
} from './records.js';

const employed = hired('2020-01-06', 'district-01');

describe('a penalty', () => {
  test('lapses by itself after twelve months', () => {
    given(employed)
      .when(discipline('2021-03-15', 'warning'))
      .thenRecorded()
      .thenState('2021-03-14', { penalty: null })
      .thenState('2021-03-15', { penalty: { form: 'warning', until: '2022-03-15' } })
      .thenState('2022-03-14', { penalty: { form: 'warning', until: '2022-03-15' } })
      .thenState('2022-03-15', { penalty: null })
      .thenSteps(['2020-01-06', 'hire'], ['2021-03-15', 'discipline'], ['2022-03-15', 'by time']);
  });

  test('of a 29 February lapses on the 28th', () => {
    given(employed, disciplined('2024-02-29', 'reprimand')).thenState('2024-03-01', {
      penalty: { form: 'reprimand', until: '2025-02-28' },
    });
  });

  test('is replaced by the next, which counts its own twelve months', () => {
    given(employed, disciplined('2021-03-15', 'warning'), disciplined('2021-09-01', 'reprimand'))
      .thenState('2021-09-01', { penalty: { form: 'reprimand', until: '2022-09-01' } })
      .thenState('2022-03-15', { penalty: { form: 'reprimand', until: '2022-09-01' } })
      .thenState('2022-09-01', { penalty: null });
  });

  test('of the last year there is never lapses, and breaks nothing', () => {
    given(employed)
      .when(discipline('9999-06-01', 'warning'))
      .thenRecorded()
      .thenState('9999-12-30', { penalty: { form: 'warning', until: '9999-12-31' } });
  });

  test('of somebody who has left does not wait for a rehire', () => {
    given(
      employed,
      separated('2021-01-01', 'resignation'),
      disciplined('2021-02-01', 'warning'),
      hired('2021-03-01', 'district-02'),
    ).thenState('2021-03-01', { employed: true, penalty: null });
  });
});

describe('a suspension', () => {
  test('without an end lasts fifteen working days, the first day counted', () => {
    // A Monday; the fifteenth working day is Friday 19 March.
    given(employed)
      .when(suspend('2021-03-01'))
      .thenState('2021-03-01', { suspendedUntil: '2021-03-22' })
      .thenState('2021-03-21', { suspendedUntil: '2021-03-22' })
      .thenState('2021-03-22', { suspendedUntil: null });
  });

  test('from a Saturday counts from the Monday after', () => {
    given(employed)
      .when(suspend('2021-02-27'))
      .thenState('2021-02-27', { suspendedUntil: '2021-03-22' });
  });

  test('from a Friday counts that Friday', () => {
    given(employed)
      .when(suspend('2021-03-05'))
      .thenState('2021-03-05', { suspendedUntil: '2021-03-26' });
  });

  test('lasts until the day it names', () => {
    given(employed, suspended('2021-03-01', { until: '2021-04-01' }))
      .thenState('2021-03-31', { employed: true, suspendedUntil: '2021-04-01' })
      .thenState('2021-04-01', { suspendedUntil: null });
  });

  test('is extended by another', () => {
    given(employed, suspended('2021-03-01'), suspended('2021-03-19', { until: '2021-04-12' }))
      .thenState('2021-03-22', { suspendedUntil: '2021-04-12' })
      .thenState('2021-04-12', { suspendedUntil: null });
  });

  test('that ends before it starts is refused', () => {
    given(employed)
      .when(suspend('2021-03-01', { until: '2021-03-01' }))
      .thenRefused('ends-before-start');
  });

  test('and a penalty and a secondment that end on one day end one after the other', () => {
    given(
      employed,
      disciplined('2021-04-01', 'warning'),
      suspended('2022-03-01', { until: '2022-04-01' }),
      rotated('2021-05-01', 'department', 'secondment', { until: '2022-04-01' }),
    )
      .thenState('2022-04-01', { penalty: null, suspendedUntil: null, secondment: null })
      .thenSteps(
        ['2020-01-06', 'hire'],
        ['2021-04-01', 'discipline'],
        ['2021-05-01', 'rotate'],
        ['2022-03-01', 'suspend'],
        ['2022-04-01', 'by time'],
        ['2022-04-01', 'by time'],
        ['2022-04-01', 'by time'],
      );
  });
});

describe('a relief', () => {
  const leading = hired('2020-01-06', 'district-01', {
    post: 'head',
    rank: 'A2',
    leader: true,
    keyLeader: true,
  });

  test.each(['resignation-from-office', 'removal-from-office', 'dismissal-from-office'])(
    'by %s ends the post, not the employment',
    (kind) => {
      given(leading)
        .when(relieve('2021-01-01', kind))
        .thenRecorded()
        .thenState('2021-01-01', { employed: true, unit: 'district-01' })
        .thenAttributes('2021-01-01', { fte: 1000, rank: 'A2', leader: false, keyLeader: false });
    },
  );

  test('of somebody without a post is refused', () => {
    given(employed).when(relieve('2021-01-01', 'removal-from-office')).thenRefused('no-post');
    given(hired('2020-01-06', 'district-01', { leader: false }))
      .when(relieve('2021-01-01', 'removal-from-office'))
      .thenRefused('no-post');
  });

  test('twice is refused', () => {
    given(leading)
      .when(relieve('2021-01-01', 'removal-from-office'))
      .when(relieve('2022-01-01', 'removal-from-office'))
      .thenRefused('no-post');
  });

  test('ends the concurrent post it names and leaves the main one', () => {
    const board = { concurrent: true, postId: 'board', post: 'member' };
    given(leading, rotated('2020-06-01', 'district-02', 'appointment', board))
      .when(relieve('2021-01-01', 'resignation-from-office', { postId: 'council' }))
      .thenRefused('no-post')
      .when(relieve('2021-01-01', 'resignation-from-office', { postId: 'board' }))
      .thenRecorded()
      .thenState('2021-01-01', { concurrent: [], attributes: { post: 'head', leader: true } });
  });

  test('names the facts that rest on it when it would be put in before them', () => {
    given(leading, profiled('2020-03-01', { rank: 'A3' }))
      .when(relieve('2021-01-01', 'removal-from-office'))
      .when(relieve('2020-06-01', 'removal-from-office'))
      .thenRefused('breaks-facts', { breaks: ['2021-01-01'] });
  });

  test('of a post given by an appointment breaks when the appointment is voided', () => {
    given(employed, rotated('2020-06-01', undefined, 'appointment', { post: 'head' }))
      .when(relieve('2021-01-01', 'removal-from-office'))
      .when(voided('e2'))
      .thenRefused('has-followers', { breaks: ['2021-01-01'], events: ['e3'] });
  });
});
