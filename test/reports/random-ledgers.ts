/** Small random ledgers: a handful of units and people, a few months, everything that can happen and much that cannot. */
import fc from 'fast-check';
import { addDays } from '../../src/domain/plain-date.js';
import type { PersonRecord, UnitRecord } from './small-ledger.js';
import { SmallLedger } from './small-ledger.js';

/** The days on which anything happens: from 20 December 2019 to 7 May 2020, 29 February included. */
export const FIRST_DAY = '2019-12-20';
export const DAYS = 140;
/** Half of everything falls on a few days, so that much falls on one. */
const BUSY_DAYS = [0, 12, 31, 32, 71, 72];
const day = fc
  .oneof(fc.nat({ max: DAYS - 1 }), fc.constantFrom(...BUSY_DAYS))
  .map((days) => addDays(FIRST_DAY, days));

const UNITS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const unit = fc.constantFrom(...UNITS);
const PEOPLE = ['P1', 'P2', 'P3', 'P4'];
const person = fc.constantFrom(...PEOPLE);

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Without the fields that are absent. */
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const attributes = fc
  .record({
    gender: maybe(fc.constantFrom('female', 'male')),
    birthDate: maybe(fc.constantFrom('1959', '1979-02', '1979-03', '1989', '1989-04')),
    partyMember: maybe(fc.boolean()),
    category: maybe(fc.constantFrom('cadre', 'contract')),
  })
  .map(present);

const personAction: fc.Arbitrary<object> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      action: fc.constant('hire'),
      unit,
      profile: attributes,
      fte: fc.constantFrom(undefined, 500, 333),
      category: maybe(fc.constantFrom('cadre', 'contract')),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      action: fc.constant('rotate'),
      kind: fc.constantFrom('transfer', 'rotation', 'secondment', 'secondment', 'reorganisation'),
      unit,
      days: maybe(fc.integer({ min: 1, max: 40 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      action: fc.constant('rotate'),
      kind: fc.constantFrom('appointment', 'promotion', 'reappointment', 'position-change'),
      post: fc.constantFrom('head', 'deputy'),
      leader: maybe(fc.boolean()),
    }),
  },
  { weight: 1, arbitrary: fc.record({ action: fc.constant('return') }) },
  {
    weight: 4,
    arbitrary: fc.record({
      action: fc.constant('separate'),
      kind: fc.constantFrom('resignation', 'dismissal', 'retirement', 'not-recorded'),
      reason: maybe(fc.constantFrom('low-pay', 'family')),
      voluntary: fc.constantFrom(undefined, undefined, true, false),
      legalBasis: maybe(fc.constant('streamlining')),
    }),
  },
  { weight: 3, arbitrary: fc.record({ action: fc.constant('profile'), attributes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      action: fc.constant('train'),
      course: fc.constantFrom('law', 'computing'),
      kind: maybe(fc.constantFrom('degree', 'in-service')),
      place: maybe(fc.constantFrom('domestic', 'abroad')),
      hours: maybe(fc.constantFrom(1000, 2500)),
      award: maybe(fc.constant({ attribute: 'education', value: 'master' })),
      commitmentMonths: maybe(fc.constantFrom(1, 3, 24)),
      cost: maybe(fc.constant({ amount: 60_000_001, currency: 'VND' })),
      outcome: fc.constantFrom(undefined, undefined, 'completed', 'abandoned'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      action: fc.constant('relieve'),
      kind: fc.constant('removal-from-office'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ action: fc.constant('suspend') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      action: fc.constant('evaluate'),
      year: fc.constantFrom(2019, 2020),
      rating: fc.constantFrom('excellent', 'good', 'not-completed'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      action: fc.constant('discipline'),
      track: fc.constantFrom('party', 'administrative'),
      form: fc.constantFrom('warning', 'reprimand'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      action: fc.constant('plan'),
      post: fc.constantFrom('head', 'deputy'),
      change: fc.constantFrom('in', 'in', 'out'),
      days: maybe(fc.integer({ min: 1, max: 60 })),
    }),
  },
);

const unitAction: fc.Arbitrary<object> = fc.oneof(
  fc.record({ action: fc.constant('move'), unit, parent: unit }),
  fc.record({ action: fc.constant('dissolve'), unit }),
  fc.record({
    action: fc.constant('establish'),
    unit,
    name: fc.constant('n'),
    parent: maybe(unit),
  }),
  fc.record({
    action: fc.constant('merge'),
    units: fc.uniqueArray(unit, { minLength: 1, maxLength: 2 }),
    into: fc.constantFrom('A', 'B', 'C', 'E', 'F', 'G'),
    name: maybe(fc.constant('n')),
    parent: maybe(unit),
  }),
  fc.record({
    action: fc.constant('split'),
    unit,
    into: fc.uniqueArray(
      fc.oneof(
        fc.record({ unit: fc.constantFrom('C', 'D', 'E') }),
        fc.record({ unit: fc.constantFrom('F', 'G'), name: fc.constant('n') }),
      ),
      { minLength: 1, maxLength: 2, selector: (part) => part.unit },
    ),
    extent: fc.constantFrom(undefined, 'whole', 'part'),
  }),
  fc.record({
    action: fc.constant('reclassify'),
    unit,
    level: fc.constantFrom('commune', 'district'),
  }),
);

/** One thing recorded: of a person, of a unit, or about something recorded before. */
interface Happening {
  readonly person: string;
  readonly date: string;
  readonly content: object;
  /** Amend the fact recorded that many facts ago, instead of recording another. */
  readonly amends: number | undefined;
  readonly voids: boolean;
}

const happening: fc.Arbitrary<Happening> = fc.record({
  person,
  date: day,
  content: fc.oneof({ weight: 6, arbitrary: personAction }, { weight: 2, arbitrary: unitAction }),
  amends: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.nat({ max: 8 })),
  voids: fc.boolean(),
});

const dated = ({ content, date }: Pick<Happening, 'content' | 'date'>): object => {
  const { days, ...fields } = content as { days?: number };
  const until = days === undefined ? {} : { until: addDays(date, days) };
  return present({ ...fields, ...until, effectiveDate: date });
};

/** The tree at the start: B and C under A, D under B, E on its own and established late. */
const withUnits = (): SmallLedger => {
  const ledger = new SmallLedger();
  ledger.establish('A', undefined, '1900-01-01', 'province');
  ledger.establish('B', 'A', '1900-01-01', 'district');
  ledger.establish('C', 'A', '1900-01-01');
  ledger.establish('D', 'B', '1900-01-01', 'commune');
  ledger.establish('E', undefined, '2020-01-20', 'commune');
  return ledger;
};

export const ledgers: fc.Arbitrary<SmallLedger> = fc
  .tuple(
    fc.array(fc.record({ unit, profile: attributes, date: day }), {
      minLength: PEOPLE.length,
      maxLength: PEOPLE.length,
    }),
    fc.array(happening, { minLength: 5, maxLength: 25 }),
  )
  .map(([hires, happenings]) => {
    const ledger = withUnits();
    const facts: { person: string; id: string; action: string; content: object }[] = [];
    for (const [at, name] of PEOPLE.entries()) {
      const { date, ...fields } = hires[at] ?? { unit: 'A', profile: {}, date: FIRST_DAY };
      // Half of them were there long before the first day.
      const effectiveDate = at % 2 === 0 ? '2010-02-28' : date;
      const record = { action: 'hire', ...fields, effectiveDate } as PersonRecord;
      facts.push({
        person: name,
        id: ledger.person(name, record),
        action: 'hire',
        content: record,
      });
    }
    for (const each of happenings) {
      const { action } = each.content as { action: string };
      if (['move', 'dissolve', 'establish', 'reclassify', 'merge', 'split'].includes(action)) {
        ledger.unit(dated(each) as UnitRecord);
        continue;
      }
      const amended = each.amends === undefined ? undefined : facts.at(-1 - each.amends);
      if (amended === undefined) {
        const record = dated(each) as PersonRecord;
        const id = ledger.person(each.person, record);
        facts.push({ person: each.person, id, action, content: each.content });
      } else if (each.voids) {
        ledger.void(amended.person, amended.id);
      } else {
        const content = amended.action === action ? each.content : amended.content;
        ledger.correct(amended.person, amended.id, dated({ ...each, content }) as PersonRecord);
      }
    }
    return ledger;
  });

/** Two different days of the window or just outside of it, in order. */
export const spans: fc.Arbitrary<{ from: string; to: string }> = fc
  .tuple(fc.integer({ min: -3, max: DAYS }), fc.integer({ min: 1, max: DAYS }))
  .map(([start, days]) => {
    const from = addDays(FIRST_DAY, start);
    return { from, to: addDays(from, days) };
  });
