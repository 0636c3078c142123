/** Erasing a person: the event first, then the keys, and what becomes of the records after it. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { Erasures, ErasureRefused } from '../../src/application/erasures.js';
import type { KeyVault } from '../../src/application/key-vault.js';
import { VaultUnavailable } from '../../src/application/key-vault.js';
import { NameDirectory } from '../../src/application/name-directory.js';
import { NationalIds } from '../../src/application/national-ids.js';
import { People } from '../../src/application/people.js';
import type { AuditTrail } from '../../src/application/audit-trail.js';
import { Recorder } from '../../src/application/recorder.js';
import { parseRecord } from '../../src/http/records/parse-record.js';
import type { TestLedger } from '../support/ledger.js';
import { ACTOR, openTestLedger } from '../support/ledger.js';

const NOW = '2026-11-22T05:00:00.000Z';
const surroundings = { now: () => new Date(NOW), timeZone: 'Asia/Ho_Chi_Minh' };
const options = { vaultBackupDays: 30, retentionMonths: {} };
const NAME = 'Quách Thị Triều';
const ID = '001190001234';
const ONE = { onImpossible: 'refuse', dryRun: false, derivedKeys: false } as const;

let ledger: TestLedger;
let people: People;
let names: NameDirectory;
let nationalIds: NationalIds;

const erasuresOn = (vault: KeyVault): Erasures =>
  new Erasures({ ...ledger, vault, surroundings, options });
const erase = (person = 'P1') => erasuresOn(ledger.vault).erase({ person, ground: 'law' }, ACTOR);

/** The vault, with a destruction that does not come about. */
const vaultThatDies = (): KeyVault =>
  Object.create(ledger.vault, {
    find: { value: ledger.vault.find.bind(ledger.vault) },
    destroy: { value: () => Promise.reject(new VaultUnavailable('killed')) },
  }) as KeyVault;

/** The erasures of the log, as the trail finds them by its tables. */
const trailOf = (): AuditTrail =>
  ({
    async *pages() {
      yield (await ledger.store.readLedger(0, 1000)).filter(({ type }) => type === 'erased');
    },
  }) as unknown as AuditTrail;

beforeEach(async () => {
  ledger = await openTestLedger(surroundings.now);
  people = new People(ledger.store, ledger.sealer);
  names = new NameDirectory(ledger.store, ledger.sealer, people, surroundings);
  nationalIds = new NationalIds(ledger.store, ledger.vault, ledger.sealer);
  await ledger.batch([
    { action: 'establish', unit: 'U', name: 'U', effectiveDate: '2000-01-01' },
    {
      action: 'hire',
      key: 'h',
      person: 'P1',
      unit: 'U',
      effectiveDate: '2010-01-01',
      profile: { fullName: NAME, nationalId: ID, phone: '1' },
    },
    { action: 'separate', person: 'P1', kind: 'resignation', effectiveDate: '2020-01-01' },
    {
      action: 'hire',
      person: 'P2',
      unit: 'U',
      effectiveDate: '2010-01-01',
      profile: { fullName: 'Lê Hai' },
    },
  ]);
});

afterEach(() => ledger.close());

describe('an erasure', () => {
  test('is heeded by the search also when the reading of the stream failed at first', async () => {
    let away = false;
    const unsteady = Object.create(people, {
      person: {
        value: (...asked: Parameters<People['person']>) =>
          away ? Promise.reject(new VaultUnavailable('away')) : people.person(...asked),
      },
    }) as People;
    const search = new NameDirectory(ledger.store, ledger.sealer, unsteady, surroundings);
    const [word = ''] = NAME.split(' ');
    expect(await search.find(word)).toEqual(['P1']);
    await erase();
    away = true;
    await expect(search.find(word)).rejects.toThrow('away');
    away = false;
    expect(await search.find(word)).toEqual([]);
  });

  test('records who, the ground, the classes, the keys by fingerprint and the horizon', async () => {
    const erasure = await erase();
    expect(erasure).toMatchObject({ outcome: 'erased', horizon: '2026-12-22', against: [] });
    const event = (await ledger.store.readStream('person-P1')).at(-1);
    expect(event).toMatchObject({
      id: erasure.event,
      type: 'erased',
      actor: ACTOR.account,
      recordedAt: NOW,
      data: { ground: 'law', classes: ['identity', 'contact', 'sensitive', 'note'] },
    });
    expect(erasure.keys.map((key) => key.class)).toEqual(['identity', 'contact']);
    for (const { fingerprint } of erasure.keys) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  test('leaves nothing to open, by whatever knowledge, and says that it was erased', async () => {
    const before = (await ledger.store.head()).index;
    await erase();
    for (const knownAt of [undefined, before]) {
      const view = await people.person('P1', '2015-01-01', knownAt);
      expect(view.privateAttributes).toEqual({});
      expect(view.erased).toEqual(['identity', 'contact']);
      expect(view.state).toMatchObject({ employed: true, unit: 'U' });
    }
    const { facts } = await people.timeline('P1', '2026-01-01');
    expect(facts[0]?.versions[0]?.erased).toEqual(['identity', 'contact']);
  });

  test('is forgotten by the search for names, which had just found it', async () => {
    expect(await names.find('triều')).toEqual(['P1']);
    await erase();
    expect(await names.find('triều')).toEqual([]);
    const known = await names.namesOf(['P1', 'P2']);
    expect(known.get('P1')).toMatchObject({ fullName: null, erased: true });
    expect(known.get('P2')).toMatchObject({ fullName: 'Lê Hai', erased: false });
  });

  test('is refused while the person is employed, and a preview says so', async () => {
    const length = (await ledger.store.head()).index;
    await expect(erase('P2')).rejects.toThrow(ErasureRefused);
    const preview = await erasuresOn(ledger.vault).preview({ person: 'P2', ground: 'law' });
    expect(preview).toMatchObject({ outcome: 'would-erase', event: null });
    expect(preview.against).toContainEqual({ class: 'identity', why: 'employed' });
    expect((await ledger.store.head()).index).toBe(length);
    expect((await people.person('P2', '2015-01-01')).erased).toEqual([]);
  });

  test('is refused while a legal hold stands, and taken when it is lifted', async () => {
    const erasures = erasuresOn(ledger.vault);
    expect(await erasures.hold('P1', true, 'case 7', ACTOR)).toMatchObject({ changed: true });
    expect(await erasures.hold('P1', true, 'case 8', ACTOR)).toMatchObject({ changed: false });
    await expect(erase()).rejects.toMatchObject({
      against: expect.arrayContaining([{ class: 'identity', why: 'legal-hold', ground: 'case 7' }]),
    });
    await erasures.hold('P1', false, 'case closed', ACTOR);
    expect(await erase()).toMatchObject({ outcome: 'erased' });
  });

  test('of some classes leaves the others, which may follow', async () => {
    const erasures = erasuresOn(ledger.vault);
    await erasures.erase({ person: 'P1', ground: 'law', classes: ['contact'] }, ACTOR);
    const view = await people.person('P1', '2015-01-01');
    expect(view).toMatchObject({ privateAttributes: { fullName: NAME }, erased: ['contact'] });
    expect(await erase()).toMatchObject({ classes: ['identity', 'sensitive', 'note'] });
  });

  test('a second time records nothing', async () => {
    const first = await erase();
    const again = await erase();
    expect(again).toMatchObject({ outcome: 'erased-before', event: first.event, keys: first.keys });
    expect((await ledger.store.head()).index).toBe(first.index);
  });
});

describe('an erasure that broke off between its event and its keys', () => {
  const breakOff = async (): Promise<void> => {
    const broken = erasuresOn(vaultThatDies()).erase({ person: 'P1', ground: 'law' }, ACTOR);
    await expect(broken).rejects.toThrow(VaultUnavailable);
    expect(await ledger.vault.find([IDENTITY])).toMatchObject([IDENTITY]);
  };
  const IDENTITY = { stream: 'person-P1', class: 'identity', version: 1 } as const;

  test('holds already: nothing private is shown any more', async () => {
    await names.find('triều');
    await breakOff();
    expect((await people.person('P1', '2015-01-01')).privateAttributes).toEqual({});
    expect(await names.find('triều')).toEqual([]);
  });

  test('is completed by the same call again, which records nothing', async () => {
    await breakOff();
    const { index } = await ledger.store.head();
    expect(await erase()).toMatchObject({ outcome: 'erased-before' });
    expect(await ledger.vault.find([IDENTITY])).toEqual([undefined]);
    expect((await ledger.store.head()).index).toBe(index);
  });

  test('is completed by what the start of a service and doctor do', async () => {
    await breakOff();
    expect(await erasuresOn(ledger.vault).finish(trailOf())).toBe(1);
    expect(await ledger.vault.find([IDENTITY])).toEqual([undefined]);
  });
});

describe('a later record of an erased person', () => {
  const PHONE = { action: 'profile', effectiveDate: '2015-01-01', attributes: { phone: '2' } };

  test('with private fields is refused by itself, and the others of its batch are recorded', async () => {
    await erase();
    const answers = await ledger.batch([
      { ...PHONE, person: 'P2' },
      { ...PHONE, person: 'P1' },
      { ...PHONE, person: 'P1', attributes: { education: 'master' } },
      { ...PHONE, person: 'P2', effectiveDate: '2016-01-01' },
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual([
      'recorded',
      'data-erased',
      'recorded',
      'recorded',
    ]);
    await expect(ledger.vault.obtain([{ stream: 'person-P1', class: 'contact' }])).rejects.toThrow(
      'destroyed',
    );
  });

  test('is refused by itself also where only the vault knows of the erasure', async () => {
    await ledger.vault.destroy([{ stream: 'person-P1', class: 'contact' }], NOW);
    const answers = await ledger.batch([
      { ...PHONE, person: 'P1' },
      { ...PHONE, person: 'P2' },
    ]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['data-erased', 'recorded']);
  });

  test('that repeats an earlier one is still a repeat', async () => {
    await erase();
    const hire = {
      action: 'hire',
      key: 'h',
      person: 'P1',
      unit: 'U',
      effectiveDate: '2010-01-01',
      profile: { fullName: NAME, nationalId: ID, phone: '1' },
    };
    expect(await ledger.record(hire)).toMatchObject({ outcome: 'repeated' });
  });
});

describe('the same citizen id on two people', () => {
  const hire = (person: string, nationalId = ID) => ({
    action: 'hire',
    person,
    unit: 'U',
    effectiveDate: '2012-01-01',
    profile: { nationalId },
  });
  const record = (recorder: Recorder, json: object) =>
    recorder.record(parseRecord(json), ACTOR, ONE);
  const groups = async () => (await nationalIds.duplicates(undefined, 10)).duplicates;

  test('is a warning and a row, never a refusal, and the id is nowhere in the event', async () => {
    const recorder = new Recorder(ledger.store, ledger.sealer, nationalIds);
    expect(await record(recorder, hire('P3', '001 190 001234'))).toMatchObject({
      outcome: 'recorded',
      warnings: expect.arrayContaining(['same-citizen-id']),
    });
    expect(await groups()).toEqual([{ people: ['P1', 'P3'] }]);
    const [event] = await ledger.store.readStream('person-P3');
    expect(JSON.stringify(event)).not.toContain('190001234');
  });

  test('is seen within a batch too', async () => {
    const recorder = new Recorder(ledger.store, ledger.sealer, nationalIds);
    const lines = [hire('P5', '001190009999'), hire('P6', '001190009999')].map(parseRecord);
    const answers = [];
    const one = (async function* () {
      yield await Promise.resolve(lines);
    })();
    for await (const group of recorder.recordAll(one, ACTOR, ONE)) answers.push(...group);
    const warned = answers.map((answer) => 'warnings' in answer && answer.warnings);
    expect(warned[0]).not.toContain('same-citizen-id');
    expect(warned[1]).toContain('same-citizen-id');
  });

  test('goes with a correction, a void or an erasure, and a rebuild finds the same', async () => {
    await ledger.batch([
      { ...hire('P3'), key: 'a' },
      { ...hire('P4'), key: 'b' },
    ]);
    expect(await groups()).toEqual([{ people: ['P1', 'P3', 'P4'] }]);
    const other = { ...hire('P3', '001190005555'), person: undefined };
    await ledger.record({ action: 'correct', person: 'P3', target: 'a', with: other });
    expect(await groups()).toEqual([{ people: ['P1', 'P4'] }]);
    await nationalIds.rebuild();
    expect(await groups()).toEqual([{ people: ['P1', 'P4'] }]);
    await erase();
    expect(await groups()).toEqual([]);
    await nationalIds.rebuild();
    expect(await groups()).toEqual([]);
  });

  test('is no concern of the person who states it again', async () => {
    const recorder = new Recorder(ledger.store, ledger.sealer, nationalIds);
    const again = {
      action: 'profile',
      person: 'P1',
      effectiveDate: '2015-01-01',
      attributes: { nationalId: ID },
    };
    const answer = await record(recorder, again);
    expect('warnings' in answer && answer.warnings).not.toContain('same-citizen-id');
  });
});
