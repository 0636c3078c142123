/** Sums of quotas and of those present, by unit and with all units below. */

/** A unit on the day, with its quota. */
export interface Quota {
  readonly unit: string;
  /** From the top down to the unit itself. */
  readonly path: readonly string[];
  readonly standing: boolean;
  readonly assigned: number | null;
  readonly since: string | null;
}

interface Counted {
  readonly unit: string;
  readonly present: number | null;
}

export interface Sum {
  readonly unit: string;
  readonly since: string | null;
  readonly assigned: number | null;
  readonly present: number | null;
  readonly contract: number | null;
  /** With all units below. */
  readonly within: { readonly assigned: number; readonly present: number | null };
}

/** What is withheld makes every sum of it withheld. */
export const add = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b;

export const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a - b;

/** A row for each unit that has a quota, and for each in which somebody stands under none. */
export const sumsOf = (
  units: readonly Quota[],
  present: readonly Counted[],
  contract: readonly Counted[],
): readonly Sum[] => {
  const byId = new Map(units.map((each) => [each.unit, each]));
  /** The unit whose quota somebody counts against; under none, the unit itself. */
  const quotaOf = (unit: string): string =>
    byId.get(unit)?.path.findLast((above) => byId.get(above)?.assigned != null) ?? unit;
  const presentAt = summed(present.map((each) => ({ ...each, unit: quotaOf(each.unit) })));
  const contractAt = summed(contract);
  const listed = [
    ...new Set([
      ...units.filter(({ assigned }) => assigned !== null).map(({ unit }) => unit),
      ...presentAt.keys(),
      ...contractAt.keys(),
    ]),
  ].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const within = new Map<string, { assigned: number; present: number | null }>(
    listed.map((unit) => [unit, { assigned: 0, present: 0 }]),
  );
  for (const unit of listed) {
    for (const above of byId.get(unit)?.path ?? [unit]) {
      const sum = within.get(above);
      if (sum === undefined) continue;
      sum.assigned += byId.get(unit)?.assigned ?? 0;
      sum.present = add(sum.present, valueIn(presentAt, unit));
    }
  }
  return listed.map((unit) => ({
    unit,
    since: byId.get(unit)?.since ?? null,
    assigned: byId.get(unit)?.assigned ?? null,
    present: valueIn(presentAt, unit),
    contract: valueIn(contractAt, unit),
    within: within.get(unit) ?? { assigned: 0, present: 0 },
  }));
};

const valueIn = (sums: ReadonlyMap<string, number | null>, unit: string): number | null =>
  sums.has(unit) ? (sums.get(unit) ?? null) : 0;

const summed = (counts: readonly Counted[]): ReadonlyMap<string, number | null> => {
  const sums = new Map<string, number | null>();
  for (const { unit, present } of counts) {
    sums.set(unit, add(valueIn(sums, unit), present));
  }
  return sums;
};
