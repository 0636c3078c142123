/** The total fold of what was declared of the reference data: the versions of every entry, and what cannot be. */
import type { CatalogueAction } from './actions.js';
import type { Anomaly, AnomalyCode } from './anomalies.js';
import { canonical } from './canonical.js';
import { FIXED_ENTRIES } from './catalogue-fixed.js';
import type { CanonicalObject } from './events.js';
import type { Fact } from './knowledge.js';
import { compareFacts } from './knowledge.js';
import type { PlainDate } from './plain-date.js';
import { FOREVER } from './plain-date.js';

export type CatalogueFact = Fact<CatalogueAction>;

/** An entry as it holds for some time, half-open. */
export interface EntryVersion {
  readonly entry: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** In the ledger's form: decimals in integer thousandths. */
  readonly content: CanonicalObject;
  /** The event that declared it; null for what is shipped. */
  readonly event: string | null;
}

export interface CatalogueTimeline {
  /** The versions of each entry in order of time, none of no length; gaps are times in which it does not hold. */
  readonly entries: ReadonlyMap<string, readonly EntryVersion[]>;
  readonly anomalies: readonly Anomaly[];
}

/** A version with the fact behind it, and whether its end was stated or is only that of what follows. */
interface Open {
  readonly version: EntryVersion;
  readonly fact: CatalogueFact;
  readonly endStated: boolean;
}

/** Root of what is shipped: known at ledger index 0, before every fact. */
const SHIPPED = 'shipped';

/** A shipped entry as the fact that would have declared it. */
export const shippedFact = (
  entry: string,
  effectiveDate: PlainDate,
  until: PlainDate | undefined,
  content: CanonicalObject,
): CatalogueFact => ({
  root: `${SHIPPED}:${entry}:${effectiveDate}`,
  rootIndex: 0,
  event: SHIPPED,
  decision: null,
  action: {
    action: 'declare',
    entry,
    effectiveDate,
    sequence: 0,
    content,
    ...(until !== undefined && { until }),
  },
});

/** Folds live facts and shipped ones, in whatever order they are given. */
export const foldCatalogue = (facts: readonly CatalogueFact[]): CatalogueTimeline => {
  const open = new Map<string, Open[]>();
  const anomalies: Anomaly[] = [];
  for (const fact of [...facts].sort(compareFacts)) {
    const { entry } = fact.action;
    const earlier = open.get(entry) ?? [];
    const outcome = foldEntry(earlier, fact);
    if (Array.isArray(outcome)) open.set(entry, outcome);
    else anomalies.push(outcome);
  }
  const entries = new Map<string, readonly EntryVersion[]>();
  for (const [entry, versions] of open) {
    entries.set(
      entry,
      versions.map(({ version }) => version),
    );
  }
  return { entries, anomalies };
};

const foldEntry = (earlier: readonly Open[], fact: CatalogueFact): Open[] | Anomaly => {
  const { action } = fact;
  const date = action.effectiveDate;
  const last = earlier.at(-1);
  const holds = last !== undefined && last.version.to > date;
  const impossible = (code: AnomalyCode, against?: CatalogueFact): Anomaly => ({
    code,
    fact,
    ...(against !== undefined && against.event !== SHIPPED && { against }),
  });
  if (FIXED_ENTRIES.has(action.entry) && fact.event !== SHIPPED) return impossible('entry-fixed');
  const before = holds ? endedAt(earlier, last, date) : [...earlier];
  if (action.action === 'withdraw') {
    return holds ? before : impossible('entry-unknown', last?.fact);
  }
  const to = action.until ?? FOREVER;
  if (to <= date) return impossible('ends-before-start');
  if (holds) {
    const same = canonical(last.version.content) === canonical(action.content);
    if (same && last.version.to === to) return impossible('entry-unchanged', last.fact);
    if (last.endStated && last.version.from < date) return impossible('entry-overlaps', last.fact);
  }
  const event = fact.event === SHIPPED ? null : fact.event;
  const { entry, content } = action;
  const version = { entry, from: date, to, content, event };
  return [...before, { version, fact, endStated: action.until !== undefined }];
};

/** The last version ends on that day; one of no length is none. */
const endedAt = (versions: readonly Open[], last: Open, date: PlainDate): Open[] => {
  const others = versions.slice(0, -1);
  if (last.version.from === date) return others;
  return [...others, { ...last, version: { ...last.version, to: date } }];
};
