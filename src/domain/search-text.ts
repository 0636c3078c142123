/** Folds names for search: without marks, without case, đ as d, so that `nguyen van` finds Nguyễn Văn. */

/** The words of a text, folded. */
export const searchWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // A letter of its own, with a stroke that is no mark.
    .replaceAll('đ', 'd')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether every word asked for begins a word that is there, in any order; each word of the text serves once. */
export const matchesWords = (asked: readonly string[], words: readonly string[]): boolean => {
  const left = [...words];
  // The longest first: a short one must not take the word that only fits a longer one.
  return [...asked]
    .sort((a, b) => b.length - a.length)
    .every((word) => {
      const at = left.findIndex((candidate) => candidate.startsWith(word));
      if (at !== -1) left.splice(at, 1);
      return at !== -1;
    });
};
