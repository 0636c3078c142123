/** The rules that every event store keeps, as one suite that each adapter runs unchanged. */
import { describe, expect, test } from '@jest/globals';
import { appendRules } from './append-rules.js';
import { givenEachTime, type MakeStore } from './given.js';
import { testAgainstModel } from './model.js';
import { readingRules } from './reading-rules.js';
import { repeatRules } from './repeat-rules.js';
import { aStream } from './sample-events.js';
import { subscriptionRules } from './subscription-rules.js';

export const eventStoreContract = (name: string, makeStore: MakeStore): void => {
  describe(`event store: ${name}`, () => {
    const given = givenEachTime(makeStore);
    appendRules(given);
    repeatRules(given);
    readingRules(given);
    subscriptionRules(given);

    test('closing waits for appends under way', async () => {
      let answered = 0;
      for (let asked = 0; asked < 20; asked += 1) {
        void given.append(aStream(), 'no-stream').then(() => (answered += 1));
      }
      await given.reopen();
      expect(answered).toBe(20);
      expect(await given.ledger()).toHaveLength(20);
    });
  });

  testAgainstModel(name, makeStore);
};
