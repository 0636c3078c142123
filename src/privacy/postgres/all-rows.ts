/** All rows of a key vault in PostgreSQL, page by page, for copying them. */
import { VaultUnavailable } from '../../application/key-vault.js';
import type { DestroyedMark, VaultCounts, WrappedKey, WrappedSecret } from '../vault-tables.js';
import type { Session } from './vault-sessions.js';
import { sqlOf } from './vault-sessions.js';

const KEY_PAGE = sqlOf('key-page.sql');
const DESTROYED_PAGE = sqlOf('destroyed-page.sql');
const ALL_SECRETS = sqlOf('all-secrets.sql');
const COUNTS = sqlOf('counts.sql');

/** About 200 kB. */
const PAGE_ROWS_MAX = 2000;

export async function* keyPages(session: Session): AsyncIterable<readonly WrappedKey[]> {
  let after: readonly [string, string, number] = ['', '', 0];
  for (;;) {
    const page = await session.rows<WrappedKey>(KEY_PAGE, [...after, PAGE_ROWS_MAX]);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = [last.stream, last.class, last.version];
  }
}

export async function* destroyedPages(session: Session): AsyncIterable<readonly DestroyedMark[]> {
  let after: readonly [string, string] = ['', ''];
  for (;;) {
    const page = await session.rows<DestroyedMark>(DESTROYED_PAGE, [...after, PAGE_ROWS_MAX]);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = [last.stream, last.class];
  }
}

export const allSecrets = (session: Session): Promise<readonly WrappedSecret[]> =>
  session.rows<WrappedSecret>(ALL_SECRETS);

export const countsOf = async (session: Session): Promise<VaultCounts> => {
  const [counts] = await session.rows<VaultCounts>(COUNTS);
  if (counts === undefined) throw new VaultUnavailable('the key vault did not count its rows');
  return counts;
};
