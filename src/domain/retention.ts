/** How long each class of private data is kept after an employment, by the policies in force, and what stands against erasing it. */
import type { SealedClass } from './attributes.js';
import type { Catalogue } from './catalogue.js';
import { SHIPPED_CATALOGUE } from './catalogue.js';
import type { PersonFact } from './person-fold.js';
import { foldPerson } from './person-fold.js';
import type { PlainDate } from './plain-date.js';
import { addMonths } from './plain-date.js';

/** Months by class that an organisation keeps instead of the shipped periods. */
export type RetentionMonths = Readonly<Partial<Record<SealedClass, number>>>;

/** Until when a class is kept. */
export interface Kept {
  readonly class: SealedClass;
  /** The first day on which it may be erased; null while the employment has no end. */
  readonly until: PlainDate | null;
  readonly source: string;
}

/** What stands against erasing a class of a person's private data. */
export type Obstacle =
  | { readonly class: SealedClass; readonly why: 'employed' }
  | {
      readonly class: SealedClass;
      readonly why: 'retained';
      readonly until: PlainDate;
      readonly source: string;
    }
  | { readonly class: SealedClass; readonly why: 'legal-hold'; readonly ground: string };

/** Until when the classes of a person are kept. @param facts the live facts in timeline order */
export const retentionOf = (
  classes: readonly SealedClass[],
  facts: readonly PersonFact[],
  today: PlainDate,
  own: RetentionMonths = {},
  catalogue: Catalogue = SHIPPED_CATALOGUE,
): readonly Kept[] => {
  const end = endOfEmployment(facts);
  const disciplined = facts.some(({ action }) => action.action === 'discipline');
  return classes.map((name) => {
    const { months, source } = periodOf(name, disciplined, today, catalogue);
    return {
      class: name,
      until: end === null ? null : end === undefined ? today : addMonths(end, own[name] ?? months),
      source: own[name] === undefined ? source : 'the organisation, by RETENTION_MONTHS',
    };
  });
};

/** The policy of the class, or the one for those who were disciplined where there is one. */
const periodOf = (
  name: SealedClass,
  disciplined: boolean,
  today: PlainDate,
  catalogue: Catalogue,
): { readonly months: number; readonly source: string } => {
  const policy = `retentionMonths${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const special = `${policy}IfDisciplined`;
  const used =
    disciplined && catalogue.policyEntry(special, today) !== undefined ? special : policy;
  const { source } = catalogue.policyEntry(used, today)?.content ?? {};
  return { months: catalogue.policyOn(used, today), source: source as string };
};

/** Everything that stands against erasing these classes today. @param hold the ground of a legal hold that stands */
export const obstaclesTo = (
  kept: readonly Kept[],
  today: PlainDate,
  hold: string | undefined,
): readonly Obstacle[] =>
  kept.flatMap(({ class: name, until, source }): readonly Obstacle[] => {
    const held: readonly Obstacle[] =
      hold === undefined ? [] : [{ class: name, why: 'legal-hold', ground: hold }];
    if (until === null) return [{ class: name, why: 'employed' }, ...held];
    return until > today ? [{ class: name, why: 'retained', until, source }, ...held] : held;
  });

/** The first day out of the last employment, also one that lies ahead; null while it has no end, undefined without one. */
const endOfEmployment = (facts: readonly PersonFact[]): PlainDate | null | undefined => {
  const { steps } = foldPerson(facts);
  if (steps.at(-1)?.state.employed === true) return null;
  return steps.findLast(
    ({ state }, at) => !state.employed && steps[at - 1]?.state.employed === true,
  )?.date;
};
