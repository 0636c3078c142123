/** `ledger keys`: rotates the key that wraps the vault, or the data keys of a person. */
import { resolve } from 'node:path';

import type { Command } from 'commander';

import { settingsFrom } from '../../config/settings.js';
import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print } from '../terminal.js';

export const addKeys = (program: Command): void => {
  const keys = program.command('keys').description('rotates the keys of the private data');
  keys
    .command('rewrap')
    .description('wraps the whole vault with a new key; no service may run')
    .option('--new-key <file>', 'the new key file, where VAULT_URL names the vault')
    .action(rewrap);
  keys
    .command('evidence')
    .description('the keys that checkpoints are signed with')
    .option('--rotate', 'makes a new one, which the one before vouches for')
    .action(evidence);
  keys
    .command('renew')
    .description('new data keys for a person: what was sealed before stays readable')
    .argument('<person>', 'the person')
    .option('--class <classes>', 'only these, comma separated: identity, contact, sensitive, note')
    .action(renew);
};

const rewrap = async ({ newKey }: { readonly newKey?: string }): Promise<void> => {
  const settings = settingsFrom(process.env);
  const { rewrapKeys } = await import('../../service.js');
  const { keys } = await rewrapKeys(settings, newKey === undefined ? undefined : resolve(newKey));
  const next =
    settings.vault === undefined
      ? 'vault.key of the data folder holds the new key: back it up, apart from the vault.'
      : 'Give every replica the new key file by VAULT_KEY_FILE before it starts.';
  await print(
    `${keys} keys are wrapped with the new key.\n${next}\n` +
      'Backups of the vault from before open with the old key only: keep it until they have expired.\n',
  );
};

const evidence = async ({ rotate }: { readonly rotate?: boolean }): Promise<void> => {
  const { keys } = await withLedger((connection) =>
    askJson<{ readonly keys: readonly string[] }>(
      connection,
      rotate === true
        ? { method: 'POST', path: '/v1/maintenance/evidence-key' }
        : { path: '/v1/audit/keys' },
    ),
  );
  for (const key of keys) await print(`${key}\n`);
};

interface Renewed {
  readonly keys: readonly { readonly class: string; readonly version: number }[];
}

const renew = async (person: string, options: { readonly class?: string }): Promise<void> => {
  const classes = options.class?.split(',').map((name) => name.trim());
  const { keys } = await withLedger((connection) =>
    askJson<Renewed>(connection, {
      method: 'POST',
      path: '/v1/maintenance/keys',
      contentType: 'application/json',
      body: JSON.stringify({ person, classes }),
    }),
  );
  for (const key of keys) await print(`${person}: ${key.class} key, version ${key.version}\n`);
};
