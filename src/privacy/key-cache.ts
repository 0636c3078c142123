/** Unwrapped data keys that were used lately: bounded by count, the longest unused leaves first. */
import type { DataKey, KeyReference } from '../application/key-vault.js';

/** An entry is found by its version, or as the newest one of its reference. */
type Version = number | 'newest';

export class KeyCache {
  private readonly entries = new Map<string, DataKey>();

  /** @param entriesMax a key that was both newest and asked for by version takes two */
  constructor(private readonly entriesMax: number) {}

  get(reference: KeyReference, version: Version): DataKey | undefined {
    const name = nameOf(reference, version);
    const found = this.entries.get(name);
    if (found === undefined) return undefined;
    this.entries.delete(name);
    this.entries.set(name, found);
    return found;
  }

  set(key: DataKey, version: Version): void {
    const name = nameOf(key, version);
    this.entries.delete(name);
    this.entries.set(name, key);
    if (this.entries.size <= this.entriesMax) return;
    const [longestUnused] = this.entries.keys();
    if (longestUnused !== undefined) this.entries.delete(longestUnused);
  }

  clear(): void {
    this.entries.clear();
  }

  get size(): number {
    return this.entries.size;
  }
}

const nameOf = ({ stream, class: name }: KeyReference, version: Version): string =>
  `${name} ${version} ${stream}`;
