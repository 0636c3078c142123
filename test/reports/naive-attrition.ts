/** The rows of attrition, reckoned the long way. */
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { Group } from './naive.js';
import {
  Naive,
  crossingsOf,
  daysOf,
  eve,
  keyed,
  rounded,
  separationKeys,
  sortedGroups,
} from './naive.js';
import type { Row } from './naive-answers.js';
import { periodsIn, same, spanOf } from './naive-answers.js';
import type { SmallLedger } from './small-ledger.js';

const SEPARATION_KEYS = ['kind', 'reason', 'class', 'legalBasis'];

export const attritionRows = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const { groupBy = [], average = 'daily' } = asked;
  const { from, to } = spanOf(asked);
  const naive = new Naive(ledger, asked);
  const populationKeys = groupBy.filter((key) => !SEPARATION_KEYS.includes(key));
  const bySeparation = populationKeys.length < groupBy.length;
  const standing = (date: string): Group[] =>
    naive
      .standing(date)
      .map(({ person, state }) => naive.groupOf(person, state, date, {}, populationKeys) ?? []);
  const leavers = naive.steps.flatMap((step) => {
    if (step.byTime || step.fact.action.action !== 'separate') return [];
    const event = separationKeys(step);
    if (asked.class !== undefined && event.class !== asked.class) return [];
    if (asked.reason !== undefined && event.reason !== asked.reason) return [];
    const date = step.sameDay ? step.date : eve(step.date);
    const group = naive.groupOf(step.person, step.before, date, event, groupBy);
    return group === undefined ? [] : [{ date: step.date, group, event }];
  });
  const crossings = crossingsOf(naive, from, to, populationKeys);
  const days = daysOf(from, to);
  const inSpan = leavers.filter(({ date }) => days.includes(date));
  const stood = periodsIn(asked)
    .flatMap(({ days: own }) => datesOf(average, own))
    .flatMap(standing);
  const moved = crossings
    .filter(({ way }) => way === 'moves')
    .flatMap((each) => (each.from === undefined ? [] : [each.from]));
  const groups = sortedGroups(
    [...inSpan.map(({ group }) => group), ...(bySeparation ? [] : [...stood, ...moved])],
    groupBy,
  );
  return periodsIn(asked).flatMap(({ label, days: own }) =>
    groups.map((group) => {
      const part = group.filter((_value, at) => populationKeys.includes(groupBy[at] ?? ''));
      const found = inSpan.filter(
        ({ date, group: each }) => own.includes(date) && same(each, group),
      );
      const ofClass = (name: string): number =>
        found.filter(({ event }) => event.class === name).length;
      const heads = (date: string): number =>
        standing(date).filter((each) => same(each, part)).length;
      const dates = datesOf(average, own);
      const sum = dates.reduce((heads_, date) => heads_ + heads(date), 0);
      return {
        period: label,
        ...keyed(groupBy, group),
        separations: found.length,
        voluntary: ofClass('voluntary'),
        involuntary: ofClass('involuntary'),
        other: ofClass('other'),
        unknown: ofClass('unknown'),
        movesOut: bySeparation
          ? null
          : crossings.filter(
              (each) => each.way === 'moves' && own.includes(each.date) && same(each.from, group),
            ).length,
        averageHeadcount: rounded(sum, dates.length),
        rate: rounded(found.length * dates.length * 100, sum),
      };
    }),
  );
};

/** The days that an average of a period is made of. */
const datesOf = (
  average: NonNullable<ReportParameters['average']>,
  days: readonly string[],
): readonly string[] => {
  if (average === 'daily') return days;
  if (average === 'monthly') return days.filter((date) => date.endsWith('-01'));
  return [eve(days[0] ?? ''), days.at(-1) ?? ''];
};
