/** Gives a person new data keys: what is sealed from now on needs them, what was sealed before stays readable. */
import type { SealedClass } from '../domain/attributes.js';
import { personStream } from '../domain/events.js';
import { SEALED_CLASSES, classesErasedIn } from '../domain/privacy-events.js';
import type { EventStore } from './event-store.js';
import type { KeyVault } from './key-vault.js';

export interface RenewedKey {
  readonly class: SealedClass;
  readonly version: number;
}

export class DataKeys {
  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
  ) {}

  /**
   * A new version for each class of the person, or for these; a class that was erased gets none.
   * @throws StreamNotFound, VaultUnavailable
   */
  async renew(
    person: string,
    classes: readonly SealedClass[] = SEALED_CLASSES,
  ): Promise<readonly RenewedKey[]> {
    const stream = personStream(person);
    const erased = classesErasedIn(await this.store.readStream(stream));
    const renewed = await this.vault.renew(
      classes.filter((name) => !erased.has(name)).map((name) => ({ stream, class: name })),
    );
    return renewed.map(({ class: name, version }) => ({ class: name, version }));
  }
}
