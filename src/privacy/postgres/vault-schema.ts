/** Brings the database of the key vault to the schema of this version, and checks that the key file belongs to it. */
import { VaultUnavailable } from '../../application/key-vault.js';
import { newKey } from '../aes-gcm.js';
import type { KeyWrapping } from '../key-wrapping.js';
import { CHECK } from '../key-wrapping.js';
import { insertSecret, secretOf } from './key-tables.js';
import type { Session, VaultSessions } from './vault-sessions.js';
import { sqlOf } from './vault-sessions.js';

/** The file at place n brings a database from version n to n + 1. */
const STEPS = [sqlOf('schema-1.sql'), sqlOf('schema-2.sql')];
const LOCK_ALONE = sqlOf('lock-alone.sql');
const HAS_SCHEMA = sqlOf('has-schema.sql');
const SCHEMA_VERSION = sqlOf('schema-version.sql');

/**
 * Whichever replica comes first does the work; the others wait for it and find it done.
 * @throws VaultUnavailable when the schema is newer than this version, or the key file is another vault's
 */
export const prepareDatabase = (
  sessions: VaultSessions,
  wrapping: KeyWrapping,
  keyFile: string,
): Promise<void> =>
  sessions.inTransaction(async (session) => {
    await session.rows(LOCK_ALONE);
    const version = await versionOf(session);
    if (version > STEPS.length) {
      throw new VaultUnavailable(
        'the database of the key vault was written by a newer version of the ledger: use that one',
      );
    }
    for (const step of STEPS.slice(version)) await session.rows(step);
    const check = await secretOf(session, CHECK);
    if (check !== undefined) wrapping.refuseOtherVault(keyFile, check);
    else await insertSecret(session, CHECK, wrapping.wrapSecret(CHECK, newKey()));
  });

const versionOf = async (session: Session): Promise<number> => {
  const [schema] = await session.rows<{ found: boolean }>(HAS_SCHEMA);
  if (schema?.found !== true) return 0;
  const [row] = await session.rows<{ version: number }>(SCHEMA_VERSION);
  if (row === undefined) throw new VaultUnavailable('the schema of the key vault has no version');
  return row.version;
};
