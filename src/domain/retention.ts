/** How long each class of private data is kept after an employment, as dated data, and what stands against erasing it. */
import type { SealedClass } from './attributes.js';
import type { PersonFact } from './person-fold.js';
import { foldPerson } from './person-fold.js';
import type { PlainDate } from './plain-date.js';
import { addMonths } from './plain-date.js';

interface Period {
  readonly from: PlainDate;
  /** Months after the end of the last employment. */
  readonly months: number;
  /** Months for somebody who was disciplined, where they differ. */
  readonly monthsIfDisciplined?: number;
  readonly source: string;
}

const FIRST = '1800-01-01';
const LAW = 'personal data: deleted when the employment ends';

/**
 * The periods in force. Movements, training and discipline themselves are facts under an id, and are never erased;
 * an organisation that must keep names as long as those sets RETENTION_MONTHS.
 */
export const RETENTION: Readonly<Record<SealedClass, readonly Period[]>> = {
  identity: [{ from: FIRST, months: 0, source: LAW }],
  contact: [{ from: FIRST, months: 0, source: LAW }],
  sensitive: [
    {
      from: FIRST,
      months: 0,
      monthsIfDisciplined: 840,
      source: `${LAW}; archive schedules: the cause of discipline for 70 years`,
    },
  ],
  note: [{ from: FIRST, months: 0, source: LAW }],
};

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
): readonly Kept[] => {
  const end = endOfEmployment(facts);
  const disciplined = facts.some(({ action }) => action.action === 'discipline');
  return classes.map((name) => {
    const period = RETENTION[name].findLast(({ from }) => from <= today);
    if (period === undefined) throw new Error(`no retention of ${name} on ${today}`);
    const months = disciplined ? (period.monthsIfDisciplined ?? period.months) : period.months;
    return {
      class: name,
      until: end === null ? null : end === undefined ? today : addMonths(end, own[name] ?? months),
      source: own[name] === undefined ? period.source : 'the organisation, by RETENTION_MONTHS',
    };
  });
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
