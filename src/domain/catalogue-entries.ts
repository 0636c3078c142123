/** The names of the entries of the catalogue: `kind/name`, a code being `code/list/code`. */
import type { EntryKind } from './catalogue-content.js';
import { ENTRY_KINDS } from './catalogue-content.js';

const WORD = '[a-z][A-Za-z0-9]{0,39}';
const NAMES: Readonly<Record<EntryKind, RegExp>> = {
  attribute: new RegExp(`^${WORD}$`),
  code: new RegExp(`^${WORD}/[a-z0-9][a-z0-9-]{0,63}$`),
  policy: new RegExp(`^${WORD}$`),
  target: /^[A-Za-z0-9._-]{1,64}$/,
  claim: /^[A-Za-z0-9._-]{1,64}$/,
  'movement-plan': /^[A-Za-z0-9._-]{1,64}$/,
};

/** How an entry is named, for whoever named it otherwise. */
export const ENTRY_MESSAGE =
  'must be attribute/<name>, code/<list>/<code>, policy/<name>, target/<id>, claim/<id> or movement-plan/<id>; names of attributes, ' +
  'lists and policies are letters and digits from a small letter on (at most 40), codes small letters, digits and "-"';

export const isEntryName = (text: unknown): text is string => {
  if (typeof text !== 'string') return false;
  const kind = text.slice(0, Math.max(text.indexOf('/'), 0));
  return ENTRY_KINDS.some((each) => each === kind) && NAMES[kindOf(text)].test(nameOf(text));
};

/** The kind of a well-named entry. */
export const kindOf = (entry: string): EntryKind => entry.slice(0, entry.indexOf('/')) as EntryKind;

/** What follows the kind. */
export const nameOf = (entry: string): string => entry.slice(entry.indexOf('/') + 1);

export const codeEntry = (list: string, code: string): string => `code/${list}/${code}`;

/** The list and the code of an entry `code/list/code`. */
export const codeOf = (entry: string): { readonly list: string; readonly code: string } => {
  const [, list = '', code = ''] = entry.split('/');
  return { list, code };
};
