/** The fold of the code and the naive reference model agree on every day, at every knowledge. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { stateOn } from '../../src/domain/person-fold.js';
import { addDays } from '../../src/domain/plain-date.js';
import { FIRST_DAY, LAST_DAY, careers } from './arbitraries.js';
import { impossibleOf, pictureOf, timelineAt } from './pictures.js';
import { lifeOf } from './reference-model.js';

const days: string[] = [];
for (let day = addDays(FIRST_DAY, -2); day <= LAST_DAY; day = addDays(day, 1)) days.push(day);

const texts = new WeakMap<object, string>();
const textOf = (picture: object): string => {
  const text = texts.get(picture) ?? JSON.stringify(picture);
  texts.set(picture, text);
  return text;
};

describe('the fold', () => {
  test('agrees with the reference model on every day, as known at every index', () => {
    fc.assert(
      fc.property(careers, ({ stream: { events } }) => {
        for (let knowledge = 0; knowledge <= events.length; knowledge += 1) {
          const timeline = timelineAt(events, knowledge);
          const life = lifeOf(events, knowledge, LAST_DAY);
          expect(impossibleOf(timeline)).toEqual(life.impossible);
          for (const day of days) {
            const folded = pictureOf(stateOn(timeline, day));
            const modelled = life.on(day);
            // Comparing text first keeps a million comparisons short.
            if (textOf(folded) !== textOf(modelled)) {
              expect({ day, knowledge, ...folded }).toEqual({ day, knowledge, ...modelled });
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
