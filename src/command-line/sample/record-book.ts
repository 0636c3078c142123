/** Where the records of the sample are written down, each with a key of its own, until they are put in order. */
import type { SampleRecord } from './record.js';

export class RecordBook {
  private readonly written: { readonly record: SampleRecord; readonly recorded: string }[] = [];
  private readonly counts = new Map<string, number>();

  /** Writes down a fact about a person; `recorded` is the day on which it came to be known, when not at once. */
  add(
    person: string,
    action: string,
    effectiveDate: string,
    fields: Readonly<Record<string, unknown>> = {},
    recorded = effectiveDate,
  ): void {
    const nth = (this.counts.get(person) ?? 0) + 1;
    this.counts.set(person, nth);
    const key = `sample:${person}:${nth}`;
    this.written.push({ record: { action, key, person, effectiveDate, ...fields }, recorded });
  }

  /** Writes down a fact about units. */
  addOfUnits(record: SampleRecord): void {
    this.written.push({ record, recorded: record.effectiveDate ?? '' });
  }

  /** In the order in which a department would have recorded them. */
  inOrder(): SampleRecord[] {
    return this.written
      .sort((a, b) => (a.recorded === b.recorded ? 0 : a.recorded < b.recorded ? -1 : 1))
      .map(({ record }) => record);
  }
}
