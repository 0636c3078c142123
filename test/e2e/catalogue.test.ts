/** The catalogue on the command line: a file is shown, loaded, loaded again and listed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { ledger, temporaryFolders } from './command.js';

jest.setTimeout(60_000);

const POSTDOC = {
  entry: 'code/education/postdoc',
  effectiveDate: '2024-01-01',
  content: { vi: 'sau tiến sĩ', en: 'postdoc' },
};

describe('ledger catalogue', () => {
  const folders = temporaryFolders();
  let folder: string;
  let file: string;

  beforeAll(() => {
    folder = folders.make();
    file = join(folders.make(), 'catalogue.json');
    writeFileSync(file, JSON.stringify({ declare: [POSTDOC] }));
  });
  afterAll(() => {
    folders.remove();
  });

  test('shows what a file would change, records it once, and lists it', async () => {
    const diff = await ledger(folder, 'catalogue', 'diff', file);
    expect(diff).toMatchObject({ code: 0 });
    expect(diff.stdout).toMatch(
      /code\/education\/postdoc +2024-01-01 +new +vi sau tiến sĩ, en postdoc/,
    );
    expect(diff.stderr).toContain('1 would be recorded, 0 as they are already');
    const load = await ledger(folder, 'catalogue', 'load', file);
    expect(load.stderr).toContain('1 recorded, 0 as they are already');
    const again = await ledger(folder, 'catalogue', 'load', file);
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toContain('0 recorded, 1 as they are already');
    const own = await ledger(folder, 'catalogue', 'list', '--own', '--as-of', '2024-06-01');
    expect(own.stdout).toContain('code/education/postdoc');
    const early = await ledger(folder, 'catalogue', 'list', '--own', '--as-of', '2023-06-01');
    expect(early.stdout).toBe('');
  });

  test('names the wrong places of a file, and ends with 2', async () => {
    const wrong = join(folders.make(), 'wrong.json');
    const policy = { entry: 'policy/penaltyMonths', effectiveDate: '2024-01-01' };
    const content = { value: 6, source: 'x' };
    writeFileSync(wrong, JSON.stringify({ declare: [POSTDOC, { ...policy, content }] }));
    const refused = await ledger(folder, 'catalogue', 'load', wrong);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('/declare/1');
    expect(refused.stderr).toContain('people are folded by it');
    writeFileSync(wrong, '{"declare": [');
    expect(await ledger(folder, 'catalogue', 'load', wrong)).toMatchObject({ code: 2 });
  });
});
