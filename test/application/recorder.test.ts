import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Answer, Recorded } from '../../src/application/records.js';
import type { TestLedger } from '../support/ledger.js';
import { ACTOR, openTestLedger } from '../support/ledger.js';
import { parseRecord } from '../../src/http/records/parse-record.js';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
  await ledger.batch([
    { action: 'establish', unit: 'A', name: 'Office A', effectiveDate: '2000-01-01' },
    { action: 'establish', unit: 'B', name: 'Office B', effectiveDate: '2000-01-01' },
  ]);
});
afterEach(() => ledger.close());

const hire = { action: 'hire', person: 'P1', unit: 'A', effectiveDate: '2020-01-06' };
const outcomes = (answers: readonly Answer[]) => answers.map(({ outcome }) => outcome);
const eventOf = (answer: Answer | undefined): string => (answer as Recorded).event;
const head = async () => (await ledger.store.head()).index;

describe('keys', () => {
  test('the same key with the same content gives the original answer and records nothing', async () => {
    const first = await ledger.record({ ...hire, key: 'k' });
    const again = await ledger.record({ ...hire, key: 'k' });
    expect(first.outcome).toBe('recorded');
    expect(again).toEqual({ ...first, outcome: 'repeated' });
    expect(await head()).toBe(3);
  });

  test('the same key with other content is refused and names the event', async () => {
    const first = await ledger.record({ ...hire, key: 'k' });
    const other = await ledger.record({ ...hire, key: 'k', unit: 'B' });
    expect(other).toEqual({ outcome: 'key-reused', event: eventOf(first) });
    expect(await head()).toBe(3);
  });

  test('the key is checked before the rules: a repeat after a separation still answers', async () => {
    await ledger.record({ ...hire, key: 'k' });
    await ledger.record({
      action: 'separate',
      person: 'P1',
      kind: 'resignation',
      effectiveDate: '2021-01-01',
    });
    expect((await ledger.record({ ...hire, key: 'k' })).outcome).toBe('repeated');
  });

  test('keys are scoped to the subject', async () => {
    await ledger.record({ ...hire, key: 'k' });
    expect((await ledger.record({ ...hire, person: 'P2', key: 'k' })).outcome).toBe('recorded');
  });

  test('two callers with one key at once record one event', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => ledger.record({ ...hire, key: 'k' })));
    expect(outcomes(answers).sort()).toEqual(['recorded', 'repeated', 'repeated']);
    expect(await head()).toBe(3);
  });

  test('the key of the root is a target that means the newest version', async () => {
    await ledger.record({ ...hire, key: 'k' });
    const amend = (effectiveDate: string) =>
      ledger.record({
        action: 'correct',
        person: 'P1',
        target: 'k',
        with: { action: 'hire', unit: 'A', effectiveDate },
      });
    expect((await amend('2020-01-07')).outcome).toBe('recorded');
    expect((await amend('2020-01-08')).outcome).toBe('recorded');
  });

  test('an event id that is not the newest of its chain is refused, naming the newest', async () => {
    const first = await ledger.record(hire);
    const correct = (target: string) =>
      ledger.record({
        action: 'correct',
        person: 'P1',
        target,
        with: { action: 'hire', unit: 'B', effectiveDate: '2020-01-06' },
      });
    const second = await correct(eventOf(first));
    expect(await correct(eventOf(first))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'superseded', parameters: { newest: eventOf(second) } },
    });
  });
});

describe('derived keys', () => {
  const rows = [hire, { ...hire, person: 'P2' }];

  test('a second run of the same rows records nothing', async () => {
    const options = { derivedKeys: true };
    expect(outcomes(await ledger.batch(rows, options))).toEqual(['recorded', 'recorded']);
    expect(outcomes(await ledger.batch(rows, options))).toEqual(['repeated', 'repeated']);
    expect(await head()).toBe(4);
  });

  test('the same row twice in one file is two records, and the rules judge the second', async () => {
    const answers = await ledger.batch([hire, hire], { derivedKeys: true });
    expect(outcomes(answers)).toEqual(['recorded', 'refused']);
  });

  test('a row whose fact was voided since is not brought back', async () => {
    const [answer] = await ledger.batch([hire], { derivedKeys: true });
    await ledger.record({
      action: 'void',
      person: 'P1',
      target: eventOf(answer),
      kind: 'entered-in-error',
    });
    expect(outcomes(await ledger.batch([hire], { derivedKeys: true }))).toEqual(['voided-fact']);
  });
});

describe('a batch', () => {
  test('records in the order of its lines, one refusal leaving the others as they are', async () => {
    const answers = await ledger.batch([
      hire,
      { ...hire, effectiveDate: '2020-02-30', person: 'P2' },
      { action: 'rotate', person: 'P1', kind: 'transfer', unit: 'B', effectiveDate: '2021-01-01' },
      hire,
      { action: 'separate', person: 'P1', kind: 'death', effectiveDate: '2022-01-01' },
    ]);
    expect(outcomes(answers)).toEqual(['recorded', 'malformed', 'recorded', 'refused', 'recorded']);
    expect(await head()).toBe(5);
    const types = (await ledger.store.readStream('person-P1')).map(({ type }) => type);
    expect(types).toEqual(['hired', 'rotated', 'separated']);
  });

  test('sees a unit that it establishes itself', async () => {
    const answers = await ledger.batch([
      { ...hire, unit: 'C' },
      { action: 'establish', unit: 'C', name: 'Office C', effectiveDate: '2010-01-01' },
      { ...hire, unit: 'C' },
    ]);
    expect(outcomes(answers)).toEqual(['refused', 'recorded', 'recorded']);
  });

  test('a dry run decides as the run would, and records nothing', async () => {
    const lines = [
      { action: 'establish', unit: 'C', name: 'Office C', effectiveDate: '2010-01-01' },
      { ...hire, unit: 'C' },
      { action: 'separate', person: 'P9', kind: 'death', effectiveDate: '2022-01-01' },
    ];
    const dry = await ledger.batch(lines, { dryRun: true });
    expect(outcomes(dry)).toEqual(['would-record', 'would-record', 'refused']);
    expect(await head()).toBe(2);
    expect(outcomes(await ledger.batch(lines))).toEqual(['recorded', 'recorded', 'refused']);
  });

  test('an impossibility is recorded with its anomaly where that is asked for', async () => {
    const answers = await ledger.batch(
      [{ action: 'separate', person: 'P9', kind: 'death', effectiveDate: '2022-01-01' }],
      { onImpossible: 'record' },
    );
    expect(answers).toMatchObject([{ outcome: 'recorded', anomalies: ['not-yet-employed'] }]);
  });

  test('two batches at once on the same persons lose nothing', async () => {
    const people = Array.from({ length: 40 }, (_, at) => `Q${String(at)}`);
    const hires = people.map((person) => ({ ...hire, person, key: 'hire' }));
    const [first, second] = await Promise.all([ledger.batch(hires), ledger.batch(hires)]);
    const both = [...outcomes(first), ...outcomes(second)];
    expect(both.filter((outcome) => outcome === 'recorded')).toHaveLength(40);
    expect(both.filter((outcome) => outcome === 'repeated')).toHaveLength(40);
    expect(await head()).toBe(42);
  });
});

describe('expected revisions', () => {
  test('a stale one is refused with the actual revision, and leaves no trace', async () => {
    await ledger.record(hire);
    const rotate = {
      action: 'rotate',
      person: 'P1',
      kind: 'transfer',
      unit: 'B',
      effectiveDate: '2021-01-01',
    };
    expect(await ledger.record(rotate, {}, 5)).toEqual({ outcome: 'stale', actual: 0 });
    expect((await ledger.record(rotate, {}, 0)).outcome).toBe('recorded');
  });

  test('a repeat answers whatever revision is expected', async () => {
    await ledger.record({ ...hire, key: 'k' });
    expect((await ledger.record({ ...hire, key: 'k' }, {}, 9)).outcome).toBe('repeated');
  });
});

describe('decisions', () => {
  const decision = { number: '12/QD', date: '2019-12-20', body: 'City', signer: 'Tran Thi Mai' };

  test('one decision given with many facts is recorded once, before them', async () => {
    await ledger.batch([
      { ...hire, decision },
      { ...hire, person: 'P2', decision },
    ]);
    const events = await ledger.store.readLedger(2, 10);
    expect(events.map(({ type }) => type)).toEqual(['decision-given', 'hired', 'hired']);
    expect(new Set(events.map((event) => event.decision)).size).toBe(1);
    expect(JSON.stringify(events)).not.toContain('Mai');
  });

  test('the same number, day and body with other particulars is refused', async () => {
    await ledger.record({ ...hire, decision });
    const answer = await ledger.record({
      ...hire,
      person: 'P2',
      decision: { ...decision, legalBasis: 'another law' },
    });
    expect(answer.outcome).toBe('decision-differs');
  });

  test('a decision that is not in the ledger cannot be referred to', async () => {
    const answer = await ledger.record({ ...hire, decision: 'nothing' });
    expect(answer).toEqual({ outcome: 'unknown-decision', decision: 'nothing' });
    expect(await head()).toBe(2);
  });

  test('a refused fact leaves no decision behind', async () => {
    await ledger.record({ ...hire, unit: 'Nowhere', decision });
    expect(await head()).toBe(2);
  });
});

test('private fields are sealed and nothing of them is stored in clear', async () => {
  await ledger.record({
    ...hire,
    note: 'knows the minister',
    profile: { fullName: 'Nguyễn Văn Ẩn', birthDate: '1980-05-17', gender: 'male' },
  });
  const [event] = await ledger.store.readStream('person-P1');
  expect(event?.data).toEqual({ unit: 'A', profile: { birthDate: '1980-05', gender: 'male' } });
  expect(event?.sealed.map((part) => part.class)).toEqual(['identity', 'note']);
  const [opened] = await ledger.sealer.unseal(event === undefined ? [] : [event]);
  expect(opened?.fields).toEqual({
    identity: { '/profile/fullName': 'Nguyễn Văn Ẩn', '/profile/birthDate': '1980-05-17' },
    note: { '/note': 'knows the minister' },
  });
});

test('a preview shows the facts before and with the record, and records nothing', async () => {
  await ledger.record(hire);
  const separation = {
    action: 'separate',
    person: 'P1',
    kind: 'resignation',
    effectiveDate: '2021-01-01',
  };
  const [preview] = await ledger.recorder.preview([parseRecord(separation)], ACTOR);
  if (preview === undefined) throw new Error('there is a preview');
  expect(preview.before.map(({ action }) => action.action)).toEqual(['hire']);
  expect(preview.after.map(({ action }) => action.action)).toEqual(['hire', 'separate']);
  expect(preview.answer).toMatchObject({
    outcome: 'would-record',
    warnings: ['reason-not-recorded'],
  });
  expect(await head()).toBe(3);
});
