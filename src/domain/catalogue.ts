/** The reference data as known: what is shipped, with what the organisation has declared over it. */
import type { Attribute, AttributeType, SealedClass } from './attributes.js';
import { ATTRIBUTES, attributeNamed } from './attributes.js';
import type { CatalogueFact, CatalogueTimeline, EntryVersion } from './catalogue-fold.js';
import { foldCatalogue, shippedFact } from './catalogue-fold.js';
import { codeEntry, codeOf, kindOf, nameOf } from './catalogue-entries.js';
import type { Code } from './code-lists.js';
import { CODE_LISTS } from './code-lists.js';
import type { CanonicalObject } from './events.js';
import type { PlainDate } from './plain-date.js';
import { POLICIES } from './policies.js';
import { RETENTION_POLICIES } from './retention-policies.js';

const FIRST = '1800-01-01';

/** A shipped policy in the form of a content: numbers in thousandths. */
const policyContent = (value: number | readonly string[], source: string): CanonicalObject => ({
  value: typeof value === 'number' ? value * 1000 : value,
  source,
});

/** The catalogue at ledger index 0. */
export const SHIPPED_FACTS: readonly CatalogueFact[] = [
  ...ATTRIBUTES.map(({ name, vi, en, type, list, sealed }) =>
    shippedFact(`attribute/${name}`, FIRST, undefined, {
      vi,
      en,
      type,
      ...(list !== undefined && { list }),
      ...(sealed !== undefined && { sealed }),
    }),
  ),
  ...Object.entries(CODE_LISTS).flatMap(([list, codes]) =>
    (codes as readonly Code[]).map(({ code, vi, en, from = FIRST, to }) =>
      shippedFact(codeEntry(list, code), from, to, { vi, en }),
    ),
  ),
  ...Object.entries({ ...POLICIES, ...RETENTION_POLICIES }).flatMap(([name, versions]) =>
    versions.map(({ from, value, source }) =>
      shippedFact(`policy/${name}`, from, undefined, policyContent(value, source)),
    ),
  ),
];

/** What is known of the reference data at one ledger index, over the whole of time. */
export class Catalogue {
  readonly #lists = new Map<string, EntryVersion[]>();

  constructor(readonly timeline: CatalogueTimeline) {
    for (const [entry, versions] of timeline.entries) {
      if (kindOf(entry) !== 'code') continue;
      const { list } = codeOf(entry);
      const known = this.#lists.get(list);
      if (known === undefined) this.#lists.set(list, [...versions]);
      else known.push(...versions);
    }
  }

  /** The entry as it holds on that day; undefined when it does not. */
  entryOn(entry: string, date: PlainDate): EntryVersion | undefined {
    return this.timeline.entries.get(entry)?.find(({ from, to }) => from <= date && date < to);
  }

  /** Every entry that holds on that day, in order of its name. */
  entriesOn(date: PlainDate): readonly EntryVersion[] {
    return [...this.timeline.entries.keys()]
      .sort()
      .flatMap((entry) => this.entryOn(entry, date) ?? []);
  }

  /** Whether there is a code list of that name, on whatever day. */
  hasList(list: string): boolean {
    return this.#lists.has(list);
  }

  /** The codes of a list that may be used for a fact of that day; all there ever were without one. */
  codesOn(list: string, date?: PlainDate): readonly string[] {
    const versions = this.#lists.get(list) ?? [];
    const held = versions.filter(
      ({ from, to }) => date === undefined || (from <= date && date < to),
    );
    return [...new Set(held.map(({ entry }) => codeOf(entry).code))];
  }

  isCodeOn(list: string, code: string, date: PlainDate): boolean {
    return this.entryOn(codeEntry(list, code), date) !== undefined;
  }

  /** An attribute, shipped or the organisation's own: on that day, or as it was last declared. */
  attributeNamed(name: string, date?: PlainDate): Attribute | undefined {
    const shipped = attributeNamed(name);
    if (shipped !== undefined) return shipped;
    const entry = `attribute/${name}`;
    const version =
      date === undefined ? this.timeline.entries.get(entry)?.at(-1) : this.entryOn(entry, date);
    return version && ownAttribute(name, version.content);
  }

  /** The attributes that the organisation has declared, on whatever day, as last declared. */
  ownAttributes(): readonly Attribute[] {
    return [...this.timeline.entries.keys()]
      .filter((entry) => kindOf(entry) === 'attribute')
      .map(nameOf)
      .filter((name) => attributeNamed(name) === undefined)
      .sort()
      .flatMap((name) => this.attributeNamed(name) ?? []);
  }

  /** A policy in force on that day; one that the organisation has withdrawn is again as it was shipped. */
  policyEntry(name: string, date: PlainDate): EntryVersion | undefined {
    const entry = `policy/${name}`;
    return this.entryOn(entry, date) ?? SHIPPED.get(entry);
  }

  /**
   * The value of a policy that is a number, in force on that day.
   * @throws Error for a policy that has no number then
   */
  policyOn(name: string, date: PlainDate): number {
    const value = this.policyEntry(name, date)?.content.value;
    if (typeof value !== 'number') throw new Error(`no policy ${name} on ${date}`);
    return value / 1000;
  }
}

const SHIPPED = new Map(
  [...foldCatalogue(SHIPPED_FACTS).entries].map(([entry, versions]) => [entry, versions.at(-1)]),
);

/** It stays with the person when an employment ends: what ends with it is a rule of the fold. */
const ownAttribute = (name: string, content: CanonicalObject): Attribute => ({
  name,
  vi: content.vi as string,
  en: content.en as string,
  type: content.type as AttributeType,
  of: 'person',
  ...(content.list !== undefined && { list: content.list as string }),
  ...(content.sealed !== undefined && { sealed: content.sealed as SealedClass }),
});

/** The catalogue after these live facts, given in any order. */
export const catalogueOf = (facts: readonly CatalogueFact[]): Catalogue =>
  new Catalogue(foldCatalogue([...SHIPPED_FACTS, ...facts]));

/** What a new ledger knows. */
export const SHIPPED_CATALOGUE = catalogueOf([]);
