/** A process that erases a person and kills itself at a named step. */
import type { KeyVault } from '../../src/application/key-vault.js';
import type { EventStore } from '../../src/application/event-store.js';
import { Erasures } from '../../src/application/erasures.js';
import { openEmbeddedStore } from '../../src/event-store/embedded-store.js';
import { holdFolder } from '../../src/event-store/folder-lock.js';
import { openFileVault } from '../../src/privacy/file-vault.js';
import { createSealer } from '../../src/privacy/sealing.js';
import { VaultTables } from '../../src/privacy/vault-tables.js';

const [, , folder = '', step = ''] = process.argv;
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  // The signal comes before the next turn.
  for (;;);
};

const held = holdFolder(folder);
const store = openEmbeddedStore(held, { now: () => new Date() });
const vault = openFileVault(folder);
const sealer = await createSealer({ vault, ledger: 'test' });

const dyingStore = Object.create(store, {
  readStream: { value: store.readStream.bind(store) },
  append: { value: step === 'before the event' ? die : store.append.bind(store) },
}) as EventStore;
const dyingVault = Object.create(vault, {
  find: { value: vault.find.bind(vault) },
  destroy: { value: step === 'before the keys' ? die : vault.destroy.bind(vault) },
}) as KeyVault;
if (step === 'within the transaction') VaultTables.prototype.destroy = die;
if (step === 'before the log is cut') VaultTables.prototype.truncateLog = die;

const erasures = new Erasures({
  store: dyingStore,
  vault: dyingVault,
  sealer,
  surroundings: { now: () => new Date(), timeZone: 'Asia/Ho_Chi_Minh' },
  options: { vaultBackupDays: 30, retentionMonths: {} },
});
await erasures.erase({ person: 'P1', ground: 'law' }, { account: 'test' });
die();
