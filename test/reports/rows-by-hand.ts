/**
 * The rows of the projected tables of a small ledger, made the long way: at every index that tells something of a person
 * or of the units, everything known of them is folded and written down anew, as known until the next such index.
 */
import type { PersonAction } from '../../src/domain/actions.js';
import type { Anomaly } from '../../src/domain/anomalies.js';
import { OPEN_ATTRIBUTES } from '../../src/domain/attributes.js';
import { separationClass } from '../../src/domain/code-lists.js';
import type { RecordedEvent } from '../../src/domain/events.js';
import { DECISION_EVENT, ORGANISATION_STREAM, personStream } from '../../src/domain/events.js';
import type { OrganisationTimeline } from '../../src/domain/organisation-fold.js';
import { unitOn } from '../../src/domain/organisation-fold.js';
import type { PersonFact, Step } from '../../src/domain/person-fold.js';
import type { PersonState } from '../../src/domain/person-state.js';
import { NOT_YET } from '../../src/domain/person-state.js';
import { FOREVER, addMonths } from '../../src/domain/plain-date.js';
import { pathOn } from './naive-tree.js';
import type { SmallLedger } from './small-ledger.js';

export type TestCell = string | number | boolean | null | readonly string[];
type TestRow = Readonly<Record<string, TestCell>>;

/** From which index until before which something was known. */
interface Knowledge {
  readonly known_from: number;
  readonly known_to: number;
}

const STILL_KNOWN = 2_147_483_647;

/** By name of table. */
export const rowsOf = (ledger: SmallLedger): Readonly<Record<string, readonly TestRow[]>> => ({
  log: ledger.events.map(logRow),
  decision: ledger.events
    .filter(({ type }) => type === DECISION_EVENT)
    .map(({ decision, index, data: { number, date, body } }) => ({
      decision,
      index,
      number: number as string,
      signed: date as string,
      body: typeof body === 'string' ? body : null,
    })),
  ...personRows(ledger),
  unit_tree: knowledgeOf(ledger, ORGANISATION_STREAM).flatMap((known) =>
    treeRows(ledger.organisationAt(known.known_from)).map((row) => ({ ...row, ...known })),
  ),
});

const knowledgeOf = (ledger: SmallLedger, stream: string): readonly Knowledge[] => {
  const indexes = ledger.events
    .filter((event) => event.stream === stream)
    .map(({ index }) => index);
  return indexes.map((index, at) => ({
    known_from: index,
    known_to: indexes[at + 1] ?? STILL_KNOWN,
  }));
};

const logRow = (event: RecordedEvent): TestRow => ({
  index: event.index,
  position: event.position,
  event: event.id,
  stream: event.stream,
  revision: event.revision,
  type: event.type,
  effective_date: event.effectiveDate,
  recorded_at: event.recordedAt,
  actor: event.actor,
  decision: event.decision,
  warnings: event.warnings,
});

const personRows = (ledger: SmallLedger): Readonly<Record<string, readonly TestRow[]>> => {
  const rows = {
    person_state: [] as TestRow[],
    post_held: [] as TestRow[],
    movement: [] as TestRow[],
    training: [] as TestRow[],
    evaluation: [] as TestRow[],
    penalty: [] as TestRow[],
    succession: [] as TestRow[],
    anomaly: [] as TestRow[],
  };
  for (const person of ledger.people) {
    for (const known of knowledgeOf(ledger, personStream(person))) {
      const { steps, facts, anomalies } = ledger.personAt(person, known.known_from);
      rows.post_held.push(...postRows(steps).map((row) => ({ person, ...row, ...known })));
      for (const [at, step] of steps.entries()) {
        const valid_to = steps[at + 1]?.date ?? FOREVER;
        const before = steps[at - 1]?.state ?? NOT_YET;
        rows.person_state.push({ person, valid_to, ...stateRow(step), ...known });
        const movement = movementRow(step, before);
        if (movement !== undefined) rows.movement.push({ person, ...movement, ...known });
      }
      const impossible = new Set(anomalies.map(({ fact }) => fact.root));
      for (const fact of facts) {
        if (impossible.has(fact.root)) continue;
        const training = trainingRow(fact);
        if (training !== undefined) rows.training.push({ person, ...training, ...known });
        const other = otherFactRow(fact);
        if (other === undefined) continue;
        const { event, root, action } = fact;
        const date = action.effectiveDate;
        rows[other.table].push({ person, event, root, date, ...other.row, ...known });
      }
      for (const anomaly of anomalies) {
        rows.anomaly.push({ subject: person, ...anomalyRow(anomaly), ...known });
      }
    }
  }
  for (const known of knowledgeOf(ledger, ORGANISATION_STREAM)) {
    for (const anomaly of ledger.organisationAt(known.known_from).anomalies) {
      const { action } = anomaly.fact;
      const subject = 'unit' in action ? (action.unit ?? '') : '';
      rows.anomaly.push({ subject, ...anomalyRow(anomaly), ...known });
    }
  }
  return rows;
};

/** The posts at the end of each day on which anything changed; a post that goes on is one row. */
const postRows = (steps: readonly Step[]): readonly TestRow[] => {
  const rows: (TestRow & { readonly post_id: string; readonly key: string; valid_to: string })[] =
    [];
  const dates = [...new Set(steps.map(({ date }) => date))];
  for (const [at, date] of dates.entries()) {
    const ofDay = steps.filter((step) => step.date === date);
    for (const [key, cells] of heldBy(ofDay.at(-1)?.state ?? NOT_YET)) {
      const going = rows.find((row) => row.key === key && row.valid_to === date);
      const next = dates[at + 1] ?? FOREVER;
      if (going !== undefined) {
        going.valid_to = next;
        continue;
      }
      const brought = ofDay.find((_step, place) =>
        ofDay.slice(place).every(({ state }) => heldBy(state).has(key)),
      );
      const event = brought?.fact.event ?? '';
      rows.push({ ...cells, key, valid_from: date, valid_to: next, event });
    }
  }
  return rows.map(({ key: _key, ...row }) => row);
};

type HeldCells = {
  readonly post_id: string;
  readonly unit: string | null;
  readonly post: string | null;
};

const heldBy = (state: PersonState): ReadonlyMap<string, HeldCells> => {
  const { employed, spell, secondment, attributes, concurrent } = state;
  const held = new Map<string, HeldCells>();
  if (!employed) return held;
  const add = (post_id: string, unit: string | null, post: string | null): void => {
    held.set(JSON.stringify([spell, post_id, unit, post]), { post_id, unit, post });
  };
  const atHost = (secondment?.replaced ?? []).some(({ name }) => name === 'post');
  const post = text(attributes.post);
  if (post !== null) add('main', atHost ? state.hostUnit : state.unit, post);
  const last = new Map(concurrent.map((each) => [each.postId, each]));
  for (const each of last.values()) add(each.postId, each.unit, each.post);
  return held;
};

const snakeCase = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

const stateRow = ({ date, ordinal, fact, byTime, state }: Step): TestRow => ({
  valid_from: date,
  ordinal,
  event: fact.event,
  root: fact.root,
  by_time: byTime,
  employed: state.employed,
  spell: state.spell,
  hire_date: state.hireDate,
  unit: state.unit,
  host_unit: state.hostUnit,
  seconded_until: state.secondment?.until ?? null,
  rotated_from: state.rotatedFrom,
  suspended_until: state.suspendedUntil,
  ...Object.fromEntries(
    OPEN_ATTRIBUTES.map(({ name, type }) => {
      const value = state.attributes[name];
      return [snakeCase(name), type === 'decimal' ? (value ?? null) : text(value)];
    }),
  ),
});

const text = (value: string | number | boolean | undefined): string | null =>
  value === undefined ? null : String(value);

const LEAVING: readonly string[] = ['separate', 'relieve'];
const MOVEMENTS: readonly string[] = ['hire', 'rotate', 'return', ...LEAVING];

const movementRow = (step: Step, before: PersonState): TestRow | undefined => {
  const { date, ordinal, fact, byTime, state } = step;
  const home = before.secondment !== null && state.secondment === null;
  if (byTime ? !home : !MOVEMENTS.includes(fact.action.action)) return undefined;
  return {
    date,
    ordinal,
    event: fact.event,
    root: fact.root,
    by_time: byTime,
    ...(byTime ? actionRow({ action: 'return' }) : actionRow(fact.action)),
    from_unit: before.unit,
    to_unit: state.unit,
    from_host: before.hostUnit,
    to_host: state.hostUnit,
    // Of who leaves a post, the one left.
    post: text((LEAVING.includes(fact.action.action) ? before : state).attributes.post),
  };
};

const actionRow = (action: Partial<PersonAction>): TestRow => {
  const { kind, reason, voluntary, legalBasis, until, route, distinction, replaces } = action as {
    readonly route?: string;
    readonly distinction?: boolean;
    readonly replaces?: string;
    readonly kind?: string;
    readonly reason?: string;
    readonly voluntary?: boolean;
    readonly legalBasis?: string;
    readonly until?: string;
  };
  return {
    action: action.action ?? null,
    kind: kind ?? null,
    reason: reason ?? null,
    class: action.action === 'separate' ? separationClass(kind ?? '', voluntary) : null,
    legal_basis: legalBasis ?? null,
    until: until ?? null,
    route: route ?? null,
    distinction: distinction === undefined ? null : String(distinction),
    replaces: replaces ?? null,
  };
};

const trainingRow = ({ event, root, action }: PersonFact): TestRow | undefined => {
  if (action.action !== 'train') return undefined;
  return {
    date: action.effectiveDate,
    event,
    root,
    course: action.course,
    kind: action.kind ?? null,
    place: action.place ?? null,
    country: action.country ?? null,
    outcome: action.outcome ?? 'completed',
    funding: action.funding ?? null,
    programme: action.programme ?? null,
    hours: action.hours ?? null,
    start_date: action.startDate ?? null,
    cost_amount: action.cost?.amount ?? null,
    cost_currency: action.cost?.currency ?? null,
    commitment_months: action.commitmentMonths ?? null,
  };
};

const otherFactRow = ({
  action,
}: PersonFact):
  | { readonly table: 'evaluation' | 'penalty' | 'succession'; readonly row: TestRow }
  | undefined => {
  switch (action.action) {
    case 'evaluate':
      return { table: 'evaluation', row: { year: action.year, rating: action.rating } };
    case 'discipline': {
      const { track, form, effectiveDate } = action;
      return { table: 'penalty', row: { track, form, lapses: addMonths(effectiveDate, 12) } };
    }
    case 'plan': {
      const { post, change, until } = action;
      return { table: 'succession', row: { post, change, until: until ?? null } };
    }
    default:
      return undefined;
  }
};

const anomalyRow = ({ code, fact, against }: Anomaly): TestRow => ({
  event: fact.event,
  root: fact.root,
  date: fact.action.effectiveDate,
  code,
  against: against?.event ?? null,
});

/** A row for each unit and each time between two days on which anything changed; rows that say the same are joined. */
const treeRows = (tree: OrganisationTimeline): readonly TestRow[] => {
  const steps = [...tree.units.values()].flat();
  const dates = [...new Set(steps.map(({ date }) => date))].sort();
  return [...tree.units.keys()].flatMap((unit) => {
    const rows: TestRow[] = [];
    for (const [at, date] of dates.entries()) {
      const state = unitOn(tree, unit, date);
      if (state === undefined) continue;
      const { exists: standing, name, level, type, code, parent, quota } = state;
      const path = pathOn(tree, unit, date) ?? [];
      const event = tree.units.get(unit)?.findLast((step) => step.date <= date)?.fact.event ?? '';
      const row = { unit, event, standing, name, level, type, code, parent, quota, path };
      const to = dates[at + 1] ?? FOREVER;
      const last = rows.at(-1);
      const from = last?.valid_from ?? date;
      const longer = { ...row, valid_from: from, valid_to: date };
      const same = JSON.stringify(last) === JSON.stringify(longer);
      if (same) rows.pop();
      rows.push({ ...row, valid_from: same ? from : date, valid_to: to });
    }
    return rows;
  });
};
