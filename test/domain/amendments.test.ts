/** Specifies how facts are amended: corrected, voided with their followers, and reinstated. */
import { describe, test } from '@jest/globals';

import { NOBODY, asFound, given } from './given.js';
import {
  correct,
  corrected,
  hire,
  hired,
  profile,
  profiled,
  reinstate,
  reinstated,
  rotate,
  rotated,
  separate,
  separated,
  voidFact,
  voided,
} from './records.js';

const hiring = hired('2020-01-06', 'district-01', { post: 'clerk' });
const transfer = rotated('2021-01-01', 'district-02', 'transfer');
const secondTransfer = rotated('2022-01-01', 'district-03', 'transfer');

describe('a correction', () => {
  test('replaces the whole fact: what it does not repeat is gone', () => {
    given(hiring)
      .when(correct('e1', hire('2020-01-06', 'district-02')))
      .thenRecorded()
      .thenData({ root: 'e1', supersedes: 'e1', with: { unit: 'district-02' } })
      .thenAttributes('2020-01-06', { fte: 1000 })
      .thenState('2020-01-06', { unit: 'district-02' });
  });

  test('of the date alone moves the fact', () => {
    given(hiring, transfer)
      .when(correct('e2', rotate('2020-06-01', 'district-02', 'transfer')))
      .thenRecorded()
      .thenState('2020-05-31', { unit: 'district-01' })
      .thenState('2020-06-01', { unit: 'district-02' });
    given(hiring, transfer)
      .when(correct('e2', rotate('2021-06-01', 'district-02', 'transfer')))
      .thenState('2021-05-31', { unit: 'district-01' })
      .thenState('2021-06-01', { unit: 'district-02' });
  });

  test('of an early fact ripples through the later ones, which do not repeat it', () => {
    given(
      hired('2020-01-06', 'district-01', { profile: { gender: 'male' } }),
      transfer,
      separated('2022-01-01', 'contract-end'),
      hired('2023-01-01', 'district-03'),
    )
      .when(correct('e1', hire('2020-01-06', 'district-01', { profile: { gender: 'female' } })))
      .thenState('2021-06-01', { attributes: { gender: 'female' } })
      .thenState('2022-06-01', { attributes: { gender: 'female' } })
      .thenState('2023-06-01', { attributes: { gender: 'female' } });
  });

  test('past a neighbour changes their order', () => {
    given(hiring, transfer, secondTransfer)
      .when(correct('e2', rotate('2022-06-01', 'district-02', 'transfer')))
      .thenState('2022-01-01', { unit: 'district-03' })
      .thenState('2022-06-01', { unit: 'district-02' });
  });

  test('of the hire to after its followers is refused, naming each', () => {
    given(hiring, transfer, secondTransfer)
      .when(correct('e1', hire('2021-06-01', 'district-01')))
      .thenRefused('breaks-facts', { breaks: ['2021-01-01'], events: ['e2'] });
  });

  test('into something impossible is refused with its own reason', () => {
    given(hiring, transfer, separated('2022-01-01', 'resignation'))
      .when(correct('e2', rotate('2022-06-01', 'district-02', 'transfer')))
      .thenRefused('not-employed', { breaks: ['2022-01-01'], events: ['e3'] });
  });

  test('never changes the action of a fact', () => {
    given(hiring, transfer)
      .when(correct('e2', separate('2021-01-01', 'resignation')))
      .thenRefused('other-action');
  });

  test('of a correction names the correction; the fact it replaced is superseded', () => {
    given(hiring, transfer, corrected('e2', rotate('2021-02-01', 'district-02', 'transfer')))
      .when(correct('e2', rotate('2021-03-01', 'district-02', 'transfer')))
      .thenRefused('superseded', { breaks: ['2021-02-01'], events: ['e3'] })
      .when(correct('e3', rotate('2021-03-01', 'district-02', 'transfer')))
      .thenRecorded()
      .thenData({
        root: 'e2',
        supersedes: 'e3',
        with: { kind: 'transfer', unit: 'district-02' },
      })
      .thenState('2021-02-01', { unit: 'district-01' })
      .thenState('2021-03-01', { unit: 'district-02' });
  });

  test('of an unknown fact is refused', () => {
    given(hiring)
      .when(correct('e9', hire('2020-01-06', 'district-01')))
      .thenRefused('unknown-target');
  });

  test('of a voided fact is refused', () => {
    given(hiring, transfer, voided('e2'))
      .when(correct('e3', rotate('2021-03-01', 'district-02', 'transfer')))
      .thenRefused('voided-fact');
  });

  test('clears an anomaly that was loaded', () => {
    given(hiring, asFound(hired('2021-01-01', 'district-02')), separated('2022-01-01', 'death'))
      .when(correct('e2', hire('2023-01-01', 'district-02')))
      .thenRecorded()
      .thenAnomalies();
  });

  test('may leave an anomaly that was loaded, but not make another of it', () => {
    given(hiring, asFound(hired('2021-01-01', 'district-02')), separated('2022-01-01', 'death'))
      .when(correct('e2', hire('2021-02-01', 'district-02')))
      .thenRecorded()
      .thenAnomalies(['already-employed', '2021-02-01']);
    given(hiring, asFound(rotated('2019-01-01', 'district-02', 'transfer')))
      .when(
        correct('e2', rotate('2019-01-01', 'district-02', 'secondment', { until: '2019-01-01' })),
      )
      .thenRecorded()
      .when(
        correct('e3', rotate('2021-01-01', 'district-02', 'secondment', { until: '2021-01-01' })),
      )
      .thenRefused('ends-before-start');
  });
});

describe('a void', () => {
  test('takes the fact away', () => {
    given(hiring, transfer)
      .when(voidFact('e2'))
      .thenRecorded()
      .thenData({ root: 'e2', supersedes: 'e2', kind: 'entered-in-error', also: [] })
      .thenState('2021-06-01', { unit: 'district-01' });
  });

  test('of a hire without followers leaves nobody', () => {
    given(hiring).when(voidFact('e1')).thenRecorded().thenState('2020-06-01', NOBODY);
  });

  test('of a hire with followers is refused, naming each of them', () => {
    given(hiring, transfer, secondTransfer)
      .when(voidFact('e1'))
      .thenRefused('has-followers', {
        breaks: ['2021-01-01', '2022-01-01'],
        events: ['e2', 'e3'],
      });
  });

  test('is refused as long as one follower is not listed', () => {
    given(hiring, transfer, secondTransfer)
      .when(voidFact('e1', ['e2']))
      .thenRefused('has-followers', { breaks: ['2022-01-01'], events: ['e3'] });
  });

  test('takes the followers that are listed with it', () => {
    given(hiring, transfer, secondTransfer)
      .when(voidFact('e1', ['e2', 'e3']))
      .thenRecorded()
      .thenData({
        root: 'e1',
        supersedes: 'e1',
        kind: 'entered-in-error',
        also: [
          { root: 'e2', supersedes: 'e2' },
          { root: 'e3', supersedes: 'e3' },
        ],
      })
      .thenState('2022-06-01', NOBODY)
      .thenAnomalies();
  });

  test('that lists a fact twice voids it once', () => {
    given(hiring, transfer)
      .when(voidFact('e2', ['e2', 'e2']))
      .thenData({ root: 'e2', supersedes: 'e2', kind: 'entered-in-error', also: [] });
  });

  test('names the newest version of a follower, and that one is to be listed', () => {
    const moved = corrected('e2', rotate('2021-02-01', 'district-02', 'transfer'));
    given(hiring, transfer, moved)
      .when(voidFact('e1'))
      .thenRefused('has-followers', { breaks: ['2021-02-01'], events: ['e3'] })
      .when(voidFact('e1', ['e2']))
      .thenRefused('superseded', { events: ['e3'] })
      .when(voidFact('e1', ['e3']))
      .thenRecorded();
  });

  test('of an unknown, an already voided, or a superseded fact is refused', () => {
    given(hiring, transfer, voided('e2'))
      .when(voidFact('e9'))
      .thenRefused('unknown-target')
      .when(voidFact('e1', ['e9']))
      .thenRefused('unknown-target')
      .when(voidFact('e3'))
      .thenRefused('voided-fact')
      .when(voidFact('e1', ['e3']))
      .thenRefused('voided-fact')
      .when(voidFact('e2'))
      .thenRefused('superseded', { events: ['e3'] });
  });

  test('of the separation before a rehire is refused, naming the rehire', () => {
    given(hiring, separated('2021-01-01', 'contract-end'), hired('2022-01-01', 'district-01'))
      .when(voidFact('e2'))
      .thenRefused('has-followers', { breaks: ['2022-01-01'], events: ['e3'] });
  });

  test('does not name facts that were impossible already', () => {
    given(hiring, transfer, asFound(hired('2021-06-01', 'district-03')), secondTransfer)
      .when(voidFact('e1', ['e2', 'e4']))
      .thenRecorded()
      .thenState('2021-06-01', { employed: true, spell: 1, unit: 'district-03' });
  });
});

describe('a reinstatement', () => {
  test('undoes the void', () => {
    given(hiring, transfer, voided('e2'))
      .when(reinstate('e3'))
      .thenRecorded()
      .thenData({ root: 'e2', supersedes: 'e3', also: [] })
      .thenState('2021-06-01', { unit: 'district-02' });
  });

  test('brings back the version that was voided, corrections included', () => {
    given(
      hiring,
      transfer,
      corrected('e2', rotate('2021-02-01', 'school', 'transfer')),
      voided('e3'),
    )
      .when(reinstate('e4'))
      .thenState('2021-01-31', { unit: 'district-01' })
      .thenState('2021-02-01', { unit: 'school' });
  });

  test('brings back every follower that the void took', () => {
    given(hiring, transfer, secondTransfer, voided('e1', ['e2', 'e3']))
      .when(reinstate('e4'))
      .thenRecorded()
      .thenData({
        root: 'e1',
        supersedes: 'e4',
        also: [
          { root: 'e2', supersedes: 'e4' },
          { root: 'e3', supersedes: 'e4' },
        ],
      })
      .thenState('2021-06-01', { unit: 'district-02' })
      .thenState('2022-06-01', { unit: 'district-03' });
  });

  test('leaves what another void took', () => {
    given(hiring, transfer, secondTransfer, voided('e3'), voided('e1', ['e2']))
      .when(reinstate('e5'))
      .thenState('2022-06-01', { unit: 'district-02' });
  });

  test('of a fact in force is refused, of a voided one by its old name too', () => {
    given(hiring, transfer)
      .when(reinstate('e2'))
      .thenRefused('not-voided')
      .when(voidFact('e2'))
      .when(reinstate('e2'))
      .thenRefused('superseded', { events: ['e3'] })
      .when(reinstate('e9'))
      .thenRefused('unknown-target');
  });

  test('into what has become impossible meanwhile is refused', () => {
    given(hiring, voided('e1'), hired('2020-02-01', 'district-02'))
      .when(reinstate('e2'))
      .thenRefused('breaks-facts', { breaks: ['2020-02-01'], events: ['e3'] });
    given(hiring, transfer, voided('e2'), separated('2020-06-01', 'resignation'))
      .when(reinstate('e3'))
      .thenRefused('not-employed', { breaks: ['2020-06-01'], events: ['e4'] });
  });

  test('of several facts that cannot all come back names each of those by its root', () => {
    given(hiring, transfer, secondTransfer, voided('e2', ['e3']), voided('e1'))
      .when(reinstate('e4'))
      .thenRefused('not-yet-employed', { breaks: ['2022-01-01'], events: ['e3'] });
  });

  test('may be voided and reinstated again', () => {
    given(hiring, transfer, voided('e2'), reinstated('e3'))
      .when(voidFact('e4'))
      .thenRecorded()
      .thenState('2021-06-01', { unit: 'district-01' })
      .when(reinstate('e5'))
      .thenRecorded()
      .thenState('2021-06-01', { unit: 'district-02' });
  });
});

describe('after several facts were reinstated together', () => {
  const together = given(
    hiring,
    transfer,
    secondTransfer,
    voided('e1', ['e2', 'e3']),
    reinstated('e4'),
  );
  const fixed = rotate('2021-03-01', 'school', 'transfer');

  test('the id of the reinstatement does not say which is meant, and the answer lists them', () => {
    together
      .when(correct('e5', fixed))
      .thenRefused('ambiguous-target', {
        breaks: ['2020-01-06', '2021-01-01', '2022-01-01'],
        events: ['e1', 'e2', 'e3'],
      })
      .when(voidFact('e5'))
      .thenRefused('ambiguous-target');
  });

  test('each is amended by its root, and then by its newest version only', () => {
    together
      .when(correct('e2', fixed))
      .thenRecorded()
      .thenData({
        root: 'e2',
        supersedes: 'e5',
        with: { kind: 'transfer', unit: 'school' },
      })
      .thenState('2021-02-28', { unit: 'district-01' })
      .thenState('2021-03-01', { unit: 'school' })
      .when(correct('e2', fixed))
      .thenRefused('superseded', { events: ['e6'] })
      .when(correct('e6', transfer))
      .thenRecorded();
  });

  test('and voided together again, the name is that of the void', () => {
    given(hiring, transfer, voided('e1', ['e2']), reinstated('e3'), voided('e1', ['e2']))
      .when(reinstate('e4'))
      .thenRefused('superseded', { events: ['e5'] })
      .when(reinstate('e5'))
      .thenRecorded();
  });

  test('the others are still named by their roots', () => {
    together
      .when(voidFact('e5'))
      .thenRefused('ambiguous-target')
      .when(voidFact('e1'))
      .thenRefused('has-followers', { events: ['e7', 'e3'] })
      .when(voidFact('e1', ['e7', 'e3']))
      .thenRecorded()
      .thenState('2022-06-01', NOBODY);
  });
});

describe('amendments and sealed or unknown content', () => {
  test('a profile corrected to say less takes back what it had said', () => {
    given(hiring, profiled('2021-01-01', { rank: 'A1', minority: true }))
      .when(correct('e2', profile('2021-01-01', { rank: 'A2' })))
      .thenAttributes('2021-01-01', { fte: 1000, post: 'clerk', rank: 'A2' });
  });
});
