/** Settings as they may be shown to whoever looks after the machine: without any password. */
import type { Settings } from './settings.js';
import { printable } from './wrong-settings.js';

/** Each setting by its name, and what it says. */
export const shownSettings = ({
  access,
  eventStore,
  vault,
  reporting,
  erasure,
  ...plain
}: Settings): readonly (readonly [name: string, says: string])[] => [
  ...Object.entries(plain).map(([name, value]) => [name, String(value)] as const),
  ['vaultBackupDays', String(erasure.vaultBackupDays)],
  [
    'retentionMonths',
    Object.entries(erasure.retentionMonths)
      .map(([name, months]) => `${name}=${String(months)}`)
      .join(',') || 'as shipped',
  ],
  [
    'access',
    [
      access.on ? 'on' : 'off',
      access.publicOrigin ?? '',
      access.provider === undefined ? '' : `tokens of ${access.provider.issuer}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  ],
  [
    'eventStore',
    eventStore === undefined
      ? 'a file in the data folder'
      : [
          printable('EVENTSTORE_URL', eventStore.url),
          eventStore.username === undefined ? '' : `as ${eventStore.username}`,
          eventStore.tlsCaFile === undefined ? '' : `vouched for by ${eventStore.tlsCaFile}`,
          eventStore.nodePreference ?? '',
        ]
          .filter((part) => part !== '')
          .join(', '),
  ],
  [
    'vault',
    vault === undefined
      ? 'a file in the data folder'
      : `${printable('VAULT_URL', vault.url)}, wrapped by ${vault.keyFile}`,
  ],
  [
    'reporting',
    reporting === undefined ? 'nothing is published' : printable('REPORTING_URL', reporting.url),
  ],
];
