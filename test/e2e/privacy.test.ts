/** What is private is in no file of the data folder in clear, while those who may see it do. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { ledger, startService, stop, temporaryFolders } from './command.js';

// Each command is a process of its own, and on a busy machine that takes a second.
jest.setTimeout(60_000);

/** Invented, and long enough that no chance makes them. */
const PRIVATE = {
  fullName: 'Quách Thị Thuỷ Triều',
  nationalId: '000199001234',
  phone: '+84-555-0177-4242',
  email: 'thuy.trieu@example.invalid',
  address: '77 Đường Không Có Thật, phường Tưởng Tượng',
  religion: 'Đạo Tưởng Tượng',
  health: 'dị ứng phấn hoa tưởng tượng',
};
const BIRTH_DAY = '1990-11-27';
const CAUSE = 'vi phạm quy định tưởng tượng số 99';
const NOTE = 'ghi chú tưởng tượng, chỉ để thử';
const WHY = 'lý do đính chính tưởng tượng';
const SIGNER = 'Ông Chủ Tịch Tưởng Tượng';

const RECORDS: readonly object[] = [
  { action: 'establish', key: 'u', unit: 'U1', name: 'Phòng Một', effectiveDate: '2000-01-01' },
  {
    action: 'hire',
    key: 'h',
    person: 'P1',
    unit: 'U1',
    effectiveDate: '2015-03-02',
    profile: { ...PRIVATE, birthDate: BIRTH_DAY, gender: 'female' },
    note: NOTE,
    decision: { number: '12/QĐ', date: '2015-02-20', body: 'UBND', signer: SIGNER },
  },
  {
    action: 'discipline',
    key: 'd',
    person: 'P1',
    track: 'administrative',
    form: 'reprimand',
    cause: CAUSE,
    effectiveDate: '2018-05-02',
  },
  {
    action: 'correct',
    key: 'c',
    person: 'P1',
    target: 'd',
    why: WHY,
    with: {
      action: 'discipline',
      track: 'administrative',
      form: 'warning',
      cause: CAUSE,
      effectiveDate: '2018-05-02',
    },
  },
];

/** The text as the bytes of the encodings in which it could stand in a file. */
const formsOf = (text: string): readonly Buffer[] => {
  const forms = [text.normalize('NFC'), text.normalize('NFD')].flatMap((form) => {
    const bytes = Buffer.from(form);
    const utf16 = Buffer.from(form, 'utf16le');
    return [
      bytes,
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.from(JSON.stringify(form).slice(1, -1)),
    ]
      .concat([0, 1, 2].map((shift) => Buffer.from(base64Within(bytes, shift))))
      .concat(Buffer.from(bytes.toString('hex')));
  });
  return forms;
};

/** The base64 of the bytes wherever they stand in what is encoded, without the characters that others share. */
const base64Within = (bytes: Buffer, shift: number): string =>
  Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replaceAll('=', '')
    .slice(shift + 1, -2);

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('private data', () => {
  const folders = temporaryFolders();

  afterEach(() => {
    folders.remove();
  });

  test('stand in no file of the data folder in clear, and the person view shows them', async () => {
    const folder = folders.make();
    const file = join(folders.make(), 'records.ndjson');
    writeFileSync(file, RECORDS.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const service = await startService(folder);
    expect(await ledger(folder, 'import', file)).toMatchObject({ code: 0 });
    const shown = await ledger(folder, 'person', 'P1', '--as-of', '2019-01-01');
    for (const text of [...Object.values(PRIVATE), BIRTH_DAY, CAUSE]) {
      expect(shown.stdout).toContain(text);
    }
    const backup = join(folder, 'copy');
    expect(await ledger(folder, 'backup', backup)).toMatchObject({ code: 0 });
    await ledger(folder, 'rebuild');
    // While it runs, the write-ahead logs are there too; they cannot be read with fs without harm, so stop it first.
    service.child.kill('SIGKILL');
    await service.ended;
    const found = secretsIn(folder);
    expect(found).toEqual([]);
    await stop(await startService(folder));
    expect(secretsIn(folder)).toEqual([]);
  });

  test('would be found in every form that is looked for', () => {
    const folder = folders.make();
    const bytes = Buffer.from(`..${NOTE}..`);
    writeFileSync(join(folder, 'plain'), bytes);
    writeFileSync(join(folder, 'utf16'), Buffer.from(bytes.toString(), 'utf16le'));
    writeFileSync(join(folder, 'base64'), bytes.toString('base64'));
    writeFileSync(join(folder, 'hex'), bytes.toString('hex'));
    expect(secretsIn(folder).map(([, name]) => name)).toEqual(['base64', 'hex', 'plain', 'utf16']);
  });
});

/** Each private text found, with the file. */
const secretsIn = (folder: string): readonly (readonly [string, string])[] => {
  const texts = [...Object.values(PRIVATE), BIRTH_DAY, CAUSE, NOTE, WHY, SIGNER];
  const files = filesBelow(folder).map((file) => [file, readFileSync(file)] as const);
  return files
    .flatMap(([file, bytes]) =>
      texts
        .filter((text) => formsOf(text).some((form) => bytes.includes(form)))
        .map((text) => [text, file.slice(folder.length + 1)] as const),
    )
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
};
