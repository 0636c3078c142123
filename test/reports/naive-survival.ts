/** The rows of survival, reckoned the long way: at every ending the spells at risk are counted one by one. */
import { separationClass } from '../../src/domain/code-lists.js';
import { addDays, addMonths } from '../../src/domain/plain-date.js';
import type { ReportParameters } from '../../src/application/report-parameters.js';
import type { Group } from './naive.js';
import { Naive, keyed, sortedGroups } from './naive.js';
import type { Row } from './naive-answers.js';
import { same } from './naive-answers.js';
import type { SmallLedger } from './small-ledger.js';

interface Spell {
  readonly group: Group;
  readonly entry: number;
  readonly exit: number;
  readonly isEvent: boolean;
}

/** Completed months, and hundredths for the days beyond them: an order is all that matters. */
const tenure = (hired: string, date: string): number => {
  let months = 0;
  while (addMonths(hired, months + 1) <= date) months += 1;
  let days = 0;
  while (addDays(addMonths(hired, months), days) < date) days += 1;
  return months * 100 + days;
};

const spellsOf = (ledger: SmallLedger, asked: ReportParameters): Spell[] => {
  const { asOf = '', from = '1800-01-01', class: counted } = asked;
  const naive = new Naive(ledger, asked);
  const leavings = naive.steps.filter(
    ({ byTime, fact, date }) => !byTime && fact.action.action === 'separate' && date <= asOf,
  );
  const firstLeaving = leavings.map(({ date }) => date).sort()[0];
  const recordsFrom = asked.recordsFrom ?? firstLeaving ?? '1800-01-01';
  return naive.steps.flatMap((hiring) => {
    const { person, date: hired, state: hiredState, fact } = hiring;
    if (hiring.byTime || fact.action.action !== 'hire') return [];
    if (hired > asOf || hired < from) return [];
    const leaving = leavings.find(
      (step) => step.person === person && step.state.spell === hiredState.spell,
    );
    const exit = leaving?.date ?? asOf;
    const entry = hired > recordsFrom ? hired : recordsFrom;
    if (entry > exit) return [];
    const held = naive.steps.findLast(
      ({ person: who, date, state }) =>
        who === person && state.employed && state.spell === hiredState.spell && date <= entry,
    );
    const group = held && naive.groupOf(person, held.state, entry);
    if (group === undefined) return [];
    const action = leaving?.fact.action;
    const isEvent =
      action?.action === 'separate' &&
      (counted === undefined || separationClass(action.kind, action.voluntary) === counted);
    return [{ group, entry: tenure(hired, entry), exit: tenure(hired, exit), isEvent }];
  });
};

const fourDecimals = (share: number): number => Math.floor(share * 10_000 + 0.500001) / 10_000;

export const naiveSurvival = (ledger: SmallLedger, asked: ReportParameters): Row[] => {
  const { groupBy = [] } = asked;
  const spells = spellsOf(ledger, asked);
  const groups = sortedGroups(
    spells.map(({ group }) => group),
    groupBy,
  );
  return groups.flatMap((group) => {
    const own = spells.filter((spell) => same(spell.group, group));
    const last = Math.max(-1, ...own.map(({ exit }) => Math.floor(exit / 100)));
    return Array.from({ length: last + 1 }, (_, month) => {
      const inMonth = (time: number): boolean => Math.floor(time / 100) === month;
      const endings = own.filter(({ exit, isEvent }) => isEvent && exit < (month + 1) * 100);
      let [survival, greenwood] = [1, 0];
      for (const time of [...new Set(endings.map(({ exit }) => exit))].sort((a, b) => a - b)) {
        const n = own.filter(({ entry, exit }) => entry <= time && time <= exit).length;
        const d = endings.filter(({ exit }) => exit === time).length;
        survival *= (n - d) / n;
        greenwood += d / (n * (n - d));
      }
      const spread = (1.959964 * Math.sqrt(greenwood)) / Math.log(survival);
      const between = survival > 0 && survival < 1;
      return {
        month,
        ...keyed(groupBy, group),
        atRisk: own.filter(({ entry, exit }) => entry < (month + 1) * 100 && exit >= month * 100)
          .length,
        entered: own.filter(({ entry }) => inMonth(entry)).length,
        events: own.filter(({ exit, isEvent }) => isEvent && inMonth(exit)).length,
        censored: own.filter(({ exit, isEvent }) => !isEvent && inMonth(exit)).length,
        survival: fourDecimals(survival),
        lower: between ? fourDecimals(survival ** Math.exp(-spread)) : null,
        upper: between ? fourDecimals(survival ** Math.exp(spread)) : null,
      };
    });
  });
};
