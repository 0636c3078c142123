/** What each action does to the state of a person, or why it cannot be. */
import type { PersonAction } from './actions.js';
import type { AnomalyCode } from './anomalies.js';
import { assertNever } from './assert-never.js';
import type { Attributes, AttributeValue } from './attributes.js';
import { attributeNamed } from './attributes.js';
import type { PersonState } from './person-state.js';
import { withoutEmployment } from './person-state.js';
import type { Term } from './person-terms.js';
import { backHome } from './person-terms.js';
import { addMonths, addWorkingDays } from './plain-date.js';
import { policyOn } from './policies.js';

type Action<N extends PersonAction['action']> = Extract<PersonAction, { action: N }>;

/** The next state, with the term that this action opened; or the impossibility. */
type Outcome = { readonly state: PersonState; readonly term?: Term } | Impossible;
interface Impossible {
  readonly impossible: AnomalyCode;
}

/** The fields of an action that are attributes of the person's employment. */
const CARRIED = ['category', 'employment', 'post', 'rank', 'leader', 'keyLeader', 'fte'] as const;

const carried = (action: Action<'hire'> | Action<'rotate'>): Attributes => {
  const given: Readonly<Partial<Record<(typeof CARRIED)[number], AttributeValue>>> = action;
  const values: Record<string, AttributeValue> = {};
  for (const name of CARRIED) {
    const value = given[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
};

/** Applies one action; `root` names the fact, for what gets an id of its own. */
export const applyAction = (state: PersonState, action: PersonAction, root: string): Outcome => {
  const impossible = employmentMissing(state, action) ?? endsBeforeStart(action);
  if (impossible !== undefined) return { impossible };
  switch (action.action) {
    case 'hire':
      return hire(state, action);
    case 'rotate':
      return rotate(state, action, root);
    case 'return':
      return goBack(state, action);
    case 'separate':
      return { state: separate(state) };
    case 'train':
      return { state: train(state, action) };
    case 'profile':
      return { state: withAttributes(state, action.attributes) };
    case 'suspend':
      return suspend(state, action);
    case 'discipline':
      return discipline(state, action);
    case 'relieve':
      return relieve(state, action);
    case 'plan':
    case 'evaluate':
      return { state };
    default:
      return assertNever(action);
  }
};

const employmentMissing = (state: PersonState, action: PersonAction): AnomalyCode | undefined => {
  if (action.action === 'hire') return state.employed ? 'already-employed' : undefined;
  if (state.employed) return undefined;
  if (state.spell === 0) return 'not-yet-employed';
  const allowed = policyOn('allowedAfterSeparation', action.effectiveDate);
  return allowed.includes(action.action) ? undefined : 'not-employed';
};

const endsBeforeStart = (action: PersonAction): AnomalyCode | undefined => {
  const { effectiveDate } = action;
  const until = 'until' in action ? action.until : undefined;
  const ends = until !== undefined && until <= effectiveDate;
  const startsLate =
    action.action === 'train' && action.startDate !== undefined && action.startDate > effectiveDate;
  return ends || startsLate ? 'ends-before-start' : undefined;
};

/** Values that change; undefined takes a value away. */
type Changes = Readonly<Record<string, AttributeValue | undefined>>;

/** What is changed during a secondment stays so when it ends. */
const withAttributes = (state: PersonState, changes: Changes): PersonState => {
  const values = new Map<string, AttributeValue>(Object.entries(state.attributes));
  const changed = Object.entries(changes).filter(
    ([name, value]) => values.get(name) !== value && attributeNamed(name)?.sealed === undefined,
  );
  if (changed.length === 0) return state;
  for (const [name, value] of changed) {
    if (value === undefined) values.delete(name);
    else values.set(name, value);
  }
  const names = new Set(changed.map(([name]) => name));
  const secondment = state.secondment && {
    ...state.secondment,
    replaced: state.secondment.replaced.filter(({ name }) => !names.has(name)),
  };
  return { ...state, secondment, attributes: Object.fromEntries(values) };
};

const hire = (state: PersonState, action: Action<'hire'>): Outcome => ({
  state: withAttributes(
    {
      ...state,
      employed: true,
      spell: state.spell + 1,
      hireDate: action.effectiveDate,
      unit: action.unit,
      hostUnit: action.unit,
    },
    { fte: 1000, ...action.profile, ...carried(action) },
  ),
});

const rotate = (state: PersonState, action: Action<'rotate'>, root: string): Outcome => {
  if (action.concurrent === true) {
    const added = {
      postId: action.postId ?? root,
      unit: action.unit ?? state.unit ?? '',
      post: action.post ?? null,
    };
    return { state: { ...state, concurrent: [...state.concurrent, added] } };
  }
  if (action.unit === undefined) return { state: withAttributes(state, carried(action)) };
  if (action.kind === 'secondment') {
    return { state: second(state, action, action.unit), term: 'secondment' };
  }
  const moved: PersonState = {
    ...backHome(state),
    unit: action.unit,
    hostUnit: action.unit,
    rotatedFrom: rotatedFrom(state, action.kind, action.unit),
  };
  return { state: withAttributes(moved, carried(action)) };
};

/** A rotation goes on through what leaves the person in the unit, unless a transfer says that it is the place now. */
const rotatedFrom = (state: PersonState, kind: string, unit: string): string | null => {
  if (unit === state.unit) return kind === 'transfer' ? null : state.rotatedFrom;
  return kind === 'rotation' ? state.unit : null;
};

/** A secondment to another host is a new one, from home; to the same host it extends the one under way. */
const second = (before: PersonState, action: Action<'rotate'>, host: string): PersonState => {
  const extended = before.hostUnit === host ? before.secondment : null;
  const state = extended === null ? backHome(before) : before;
  const changes = carried(action);
  const earlier = extended?.replaced ?? [];
  const replaced = [
    ...earlier.filter(({ name }) => changes[name] === undefined),
    ...Object.keys(changes).map((name) => ({
      name,
      home: (earlier.find((value) => value.name === name) ?? { home: state.attributes[name] }).home,
    })),
  ];
  const until = action.until ?? extended?.until ?? null;
  return { ...withAttributes(state, changes), hostUnit: host, secondment: { until, replaced } };
};

const goBack = (state: PersonState, action: Action<'return'>): Outcome => {
  const destination = state.secondment === null ? state.rotatedFrom : state.unit;
  if (destination === null) return { impossible: 'nothing-to-return-from' };
  const unit = action.unit ?? destination;
  const staysRotated = state.secondment !== null && unit === state.unit;
  const rotatedFrom = staysRotated ? state.rotatedFrom : null;
  return { state: { ...backHome(state), unit, hostUnit: unit, rotatedFrom } };
};

const separate = (state: PersonState): PersonState => ({
  ...state,
  employed: false,
  unit: null,
  hostUnit: null,
  secondment: null,
  rotatedFrom: null,
  suspendedUntil: null,
  penalty: null,
  concurrent: [],
  attributes: withoutEmployment(state.attributes),
});

const train = (state: PersonState, action: Action<'train'>): PersonState => {
  if (action.award === undefined || (action.outcome ?? 'completed') !== 'completed') return state;
  return withAttributes(state, { [action.award.attribute]: action.award.value });
};

const suspend = (state: PersonState, action: Action<'suspend'>): Outcome => {
  const days = policyOn('suspensionWorkingDays', action.effectiveDate);
  const suspendedUntil = action.until ?? addWorkingDays(action.effectiveDate, days);
  return { state: { ...state, suspendedUntil }, term: 'suspension' };
};

const discipline = (state: PersonState, action: Action<'discipline'>): Outcome => {
  if (!state.employed) return { state };
  const months = policyOn('penaltyMonths', action.effectiveDate);
  const until = addMonths(action.effectiveDate, months);
  return { state: { ...state, penalty: { form: action.form, until } }, term: 'penalty' };
};

/** What a leading post makes of its holder: known to be over once the post is. */
const LEADING = ['leader', 'keyLeader'];

const relieve = (state: PersonState, action: Action<'relieve'>): Outcome => {
  if (action.postId !== undefined) {
    const concurrent = state.concurrent.filter(({ postId }) => postId !== action.postId);
    if (concurrent.length === state.concurrent.length) return { impossible: 'no-post' };
    return { state: { ...state, concurrent } };
  }
  const { post, ...others } = state.attributes;
  const led = LEADING.filter((name) => others[name] === true);
  if (post === undefined && led.length === 0) return { impossible: 'no-post' };
  const ended = Object.fromEntries(led.map((name) => [name, false]));
  return { state: withAttributes(state, { post: undefined, ...ended }) };
};
