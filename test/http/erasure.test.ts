/** An erasure through the whole service: what is left in files and in the log, and what every answer says afterwards. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { KEY_FILE, VAULT_FILE, openFileVault } from '../../src/privacy/file-vault.js';
import type { RunningService } from './running.js';
import { TEST_MS, runService, temporaryFolder } from './running.js';

jest.setTimeout(TEST_MS);

const PRIVATE = {
  fullName: 'Quách Thị Thuỷ Triều',
  nationalId: '000199001234',
  phone: '+84-555-0177-4242',
  religion: 'Đạo Tưởng Tượng',
};
const NOTE = 'ghi chú tưởng tượng, chỉ để thử';
const RECORDS = [
  { action: 'establish', unit: 'U', name: 'Phòng Một', effectiveDate: '2000-01-01' },
  {
    action: 'hire',
    person: 'P1',
    unit: 'U',
    effectiveDate: '2015-03-02',
    profile: { ...PRIVATE, birthDate: '1990-11-27', gender: 'female' },
    note: NOTE,
  },
  { action: 'separate', person: 'P1', kind: 'resignation', effectiveDate: '2020-01-01' },
  {
    action: 'hire',
    person: 'P2',
    unit: 'U',
    effectiveDate: '2015-03-02',
    profile: { fullName: 'Lê Văn Hai', gender: 'male' },
  },
];
const REPORTS = [
  '/v1/reports/headcount?asOf=2018-01-01&groupBy=gender,ageBand&knownAt=4',
  '/v1/reports/attrition?from=2015-01-01&to=2021-01-01&interval=year&knownAt=4',
];

let folder: string;
let service: RunningService;

beforeEach(async () => {
  folder = temporaryFolder();
  service = await runService(folder);
  for (const record of RECORDS) {
    const { status, text } = await service.record(record);
    if (status !== 201) throw new Error(text);
  }
});
afterEach(() => service.remove());

const post = (url: string, body: object) =>
  service.ask({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(body),
  });
const erase = (person = 'P1') => post(`/v1/people/${person}/erasure`, { ground: 'law, request 7' });
const reports = async () => Promise.all(REPORTS.map(async (url) => (await service.get(url)).text));
const restart = async (): Promise<void> => {
  service = await runService(folder);
};

/** Every file as it is now; another process copies them, as reading an open database drops its locks. */
const files = (): readonly (readonly [string, Buffer])[] => {
  const copy = mkdtempSync(join(folder, '..', 'copied-'));
  try {
    execFileSync('sh', [
      '-c',
      'cd "$0" && find . -type f -print0 | xargs -0 cp --parents -t "$1"',
      folder,
      copy,
    ]);
    return readdirSync(copy, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const);
  } finally {
    rmSync(copy, { recursive: true });
  }
};

const filesWith = (sought: readonly (string | Buffer)[]): readonly string[] =>
  files()
    .filter(([, bytes]) => sought.some((each) => bytes.includes(each)))
    .map(([name]) => name);

/** The keys of P1 in clear and as they are wrapped; asked while no service runs. */
const keysOfP1 = async (): Promise<readonly Buffer[]> => {
  const vault = openFileVault(folder);
  const classes = ['identity', 'contact', 'sensitive', 'note'] as const;
  const keys = await vault.obtain(classes.map((name) => ({ stream: 'person-P1', class: name })));
  await vault.close();
  const db = new DatabaseSync(join(folder, VAULT_FILE));
  const rows = db.prepare(`SELECT wrapped FROM data_key WHERE stream = 'person-P1'`).all();
  const digests = db.prepare(`SELECT digest FROM national_id WHERE stream = 'person-P1'`).all();
  db.close();
  const blobs = [...rows.map(({ wrapped }) => wrapped), ...digests.map(({ digest }) => digest)];
  return [
    ...keys.flatMap(({ key }) => {
      const bytes = key.export();
      return [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64'))];
    }),
    ...blobs.map((blob) => Buffer.from(blob as Uint8Array)),
  ];
};

describe('after an erasure', () => {
  test('no file holds the plaintext, a key or its wrap, and no line of the log', async () => {
    await service.get('/v1/duplicates');
    await service.get('/v1/people?q=triều&asOf=2018-01-01');
    await service.close();
    const keys = await keysOfP1();
    // What is looked for was there: four wraps and the digest of the national id.
    expect(keys).toHaveLength(4 * 3 + 4 + 1);
    expect(filesWith(keys.slice(-5))).toEqual([VAULT_FILE]);
    await restart();
    expect((await erase()).status).toBe(200);
    const texts = [...Object.values(PRIVATE), NOTE, '1990-11-27'];
    const exported = await service.get('/v1/tables/person_state?format=csv');
    const answered = [
      exported,
      await service.get('/v1/people/P1/held'),
      await service.get('/v1/audit/events'),
    ];
    for (const text of texts) {
      for (const answer of answered) expect(answer.text).not.toContain(text);
      expect(service.log.join('\n')).not.toContain(text);
    }
    expect(filesWith([...keys, ...texts])).toEqual([]);
    await service.close();
    expect(filesWith([...keys, ...texts])).toEqual([]);
    await restart();
  });

  test('every report is the same, byte by byte, also from tables made anew', async () => {
    const before = await reports();
    expect(before[0]).toContain('"gender":"female"');
    await erase();
    expect(await reports()).toEqual(before);
    await service.close();
    for (const file of readdirSync(folder)) {
      if (file.startsWith('reports')) rmSync(join(folder, file), { recursive: true });
    }
    await restart();
    expect(await reports()).toEqual(before);
  });

  test('the list, the person, the timeline and the audit say erased, and not nothing', async () => {
    await erase();
    const list = await service.get('/v1/people?asOf=2018-01-01&standing=all');
    expect(list.body.people).toMatchObject([
      { person: 'P1', fullName: null, nameErased: true },
      { person: 'P2', fullName: 'Lê Văn Hai' },
    ]);
    expect((list.body.people as object[])[1]).not.toHaveProperty('nameErased');
    const classes = ['identity', 'contact', 'sensitive', 'note'];
    expect((await service.get('/v1/people/P1')).body.erased).toEqual(classes);
    const timeline = await service.get('/v1/people/P1/timeline');
    expect(timeline.body.facts).toMatchObject([{ versions: [{ erased: classes }] }, {}]);
    const { body } = await service.get('/v1/audit/events?person=P1');
    expect(body.events).toMatchObject([{ erased: classes }, { erased: [] }, { type: 'erased' }]);
    const held = await service.get('/v1/people/P1/held');
    expect(held.body.classes).toMatchObject(
      classes.map((name) => ({ class: name, standing: 'erased' })),
    );
  });

  test('a record with private fields is refused by itself', async () => {
    await erase();
    const profile = { action: 'profile', person: 'P1', effectiveDate: '2016-01-01' };
    const refused = await service.record({ ...profile, attributes: { phone: '1' } });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: '/problems/data-erased', classes: ['contact'] });
    const taken = await service.record({ ...profile, attributes: { education: 'master' } });
    expect(taken.status).toBe(201);
  });

  test('a vault put back from an older backup loses the keys again at the next start', async () => {
    await service.close();
    const backup = join(folder, '..', `${folder.split('/').at(-1) ?? ''}-vault`);
    copyFileSync(join(folder, VAULT_FILE), backup);
    const keys = await keysOfP1();
    await restart();
    await erase();
    await service.close();
    rmSync(join(folder, `${VAULT_FILE}-wal`), { force: true });
    copyFileSync(backup, join(folder, VAULT_FILE));
    rmSync(backup);
    expect(filesWith(keys)).toEqual([VAULT_FILE]);
    await restart();
    expect((await service.get('/v1/people/P1')).body.privateAttributes).toEqual({});
    await service.close();
    expect(filesWith(keys)).toEqual([]);
    await restart();
  });
});

describe('an erasure', () => {
  test('is refused with what stands against it, and a dry run shows the same', async () => {
    const refused = await erase('P2');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ type: '/problems/erasure-refused', person: 'P2' });
    expect(refused.body.against).toContainEqual({ class: 'identity', why: 'employed' });
    const shown = await post('/v1/people/P2/erasure?dryRun=true', { ground: 'law' });
    expect(shown.body).toMatchObject({ outcome: 'would-erase', against: refused.body.against });
    expect(await service.head()).toBe(RECORDS.length);
  });

  test('of somebody unknown is 404, and without a ground 400', async () => {
    expect((await erase('P9')).status).toBe(404);
    expect((await post('/v1/people/P1/erasure', {})).status).toBe(400);
    const naming = await post('/v1/people/P1/erasure', { ground: 'request of 000199001234' });
    expect(naming.status).toBe(400);
  });
});

describe('the page of what is held', () => {
  test('tells the person what, until when, where and who recorded it; markup in it is text', async () => {
    await service.record({
      action: 'profile',
      person: 'P2',
      effectiveDate: '2016-01-01',
      attributes: { address: '<b>7 Đường</b>' },
    });
    const page = await service.get('/v1/people/P2/held?format=html');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).toContain('Lê Văn Hai');
    expect(page.text).toContain('&lt;b&gt;7 Đường&lt;/b&gt;');
    expect(page.text).not.toContain('<b>');
    expect(page.text).toContain('by local');
    const { text } = await service.get('/v1/people/P2/held?format=text');
    expect(text).toMatch(/identity +held while the employment lasts/);
  });

  test('speaks Vietnamese where that is asked for', async () => {
    const { text } = await service.get('/v1/people/P2/held?format=html&lang=vi');
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain('Những gì lưu giữ về P2');
    expect(text).toContain('lưu giữ trong thời gian làm việc');
    expect(text).toContain('tuyển dụng');
    expect(text).not.toContain('held');
    const { body } = await service.get('/v1/people/P2/held');
    expect(text).toContain(`hết hạn ngày ${(body as { horizon: string }).horizon}`);
    expect((await service.get('/v1/people/P2/held?format=html&lang=fr')).status).toBe(400);
  });
});

test('the key file of the folder is as it was', async () => {
  const before = readFileSync(join(folder, KEY_FILE));
  await erase();
  expect(readFileSync(join(folder, KEY_FILE))).toEqual(before);
});
