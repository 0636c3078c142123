/** What is said of settings with which the process cannot start; no password is ever in it. */

/** One wrong setting: what was found, and what was expected instead. */
export interface WrongSetting {
  readonly name: string;
  /** Without the credentials that a URL may hold; empty when the setting is not set. */
  readonly found: string;
  readonly expected: string;
}

/** The process cannot start with these settings. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
  constructor(readonly wrong: readonly WrongSetting[]) {
    super(
      wrong
        .map(({ name, found, expected }) => {
          const value = found === '' ? 'not set' : `"${found}"`;
          return `${name} is ${value}; expected ${expected}`;
        })
        .join('\n'),
    );
  }
}

/** A value as it may be printed: in a URL, what stands before the last @ and what parameters say may be a password. */
export const printable = (name: string, value: string): string =>
  name.endsWith('_URL')
    ? value.replace(/^([a-z][a-z+.-]*:\/\/)?.*@/is, '$1…@').replace(/\?.*$/s, '?…')
    : value;
