/** Which fields are private, and that taking them out and putting them back loses nothing. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { ActionName } from '../../src/domain/actions.js';
import { ACTIONS } from '../../src/domain/actions.js';
import { ATTRIBUTES, attributeNamed } from '../../src/domain/attributes.js';
import type { Field } from '../../src/domain/fields.js';
import type { PrivateFields } from '../../src/domain/private-fields.js';
import {
  mergePrivate,
  separateDecision,
  separatePrivate,
} from '../../src/domain/private-fields.js';
import { AMENDMENTS, MARK, PRIVATE_DATE, randomFact } from './random-facts.js';

const profile = {
  fullName: 'Nguyễn Thị Ánh',
  nationalId: '079080123456',
  birthDate: '1980-05-17',
  gender: 'female',
  phone: '0912',
  email: 'anh@example.org',
  address: '1 Lê Lợi',
  religion: 'Phật giáo',
  health: 'tốt',
  education: 'master',
};
const clearProfile = { birthDate: '1980-05', gender: 'female', education: 'master' };
const privateProfile = (at: string): PrivateFields => ({
  identity: {
    [`${at}/fullName`]: profile.fullName,
    [`${at}/nationalId`]: profile.nationalId,
    [`${at}/birthDate`]: profile.birthDate,
  },
  contact: {
    [`${at}/phone`]: profile.phone,
    [`${at}/email`]: profile.email,
    [`${at}/address`]: profile.address,
  },
  sensitive: { [`${at}/religion`]: profile.religion, [`${at}/health`]: profile.health },
});

describe('what is private', () => {
  test('of a hire: name, national id, day of birth, contact, religion, health', () => {
    expect(separatePrivate('hire', { unit: 'u1', fte: 500, profile })).toEqual({
      clear: { unit: 'u1', fte: 500, profile: clearProfile },
      privateFields: privateProfile('/profile'),
    });
  });

  test('of a profile: the same attributes', () => {
    expect(separatePrivate('profile', { attributes: profile })).toEqual({
      clear: { attributes: clearProfile },
      privateFields: privateProfile('/attributes'),
    });
  });

  test('of a correction: the same inside its replacement, and why', () => {
    const data = { root: 'r', supersedes: 's', with: { unit: 'u1', profile } };
    expect(separatePrivate('correct', data, { why: 'typing error' })).toEqual({
      clear: { root: 'r', supersedes: 's', with: { unit: 'u1', profile: clearProfile } },
      privateFields: { ...privateProfile('/with/profile'), note: { '/why': 'typing error' } },
    });
  });

  test('of a discipline: its cause, also when it is corrected', () => {
    const data = { track: 'party', form: 'warning', cause: 'absent' };
    const clear = { track: 'party', form: 'warning' };
    expect(separatePrivate('discipline', data)).toEqual({
      clear,
      privateFields: { sensitive: { '/cause': 'absent' } },
    });
    expect(separatePrivate('correct', { with: data })).toEqual({
      clear: { with: clear },
      privateFields: { sensitive: { '/with/cause': 'absent' } },
    });
  });

  test('the note of any record, and why it was amended', () => {
    const remarks = { note: 'a remark', why: 'a mistake' };
    for (const action of Object.keys(ACTIONS) as ActionName[]) {
      expect(separatePrivate(action, {}, { note: 'a remark' })).toEqual({
        clear: {},
        privateFields: { note: { '/note': 'a remark' } },
      });
      if (!AMENDMENTS.includes(action)) continue;
      expect(separatePrivate(action, {}, remarks).privateFields).toEqual({
        note: { '/note': 'a remark', '/why': 'a mistake' },
      });
    }
    expect(separatePrivate('return', {}, { note: undefined, why: undefined })).toEqual({
      clear: {},
      privateFields: {},
    });
  });

  test('the signer of a decision', () => {
    const open = { number: '12/QĐ', date: '2020-01-01', body: 'UBND', legalBasis: 'Luật' };
    expect(separateDecision({ ...open, signer: 'Lê Văn Ký' })).toEqual({
      clear: open,
      privateFields: { identity: { '/signer': 'Lê Văn Ký' } },
    });
  });

  test('the award of a training, when the attribute it gives is private', () => {
    const award = { attribute: 'religion', value: 'Phật giáo' };
    expect(separatePrivate('train', { course: 'c', award })).toEqual({
      clear: { course: 'c', award: { attribute: 'religion' } },
      privateFields: { sensitive: { '/award/value': 'Phật giáo' } },
    });
    const open = { course: 'c', award: { attribute: 'education', value: 'master' } };
    expect(separatePrivate('train', open)).toEqual({ clear: open, privateFields: {} });
    const born = { attribute: 'birthDate', value: '1980-05-17' };
    expect(separatePrivate('train', { course: 'c', award: born })).toEqual({
      clear: { course: 'c', award: { attribute: 'birthDate', value: '1980-05' } },
      privateFields: { identity: { '/award/value': '1980-05-17' } },
    });
  });

  test.each(['1980', '1980-05'])('not a birth date known as %s only', (birthDate) => {
    const data = { attributes: { birthDate } };
    expect(separatePrivate('profile', data)).toEqual({ clear: data, privateFields: {} });
  });
});

describe('what is not declared is never stored', () => {
  test.each([
    ['an unknown field', 'hire', { unit: 'u1', nickname: 'x' }, 'no field /nickname'],
    ['a field of another action', 'hire', { unit: 'u1', cause: 'x' }, 'no field /cause'],
    [
      'an unknown attribute',
      'hire',
      { profile: { nickname: 'x' } },
      'no attribute /profile/nickname',
    ],
    [
      'an unknown field of a replacement',
      'correct',
      { with: { nickname: 'x' } },
      'no field /with/nickname',
    ],
    ['an unknown field of a group', 'train', { cost: { payer: 'x' } }, 'no field /cost/payer'],
    [
      'an award of an unknown attribute',
      'train',
      { award: { attribute: 'x', value: 'y' } },
      'no attribute /award/value',
    ],
    [
      'an award without a value',
      'train',
      { award: { attribute: 'education' } },
      '/award is no award',
    ],
    ['a name inherited by every object', 'hire', { toString: 'x' }, 'no field /toString'],
    ['an attribute where an object is expected', 'hire', { profile: ['x'] }, 'is an object'],
    [
      'a private value that is no single value',
      'hire',
      { profile: { fullName: ['x'] } },
      '/profile/fullName is private',
    ],
  ] as const)('%s', (_, action, data, message) => {
    expect(() => separatePrivate(action, data)).toThrow(message);
  });

  test('an unknown field of a decision', () => {
    expect(() => separateDecision({ number: '1', date: '2020-01-01', nickname: 'x' })).toThrow();
  });

  test('the message of a refusal never quotes the value', () => {
    const refused = (): unknown => separatePrivate('hire', { profile: { nickname: 'Bí Mật' } });
    expect(refused).toThrow(/^(?!.*Bí Mật)/);
  });
});

describe('taking out and putting back', () => {
  test('gives the same data again, whatever it was', () => {
    fc.assert(
      fc.property(randomFact, ({ action, data, ...remarks }) => {
        fc.pre(AMENDMENTS.includes(action) || remarks.why === undefined);
        const { clear, privateFields } = separatePrivate(action, data, remarks);
        const { note = data.note, why = data.why } = remarks;
        expect(mergePrivate(clear, privateFields)).toEqual({
          ...data,
          ...(note !== undefined && { note }),
          ...(why !== undefined && { why }),
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves no private value in clear, whatever it was', () => {
    const seen = { text: 0, date: 0 };
    fc.assert(
      fc.property(randomFact, ({ action, data, ...remarks }) => {
        fc.pre(AMENDMENTS.includes(action) || remarks.why === undefined);
        const { clear, privateFields } = separatePrivate(action, data, remarks);
        const text = JSON.stringify(clear);
        expect(text).not.toContain(MARK);
        expect(text).not.toMatch(PRIVATE_DATE);
        // What was sealed is private: nothing that reports need went with it.
        for (const value of Object.values(privateFields).flatMap((each) => Object.values(each))) {
          const asText = String(value);
          if (asText.startsWith(MARK)) seen.text += 1;
          else {
            expect(asText).toMatch(PRIVATE_DATE);
            seen.date += 1;
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen.text).toBeGreaterThan(200);
    expect(seen.date).toBeGreaterThan(5);
  });

  test('without the fields of an erased class, the rest is as it was', () => {
    const { clear, privateFields } = separatePrivate('hire', { unit: 'u1', profile });
    const { contact = {} } = privateFields;
    expect(mergePrivate(clear, { contact })).toEqual({
      unit: 'u1',
      profile: {
        ...clearProfile,
        phone: profile.phone,
        email: profile.email,
        address: profile.address,
      },
    });
  });

  test('a name with a slash or a tilde is one name of a JSON pointer', () => {
    const data = { profile: { 'a/b~c': 'x' } };
    expect(() => separatePrivate('hire', data)).toThrow('/profile/a~1b~0c is declared');
  });

  test('changes neither what it was given, nor the prototype of anything', () => {
    const clear = Object.freeze({ profile: Object.freeze({}) });
    const fields = { identity: { '/profile/__proto__': 'x', '/a~1b/c~0d': 'y' } };
    const merged = mergePrivate(clear, fields);
    expect(JSON.stringify(merged)).toBe('{"profile":{"__proto__":"x"},"a/b":{"c~d":"y"}}');
    expect(Object.getPrototypeOf(merged.profile)).toBe(Object.prototype);
  });
});

describe('the declarations', () => {
  const declared = (Object.keys(ACTIONS) as ActionName[]).flatMap((action) =>
    Object.entries<Field>({ ...ACTIONS[action].required, ...ACTIONS[action].optional }).map(
      ([name, field]) => ({ action, name, field }),
    ),
  );

  test('fields of one name agree on what is private, since a replacement does not name its action', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { name, field } of declared) {
      const kind = `${field.sealed ?? 'open'} ${field.type === 'attributes' || field.type === 'group' ? field.type : 'value'}`;
      kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
    }
    expect([...kinds].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  test('a field that sets an attribute is as private as the attribute', () => {
    const differing = declared.filter(
      ({ name, field }) => attributeNamed(name)?.sealed !== field.sealed && attributeNamed(name),
    );
    expect(differing).toEqual([]);
  });

  test('a birth date is no sealed attribute: its month stands in clear', () => {
    const birth = ATTRIBUTES.filter(({ type }) => type === 'birth');
    expect(birth.map(({ name, sealed }) => [name, sealed])).toEqual([['birthDate', undefined]]);
  });
});
