/** Makes the generated pages, or with `--check` tells which of them are not as they would be made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { accessPage } from './access-page.js';
import { actionForms } from './action-forms.js';
import { apiTypes } from './api-types.js';
import { errorsPage } from './errors-page.js';
import { eventsPage } from './events-page.js';
import { reportsPage } from './reports-page.js';
import { settingsPage } from './settings-page.js';
import { tablesPage } from './tables-page.js';

const PAGES: Readonly<Record<string, () => string>> = {
  'docs/access.md': accessPage,
  'docs/errors.md': errorsPage,
  'docs/events.md': eventsPage,
  'docs/reports.md': reportsPage,
  'docs/settings.md': settingsPage,
  'docs/tables.md': tablesPage,
  'web/src/api/actions.ts': actionForms,
};

const current = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const checks = process.argv.includes('--check');

const formatted = async (file: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(resolve(file))), filepath: file });

const files: (readonly [file: string, text: string])[] = [
  // Thousands of lines that nobody edits are left as they come.
  ['web/src/api/schema.ts', await apiTypes()],
];
for (const [file, make] of Object.entries(PAGES)) {
  files.push([file, await formatted(file, make())]);
}
for (const [file, text] of files) {
  if (text === current(file)) continue;
  if (checks) {
    console.error(`${file} is not as the code says: run npm run docs:generate`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`${file} written`);
  }
}
