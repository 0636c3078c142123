/** Brings the fold's states into the form that is compared with the reference model, or with another timeline. */
import type { Fact, KnownEvent } from '../../src/domain/knowledge.js';
import { knownFrom, timelineOf } from '../../src/domain/knowledge.js';
import type { PersonFact, PersonTimeline } from '../../src/domain/person-fold.js';
import { foldPerson, stateOn } from '../../src/domain/person-fold.js';
import type { PersonState } from '../../src/domain/person-state.js';
import { addDays } from '../../src/domain/plain-date.js';
import { FIRST_DAY } from './arbitraries.js';
import type { Picture } from './reference-model.js';

const pictures = new WeakMap<PersonState, Picture>();

/** The picture of a state; the same state has the same picture. */
export const pictureOf = (state: PersonState): Picture => {
  const picture = pictures.get(state) ?? draw(state);
  pictures.set(state, picture);
  return picture;
};

const draw = (state: PersonState): Picture => ({
  employed: state.employed,
  spell: state.spell,
  hireDate: state.hireDate,
  home: state.unit,
  host: state.hostUnit,
  secondment: state.secondment === null ? 'at home' : (state.secondment.until ?? 'open'),
  backTo: state.rotatedFrom,
  suspendedUntil: state.suspendedUntil,
  penalty: state.penalty && `${state.penalty.form} ${state.penalty.until}`,
  concurrent: state.concurrent
    .map(({ postId, unit, post }) => `${postId} ${unit} ${post ?? ''}`)
    .sort(),
  attributes: Object.fromEntries(
    Object.entries(state.attributes).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

export const impossibleOf = (timeline: PersonTimeline): readonly string[] =>
  timeline.anomalies.map(({ code, fact }) => `${code} ${fact.root}`).sort();

export const fold = (facts: readonly Fact[]): PersonTimeline =>
  foldPerson(facts as readonly PersonFact[]);

/** The timeline as known at K: by the first K events. */
export const timelineAt = (log: readonly KnownEvent[], knowledge: number): PersonTimeline =>
  fold(timelineOf(knownFrom(log.slice(0, knowledge))));

/** Days that tell timelines apart: those on which one of them changes, the days before, and the first of all. */
export const tellingDays = (...timelines: readonly PersonTimeline[]): readonly string[] => {
  const days = timelines.flatMap(({ steps }) =>
    steps.flatMap(({ date }) => [addDays(date, -1), date]),
  );
  return [...new Set([FIRST_DAY, ...days])].sort();
};

/** The states on those days. */
export const statesOn = (
  timeline: PersonTimeline,
  days: readonly string[],
): readonly PersonState[] => days.map((day) => stateOn(timeline, day));
