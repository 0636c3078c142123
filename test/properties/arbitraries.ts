/** Random but plausible logs of one person: random records put through the rules, the accepted ones kept. */
import fc from 'fast-check';

import type { FactAction, PersonAction } from '../../src/domain/actions.js';
import type { Command, Decision } from '../../src/domain/decide.js';
import type { Chain, Fact, Known } from '../../src/domain/knowledge.js';
import { targetNaming } from '../../src/domain/knowledge.js';
import type { OrganisationFact } from '../../src/domain/organisation-fold.js';
import { foldOrganisation } from '../../src/domain/organisation-fold.js';
import { addDays } from '../../src/domain/plain-date.js';
import { organisationRules, personRules } from '../../src/domain/rules.js';
import { RecordedStream } from '../domain/recorded-stream.js';
import * as write from '../domain/records.js';

/** First and last day that a random log speaks of; terms may end later. */
export const FIRST_DAY = '2020-01-01';
const DAYS = 900;
export const LAST_DAY = '2023-12-31';

/** Few days, so that records meet on one day; and now and then any other. */
const date = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(0, 1, 31, 90, 120, 121, 366, 400, 500, 700).map((n) => 10 * n),
  },
  { weight: 1, arbitrary: fc.nat(DAYS * 10) },
);
const day = date.map((tenths) => addDays(FIRST_DAY, Math.min(DAYS, Math.floor(tenths / 10))));
/** So many days after the date, or before it; or a day on which other records fall. */
const until = fc.oneof(fc.integer({ min: -1, max: 500 }), day);
const sequence = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(2));
const unit = fc.constantFrom('a', 'b', 'c', 'd');
const post = fc.constantFrom('clerk', 'head', 'adviser');
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

type Fields = Readonly<Record<string, unknown>>;
/** A record without the fields that came out undefined: absent is not the same as undefined. */
const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const about = (
  action: PersonAction['action'],
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
) =>
  fc
    .record({ effectiveDate: day, sequence, until: some(until), ...fields })
    .map(({ until: after, ...rest }): FactAction => {
      const end = typeof after === 'number' ? addDays(rest.effectiveDate, after) : after;
      const term = TERMED.has(action) && end !== undefined ? { until: end } : {};
      return { action, ...present(rest), ...term } as unknown as FactAction;
    });
const TERMED: ReadonlySet<string> = new Set(['rotate', 'suspend', 'plan']);

const attributes = fc
  .record({
    education: some(fc.constantFrom('college', 'bachelor')),
    rank: some(fc.constantFrom('A1', 'A2')),
    post: some(post),
    partyMember: some(fc.boolean()),
    fullName: some(fc.constant('Nguyễn Văn A')),
  })
  .map(present);
const worn = {
  post: some(post),
  leader: some(fc.boolean()),
  fte: some(fc.constantFrom(500, 1000)),
};
const kind = fc.constantFrom(
  'transfer',
  'rotation',
  'rotation',
  'secondment',
  'secondment',
  'secondment',
  'position-change',
  'appointment',
  'promotion',
  'reorganisation',
);
const postId = fc.constantFrom('board', 'council');

const rotation = about('rotate', { kind, unit: some(unit), ...worn });
const secondment = about('rotate', { kind: fc.constant('secondment'), unit, ...worn });
const concurrent = about('rotate', {
  kind: fc.constant('appointment'),
  unit: some(unit),
  post: some(post),
  concurrent: fc.constant(true),
  postId: some(postId),
});

/** A fact about the person, of every action. */
export const anyFact: fc.Arbitrary<FactAction> = fc.oneof(
  {
    weight: 3,
    arbitrary: about('hire', { unit, ...worn, profile: some(attributes) }),
  },
  { weight: 5, arbitrary: rotation },
  { weight: 2, arbitrary: secondment },
  { weight: 1, arbitrary: concurrent },
  { weight: 2, arbitrary: about('return', { unit: some(unit) }) },
  {
    weight: 2,
    arbitrary: about('separate', { kind: fc.constantFrom('resignation', 'retirement') }),
  },
  { weight: 3, arbitrary: about('profile', { attributes }) },
  {
    weight: 1,
    arbitrary: about('train', {
      course: fc.constant('course'),
      startDate: some(day),
      outcome: some(fc.constantFrom('completed', 'failed')),
      award: some(fc.constant({ attribute: 'education', value: 'master' })),
    }),
  },
  {
    weight: 1,
    arbitrary: about('discipline', {
      track: fc.constant('party'),
      form: fc.constantFrom('warning', 'reprimand'),
    }),
  },
  { weight: 1, arbitrary: about('suspend', {}) },
  {
    weight: 1,
    arbitrary: about('relieve', {
      kind: fc.constant('removal-from-office'),
      postId: some(postId),
    }),
  },
  { weight: 1, arbitrary: about('plan', { post, change: fc.constant('in') }) },
  {
    weight: 1,
    arbitrary: about('evaluate', { year: fc.constant(2021), rating: fc.constant('good') }),
  },
);

/** What somebody sets out to record; `pick` chooses among the facts there are. */
export type Intent = { readonly force: boolean } & (
  | { readonly do: 'record'; readonly fact: FactAction }
  | { readonly do: 'correct'; readonly pick: number; readonly fact: FactAction }
  | { readonly do: 'redate'; readonly pick: number; readonly date: string }
  | { readonly do: 'void'; readonly pick: number; readonly also: readonly number[] }
  | { readonly do: 'void with followers'; readonly pick: number }
  | { readonly do: 'reinstate'; readonly pick: number }
  | { readonly do: 'misname'; readonly action: 'void' | 'reinstate'; readonly target: string }
);

const pick = fc.nat(50);
const force = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true));
const anyIntent: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('record'), fact: anyFact, force }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('correct'), pick, fact: anyFact, force }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redate'), pick, date: day, force }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('void'),
      pick,
      also: fc.array(pick, { maxLength: 2 }),
      force,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('void with followers'), pick, force }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reinstate'), pick, force }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('misname'),
      action: fc.constantFrom('void', 'reinstate'),
      target: fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'nothing'),
      force,
    }),
  },
);

/** A career opens with a hire, else nearly nothing would be accepted. */
export const intents: fc.Arbitrary<readonly Intent[]> = fc
  .tuple(unit, fc.array(anyIntent, { minLength: 1, maxLength: 24, size: 'max' }))
  .map(([first, others]) => [
    { do: 'record', fact: write.hire(FIRST_DAY, first), force: false },
    ...others,
  ]);

const units = new RecordedStream(() => organisationRules, 'u');
for (const each of ['a', 'b', 'c', 'd']) {
  units.record({ action: 'record', fact: write.establish('1900-01-01', each) });
}
export const RULES = personRules('p1', foldOrganisation(units.facts() as OrganisationFact[]));

const chosen = <T>(from: readonly T[], at: number): T | undefined => from[at % from.length];

/** The command that the intent comes to on what is known; undefined where there is nothing to pick. */
const commandOf = (intent: Intent, stream: RecordedStream): Command | undefined => {
  const known: Known = stream.known();
  const chains = [...known.values()];
  const live = chains.filter(({ voided }) => !voided);
  const named = (chain: Chain): string => targetNaming(chain, known);
  switch (intent.do) {
    case 'record':
      return { action: 'record', fact: intent.fact };
    case 'correct': {
      const { fact } = intent;
      const alike = live.filter((chain) => chain.fact.action.action === fact.action);
      const chain = chosen(alike, intent.pick);
      return chain && { action: 'correct', target: named(chain), with: fact };
    }
    case 'redate': {
      const chain = chosen(live, intent.pick);
      if (chain === undefined) return undefined;
      const moved = { ...chain.fact.action, effectiveDate: intent.date };
      return { action: 'correct', target: named(chain), with: moved };
    }
    case 'void': {
      const chain = chosen(live, intent.pick);
      const also = intent.also.flatMap((at) => chosen(live, at) ?? []).map(named);
      return chain && { action: 'void', target: named(chain), kind: 'rescinded', also };
    }
    case 'void with followers': {
      const chain = chosen(live, intent.pick);
      if (chain === undefined) return undefined;
      const alone = { action: 'void', target: named(chain), kind: 'rescinded', also: [] } as const;
      const answer = stream.decide(alone);
      // What the refusal names is what has to be listed.
      const also = answer.accepted ? [] : answer.refusal.breaks.map(({ event }) => event);
      return { ...alone, also };
    }
    case 'reinstate': {
      const chain = chosen(
        chains.filter(({ voided }) => voided),
        intent.pick,
      );
      return chain && { action: 'reinstate', target: named(chain) };
    }
    case 'misname':
      return intent.action === 'void'
        ? { action: 'void', target: intent.target, kind: 'rescinded', also: [] }
        : { action: 'reinstate', target: intent.target };
  }
};

/** One record that was decided, with what was known before it. */
export interface Decided {
  readonly command: Command;
  readonly force: boolean;
  readonly before: readonly Fact[];
  readonly known: Known;
  readonly decision: Decision;
}

export interface Career {
  readonly stream: RecordedStream;
  readonly decided: readonly Decided[];
}

export const careerOf = (wanted: readonly Intent[]): Career => {
  const stream = new RecordedStream(() => RULES);
  const decided = wanted.flatMap((intent): Decided[] => {
    const command = commandOf(intent, stream);
    if (command === undefined) return [];
    const before = stream.facts();
    const known = stream.known();
    const decision = stream.record(command, intent.force);
    return [{ command, force: intent.force, before, known, decision }];
  });
  return { stream, decided };
};

/** Random careers. */
export const careers: fc.Arbitrary<Career> = intents.map(careerOf);
