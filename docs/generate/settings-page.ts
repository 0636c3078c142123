/** docs/settings.md: every setting and every limit, from the declarations that the service starts by. */
import { Environment, SETTINGS } from '../../src/config/environment.js';
import type { SettingName } from '../../src/config/environment.js';
import { LIMITS } from '../../src/http/server/limits.js';
import { GENERATED, table } from './table.js';

const grouped = (value: number): string => value.toLocaleString('en-GB');

/** `bodyBytes` reads as `body bytes`. */
const words = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/ ms$/, ' (ms)');

export const settingsPage = (): string => {
  const defaults = new Environment();
  const settings = (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const { says, expected } = SETTINGS[name];
    const initial = defaults[name] === undefined ? '' : `\`${defaults[name]}\``;
    return [`\`${name}\``, initial, says, expected];
  });
  const limits = Object.entries(LIMITS).map(([name, { value, says }]) => [
    words(name),
    grouped(value),
    says,
  ]);
  return `# Settings and limits

${GENERATED}

## Settings

Every setting is an environment variable; one that is not set, or empty, has its default. All are checked at start: a
wrong one is named with what was found and what was expected, and the process exits 78. Passwords are read from files;
one that stands in a URL is accepted too, and neither is ever printed.

${table(['variable', 'default', 'what it is for', 'what it may be'], settings)}

## The socket

Beside the network the service always listens on \`ledger.sock\` in the data folder, which only the owner of the folder
can open (mode 0600). The command line uses it, and maintenance (backup, rebuild, doctor) is answered over it only.
The path of a socket must be short: where that of the data folder has more than 100 bytes, the socket is in a private
folder of the system's temporary folder, and \`ledger.sock\` is a link to it.

## Exit codes

${table(
  ['code', 'meaning'],
  [
    ['0', 'stopped as asked'],
    ['69', 'a store cannot be opened, or the data folder is in use by another process'],
    ['78', 'a setting is wrong, or the port cannot be listened on'],
  ],
)}

## Limits

Everything that a client could make grow is held to a limit.

${table(['limit', 'value', 'of what'], limits)}
`;
};
