/** Everything that can be known of a compose file without starting it. */
import { parseDocument } from 'yaml';

import { formProblems, isComposition } from './composition.js';
import { imageProblems } from './images.js';
import { portProblems } from './ports.js';
import { referenceProblems } from './references.js';
import { settingProblems } from './service-settings.js';

/** A setting of the service that is passed through by its own name: `ACCESS: ${ACCESS:-on}`. */
const PASSED = /\b([A-Z][A-Z0-9_]*): \$\{\1:-([^{}$']*)\}$/gm;

/**
 * What is wrong with it, a line each; nothing when all is well.
 * @param shell the variables that settings are passed through from; without any, each has its default
 */
export const composeProblems = (
  text: string,
  shell: Readonly<Record<string, string>> = {},
): readonly string[] => {
  const written = text.replace(
    PASSED,
    (_whole, name: string, initial: string) => `${name}: '${shell[name] ?? initial}'`,
  );
  const document = parseDocument(written, { merge: true });
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  // What another variable of the shell would give cannot be known here.
  if (/(?<!\$)\$(\{|[A-Za-z_])/.test(written)) {
    return ['a value is taken from the shell: write it out, or pass a setting as NAME: ${NAME:-…}'];
  }
  const file: unknown = document.toJS();
  if (!isComposition(file)) return formProblems(file);
  return [
    ...referenceProblems(file),
    ...portProblems(file),
    ...imageProblems(file),
    ...settingProblems(file),
  ];
};
