/** Specifies movements: the nine kinds, where a person is afterwards, and how a stay elsewhere ends. */
import { describe, test } from '@jest/globals';

import { asFound, given } from './given.js';
import type { More } from './records.js';
import {
  goBack,
  hired,
  profile,
  profiled,
  returned,
  rotate,
  rotated,
  separate,
  separated,
  voided,
} from './records.js';

const clerk = (more: More<'hire'> = {}) =>
  hired('2020-01-06', 'district-01', { post: 'clerk', rank: 'A1', leader: false, ...more });
const seconded = (date: string, more: More<'rotate'> = {}) =>
  rotated(date, 'department', 'secondment', more);

describe('a movement to another unit', () => {
  test.each(['transfer', 'rotation', 'reorganisation', 'position-change', 'appointment'])(
    'of kind %s moves home and host from its date on',
    (kind) => {
      given(clerk())
        .when(rotate('2021-01-01', 'district-02', kind))
        .thenRecorded()
        .thenState('2020-12-31', { unit: 'district-01', hostUnit: 'district-01' })
        .thenState('2021-01-01', {
          unit: 'district-02',
          hostUnit: 'district-02',
          secondment: null,
          attributes: { post: 'clerk', rank: 'A1', leader: false, fte: 1000 },
        });
    },
  );

  test.each(['reappointment', 'promotion', 'demotion'])('of kind %s does so too', (kind) => {
    given(clerk())
      .when(rotate('2021-01-01', 'district-02', kind, { post: 'head' }))
      .thenState('2021-01-01', { unit: 'district-02', hostUnit: 'district-02' });
  });

  test('of kind secondment moves the host only', () => {
    given(clerk())
      .when(rotate('2021-01-01', 'department', 'secondment'))
      .thenRecorded()
      .thenState('2021-01-01', {
        employed: true,
        unit: 'district-01',
        hostUnit: 'department',
        secondment: { until: null, replaced: [] },
      });
  });

  test('between two earlier ones holds until the next', () => {
    given(clerk(), rotated('2022-01-01', 'district-02', 'transfer'))
      .when(rotate('2021-01-01', 'district-03', 'transfer'))
      .thenRecorded()
      .thenState('2021-12-31', { unit: 'district-03' })
      .thenState('2022-01-01', { unit: 'district-02' });
  });
});

describe('a movement within the unit', () => {
  test.each(['position-change', 'appointment', 'reappointment', 'promotion', 'demotion'])(
    'of kind %s changes what it names and leaves the rest',
    (kind) => {
      given(clerk())
        .when(rotate('2021-01-01', undefined, kind, { post: 'head', leader: true, fte: 500 }))
        .thenRecorded()
        .thenState('2021-01-01', { unit: 'district-01', hostUnit: 'district-01' })
        .thenAttributes('2021-01-01', { post: 'head', leader: true, rank: 'A1', fte: 500 })
        .thenAttributes('2020-12-31', { post: 'clerk', leader: false, rank: 'A1', fte: 1000 });
    },
  );

  test('is a step of its own even when it changes nothing', () => {
    given(clerk())
      .when(rotate('2021-01-01', undefined, 'reappointment', { post: 'clerk' }))
      .thenSteps(['2020-01-06', 'hire'], ['2021-01-01', 'rotate']);
  });

  test('leaves a secondment under way', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01' }))
      .when(rotate('2021-06-01', undefined, 'promotion', { rank: 'A2' }))
      .thenState('2021-06-01', { unit: 'district-01', hostUnit: 'department' })
      .thenState('2022-01-01', { hostUnit: 'district-01', attributes: { rank: 'A2' } });
  });
});

describe('a secondment', () => {
  test('ends by itself on its `until`, which is the first day back home', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01' }))
      .thenState('2021-12-31', { hostUnit: 'department' })
      .thenState('2022-01-01', {
        unit: 'district-01',
        hostUnit: 'district-01',
        secondment: null,
      })
      .thenSteps(['2020-01-06', 'hire'], ['2021-01-01', 'rotate'], ['2022-01-01', 'by time']);
  });

  test('brings back the post, rank and flags of home, even those that were not known', () => {
    given(
      hired('2020-01-06', 'district-01', { post: 'clerk' }),
      seconded('2021-01-01', { until: '2022-01-01', post: 'adviser', leader: true, fte: 500 }),
    )
      .thenAttributes('2021-06-01', { post: 'adviser', leader: true, fte: 500 })
      .thenAttributes('2022-01-01', { post: 'clerk', fte: 1000 });
  });

  test('brings back nothing that was changed meanwhile', () => {
    given(
      clerk(),
      seconded('2021-01-01', { until: '2022-01-01', post: 'adviser', rank: 'A2' }),
      profiled('2021-06-01', { post: 'head' }),
    ).thenAttributes('2022-01-01', { post: 'head', rank: 'A1', leader: false, fte: 1000 });
  });

  test('brings back nothing that was changed meanwhile, even if it was changed back', () => {
    given(
      clerk(),
      seconded('2021-01-01', { until: '2022-01-01', post: 'adviser' }),
      profiled('2021-06-01', { post: 'head' }),
      profiled('2021-07-01', { post: 'adviser' }),
    ).thenState('2022-01-01', { attributes: { post: 'adviser' } });
  });

  test.each(['transfer', 'rotation', 'reorganisation', 'appointment', 'promotion'])(
    'is ended by a change of unit of kind %s',
    (kind) => {
      given(clerk(), seconded('2021-01-01', { until: '2023-01-01', post: 'adviser' }))
        .when(rotate('2021-06-01', 'district-02', kind))
        .thenState('2021-06-01', {
          unit: 'district-02',
          hostUnit: 'district-02',
          secondment: null,
          attributes: { post: 'clerk' },
        })
        .thenState('2023-01-01', { unit: 'district-02', hostUnit: 'district-02' })
        .thenSteps(['2020-01-06', 'hire'], ['2021-01-01', 'rotate'], ['2021-06-01', 'rotate']);
    },
  );

  test('is ended by one to another host, from home and not from the first host', () => {
    given(clerk(), seconded('2021-01-01', { until: '2023-01-01', post: 'adviser' }))
      .when(rotate('2021-06-01', 'school', 'secondment', { until: '2022-01-01' }))
      .thenState('2021-06-01', {
        unit: 'district-01',
        hostUnit: 'school',
        attributes: { post: 'clerk' },
      })
      .thenState('2022-01-01', { hostUnit: 'district-01', secondment: null })
      .thenState('2023-01-01', { hostUnit: 'district-01' });
  });

  test('is extended by one to the same host: the post there goes on, the post at home still waits', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01', post: 'adviser', rank: 'A2' }))
      .when(rotate('2021-12-01', 'department', 'secondment', { until: '2023-01-01', rank: 'A3' }))
      .thenState('2022-06-01', {
        hostUnit: 'department',
        attributes: { post: 'adviser', rank: 'A3' },
      })
      .thenState('2023-01-01', {
        hostUnit: 'district-01',
        attributes: { post: 'clerk', rank: 'A1' },
      });
  });

  test('extended without an end keeps the end it had', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01' }))
      .when(rotate('2021-06-01', 'department', 'secondment', { post: 'adviser' }))
      .thenState('2021-12-31', { hostUnit: 'department' })
      .thenState('2022-01-01', { hostUnit: 'district-01', attributes: { post: 'clerk' } });
  });

  test('ends before a movement of the same day, which starts from home', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01', post: 'adviser' }))
      .when(rotate('2022-01-01', 'district-02', 'transfer'))
      .thenSteps(
        ['2020-01-06', 'hire'],
        ['2021-01-01', 'rotate'],
        ['2022-01-01', 'by time'],
        ['2022-01-01', 'rotate'],
      )
      .thenState('2022-01-01', { unit: 'district-02', attributes: { post: 'clerk' } });
  });

  test('ends with the employment, and its end by time does not come any more', () => {
    given(clerk(), seconded('2021-01-01', { until: '2023-01-01' }))
      .when(separate('2022-01-01', 'resignation'))
      .thenState('2022-01-01', { employed: false, unit: null, hostUnit: null, secondment: null })
      .thenSteps(['2020-01-06', 'hire'], ['2021-01-01', 'rotate'], ['2022-01-01', 'separate']);
  });

  test('may end on the last day there is', () => {
    given(clerk(), seconded('2021-01-01', { until: '9999-12-30' })).thenState('9999-12-30', {
      hostUnit: 'district-01',
    });
  });

  test('that was voided leaves no end behind', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01' }), voided('e2')).thenSteps([
      '2020-01-06',
      'hire',
    ]);
  });

  test.each(['2021-01-01', '2020-12-31'])('until %s would end before its start', (until) => {
    given(clerk())
      .when(rotate('2021-01-01', 'department', 'secondment', { until }))
      .thenRefused('ends-before-start');
  });
});

describe('a rotation', () => {
  test('goes on past its `until`, which is only expected', () => {
    given(clerk(), rotated('2021-01-01', 'district-02', 'rotation', { until: '2024-01-01' }))
      .thenState('2024-01-01', { unit: 'district-02', rotatedFrom: 'district-01' })
      .thenSteps(['2020-01-06', 'hire'], ['2021-01-01', 'rotate']);
  });

  test('goes on through an appointment that names the same unit, but not through a transfer', () => {
    const rotation = rotated('2021-01-01', 'district-02', 'rotation');
    given(clerk(), rotation)
      .when(rotate('2021-06-01', 'district-02', 'appointment', { post: 'head' }))
      .thenState('2021-06-01', { rotatedFrom: 'district-01' })
      .when(rotate('2022-06-01', 'district-02', 'transfer'))
      .thenState('2022-06-01', { unit: 'district-02', rotatedFrom: null });
  });

  test('goes on when it is extended in the same unit', () => {
    given(clerk(), rotated('2021-01-01', 'district-02', 'rotation'))
      .when(rotate('2024-01-01', 'district-02', 'rotation', { until: '2025-01-01' }))
      .thenState('2024-01-01', { rotatedFrom: 'district-01' });
  });
});

describe('a return', () => {
  test('after a secondment goes home and brings back the post of home', () => {
    given(clerk(), seconded('2021-01-01', { post: 'adviser' }))
      .when(goBack('2021-06-01'))
      .thenRecorded()
      .thenState('2021-05-31', { hostUnit: 'department' })
      .thenState('2021-06-01', {
        unit: 'district-01',
        hostUnit: 'district-01',
        secondment: null,
        attributes: { post: 'clerk' },
      });
  });

  test('after a rotation goes to the unit before it', () => {
    given(clerk(), rotated('2021-01-01', 'district-02', 'rotation'))
      .when(goBack('2024-01-01'))
      .thenState('2024-01-01', { unit: 'district-01', hostUnit: 'district-01', rotatedFrom: null });
  });

  test('after the second of two rotations goes to the unit of the first', () => {
    given(
      clerk(),
      rotated('2021-01-01', 'district-02', 'rotation'),
      rotated('2022-01-01', 'district-03', 'rotation'),
    )
      .when(goBack('2024-01-01'))
      .thenState('2024-01-01', { unit: 'district-02' });
  });

  test('from a secondment during a rotation goes to the place of the rotation, a second one to the unit before', () => {
    given(
      clerk(),
      rotated('2021-01-01', 'district-02', 'rotation'),
      seconded('2022-01-01'),
      returned('2023-01-01'),
    )
      .thenState('2023-01-01', { unit: 'district-02', hostUnit: 'district-02' })
      .when(goBack('2024-01-01'))
      .thenState('2024-01-01', { unit: 'district-01', rotatedFrom: null });
  });

  test('to a unit that it names goes there, and is at home there', () => {
    given(clerk(), seconded('2021-01-01'))
      .when(goBack('2021-06-01', { unit: 'district-03' }))
      .thenState('2021-06-01', { unit: 'district-03', hostUnit: 'district-03', secondment: null });
  });

  test('of somebody who is at home is refused', () => {
    given(clerk()).when(goBack('2021-06-01')).thenRefused('nothing-to-return-from');
    given(clerk(), rotated('2021-01-01', 'district-02', 'transfer'))
      .when(goBack('2021-06-01'))
      .thenRefused('nothing-to-return-from');
  });

  test('on the day that the secondment ends by itself is refused: the person is back', () => {
    given(clerk(), seconded('2021-01-01', { until: '2022-01-01' }))
      .when(goBack('2022-01-01'))
      .thenRefused('nothing-to-return-from');
  });

  test('that a secondment put in before would end early is named', () => {
    given(clerk(), seconded('2021-01-01'), returned('2023-01-01'))
      .when(rotate('2022-01-01', 'district-02', 'transfer'))
      .thenRefused('breaks-facts', { breaks: ['2023-01-01'], events: ['e3'] });
  });
});

describe('a concurrent post', () => {
  const second = rotated('2021-01-01', 'district-02', 'appointment', {
    concurrent: true,
    postId: 'board',
    post: 'member',
  });

  test('stands beside the main one and changes nothing of it', () => {
    given(clerk(), second)
      .thenState('2021-01-01', {
        unit: 'district-01',
        hostUnit: 'district-01',
        concurrent: [{ postId: 'board', unit: 'district-02', post: 'member' }],
      })
      .thenAttributes('2021-01-01', { post: 'clerk', rank: 'A1', leader: false, fte: 1000 });
  });

  test('does not end a secondment', () => {
    given(clerk(), seconded('2020-06-01'), second).thenState('2021-01-01', {
      hostUnit: 'department',
    });
  });

  test('without a unit and an id is in the home unit and is called by its event', () => {
    given(clerk())
      .when(rotate('2021-01-01', undefined, 'appointment', { concurrent: true, post: 'member' }))
      .thenState('2021-01-01', {
        concurrent: [{ postId: 'e2', unit: 'district-01', post: 'member' }],
      });
  });

  test('ends with the employment', () => {
    given(clerk(), second, separated('2022-01-01', 'retirement')).thenState('2022-01-01', {
      concurrent: [],
    });
  });
});

describe('an appointment that is not concurrent', () => {
  test('ends the post before it by itself', () => {
    given(clerk({ post: 'deputy', leader: true }))
      .when(rotate('2021-01-01', undefined, 'appointment', { post: 'head' }))
      .thenState('2021-01-01', { attributes: { post: 'head', leader: true } });
  });
});

describe('after the separation', () => {
  test('a movement is refused, naming the separation', () => {
    given(hired('2020-01-06', 'district-01'), separated('2023-05-01', 'resignation'))
      .when(rotate('2023-06-01', 'district-02', 'transfer'))
      .thenRefused('not-employed', { breaks: ['2023-05-01'], events: ['e2'] });
  });

  test('a movement of the very day is refused: that day is the first day out', () => {
    given(hired('2020-01-06', 'district-01'), separated('2023-05-01', 'resignation'))
      .when(rotate('2023-05-01', 'district-02', 'transfer'))
      .thenRefused('not-employed');
  });

  test('a movement loaded as found leaves no trace in the state', () => {
    given(
      hired('2020-01-06', 'district-01'),
      separated('2023-05-01', 'resignation'),
      asFound(rotated('2023-06-01', 'district-02', 'transfer')),
    )
      .thenState('2023-06-01', { employed: false, unit: null })
      .thenAnomalies(['not-employed', '2023-06-01'])
      .when(profile('2023-04-01', { rank: 'A2' }))
      .thenRecorded();
  });
});
