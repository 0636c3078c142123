/** Given what is recorded, when something is to be recorded, then this is decided: how the rules are specified. */
import { expect } from '@jest/globals';

import { ACTIONS } from '../../src/domain/actions.js';
import type { Command, Decision } from '../../src/domain/decide.js';
import type { OrganisationFact, UnitState } from '../../src/domain/organisation-fold.js';
import { foldOrganisation, unitOn } from '../../src/domain/organisation-fold.js';
import type { PersonFact } from '../../src/domain/person-fold.js';
import { foldPerson, stateOn } from '../../src/domain/person-fold.js';
import type { PersonState } from '../../src/domain/person-state.js';
import { NOT_YET } from '../../src/domain/person-state.js';
import type { PlainDate } from '../../src/domain/plain-date.js';
import type { RefusalCode } from '../../src/domain/refusals.js';
import { organisationRules, personRules } from '../../src/domain/rules.js';
import { SHIPPED_CATALOGUE } from '../../src/domain/catalogue.js';
import { warningsOf } from '../../src/domain/warnings.js';
import { RecordedStream } from './recorded-stream.js';
import type { Written } from './records.js';
import { establish } from './records.js';

/** The units there are when a specification speaks of none. */
const UNITS = ['district-01', 'district-02', 'district-03', 'department', 'school'];

/** Recorded although it is impossible: history as it was found. */
class AsFound {
  constructor(readonly written: Written) {}
}
export const asFound = (written: Written): AsFound => new AsFound(written);

const commandOf = (written: Written): Command =>
  'effectiveDate' in written ? { action: 'record', fact: written } : written;

interface Expected {
  /** Dates of the facts that the refusal names, in order. */
  readonly breaks?: readonly PlainDate[];
  /** Their event ids. */
  readonly events?: readonly string[];
}

class Specification {
  private readonly organisation = new RecordedStream(() => organisationRules, 'u');
  private readonly person = new RecordedStream(() =>
    personRules('p1', foldOrganisation(this.organisation.facts() as OrganisationFact[])),
  );
  private decision: Decision | undefined;
  private command: Command | undefined;

  constructor(history: readonly (Written | AsFound)[]) {
    const records = history.map((each) => (each instanceof AsFound ? each.written : each));
    if (!records.some((record) => this.streamOf(record) === this.organisation)) {
      for (const unit of UNITS) this.mustRecord(establish('1900-01-01', unit), false);
    }
    for (const each of history) {
      if (each instanceof AsFound) this.mustRecord(each.written, true);
      else this.mustRecord(each, false);
    }
  }

  /** Decides one more record, and records it if it is accepted. */
  when(written: Written): this {
    this.command = commandOf(written);
    this.decision = this.streamOf(written).record(this.command);
    return this;
  }

  /** The same, for history that is to be recorded as it was found. */
  whenFound(written: Written): this {
    this.command = commandOf(written);
    this.decision = this.streamOf(written).record(this.command, true);
    return this;
  }

  thenRefused(code: RefusalCode, { breaks, events }: Expected = {}): this {
    expect(this.decision).toMatchObject({ accepted: false, refusal: { code } });
    if (this.decision?.accepted !== false) return this;
    const { refusal } = this.decision;
    expect(refusal.detail).toMatch(/^[^{}]*[^ ] [^{}]*\.$/);
    expect(refusal.detail).not.toMatch(/undefined| {2}/);
    if (breaks !== undefined) expect(refusal.breaks.map(({ date }) => date)).toEqual(breaks);
    if (events !== undefined) expect(refusal.breaks.map(({ event }) => event)).toEqual(events);
    return this;
  }

  /** What the refusal says to the clerk. */
  thenSays(words: RegExp): this {
    const { decision } = this;
    expect(decision?.accepted === false ? decision.refusal.detail : '').toMatch(words);
    return this;
  }

  /** Accepted, with these impossibilities (none, unless it was recorded as found). */
  thenRecorded(...anomalies: readonly string[]): this {
    expect(this.decision).toMatchObject({ accepted: true, draft: { anomalies } });
    return this;
  }

  /** The data of the event that is to be appended. */
  thenData(data: object): this {
    expect(this.decision).toMatchObject({ accepted: true });
    if (this.decision?.accepted === true) expect(this.decision.draft.data).toEqual(data);
    return this;
  }

  thenState(date: PlainDate, expected: Partial<PersonState>): this {
    expect(this.stateOn(date)).toMatchObject(expected);
    return this;
  }

  /** All the attributes on that day, no more. */
  thenAttributes(date: PlainDate, expected: PersonState['attributes']): this {
    expect(this.stateOn(date).attributes).toEqual(expected);
    return this;
  }

  /** Every step: its date, then `by time` or the action behind it. */
  thenSteps(...expected: readonly (readonly [PlainDate, string])[]): this {
    const { steps } = this.personTimeline();
    expect(
      steps.map(({ date, byTime, fact }) => [date, byTime ? 'by time' : fact.action.action]),
    ).toEqual(expected);
    return this;
  }

  /** Every impossibility that the timelines hold: its code and the date of the fact. */
  thenAnomalies(...expected: readonly (readonly [string, PlainDate])[]): this {
    const organisation = foldOrganisation(this.organisation.facts() as OrganisationFact[]);
    const all = [...organisation.anomalies, ...this.personTimeline().anomalies];
    expect(all.map(({ code, fact }) => [code, fact.action.effectiveDate])).toEqual(expected);
    return this;
  }

  thenUnit(unit: string, date: PlainDate, expected: Partial<UnitState> | undefined): this {
    const timeline = foldOrganisation(this.organisation.facts() as OrganisationFact[]);
    const state = unitOn(timeline, unit, date);
    if (expected === undefined) expect(state).toBeUndefined();
    else expect(state).toMatchObject(expected);
    return this;
  }

  thenWarns(...expected: readonly string[]): this {
    this.thenRecorded();
    const { command } = this;
    if (command?.action !== 'record') throw new Error('only a fact is warned of');
    const facts = this.person.facts() as readonly PersonFact[];
    const at = facts.findIndex(({ event }) => event === this.person.events.at(-1)?.id);
    const before = stateOn(foldPerson(facts.slice(0, at)), command.fact.effectiveDate);
    expect(warningsOf(command.fact, before, SHIPPED_CATALOGUE)).toEqual(expected);
    return this;
  }

  private stateOn(date: PlainDate): PersonState {
    return stateOn(this.personTimeline(), date);
  }

  private personTimeline() {
    return foldPerson(this.person.facts() as readonly PersonFact[]);
  }

  private mustRecord(written: Written, asFound: boolean): void {
    const decision = this.streamOf(written).record(commandOf(written), asFound);
    if (!decision.accepted) throw new Error(`given is refused: ${decision.refusal.detail}`);
  }

  /** Amendments of the organisation name its events, u1, u2, …; all others are about the person. */
  private streamOf(written: Written): RecordedStream {
    const ofOrganisation =
      'effectiveDate' in written
        ? ACTIONS[written.action].subject === 'organisation'
        : written.target.startsWith('u');
    return ofOrganisation ? this.organisation : this.person;
  }
}

/** Opens a specification with what is recorded already; each must be acceptable, or be wrapped in `asFound`. */
export const given = (...history: readonly (Written | AsFound)[]): Specification =>
  new Specification(history);

/** Nobody yet: the state that a person without a live hire has. */
export const NOBODY: Partial<PersonState> = NOT_YET;
