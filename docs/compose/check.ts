/** Everything that can be known of a compose file without starting it. */
import { parseDocument } from 'yaml';

import { formProblems, isComposition } from './composition.js';
import { imageProblems } from './images.js';
import { portProblems } from './ports.js';
import { referenceProblems } from './references.js';
import { settingProblems } from './service-settings.js';

/** What is wrong with it, a line each; nothing when all is well. */
export const composeProblems = (text: string): readonly string[] => {
  const document = parseDocument(text, { merge: true });
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  // What a variable of the shell would give cannot be known here.
  if (/(?<!\$)\$(\{|[A-Za-z_])/.test(text))
    return ['a value is taken from the shell: write it out'];
  const file: unknown = document.toJS();
  if (!isComposition(file)) return formProblems(file);
  return [
    ...referenceProblems(file),
    ...portProblems(file),
    ...imageProblems(file),
    ...settingProblems(file),
  ];
};
