/** Answers the report survival. */
import { SEPARATION_KEYS } from '../../keys.js';
import type { Own, Selection } from '../compose.js';
import { ask } from '../compose.js';
import { checkSize, distinctGroups, groupsOf, idOf, keyColumns, numberOf } from '../groups.js';
import { readWithParts } from '../parts/parts.js';
import type { AnswerRow, Filter, Note, Question, Report, TableRow } from '../report.js';
import { BadParameter } from '../report.js';
import { description } from './description.js';
import type { SeenMonth, SurvivalMonth } from './kaplan-meier.js';
import { kaplanMeier } from './kaplan-meier.js';

export const SQL = readWithParts(new URL('./survival.sql', import.meta.url));

export const survival: Report = {
  description,
  answer: async (question, query) => {
    const { groupBy, filters } = question;
    const ofEvent = groupBy.find((key) => SEPARATION_KEYS.includes(key));
    if (ofEvent !== undefined) {
      const expected = 'a key of persons: how a spell ends is not known while it lasts';
      throw new BadParameter('groupBy', `names ${ofEvent.name}`, expected);
    }
    const { people, own } = observing(question);
    const curves = async (selection: Selection): Promise<readonly TableRow[]> =>
      ask(query, SQL, question, selection, own);
    const whole = await curves({ groupBy: [], filters: people });
    const found = groupBy.length === 0 ? whole : await curves({ groupBy, filters: people });
    const curve = kaplanMeier(whole.map(seenMonth));
    return {
      method: 'Kaplan–Meier over spells, right-censored and left-truncated; limits log-log, 95 %',
      total: totalOf(curve),
      rows: rowsOf(groupBy, found),
      notes: [...startNotes(whole, curve), ...causeNotes(filters.length > people.length)],
    };
  },
};

/** Who is observed, and which ends of their spells are events. */
export const observing = ({
  asOf,
  from,
  to,
  recordsFrom,
  filters,
}: Question): { readonly people: readonly Filter[]; readonly own: Own } => {
  const valuesOf = (name: string): Filter['values'] | null =>
    filters.find(({ key }) => SEPARATION_KEYS.includes(key) && key.name === name)?.values ?? null;
  return {
    people: filters.filter(({ key }) => !SEPARATION_KEYS.includes(key)),
    own: {
      asOf,
      from,
      to,
      recordsFrom,
      kinds: valuesOf('kind'),
      reasons: valuesOf('reason'),
      classes: valuesOf('class'),
      bases: valuesOf('legalBasis'),
    },
  };
};

const seenMonth = (row: TableRow): SeenMonth => ({
  month: numberOf(row, 'month'),
  entered: numberOf(row, 'entered'),
  events: numberOf(row, 'events'),
  censored: numberOf(row, 'censored'),
  wentOn: numberOf(row, 'went_on'),
  variance: numberOf(row, 'variance'),
});

const rowsOf = (groupBy: Question['groupBy'], found: readonly TableRow[]): readonly AnswerRow[] => {
  const ofGroup = Map.groupBy(found, (row) => idOf(groupsOf(row)));
  const groups = distinctGroups(groupBy, found.map(groupsOf));
  const curves = groups.map((each) => {
    const months = kaplanMeier((ofGroup.get(idOf(each)) ?? []).map(seenMonth));
    return { keys: keyColumns(groupBy, each), months };
  });
  checkSize(
    1,
    curves.reduce((sum, { months }) => sum + months.length, 0),
  );
  return curves.flatMap(({ keys, months }) =>
    months.map(({ month, ...measures }) => ({ month, ...keys, ...measures })),
  );
};

const sum = (curve: readonly SurvivalMonth[], measure: 'entered' | 'events' | 'censored'): number =>
  curve.reduce((all, month) => all + month[measure], 0);

const totalOf = (curve: readonly SurvivalMonth[]): AnswerRow => ({
  spells: sum(curve, 'entered'),
  events: sum(curve, 'events'),
  censored: sum(curve, 'censored'),
  /** The first month beyond which no more than half last. */
  medianMonth: curve.find((month) => month.survival <= 0.5)?.month ?? null,
});

const startNotes = (
  whole: readonly TableRow[],
  curve: readonly SurvivalMonth[],
): readonly Note[] => {
  const recordsFrom = whole[0]?.records_from;
  if (typeof recordsFrom !== 'string') return [];
  const first = curve.findIndex(({ atRisk }) => atRisk > 0);
  const since = `Spells older than ${recordsFrom} are seen from that day on.`;
  return [
    { code: 'records-from', text: since, values: { recordsFrom } },
    ...(first <= 0
      ? []
      : [
          {
            code: 'first-month-unseen',
            text: `Nobody was seen before month ${first} of service: survival is of those who reached it.`,
            values: { month: first },
          },
        ]),
  ];
};

const causeNotes = (bySome: boolean): readonly Note[] =>
  bySome
    ? [
        {
          code: 'other-endings-censored',
          text: 'Only some separations are events: survival is what would be if nobody left otherwise.',
          values: {},
        },
      ]
    : [];
