/** Nothing private and no bare key is in any byte of the vault's files, whole or half way through. */
import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import type { KeyObject } from 'node:crypto';
import { createSecretKey } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { KEY_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import { createSealer } from '../../src/privacy/sealing.js';
import { LEDGER, toSeal } from './sealed-events.js';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();

/** The files of a folder as they are now; another process copies them, as reading a database drops its locks. */
const bytesIn = (folder: string): ReadonlyMap<string, Buffer> => {
  const copy = newFolder();
  execFileSync('cp', ['-r', `${folder}/.`, copy]);
  return new Map(readdirSync(copy).map((file) => [file, readFileSync(join(copy, file))]));
};

const filesWith = (files: ReadonlyMap<string, Buffer>, text: string | Buffer): string[] =>
  [...files].filter(([, bytes]) => bytes.includes(text)).map(([file]) => file);

const forms = (key: KeyObject): (string | Buffer)[] => {
  const bytes = key.export();
  return [bytes, bytes.toString('hex'), bytes.toString('base64')];
};

describe('the raw bytes of the folder', () => {
  test('hold no private text and no bare key: database, write-ahead log, key file, copy', async () => {
    const folder = newFolder();
    const vault = openFileVault(folder);
    const sealer = await createSealer({ vault, ledger: LEDGER });
    const people = Array.from({ length: 50 }, (_, at) => ({
      stream: `person-${at}`,
      texts: [
        `Trần Văn Bí Mật ${at}`,
        `0790${at}99887766`,
        `bị bệnh số ${at}`,
        `ghi chú riêng ${at}`,
      ],
    }));
    await sealer.seal(
      people.map(({ stream, texts: [fullName = '', phone = '', health = '', note = ''] }, at) =>
        toSeal(
          {
            identity: { '/profile/fullName': fullName },
            contact: { '/profile/phone': phone },
            sensitive: { '/profile/health': health },
            note: { '/note': note },
          },
          `event-${at}`,
          stream,
        ),
      ),
    );
    const keys = await vault.obtain(people.map(({ stream }) => ({ stream, class: 'identity' })));
    const open = bytesIn(folder);
    await vault.backup(join(folder, 'copy.sqlite'));
    await vault.close();
    const closed = bytesIn(folder);

    // The search itself works: what may be there is found in each file where it must be.
    expect(filesWith(open, 'person-49')).toEqual(['vault.sqlite-wal']);
    expect(filesWith(closed, 'person-49').sort()).toEqual(['copy.sqlite', 'vault.sqlite']);

    const wrapping = createSecretKey(readFileSync(join(folder, KEY_FILE), 'utf8'), 'base64');
    const secret = people.flatMap(({ texts }) => texts);
    const bare = [...keys.map(({ key }) => key), await secretOf(folder)].flatMap(forms);
    for (const files of [open, closed]) {
      for (const each of [...secret, ...bare]) expect(filesWith(files, each)).toEqual([]);
      for (const each of forms(wrapping)) {
        expect(filesWith(files, each).filter((file) => file !== KEY_FILE)).toEqual([]);
      }
    }
  });
});

const secretOf = async (folder: string): Promise<KeyObject> => {
  const vault = openFileVault(folder);
  const secret = await vault.secret('fingerprint');
  await vault.close();
  return secret;
};
