/** The rows of each report, reckoned the long way. */
import type { PersonFact } from '../../src/domain/person-fold.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { EventKeys, Group, Stepped } from './naive.js';
import { Naive, crossingsOf, daysOf, eve, keyed, labelOf, rounded, sortedGroups } from './naive.js';
import type { SmallLedger } from './small-ledger.js';

export type Row = Readonly<Record<string, unknown>>;

interface Span {
  readonly from: string;
  readonly to: string;
}
export const spanOf = ({ from, to }: ReportParameters): Span => ({
  from: from ?? '',
  to: to ?? '',
});

export const same = (a: Group | undefined, b: Group | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export const headcountAnswer = (
  ledger: SmallLedger,
  asked: ReportParameters,
  knownAt: number,
): { total: number; rows: Row[] } => {
  const { groupBy = [], asOf = '', count = 'persons', basis } = asked;
  const standing = new Naive(ledger, asked, knownAt).standing(asOf);
  const counted = (group: Group | undefined): number => {
    const found = standing.filter((each) => group === undefined || same(each.group, group));
    const units = found.map(({ state }) => (basis === 'host' ? state.hostUnit : state.unit));
    if (count === 'units') return new Set(units).size;
    if (count === 'persons') return found.length;
    return found.reduce((sum, { state }) => sum + Number(state.attributes.fte), 0) / 1000;
  };
  const total = counted(undefined);
  const groups =
    standing.length === 0
      ? []
      : sortedGroups(
          standing.map(({ group }) => group),
          groupBy,
        );
  return {
    total,
    rows: groups.map((group) => ({
      ...keyed(groupBy, group),
      count: counted(group),
      share: rounded(Math.round(counted(group) * 1000), Math.round(total * 1000)),
    })),
  };
};

const countsOn = (naive: Naive, date: string): Group[] =>
  naive.standing(date).map(({ group }) => group);

export const seriesRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const { groupBy = [], interval = 'month' } = asked;
  const { from, to } = spanOf(asked);
  const naive = new Naive(ledger, asked);
  const dates = daysOf(from, to).filter(
    (date) => date === from || labelOf(interval, date) !== labelOf(interval, eve(date)),
  );
  const found = dates.map((date) => [date, countsOn(naive, date)] as const);
  const groups = sortedGroups(
    found.flatMap(([, each]) => each),
    groupBy,
  );
  return found.flatMap(([date, standing]) =>
    groups.map((group) => ({
      date,
      ...keyed(groupBy, group),
      count: standing.filter((each) => same(each, group)).length,
    })),
  );
};

/** The periods of a span with their days. */
export const periodsIn = (asked: ReportParameters): { label: string; days: string[] }[] => {
  const { interval = 'whole' } = asked;
  const { from, to } = spanOf(asked);
  const days = daysOf(from, to);
  if (interval === 'whole') return [{ label: wholeLabel(from, to), days }];
  const byLabel = Map.groupBy(days, (date) => labelOf(interval, date));
  return [...byLabel].map(([label, each]) => ({ label, days: each }));
};

const wholeLabel = (from: string, to: string): string => {
  for (const interval of ['year', 'quarter', 'month', 'day']) {
    const label = labelOf(interval, from);
    const starts = labelOf(interval, eve(from)) !== label;
    const ends = labelOf(interval, eve(to)) === label && labelOf(interval, to) !== label;
    if (starts && ends) return label;
  }
  return `${from}/${to}`;
};

export const bridgeRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const { groupBy = [] } = asked;
  const { from, to } = spanOf(asked);
  const naive = new Naive(ledger, asked);
  const crossings = crossingsOf(naive, from, to);
  const periods = periodsIn(asked).map(({ label, days }) => ({
    label,
    opening: countsOn(naive, eve(days[0] ?? '')),
    closing: countsOn(naive, days.at(-1) ?? ''),
    crossings: crossings.filter(({ date }) => days.includes(date)),
  }));
  const groups = sortedGroups(
    [
      ...periods.flatMap(({ opening, closing }) => [...opening, ...closing]),
      ...crossings.flatMap((each) => [each.from, each.to]).filter((group) => group !== undefined),
    ],
    groupBy,
  );
  return periods.flatMap(({ label, opening, closing, crossings: own }) =>
    groups.map((group) => {
      const into = (way: string): number =>
        own.filter((each) => each.way === way && same(each.to, group)).length;
      const out = (way: string): number =>
        own.filter((each) => each.way === way && same(each.from, group)).length;
      return {
        period: label,
        ...keyed(groupBy, group),
        opening: opening.filter((each) => same(each, group)).length,
        hires: into('hires'),
        movesIn: into('moves'),
        separations: out('separations'),
        movesOut: out('moves'),
        reorganisedIn: into('reorganised'),
        reorganisedOut: out('reorganised'),
        closing: closing.filter((each) => same(each, group)).length,
      };
    }),
  );
};

const turnRows = (
  asked: ReportParameters,
  turns: readonly { date: string; person: string; group: Group; hours: number }[],
  measures: (own: readonly { person: string; hours: number }[]) => Row,
): Row[] => {
  const { groupBy = [] } = asked;
  const periods = periodsIn(asked);
  const days = periods.flatMap((each) => each.days);
  const inSpan = turns.filter(({ date }) => days.includes(date));
  const groups = sortedGroups(
    inSpan.map(({ group }) => group),
    groupBy,
  );
  return periods.flatMap(({ label, days: own }) =>
    groups.map((group) => ({
      period: label,
      ...keyed(groupBy, group),
      ...measures(inSpan.filter((turn) => own.includes(turn.date) && same(turn.group, group))),
    })),
  );
};

const turnsAndPersons = (own: readonly { person: string }[]): Row => ({
  turns: own.length,
  persons: new Set(own.map(({ person }) => person)).size,
});

export const rotationRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const naive = new Naive(ledger, asked);
  const turns = naive.steps.flatMap((step) => {
    const kind = movementKind(step);
    if (kind === undefined || (asked.kind !== undefined && kind !== asked.kind)) return [];
    const event = { kind, month: step.date.slice(0, 7) };
    const group = naive.groupOf(step.person, step.state, step.date, event);
    return group === undefined ? [] : [{ date: step.date, person: step.person, group, hours: 0 }];
  });
  return turnRows(asked, turns, turnsAndPersons);
};

const movementKind = ({ byTime, before, state, fact: { action } }: Stepped): string | undefined => {
  if (byTime) return before.secondment !== null && state.secondment === null ? 'return' : undefined;
  if (action.action === 'rotate' || action.action === 'relieve') return action.kind;
  return action.action === 'return' ? 'return' : undefined;
};

export const trainingRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const naive = new Naive(ledger, asked);
  const turns = naive.trainings().flatMap(({ person, fact, state }) => {
    const event = trainingKeys(fact);
    const date = fact.action.effectiveDate;
    if (asked.place !== undefined && event.place !== asked.place) return [];
    const group = naive.groupOf(person, state, date, event);
    const hours = fact.action.action === 'train' ? (fact.action.hours ?? 0) : 0;
    return group === undefined ? [] : [{ date, person, group, hours }];
  });
  return turnRows(asked, turns, (own) => ({
    ...turnsAndPersons(own),
    hours: own.reduce((sum, { hours }) => sum + hours, 0) / 1000,
  }));
};

const trainingKeys = ({ action }: PersonFact): EventKeys => {
  if (action.action !== 'train') throw new Error('no training');
  return {
    kind: action.kind ?? 'unknown',
    place: action.place ?? 'unknown',
    course: action.course,
    month: action.effectiveDate.slice(0, 7),
  };
};
