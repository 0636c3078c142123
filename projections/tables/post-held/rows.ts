/** The table `post_held`: one row for each time in which a person held a post. */
import { readFileSync } from 'node:fs';
import type { Step } from '../../../src/domain/person-fold.js';
import type { PlainDate } from '../../../src/domain/plain-date.js';
import { FOREVER } from '../../../src/domain/plain-date.js';
import type { PersonVersion } from '../person-history.js';
import { Rectangles } from '../rectangles.js';
import type { Table, Tracker } from '../table.js';
import { addChanged } from '../table.js';
import type { Post } from './posts.js';
import { postsOf, samePost } from './posts.js';

interface Held extends Post {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Of the fact that brought it about. */
  readonly event: string;
}

export const POST_HELD: Table = {
  name: 'post_held',
  version: 1,
  schema: readFileSync(new URL('./schema.sql', import.meta.url), 'utf8'),
  key: 'person',
  ofPerson: (person) => held(person),
};

const held = (person: string): Tracker<PersonVersion> => {
  const rows = new Rectangles<Held>({ order: compareHeld, same: sameHeld });
  return {
    advance: ({ index, steps }) => {
      rows.advance(index, heldOver(steps));
    },
    changesSince: (index, changes) => {
      addChanged(changes, person, rows.changedSince(index), (post, knownFrom, knownTo) => [
        person,
        post.postId,
        post.unit,
        post.post,
        post.from,
        post.to,
        knownFrom,
        knownTo,
        post.event,
      ]);
    },
  };
};

const compareHeld = (a: Held, b: Held): number => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.postId < b.postId ? -1 : a.postId > b.postId ? 1 : 0;
};

const sameHeld = (a: Held, b: Held): boolean =>
  samePost(a, b) && a.to === b.to && a.event === b.event;

/** Steps of one day count by what holds at its end; a post that goes on is one row, whatever else changes. */
const heldOver = (steps: readonly Step[]): readonly Held[] => {
  const ended: Held[] = [];
  let open: readonly Held[] = [];
  const day: Step[] = [];
  for (const [at, step] of steps.entries()) {
    day.push(step);
    if (steps[at + 1]?.date === step.date) continue;
    const { date, state } = step;
    const next = postsOf(state).map((post): Held => {
      const going = open.find((each) => samePost(each, post));
      return going ?? { ...post, from: date, to: FOREVER, event: broughtBy(day, post) };
    });
    for (const each of open) if (!next.includes(each)) ended.push({ ...each, to: date });
    open = next;
    day.length = 0;
  }
  return [...ended, ...open].sort(compareHeld);
};

/** The event of the first step of the day from which on the post was held. */
const broughtBy = (day: readonly Step[], post: Post): string => {
  const without = day.findLastIndex(
    ({ state }) => !postsOf(state).some((each) => samePost(each, post)),
  );
  return day[without + 1]?.fact.event ?? '';
};
