/** Makes lanes of a timeline: what held from when to when, and the facts behind it. */
import type { Schemas } from '../../api/client.js';
import type { FactHistory, FactTexts } from '../../parts/fact-text.js';
import type { Row } from '../../state/reports.js';
import { textIn } from '../../state/reports.js';

export type Timeline = Schemas['Timeline'];
type LaneName = 'unit' | 'post' | 'training' | 'discipline' | 'evaluation' | 'other';

/** What held on the days from `from` until before `to`; without an end where that is open. */
export interface Bar {
  readonly from: string;
  readonly to: string | undefined;
  readonly text: string;
  readonly tone: string;
}

export interface Mark {
  readonly root: string;
  readonly date: string;
  readonly text: string;
  readonly standing: 'recorded' | 'amended' | 'void';
}

export interface Lane {
  readonly name: LaneName;
  /** Bars that hold at one time are on different rows. */
  readonly rows: readonly (readonly Bar[])[];
  readonly marks: readonly Mark[];
}

const LANE_OF: Readonly<Record<string, LaneName>> = {
  hire: 'unit',
  rotate: 'unit',
  return: 'unit',
  separate: 'unit',
  relieve: 'post',
  train: 'training',
  suspend: 'discipline',
  discipline: 'discipline',
  evaluate: 'evaluation',
};
/** Movements that change what somebody is, and not where. */
const OF_POSTS = ['appointment', 'reappointment', 'promotion', 'demotion', 'position-change'];

const laneOf = (action: Row): LaneName => {
  if (OF_POSTS.includes(textIn(action, 'kind')) && action.unit === undefined) return 'post';
  return LANE_OF[textIn(action, 'action')] ?? 'other';
};
const LANES = ['unit', 'post', 'training', 'discipline', 'evaluation', 'other'] as const;

type Says = (state: Row) => Omit<Bar, 'from' | 'to'> | undefined;

const within = (state: Row, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((at, name) => (at as Row | null | undefined)?.[name], state);
const textAt = (state: Row, ...path: readonly string[]): string => {
  const value = within(state, ...path);
  return typeof value === 'string' ? value : '';
};

/** The stretches of time over which a state says the same. */
const stretches = (steps: Timeline['steps'], says: Says): readonly Bar[] => {
  const bars: Bar[] = [];
  let open: Bar | undefined;
  const close = (to: string | undefined): void => {
    if (open !== undefined && open.from !== to) bars.push({ ...open, to });
    open = undefined;
  };
  for (const { date, state } of steps) {
    const said = says(state);
    if (said?.text === open?.text && said?.tone === open?.tone) continue;
    close(date);
    if (said !== undefined) open = { ...said, from: date, to: undefined };
  }
  close(undefined);
  return bars;
};

/** A text for each words of the picture that are not in the facts. */
export interface LaneWords {
  readonly seconded: (unit: string) => string;
  readonly suspended: string;
}

export const lanesOf = (
  { steps, facts }: Timeline,
  texts: FactTexts,
  words: LaneWords,
): readonly Lane[] => {
  const rows: Readonly<Record<LaneName, readonly (readonly Bar[])[]>> = {
    unit: [
      stretches(steps, (state) =>
        textAt(state, 'unit') === ''
          ? undefined
          : { text: texts.unit(textAt(state, 'unit')), tone: 'unit' },
      ),
      stretches(steps, (state) => {
        const host = textAt(state, 'hostUnit');
        if (host === '' || host === textAt(state, 'unit')) return undefined;
        return { text: words.seconded(texts.unit(host)), tone: 'seconded' };
      }),
    ],
    post: [
      stretches(steps, (state) => {
        const post = textAt(state, 'attributes', 'post');
        return post === '' ? undefined : { text: post, tone: 'post' };
      }),
      stretches(steps, (state) => {
        const held = (within(state, 'concurrent') as readonly Row[] | undefined) ?? [];
        const text = held.map((each) => textIn(each, 'post') || textIn(each, 'postId')).join(', ');
        return text === '' ? undefined : { text, tone: 'post' };
      }),
    ],
    training: apart(facts.flatMap((fact) => courseOf(fact, texts))),
    discipline: [
      stretches(steps, (state) => {
        const form = textAt(state, 'penalty', 'form');
        if (form === '') return undefined;
        return { text: texts.code('disciplineForm', form), tone: 'discipline' };
      }),
      stretches(steps, (state) =>
        textAt(state, 'suspendedUntil') === ''
          ? undefined
          : { text: words.suspended, tone: 'discipline' },
      ),
    ],
    evaluation: [],
    other: [],
  };
  return LANES.map((name) => ({
    name,
    rows: rows[name].filter((bars) => bars.length > 0),
    marks: facts.filter(({ action }) => laneOf(action) === name).map((fact) => markOf(fact, texts)),
  })).filter(({ name, marks, rows: held }) => name === 'unit' || marks.length + held.length > 0);
};

/** Lanes with room for all that is believed now: the picture stays where it is while one drags. */
export const withRoomFor = (lanes: readonly Lane[], all: readonly Lane[]): readonly Lane[] =>
  [...new Set([...all, ...lanes].map(({ name }) => name))].map((name) => {
    const lane = lanes.find((each) => each.name === name);
    const room = all.find((each) => each.name === name)?.rows ?? [];
    const rows = lane?.rows ?? [];
    return {
      name,
      rows: [...rows, ...room.slice(rows.length).map(() => [])],
      marks: lane?.marks ?? [],
    };
  });

const markOf = (fact: FactHistory, texts: FactTexts): Mark => {
  const action: Row = fact.action;
  return {
    root: fact.root,
    date: textIn(action, 'effectiveDate'),
    text: `${texts.action(textIn(action, 'action'))}: ${texts.summary(action)}`,
    standing: fact.voided ? 'void' : fact.versions.length > 1 ? 'amended' : 'recorded',
  };
};

/** A course from its first day to its completion, where the first day is known. */
const courseOf = ({ voided, action }: FactHistory, texts: FactTexts): readonly Bar[] => {
  const row: Row = action;
  const from = textIn(row, 'startDate');
  if (voided || textIn(row, 'action') !== 'train' || from === '') return [];
  return [{ from, to: textIn(row, 'effectiveDate'), text: texts.summary(row), tone: 'training' }];
};

/** Puts bars that overlap on rows of their own. */
const apart = (bars: readonly Bar[]): readonly (readonly Bar[])[] => {
  const rows: Bar[][] = [];
  for (const bar of [...bars].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const free = rows.find((row) => (row.at(-1)?.to ?? '9999') <= bar.from);
    if (free === undefined) rows.push([bar]);
    else free.push(bar);
  }
  return rows;
};
