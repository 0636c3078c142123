/** `ledger token`: makes, lists and revokes the local tokens of the data folder. */
import type { Command } from 'commander';
import { Option } from 'commander';

import { withLedger } from '../ledger.js';
import { askJson } from '../replies.js';
import { print, remark } from '../terminal.js';

const PATH = '/v1/maintenance/tokens';

interface Token {
  readonly id: string;
  readonly account: string;
  readonly grants: readonly { readonly role: string; readonly unit: string | null }[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

export const addToken = (program: Command): void => {
  const token = program
    .command('token')
    .description('local API tokens, for an organisation without an identity provider');
  token
    .command('create')
    .description('makes a token, and prints it this once')
    .requiredOption('--account <id>', 'whose token it is: recorded as the actor, never a name')
    .addOption(
      new Option(
        '--role <role>',
        'what the account may do: officer, approver, auditor, analyst or administrator',
      ).makeOptionMandatory(),
    )
    .option('--unit <id>', 'only within this unit and what stands below it')
    .option('--expires <instant>', 'when it ends, such as 2027-01-01T00:00:00+07:00')
    .action(create);
  token.command('list').description('every token ever made, without the tokens').action(list);
  token
    .command('revoke')
    .description('refuses a token from now on')
    .argument('<id>', 'the id that `token list` shows')
    .action(revoke);
};

interface Creating {
  readonly account: string;
  readonly role: string;
  readonly unit?: string;
  readonly expires?: string;
}

const create = async ({ account, role, unit, expires }: Creating): Promise<void> => {
  const { id, token } = await withLedger((connection) =>
    askJson<Token & { readonly token: string }>(connection, {
      method: 'POST',
      path: PATH,
      contentType: 'application/json',
      body: JSON.stringify({ account, role, unit, expiresAt: expires }),
    }),
  );
  remark(`Token ${id} of ${account}. It is shown this once: only its hash is kept.`);
  await print(`${token}\n`);
};

const list = async (): Promise<void> => {
  const { tokens } = await withLedger((connection) =>
    askJson<{ readonly tokens: readonly Token[] }>(connection, { path: PATH }),
  );
  await print(tokens.map((token) => `${lineOf(token)}\n`).join(''));
};

const revoke = async (id: string): Promise<void> => {
  const token = await withLedger((connection) =>
    askJson<Token>(connection, {
      method: 'POST',
      path: `${PATH}/${encodeURIComponent(id)}/revoke`,
    }),
  );
  await print(`${lineOf(token)}\n`);
};

const lineOf = ({ id, account, grants, createdAt, expiresAt, revokedAt }: Token): string =>
  [
    id,
    account,
    grants.map(({ role, unit }) => (unit === null ? role : `${role}:${unit}`)).join(','),
    `made ${createdAt}`,
    ...(expiresAt === null ? [] : [`ends ${expiresAt}`]),
    ...(revokedAt === null ? [] : [`revoked ${revokedAt}`]),
  ].join('  ');
