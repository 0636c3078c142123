/** The table `post_held`: which posts were held from when until when, and by which fact. */
import { describe, expect, test } from '@jest/globals';
import { POST_HELD } from '../../projections/tables/post-held/rows.js';
import type { FactAction } from '../../src/domain/actions.js';
import { ACTIONS } from '../../src/domain/actions.js';
import { contentOf } from '../../src/domain/amendments.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { hire, relieve, rotate, separate } from '../domain/records.js';
import { knownAt, personRows } from './folded.js';
import { eventAt } from './random-events.js';

const recorded = (...facts: FactAction[]): RecordedEvent[] =>
  facts.map((fact, at) =>
    eventAt(at + 1, 'person-p1', ACTIONS[fact.action].event, contentOf(fact), fact),
  );

const held = (...actions: FactAction[]) =>
  knownAt(personRows(POST_HELD, recorded(...actions)).rows, actions.length).map((row) =>
    ['post_id', 'unit', 'post', 'valid_from', 'valid_to', 'event'].map((name) => row[name]),
  );
const events = (...actions: FactAction[]) => recorded(...actions).map(({ id }) => id);

describe('post_held', () => {
  test('names the fact that brought the post, not the first of its day', () => {
    const actions = [
      hire('2020-01-01', 'a'),
      rotate('2020-01-01', undefined, 'appointment', { post: 'head' }),
      rotate('2020-06-01', undefined, 'reappointment', { post: 'head' }),
      separate('2021-01-01', 'resignation'),
    ];
    const [, appointment] = events(...actions);
    expect(held(...actions)).toEqual([
      ['main', 'a', 'head', '2020-01-01', '2021-01-01', appointment],
    ]);
  });

  test('does not go on from one spell to the next', () => {
    const actions = [
      hire('2020-01-01', 'a', { post: 'clerk' }),
      separate('2021-01-01', 'resignation'),
      hire('2021-01-01', 'a', { post: 'clerk' }),
    ];
    const [first, , second] = events(...actions);
    expect(held(...actions)).toEqual([
      ['main', 'a', 'clerk', '2020-01-01', '2021-01-01', first],
      ['main', 'a', 'clerk', '2021-01-01', '9999-12-31', second],
    ]);
  });

  test('holds the post that a secondment gives at the host, until it ends by itself', () => {
    const board = { concurrent: true, postId: 'board', post: 'member' };
    const actions = [
      hire('2020-01-01', 'a', { post: 'clerk' }),
      rotate('2020-03-01', 'b', 'secondment', { post: 'deputy', until: '2020-09-01' }),
      rotate('2020-04-01', 'c', 'appointment', board),
      relieve('2020-05-01', 'removal-from-office', { postId: 'board' }),
    ];
    const [hired, seconded, appointed] = events(...actions);
    expect(held(...actions).sort()).toEqual([
      ['board', 'c', 'member', '2020-04-01', '2020-05-01', appointed],
      ['main', 'a', 'clerk', '2020-01-01', '2020-03-01', hired],
      ['main', 'a', 'clerk', '2020-09-01', '9999-12-31', seconded],
      ['main', 'b', 'deputy', '2020-03-01', '2020-09-01', seconded],
    ]);
  });
});
