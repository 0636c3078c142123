/** Names are found without marks, in any case and any order of their words. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { matchesWords, searchWords } from '../../src/domain/search-text.js';

const finds = (asked: string, name: string): boolean =>
  matchesWords(searchWords(asked), searchWords(name));

describe('a search', () => {
  test.each([
    ['nguyen van dat', 'Nguyễn Văn Đạt'],
    ['ĐẠT', 'Nguyễn Văn Đạt'],
    ['dat ngu', 'Nguyễn Văn Đạt'],
    ['Nguyễn', 'Nguyễn Văn Đạt'],
    ['a an', 'Trần An Ái'],
    ['an a', 'Trần An Ái'],
  ])('for %s finds %s', (asked, name) => {
    expect(finds(asked, name)).toBe(true);
  });

  test.each([
    ['guyen', 'Nguyễn Văn Đạt'],
    ['van van', 'Nguyễn Văn Đạt'],
    ['nguyen thi', 'Nguyễn Văn Đạt'],
    ['datt', 'Nguyễn Văn Đạt'],
  ])('for %s does not find %s', (asked, name) => {
    expect(finds(asked, name)).toBe(false);
  });

  test('does not depend on how the text is composed, on its case, or on the order of its words', () => {
    const words = fc.array(fc.constantFrom('Nguyễn', 'Đặng', 'Thị', 'Ánh', 'Ước', 'Hòa'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('NFC', 'NFD'), (name, form) => {
        const asked = [...name].reverse().join(' ').normalize(form).toUpperCase();
        expect(finds(asked, name.join(' '))).toBe(true);
      }),
    );
  });
});
